import { defineConfig } from 'vitest/config';
import { type Project, testsOf } from './test/support/projects.ts';

/** One after the other, in this order: what answers soonest first. */
const projects: readonly Project[] = ['unit', 'services', 'browser'];

export default defineConfig({
  test: {
    globalSetup: ['test/support/browser-report.ts', 'test/support/faults-setup.ts'],
    // Two cores are what the smallest machine of the project has, and mongod and Redis need some of them.
    maxWorkers: 2,
    projects: projects.map((name, groupOrder) => ({
      test: {
        name,
        include: testsOf(name),
        sequence: { groupOrder },
        pool: 'forks',
        // A worker loads the house once and runs one file after the other: a file leaves nothing behind it.
        isolate: false,
        setupFiles: name === 'unit' ? ['test/support/no-connection.ts'] : [],
        // Of what runs inside the tests: refusals, which they cause by thousands, would hide the report.
        env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' },
        // Real services, on a machine that may be doing other things: the limits only catch what hangs.
        testTimeout: 300_000,
        hookTimeout: 180_000,
      },
    })),
  },
});
