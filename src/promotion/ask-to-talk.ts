import { z } from 'zod';
import { system } from '../access/index.ts';
import { leastLoadedOfficer } from '../accounts/index.ts';
import { notify } from '../messages/index.ts';
import { postNeed, postNeedInput } from '../needs/index.ts';
import { currentCatalogue } from '../occupations/index.ts';
import {
  addWorkingDays,
  emailAddress,
  inTransaction,
  now,
  oneLine,
  organisationName,
  Problem,
  personName,
  phoneNumber,
  seal,
  siret,
  today,
} from '../platform/index.ts';
import { KeptBrief, keptBriefAt, queryOf } from './kept-brief.ts';
import { followTalk } from './owed.ts';

export const talkInput = z
  .strictObject({
    company: organisationName(160),
    siret: siret.optional(),
    name: personName(120),
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
    /** When to call, what else to know. */
    words: oneLine(0, 500).optional(),
  })
  .refine(({ email, phone }) => email || phone, {
    path: ['phone'],
    params: { code: 'missing' },
    message: 'Donnez un téléphone ou une adresse électronique, pour qu’on vous réponde.',
  });
export type TalkInput = z.output<typeof talkInput>;

export const contactPlace = (id: string): string => `${id}/contact`;

/** Working days within which a company is called. */
export const callWithinDays = 2;

/**
 * « Parlons-en »: leaves a draft of a need, which an officer completes with the company, and the deadline of the call. The
 * company is recorded by its name alone: a SIRET that anybody may type joins no company that is known.
 * @throws Problem 409 `already-asked`, 410
 */
export async function askToTalk(address: string, { company, ...contact }: TalkInput): Promise<void> {
  const doc = await keptBriefAt(address);
  const trade = doc.trades[0]?.name;
  const known = doc.trades.flatMap(({ code }) => (currentCatalogue().occupation(code) ? [code] : []));
  const need = postNeedInput.parse({
    employer: { name: company, noSiret: { reason: 'not-known' } },
    title: trade ?? 'Demande d’une entreprise',
    description: queryOf(doc).text,
    ...(known.length > 0 ? { occupations: known } : {}),
  });
  const officerId = await leastAsked();
  await inTransaction(async () => {
    const { id: needId } = await postNeed(officerId ? { ...system, id: officerId } : system, need);
    const sealed = seal(JSON.stringify(contact), contactPlace(doc._id));
    const dueOn = addWorkingDays(today(), callWithinDays);
    const talk = {
      company,
      contact: sealed,
      at: now(),
      needId,
      dueOn,
      ...(officerId ? { officerId } : {}),
    };
    const { modifiedCount } = await KeptBrief.updateOne(
      { _id: doc._id, talk: { $exists: false } },
      { $set: { talk } },
    );
    if (modifiedCount === 0)
      throw new Problem(409, 'already-asked', 'Vous l’avez déjà demandé : quelqu’un vous répondra.');
    await followTalk({ ...doc, talk });
    if (!officerId) return;
    const text = `Une entreprise souhaite parler d’un recrutement${trade ? ` (${trade})` : ''} : ${company}.`;
    await notify({ userId: officerId }, { kind: 'talent-talk', text, about: { kind: 'need', id: needId } });
  });
}

/** The officer with the fewest companies to call. */
const leastAsked = async (): Promise<string | undefined> =>
  leastLoadedOfficer(
    await KeptBrief.aggregate<{ readonly _id: string; readonly n: number }>([
      { $match: { 'talk.officerId': { $exists: true }, 'talk.calledAt': { $exists: false } } },
      { $group: { _id: '$talk.officerId', n: { $sum: 1 } } },
    ]),
  );
