import { z } from 'zod';
import type { Actor } from '../../access/index.ts';
import { fold } from '../../french/index.ts';
import { employerNames, listEmployers, listEmployersQuery } from '../../organisations/index.ts';
import { digitsOfSiret, Problem } from '../../platform/index.ts';
import { eurosInCents, hoursInMinutes, ticked } from '../kit/fields.ts';

const yesNo = z
  .enum(['oui', 'non'])
  .optional()
  .transform((said) => (said === undefined ? undefined : said === 'oui'));
const typed = z.string().optional();

/** The terms of a contract as a form sends them; what is wrong with them is said by the use case. */
export const termsTyped = z.object({
  kind: typed,
  employerId: typed,
  start: typed,
  end: typed,
  weeklyMinutes: hoursInMinutes.optional(),
  partTimeChosen: yesNo,
  severalByChoice: yesNo,
  pay: z.object({ cents: eurosInCents.optional(), per: typed }).optional(),
  trialEnd: typed,
  clause: ticked,
  qualifying: ticked,
  validatedOn: typed,
});

/** Those of the form as the use case takes them; what was left blank is left out. */
export async function termsOf(actor: Actor, { pay, employerId, ...rest }: z.output<typeof termsTyped>) {
  const { clause, qualifying, ...typedToo } = rest;
  const given = Object.fromEntries(Object.entries(typedToo).filter(([, value]) => value !== undefined));
  return {
    ...given,
    clause,
    ...(qualifying ? { qualifying } : {}),
    ...(employerId ? { employerId: await companyOf(actor, employerId) } : {}),
    ...(pay?.cents === undefined ? {} : { pay: { cents: pay.cents, per: pay.per ?? 'hour' } }),
  };
}

const mostMeant = 6;

/**
 * The company that was typed: its SIRET, its name, or its id where it was chosen among several.
 * @throws Problem 422 naming `employerId`, with those that may be meant
 */
export async function companyOf(actor: Actor, said: string): Promise<string> {
  if ((await employerNames([said])).has(said)) return said;
  const siret = digitsOfSiret(said);
  const by = /^\d{14}$/.test(siret) ? { siret } : { q: said.slice(0, 160) };
  const query = listEmployersQuery.parse({ ...by, limit: mostMeant });
  const { data } = await listEmployers(actor, query);
  const named = data.filter(({ name }) => fold(name) === fold(said));
  const [found, ...others] = named.length > 0 ? named : data;
  if (found && others.length === 0) return found.id;
  throw new Problem(422, 'invalid', 'Une information est à corriger.', [
    found
      ? {
          field: 'employerId',
          code: 'several',
          detail: 'Plusieurs entreprises portent ce nom : choisissez.',
          choices: data.map(({ id, name, siret: number }) => ({
            value: id,
            label: number ? `${name} (${number})` : name,
          })),
        }
      : {
          field: 'employerId',
          code: 'unknown',
          detail: 'Cette entreprise est inconnue ici : une chargée ou un chargé de relations peut l’ajouter.',
        },
  ]);
}
