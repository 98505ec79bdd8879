import { fold, spells, speltWords, tellsWholeName } from '../french/index.ts';
import { phoneTail, readSealed, seal, unreadable } from '../platform/index.ts';
import { Call, type CallDoc } from './calls.ts';
import { employerNames } from './companies.ts';

/** Somebody whom a note may name. */
export interface Named {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly reference: string;
}

/**
 * Whether a text is about this person: it has their reference, their e-mail, their telephone or their first and last names,
 * however they are spelt. The last name alone is enough where the text is of a company that they were proposed to: « M.
 * Martin » of any other is somebody else.
 */
function isAbout(
  text: string,
  { firstName = '', lastName = '', email, phone, reference }: Named,
  proposed: boolean,
) {
  const folded = fold(text);
  const words = speltWords(folded);
  const tail = phone ? phoneTail(phone) : '';
  return (
    spells(words, fold(reference).replace(/[^a-z0-9]/g, '')) ||
    (email !== undefined && folded.includes(fold(email))) ||
    (tail !== '' && folded.replace(/\D/g, '').includes(tail)) ||
    (tellsWholeName(words, lastName) && (proposed || tellsWholeName(words, firstName)))
  );
}

type Noted = Pick<CallDoc, '_id' | 'employerId' | 'kind' | 'on' | 'note'>;

/** Notes are encrypted: each is opened to be looked at. */
async function* callsAbout(person: Named, employerIds: readonly string[]) {
  const calls = Call.find().select({ employerId: 1, kind: 1, on: 1, note: 1 }).lean<Noted>().cursor();
  for await (const call of calls) {
    const note = readSealed(call.note, `${call._id}/note`);
    const proposed = employerIds.includes(call.employerId);
    if (isAbout(note, person, proposed)) yield { call, note, proposed };
  }
}

const erased = 'Note effacée : elle parlait d’une personne dont le dossier est effacé.';

/**
 * Empties the notes of calls that are about this person; the call stays. In the current transaction, if any.
 * @param employerIds companies that they were proposed to
 */
export async function forgetInCalls(person: Named, employerIds: readonly string[]): Promise<void> {
  const ids: string[] = [];
  for await (const { call } of callsAbout(person, employerIds)) ids.push(call._id);
  for (const id of ids) await Call.updateOne({ _id: id }, { $set: { note: seal(erased, `${id}/note`) } });
}

/** Adds the reference to each sentence that is about the former record alone, before what ends it. */
function readdressed(note: string, from: Named, to: Named, proposed: boolean): string {
  const reference = new RegExp(from.reference.split('').map(escaped).join('\\s?'), 'gi');
  const renamed = note.replaceAll(reference, to.reference);
  const isLost = (text: string) => isAbout(text, from, proposed) && !isAbout(text, to, proposed);
  const said = renamed
    .split(/((?<=[.!?])\s+|\n+)/)
    .map((part) => (isLost(part) ? part.replace(/[.!?]*$/, (end) => ` (${to.reference})${end}`) : part))
    .join('');
  return isLost(said) ? `${said} (${to.reference})` : said;
}

const escaped = (sign: string): string => sign.replace(/[^\w]/, '\\$&?');

/**
 * Lets the notes of calls that are about one record be found by another one of the same person: by its reference, where the
 * names or numbers in them are no longer those of a record. In the current transaction, if any.
 * @param employerIds companies that they were proposed to under the former record
 */
export async function moveInCalls(from: Named, to: Named, employerIds: readonly string[]): Promise<void> {
  const changed: { id: string; note: string }[] = [];
  for await (const { call, note, proposed } of callsAbout(from, employerIds)) {
    const said = readdressed(note, from, to, proposed);
    if (said !== note && note !== unreadable) changed.push({ id: call._id, note: said });
  }
  for (const { id, note } of changed)
    await Call.updateOne({ _id: id }, { $set: { note: seal(note, `${id}/note`) } });
}

/** What notes of calls say of this person: the sentences that are about them, and no other. */
export async function exportCalls(person: Named, employerIds: readonly string[]) {
  const found = [];
  for await (const { call, note, proposed } of callsAbout(person, employerIds)) {
    const sentences = note
      .split(/(?<=[.!?])\s+|\n+/)
      .filter((sentence) => isAbout(sentence, person, proposed));
    found.push({ call, said: sentences.join(' ') });
  }
  const companies = await employerNames(found.map(({ call }) => call.employerId));
  return found.map(({ call: { employerId, kind, on }, said }) => ({
    on,
    kind,
    company: companies.get(employerId) ?? null,
    said,
  }));
}
