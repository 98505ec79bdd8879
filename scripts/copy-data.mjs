// The end of `npm run build`: what the built code reads beside itself goes with it into dist.
import { cpSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** Every folder named `data`, whatever its room. */
const dataFolders = ['src', 'workers', 'scripts'].flatMap((top) =>
  readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && basename(entry.name) === 'data')
    .map((entry) => `${entry.parentPath}/${entry.name}`),
);

for (const path of ['src/web/static', 'src/web/client.d.ts', ...dataFolders])
  cpSync(path, `dist/${path}`, { recursive: true });
