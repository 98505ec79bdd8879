import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { envExample } from './env/env-example.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
writeFileSync(join(root, '.env.example'), envExample(root));
console.log('.env.example est écrit.');
