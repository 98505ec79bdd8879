import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientMark } from '../src/web/client-file.ts';
import { openApiShape } from '../src/web/openapi.ts';
import { routes } from '../src/web/routes/index.ts';

// `npm run client`: writes src/web/client.d.ts again, after a change of the API. openapi-typescript writes types with the
// compiler of TypeScript 5, which TypeScript 7 does not have any more: npm runs the two apart from the project's packages.

const target = fileURLToPath(new URL('../../src/web/client.d.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'passerelle-client-'));
try {
  const [description, types] = [join(folder, 'openapi.json'), join(folder, 'client.d.ts')];
  writeFileSync(description, JSON.stringify(openApiShape(routes)));
  execFileSync(
    'npm',
    [
      'exec',
      '--yes',
      '--package=openapi-typescript@7.13.0',
      '--package=typescript@5.9.3',
      '--',
      ...['openapi-typescript', description, '--output', types],
    ],
    { stdio: 'inherit' },
  );
  writeFileSync(target, `${clientMark(routes)}\n${readFileSync(types, 'utf8')}`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(); // what routes import may hold the process
