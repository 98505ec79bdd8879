import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const reports = join(import.meta.dirname, '../../.data/reports');
const lines = join(reports, 'faults.jsonl');
const full = process.env.FAULTS === 'full';

interface Proved {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: number;
  readonly holds: boolean;
}

export function setup(): void {
  if (full) rmSync(lines, { force: true });
}

/** `.data/reports/faults.json`, and the same as a table. */
export function teardown(): void {
  if (!full || !existsSync(lines)) return;
  const rows = readFileSync(lines, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Proved)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  writeFileSync(join(reports, 'faults.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, value, unit, bar, holds }) => [
        name,
        { value, unit, bar, holds: holds ? 'yes' : 'NO' },
      ]),
    ),
  );
}
