import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const reports = join(import.meta.dirname, '../../.data/reports');
const visits = join(reports, 'browser.jsonl');

interface Visit {
  readonly page: string;
  readonly violations: readonly string[];
  readonly problems: readonly string[];
  readonly bytes: number;
  readonly shift: number;
}

/** What every visit of every browser test found, in one report: `.data/reports/browser.json`. */
export function setup(): void {
  rmSync(visits, { force: true });
}

export function teardown(): void {
  if (!existsSync(visits)) return;
  const all = readFileSync(visits, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Visit);
  const total = (of: (visit: Visit) => number) => all.reduce((sum, visit) => sum + of(visit), 0);
  const most = (of: (visit: Visit) => number) => Math.max(...all.map(of));
  const bounded = (name: string, value: number, unit: string, bar: number) => ({
    name,
    value,
    unit,
    bar,
    holds: value <= bar,
  });
  const rows = [
    {
      name: 'pages',
      value: new Set(all.map(({ page }) => page)).size,
      unit: 'pages',
      bar: null,
      holds: true,
    },
    { name: 'visits', value: all.length, unit: 'visits', bar: null, holds: true },
    bounded(
      'accessibility violations',
      total(({ violations }) => violations.length),
      'violations',
      0,
    ),
    bounded(
      'policy violations, console errors, other hosts',
      total(({ problems }) => problems.length),
      'problems',
      0,
    ),
    bounded(
      'heaviest page without the font',
      most(({ bytes }) => bytes),
      'bytes',
      100_000,
    ),
    bounded(
      'greatest layout shift',
      most(({ shift }) => shift),
      'score',
      0.02,
    ),
  ];
  writeFileSync(join(reports, 'browser.json'), `${JSON.stringify({ rows, visits: all }, null, 2)}\n`);
  rmSync(visits);
}
