import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, runCommand } from './services/command.ts';
import { forgetDroppedSoon } from './services/mongodb.ts';
import { type Ending, launch } from './services/processes.ts';
import { Refusal } from './services/refusal.ts';
import { startServices } from './services.ts';

// `npm test`: the types of the tests, then the tests, on services of their own in a throw-away folder, beside a running
// `npm start`. What follows `--` goes to vitest. The last line is `N passed, N failed`.

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

await runCommand(async (command) => {
  let counts: Counts = { passed: 0, failed: 1, skipped: 0, slowest: [] }; // what could not run did not pass
  command.atEnd(async () => {
    const { passed, failed, skipped, slowest } = counts;
    for (const line of slowest) console.log(line);
    console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  });
  const folder = mkdtempSync(join(roomyMemory() ?? tmpdir(), 'passerelle-test-'));
  command.atEnd(async () => rmSync(folder, { recursive: true, force: true }));

  command.log('Types des tests…');
  const types = await run(command, ['typescript/bin/tsc', '-p', 'test/tsconfig.json']);
  if (types.code !== 0) throw new Refusal('Les types des tests sont faux.', 'The tests do not type-check.');

  const services = await startServices({ dataDir: folder, log: command.log, signal: command.interrupted });
  command.atEnd(() => services.stop());
  if (!process.env.MONGODB_URI) await forgetDroppedSoon(services.mongodbUri);
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const tests = run(command, ['vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)], {
    MONGODB_URI: services.mongodbUri,
    REDIS_URL: services.redisUrl,
  });
  const end = await Promise.race([tests, services.lost]);
  if (typeof end === 'string') throw new Refusal(end, 'A service was lost during the tests.');
  counts = count(report, end);
  return counts.failed === 0 ? 0 : end.code || 1;
});

/** Linux’s files in memory, where they may take 4 GB: what is thrown away need not be written to a disk first. */
function roomyMemory(folder = '/dev/shm'): string | undefined {
  if (!existsSync(folder)) return undefined;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= 4 * 2 ** 30 ? folder : undefined;
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** The files that took longest, a line each. */
  slowest: readonly string[];
}

/** Runs a tool of node_modules to its end, or to ours. */
async function run(command: Command, args: string[], env: Record<string, string> = {}): Promise<Ending> {
  const [script = '', ...rest] = args;
  const tool = await launch(process.execPath, [join('node_modules', script), ...rest], { env });
  command.atEnd(() => tool.stop());
  return Promise.race([tool.ended, command.interruption]);
}

/** What the report of vitest says, made honest: a file that could not be read and a crash are failures too. */
function count(report: string, { code }: Ending): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, slowest: [] };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as VitestReport;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  return {
    passed: numPassedTests,
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped: numPendingTests + numTodoTests,
    slowest: slowestOf(testResults),
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    startTime: number;
    endTime: number;
    status: string;
    assertionResults: { status: string }[];
  }[];
}

/** Of a whole run: where a suite that grows too long is to be cut first, and what `LongestFirst` should begin with. */
function slowestOf(files: VitestReport['testResults'], shown = 25): string[] {
  if (files.length < 4 * shown) return [];
  const timed = files.map(({ name, startTime, endTime }) => [(endTime - startTime) / 1000, name] as const);
  return timed
    .sort(([one], [other]) => other - one)
    .slice(0, shown)
    .map(([seconds, name]) => `${seconds.toFixed(0).padStart(5)} s  ${relative(process.cwd(), name)}`);
}
