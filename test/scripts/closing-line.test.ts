import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildHouse, root, run, write } from './house.ts';

// `npm test` in a house of its own, with tests that pass, fail and crash: its last line has to be true.

async function closing(tests: Record<string, string>, ...args: string[]) {
  const house = buildHouse({
    'test/tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        module: 'nodenext',
        types: ['node'],
      },
      include: ['*.test.ts'],
    }),
  });
  mkdirSync(join(house, 'test'), { recursive: true });
  for (const part of ['vitest.config.ts', 'test/support']) {
    cpSync(join(root, part), join(house, part), { recursive: true });
  }
  // Each file of tests begins with what the platform sets right.
  symlinkSync(join(root, 'src'), join(house, 'src'));
  write(join(house, 'test'), tests);
  const command = run(house, ['dist/scripts/test.js', ...args]);
  const code = await command.ended;
  const printed = command.printed();
  return { code, line: printed.trim().split('\n').at(-1), typed: !/do not type-check/.test(printed) };
}

const passing = `import { test } from 'vitest';\ntest('yes', () => {});\n`;

test('tests that pass are counted, and those skipped apart', async () => {
  const skipping = `${passing}test.skip('later', () => {});\ntest.todo('one day');\n`;
  expect(await closing({ 'a.test.ts': passing })).toEqual({
    code: 0,
    line: '1 passed, 0 failed',
    typed: true,
  });
  expect(await closing({ 'a.test.ts': passing, 'b.test.ts': skipping })).toEqual({
    code: 0,
    line: '2 passed, 0 failed, 2 skipped',
    typed: true,
  });
});

test('what follows the two dashes chooses the tests', async () => {
  const tests = { 'a.test.ts': passing, 'b.test.ts': passing };
  expect(await closing(tests, 'test/b')).toEqual({ code: 0, line: '1 passed, 0 failed', typed: true });
  expect(await closing(tests, 'test/none')).toEqual({ code: 1, line: '0 passed, 1 failed', typed: true });
});

test('a failure, a file that cannot be read and a crash all count as failed', async () => {
  const failing = `import { test } from 'vitest';\ntest('no', () => { throw new Error('no'); });\n`;
  const unreadable = `throw new Error('broken');\n`;
  expect(await closing({ 'a.test.ts': passing, 'b.test.ts': failing, 'c.test.ts': unreadable })).toEqual({
    code: 1,
    line: '1 passed, 2 failed',
    typed: true,
  });
  const crashing = `${passing}test('crash', () => process.kill(process.pid, 'SIGKILL'));\n`;
  const crash = await closing({ 'a.test.ts': crashing });
  expect(crash).toMatchObject({ code: 1, typed: true });
  expect(crash.line).toMatch(/^\d passed, [1-9] failed/);
});

test('wrong types fail before any test is run', async () => {
  const wrong = `${passing}const days: string = 3;\nexport { days };\n`;
  expect(await closing({ 'a.test.ts': wrong })).toMatchObject({ code: 1, typed: false });
});
