import { z } from 'zod';
import { numberCell, readDataFile, wordsCell } from '../../src/platform/index.ts';
import { type Chance, wheelOf } from './chance.ts';

const row = z.object({
  community: z.string().min(1, 'manque'),
  share: numberCell,
  women: wordsCell,
  men: wordsCell,
  surnames: wordsCell,
});

/** First names and surnames that go together, with their share of the people accompanied: Marseille's own mixture. */
export const readCommunities = (file = new URL('data/names.tsv', import.meta.url)) =>
  readDataFile(file, row, { key: 'community' });

const communities = readCommunities();
const wheel = wheelOf(communities, ({ share }) => share);

export const firstNames: readonly string[] = [
  ...new Set(communities.flatMap(({ women, men }) => [...women, ...men])),
];
export const surnames: readonly string[] = [...new Set(communities.flatMap((each) => each.surnames))];

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/** One in five has a first name of another community than the surname's; some have two surnames. */
export function drawName(chance: Chance, woman: boolean): PersonName {
  const origin = chance.draw(wheel);
  const given = chance.happens(0.2) ? chance.draw(wheel) : origin;
  const lastName = chance.pick(origin.surnames);
  const second = chance.happens(woman ? 0.07 : 0.02) ? chance.pick(chance.draw(wheel).surnames) : lastName;
  return {
    firstName: chance.pick(woman ? given.women : given.men),
    lastName: second === lastName ? lastName : `${lastName}-${second}`,
  };
}
