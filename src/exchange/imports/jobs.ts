import { z } from 'zod';
import { jobKind } from '../../platform/index.ts';

export const importJob = jobKind({
  queue: 'imports',
  name: 'work-on-import',
  label: 'Lignes d’un fichier à vérifier ou à écrire',
  payload: z.strictObject({ importId: z.string() }),
  oneFor: 'importId',
});
