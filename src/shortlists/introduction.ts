import { type KnownPerson, openForChecks } from '../participants/index.ts';
import { Problem } from '../platform/index.ts';
import type { TextKind } from './checker/ground.ts';
import { type Known, type Telltale, telltalesIn } from './telltales.ts';

/*
 * The one door of every text that somebody types and a company reads. Checked as it is written and as it is sent
 * (`mustTellNothing`), then each time that it is read (`readable.ts`): the rules and the records change meanwhile.
 */

const knownOf = ({
  firstName = '',
  lastName = '',
  email,
  phone,
  zone,
  texts,
  isUnreadable,
}: KnownPerson): Known => ({
  names: [firstName, lastName],
  home: zone,
  texts,
  contacts: [email, phone].filter((contact) => contact !== undefined),
  isUnreadable,
});

/** What the records of these people hold that no text about them may tell, by their ids. */
export async function knownOfPeople(ids: readonly string[]): Promise<Map<string, Known>> {
  const people = await openForChecks(ids);
  return new Map([...people].map(([id, person]) => [id, knownOf(person)]));
}

/** What in a text about this person would tell who they are, as their record stands, or what a company may not weigh. */
export async function telltalesOf(participantId: string, text: string): Promise<Telltale[]> {
  const known = await knownOfPeople([participantId]);
  return telltalesIn(text, 'introduction', [...known.values()]);
}

const refusals: Readonly<Record<TextKind, string>> = {
  introduction:
    'Ce texte dirait à l’entreprise qui est la personne, ou ce qu’elle n’a pas à savoir. Sans lui, la présentation composée suffit.',
  message: 'Ce message dirait d’une personne ce que l’entreprise n’a pas à savoir.',
  place: 'Ce lieu dirait d’une personne ce que l’autre n’a pas à savoir.',
};

/**
 * @param field under which the text was sent
 * @param known what the records hold, where whoever types may know it: what is refused tells them
 * @throws Problem 422 with one error a ground: the words, why, what to write instead
 */
export function mustTellNothing(
  kind: TextKind,
  field: string,
  text: string,
  known: readonly Known[] = [],
): void {
  const found = telltalesIn(text, kind, known);
  if (found.length === 0) return;
  throw new Problem(
    422,
    'invalid',
    refusals[kind],
    found.map((telltale) => ({ field, ...telltale })),
  );
}

/** @throws Problem 422 as `mustTellNothing` */
export async function mustNotName(participantId: string, text: string): Promise<void> {
  const known = await knownOfPeople([participantId]);
  mustTellNothing('introduction', 'introduction', text, [...known.values()]);
}
