import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { type Project, testsOf } from './test/support/projects.ts';

/**
 * What answers soonest first, then the two others as one line of files, so that none waits for the last of the other. Two
 * cores are what the smallest machine of the project has: pure code takes both, and who speaks with MongoDB or a browser
 * mostly waits for them.
 */
const projects: readonly (readonly [name: Project, maxWorkers: number, groupOrder: number])[] = [
  ['unit', 2, 0],
  ['services', 3, 1],
  ['browser', 3, 1],
];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/browser-report.ts', 'test/support/faults-setup.ts'],
    projects: projects.map(([name, maxWorkers, groupOrder]) => ({
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
