import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const tests = join(import.meta.dirname, '..');

/** What one imports who needs services that run, a house that is built, or the time that a measure takes. */
const outside = [
  /\/support\/(services|own-services|parts|script|faults-report)\.ts$/,
  /^node:(child_process|http|https|net|tls|worker_threads)$/,
];

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\s(?!type\b)[^'"]*?'([^']+)'/gm)].map(([, path = '']) => path);

/** Every file of `test/` that this one imports, itself first, and the modules of others that these ask for by name. */
export function reachOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const path of importsOf(readFileSync(file, 'utf8'))) {
    const target = path.startsWith('.') ? resolve(dirname(file), path) : path;
    if (target.startsWith(tests) && target.endsWith('.ts') && existsSync(target)) reachOf(target, seen);
    else seen.add(target);
  }
  return seen;
}

export type Project = 'unit' | 'services' | 'browser';

/**
 * Which project a test is of, by where it lies and what it imports: pages in `test/browser/`; what uses MongoDB, Redis,
 * a process or a built file, or proves what `npm run test:faults` proves at full size, is of `services`; all the rest is
 * `unit`, which runs at once on a fresh clone.
 */
export function projectOf(file: string): Project {
  if (relative(tests, file).startsWith('browser/')) return 'browser';
  const needs = [...reachOf(file)].some((path) => outside.some((pattern) => pattern.test(path)));
  return needs ? 'services' : 'unit';
}

/** The tests of each project, as paths from the root of the house. */
export const testsOf = (project: Project): string[] =>
  readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && projectOf(join(tests, name)) === project)
    .map((name) => `test/${name}`);
