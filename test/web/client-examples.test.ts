import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { allOpenNeeds, clientOf, postNeed, whatIsWrong } from './client-examples.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

test('the examples of the page are those that run here', () => {
  const regions = [...text('client-examples.ts').matchAll(/\/\/ #region \w+\n([\s\S]*?)\/\/ #endregion/g)];
  const blocks = [...text('../../docs/client.md').matchAll(/```ts\n([\s\S]*?)```/g)];
  expect(blocks.map(([, code]) => code)).toEqual(regions.map(([, code]) => code));
});

test('they do what they say', async () => {
  const { token = '' } = await world.sign('officer');
  const passerelle = clientOf(world.url, token);
  const own = randomUUID();
  const first = await postNeed(passerelle, own);
  expect(await postNeed(passerelle, own)).toBe(first);
  const others: string[] = [];
  for (let i = 0; i < 4; i++) others.push(await postNeed(passerelle, randomUUID()));
  expect((await allOpenNeeds(passerelle)).toSorted()).toEqual([first, ...others].toSorted());
  expect(await whatIsWrong(passerelle)).toEqual(['invalid', 'limit']);
});
