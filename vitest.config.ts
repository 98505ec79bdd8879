import { defineConfig } from 'vitest/config';
import { type Project, testsOf } from './test/support/projects.ts';

/**
 * One after the other, in this order: what answers soonest first. Two cores are what the smallest machine of the project
 * has: pure code takes both, and who speaks with MongoDB or a browser mostly waits for them.
 */
const workers: Readonly<Record<Project, number>> = { unit: 2, services: 3, browser: 3 };
const projects = Object.entries(workers) as [Project, number][];

export default defineConfig({
  test: {
    globalSetup: ['test/support/browser-report.ts', 'test/support/faults-setup.ts'],
    projects: projects.map(([name, maxWorkers], groupOrder) => ({
      test: {
        name,
        maxWorkers,
        include: testsOf(name),
        sequence: { groupOrder },
        pool: 'forks',
        // Requests make much that is soon thrown away: looked through less often, it costs a tenth less.
        execArgv: ['--max-semi-space-size=64'],
        // A worker loads the house once and runs one file after the other: a file leaves nothing behind it.
        isolate: false,
        setupFiles: [
          'test/support/fresh-file.ts',
          ...(name === 'unit' ? ['test/support/no-connection.ts'] : []),
        ],
        // Of what runs inside the tests: refusals, which they cause by thousands, would hide the report.
        env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' },
        // Real services, on a machine that may be doing other things: the limits only catch what hangs.
        testTimeout: 300_000,
        hookTimeout: 180_000,
      },
    })),
  },
});
