import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/browser-report.ts', 'test/support/faults-setup.ts'],
    pool: 'forks',
    // Two cores are what the smallest machine of the project has, and mongod and Redis need some of them.
    maxWorkers: 2,
    // Real services: the limits only catch what hangs.
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
