import { z } from 'zod';
import { type Brief, briefQuery, readBrief } from '../../promotion/index.ts';
import { parseOrProblem } from '../problems.ts';

export const briefPath = '/talents/entreprise';
export const keptPath = '/talents/bref/:address';
export const campaignPath = '/talents/campagne/:address';

/** As it was typed: what is wrong with it is said on the page. */
export const askedOfBrief = z.object({
  phrase: z.string().trim().max(20_000).optional(),
  ville: z.string().trim().max(200).optional(),
  metiers: z.string().max(30).optional(),
});
export type Asked = z.output<typeof askedOfBrief>;

export const briefAddress = (path: string, asked: Asked): string =>
  `${path}?${new URLSearchParams(Object.entries(asked).filter((one): one is [string, string] => !!one[1]))}`;

/** @throws Problem 422 */
export const briefOf = ({ phrase = '', ville, metiers }: Asked): Promise<Brief> =>
  readBrief(
    parseOrProblem(
      briefQuery,
      { text: phrase, ...(ville ? { place: ville } : {}), ...(metiers ? { occupations: metiers } : {}) },
      'form',
    ),
  );
