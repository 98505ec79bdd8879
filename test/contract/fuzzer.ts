import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The public fuzzer that the API is held against, from Python's package index. */
const version = '4.32.5';
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'passerelle', 'tools');
const home = join(cache, `schemathesis-${version}`);

/** @returns the folder of the fuzzer, installed once for all clones; or in words why it cannot be had */
export async function findFuzzer(): Promise<{ home: string } | { why: string }> {
  if (existsSync(home)) return { home };
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(`${home}.unfinished-`);
  try {
    const pip = [
      '-m',
      'pip',
      '--disable-pip-version-check',
      'install',
      '--quiet',
      '--no-input',
      '--target',
      aside,
    ];
    const { code, said } = await run('python3', [...pip, `schemathesis==${version}`], join(cache, 'pip.log'));
    if (code !== 0)
      return { why: `pip could not install schemathesis ${version}: ${said.trim().split('\n').at(-1)}` };
    if (!existsSync(home)) renameSync(aside, home);
    return { home };
  } catch (error) {
    return { why: `python3 could not be run: ${(error as Error).message}` };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** One request that the fuzzer sent, as its report has it. */
export interface Sent {
  readonly operation: string;
  /** Whether the request was made to be valid by the published schema. */
  readonly valid: boolean;
  readonly status: number;
  /** The checks that failed. */
  readonly failed: readonly { readonly check: string; readonly message: string }[];
}

/**
 * Sends `examples` requests an operation, as whoever holds the token.
 * @throws Error with the fuzzer's last words where it did not run to its end
 */
export async function fuzz(
  fuzzer: string,
  { url, token, examples, folder }: { url: string; token: string; examples: number; folder: string },
): Promise<readonly Sent[]> {
  const report = join(folder, 'report.ndjson');
  const args = [
    ...['run', `${url}/api/v1/openapi.json`, '--header', `Authorization: Bearer ${token}`],
    ...['--max-examples', String(examples), '--seed', '1', '--workers', '2', '--no-color', '--no-shrink'],
    ...['--phases', 'examples,coverage,fuzzing', '--continue-on-failure', '--generation-database', 'none'],
    ...[
      '--checks',
      'all',
      '--report',
      'ndjson',
      '--report-ndjson-path',
      report,
      '--output-sanitize',
      'false',
    ],
    // They end the very session that the requests are made with.
    ...['deleteSession', 'deleteSessions', 'deleteSessionsId'].flatMap((id) => [
      '--exclude-operation-id',
      id,
    ]),
  ];
  const { code, said } = await run(
    'python3',
    [join(fuzzer, 'bin', 'schemathesis'), ...args],
    join(folder, 'said.txt'),
    {
      PYTHONPATH: fuzzer,
    },
  );
  if (code === null || code > 1 || !existsSync(report))
    throw new Error(`the fuzzer ended with ${code}:\n${said.slice(-3000)}`);
  return readReport(readFileSync(report, 'utf8'));
}

interface Scenario {
  readonly recorder: {
    readonly label: string;
    readonly cases?: Record<string, { value: { id: string; meta?: { generation?: { mode?: string } } } }>;
    readonly checks?: Record<
      string,
      { name: string; status: string; failure_info?: { failure?: { message?: string } } }[]
    >;
    readonly interactions?: Record<string, { response?: { status_code: number } | null }>;
  };
}

function readReport(text: string): Sent[] {
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { ScenarioFinished: scenario } = JSON.parse(line) as { ScenarioFinished?: Scenario };
      if (!scenario) return [];
      const { label, cases = {}, checks = {}, interactions = {} } = scenario.recorder;
      return Object.entries(interactions).map(([id, { response }]) => ({
        operation: label,
        valid: cases[id]?.value.meta?.generation?.mode === 'positive',
        status: response?.status_code ?? 0,
        failed: (checks[id] ?? [])
          .filter(({ status }) => status === 'failure')
          .map(({ name, failure_info }) => ({ check: name, message: failure_info?.failure?.message ?? '' })),
      }));
    });
}

async function run(command: string, args: readonly string[], log: string, env: Record<string, string> = {}) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = createWriteStream(log);
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await new Promise((resolve) => out.end(resolve));
  return { code, said: readFileSync(log, 'utf8') };
}
