import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/browser-report.ts', 'test/support/faults-setup.ts'],
    pool: 'forks',
    // Of what runs inside the tests: refusals, which they cause by thousands, would hide the report.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' },
    // Two cores are what the smallest machine of the project has, and mongod and Redis need some of them.
    maxWorkers: 2,
    // Real services, on a machine that may be doing other things: the limits only catch what hangs.
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
});
