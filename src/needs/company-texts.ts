import { type Actor, type NeedText, roomsOfHouse, type TellsOfPeople } from '../access/index.ts';
import { currentCatalogue } from '../occupations/index.ts';
import { type FieldError, Problem } from '../platform/index.ts';
import type { NeedDoc } from './model.ts';

/*
 * What is typed of a need and its company reads. Rooms that know who is proposed for it say what a text tells of them:
 * when it is written, and each time that it is read, since people are proposed after.
 */

async function tellingIn(
  texts: readonly NeedText[],
  reader: Parameters<TellsOfPeople>[1],
): Promise<FieldError[][]> {
  const asked = roomsOfHouse().flatMap(({ tellsOfPeople }) => tellsOfPeople ?? []);
  const told = await Promise.all(asked.map((tells) => tells(texts, reader)));
  return texts.map((_, i) => told.flatMap((one) => one[i] ?? []));
}

/** @throws Problem 422 naming each field that tells of somebody who is proposed for the need */
export async function mustTellNobody(
  actor: Actor,
  needId: string,
  typed: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const texts = Object.entries(typed).flatMap(([field, text]) => (text ? [{ needId, field, text }] : []));
  const errors = texts.length > 0 ? (await tellingIn(texts, actor)).flat() : [];
  if (errors.length === 0) return;
  throw new Problem(
    422,
    'invalid',
    'Ce texte dirait d’une personne proposée ce que l’entreprise n’a pas à savoir : décrivez le poste seul.',
    errors,
  );
}

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly address: string | null;
  readonly occupations?: readonly string[] | undefined;
  readonly closed: { readonly comment?: string } | null;
}

const heldBack = 'Ce texte n’est pas montré : votre interlocuteur doit le relire.';

/** Needs as their company may read them now: a text that tells of somebody who is proposed is held back. */
export async function asCompaniesRead<T extends Shown>(needs: readonly T[]): Promise<T[]> {
  const texts = needs.flatMap(({ id: needId, title, description, address, closed }) =>
    Object.entries({ title, description, address, comment: closed?.comment }).flatMap(([field, text]) =>
      text ? [{ needId, field, text }] : [],
    ),
  );
  const told = await tellingIn(texts, 'company');
  const held = new Set(
    texts.flatMap(({ needId, field }, i) => (told[i]?.length ? `${needId} ${field}` : [])),
  );
  const isHeld = ({ id }: T, field: string) => held.has(`${id} ${field}`);
  return needs.map((need) => ({
    ...need,
    ...(isHeld(need, 'title') ? { title: plainTitle(need.occupations) } : {}),
    ...(isHeld(need, 'description') ? { description: heldBack } : {}),
    ...(isHeld(need, 'address') ? { address: null } : {}),
    ...(isHeld(need, 'comment') ? { closed: { ...need.closed, comment: heldBack } } : {}),
  }));
}

type Titled = Pick<NeedDoc, '_id' | 'title' | 'terms'>;

/** What a notice or a message to its company calls the need. */
export async function titleForCompany(need: Titled): Promise<string> {
  const [title = ''] = await titlesForCompanies([need]);
  return title;
}

/** The same of each. */
export async function titlesForCompanies(needs: readonly Titled[]): Promise<string[]> {
  const told = await tellingIn(
    needs.map(({ _id: needId, title: text }) => ({ needId, field: 'title', text })),
    'company',
  );
  return needs.map(({ title, terms }, i) => (told[i]?.length ? plainTitle(terms.occupations) : title));
}

const plainTitle = ([first = '']: readonly string[] = []): string =>
  currentCatalogue().occupation(first)?.name ?? 'Poste à pourvoir';
