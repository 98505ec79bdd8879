import { expect, test } from 'vitest';
import { inTurn } from '../../src/web/crowd.ts';

const held = () => {
  let release: () => void = () => {};
  const work = new Promise<void>((done) => {
    release = done;
  });
  return { work: () => work, release };
};

test('heavy work is done one after the other, and who comes when five wait is sent away at once', async () => {
  const turn = inTurn();
  const first = held();
  const order: number[] = [];
  const asked = [0, 1, 2, 3, 4].map((i) =>
    turn(async () => {
      if (i === 0) await first.work();
      order.push(i);
    }),
  );
  await expect(turn(async () => order.push(9))).rejects.toMatchObject({
    status: 429,
    code: 'too-many-at-once',
    extra: { retryAfter: 10 },
  });
  expect(order).toEqual([]);
  first.release();
  await Promise.all(asked);
  expect(order).toEqual([0, 1, 2, 3, 4]);
});

test('what fails gives its turn to the next', async () => {
  const turn = inTurn();
  await expect(turn(() => Promise.reject(new Error('no font')))).rejects.toThrow('no font');
  expect(await turn(async () => 'made')).toBe('made');
});
