import { z } from 'zod';
import { type SituationInput, schoolings, situationInput, works } from '../../orientation/index.ts';
import { obstacleKinds } from '../../participants/index.ts';
import { Problem } from '../../platform/index.ts';
import { findPlace, isLivedIn, zone } from '../../territory/index.ts';
import { parseOrProblem } from '../problems.ts';

export const doorsPath = '/quelle-porte';
export const answerPath = '/quelle-porte/reponse';

/** As it was typed, in the address: what is wrong with it is said on the page, and nothing of it is stored. */
export const askedAlone = z.object({
  age: z.string().max(20).optional(),
  lieu: z.string().max(200).optional(),
  /** Chosen, where what was typed names several. */
  zone: z.string().max(10).optional(),
  ecole: z.enum(schoolings).optional().catch(undefined),
  travail: z.enum(works).optional().catch(undefined),
  allocation: z.enum(['oui', 'non']).optional().catch(undefined),
  aides: z.array(z.enum(obstacleKinds)).optional().catch(undefined),
});
export type AskedAlone = z.output<typeof askedAlone>;

/** What is said, the zones that the place may mean, and whether it lies elsewhere. */
export interface Understood {
  readonly situation: SituationInput;
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  readonly outside: boolean;
}

/** @throws Problem 422 on `age` */
export function understand({
  age = '',
  lieu,
  zone: chosen,
  ecole,
  travail,
  allocation,
  aides,
}: AskedAlone): Understood {
  const years = /^\D*(\d{1,3})\D*$/.exec(age)?.[1];
  if (!years || Number(years) > 120)
    throw new Problem(422, 'invalid', 'Écrivez votre âge en chiffres, comme 19.');
  const found = lieu ? findPlace(lieu) : { zones: [], outside: false };
  const codes = found.zones.map(({ code }) => code);
  const code = chosen && isLivedIn(chosen) ? chosen : codes.length === 1 ? codes[0] : undefined;
  const situation = parseOrProblem(
    situationInput,
    {
      age: Number(years),
      ...(code ? { zone: code } : {}),
      ...(ecole ? { schooling: ecole } : {}),
      ...(travail ? { work: travail } : {}),
      ...(allocation ? { allowance: allocation === 'oui' } : {}),
      obstacles: aides ?? [],
    },
    'form',
  );
  return {
    situation,
    choices: codes.length > 1 ? codes.map((each) => ({ code: each, name: zone(each)?.name ?? each })) : [],
    outside: found.outside,
  };
}
