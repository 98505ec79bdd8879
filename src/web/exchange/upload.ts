import { scan } from '../../documents/index.ts';
import { mostImportBytes } from '../../exchange/index.ts';
import { withoutUnseen } from '../../platform/index.ts';
import type { Upload } from '../uploads.ts';

/** A file of an import: what it holds is found by who reads its lines. */
export const importUpload: Upload = {
  most: mostImportBytes,
  async check({ name, bytes }) {
    await scan(bytes);
    const bare = withoutUnseen(name.normalize('NFC')).split(/[/\\]/).at(-1)?.trim();
    return { name: (bare || 'fichier').slice(-120), bytes };
  },
};
