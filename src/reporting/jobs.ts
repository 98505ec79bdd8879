import { z } from 'zod';
import { jobKind } from '../platform/index.ts';

export const makeFiguresJob = jobKind({
  queue: 'figures',
  name: 'make-figures',
  label: 'Calculer les chiffres',
  payload: z.strictObject({ what: z.literal('figures'), askedAt: z.number() }),
  oneFor: 'what',
});

export const makeTensionJob = jobKind({
  queue: 'figures',
  name: 'make-tension',
  label: 'Compter les tensions par métier',
  payload: z.strictObject({ what: z.literal('tension'), askedAt: z.number() }),
  oneFor: 'what',
});
