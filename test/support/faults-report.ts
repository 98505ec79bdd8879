import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const reports = join(import.meta.dirname, '../../.data/reports');
const lines = join(reports, 'faults.jsonl');

/** `npm run test:faults` asks for the proofs at their full size, and for a table of them. */
export const full = process.env.FAULTS === 'full';

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value must not pass: at most, or at least where `atLeast`. */
  readonly bar: number;
  readonly atLeast?: true;
}

/** Writes one line of the table, and fails the test where it does not hold. */
export function prove({ atLeast, ...row }: Row): void {
  const holds = atLeast ? row.value >= row.bar : row.value <= row.bar;
  if (full) {
    mkdirSync(reports, { recursive: true });
    appendFileSync(lines, `${JSON.stringify({ ...row, holds })}\n`);
  }
  expect.soft({ ...row, holds }).toEqual({ ...row, holds: true });
}
