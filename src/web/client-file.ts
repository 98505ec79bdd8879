import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openApiShape } from './openapi.ts';
import type { Route } from './route.ts';

/** Types of the API for programs in TypeScript, which `npm run client` makes from its description; also published. */
export const clientFile = join(import.meta.dirname, 'client.d.ts');

/** The first line of that file: tells of which description it was made. */
export const clientMark = (routes: readonly Route[]): string =>
  `// npm run client: ${createHash('sha256')
    .update(JSON.stringify(openApiShape(routes)))
    .digest('hex')}`;
