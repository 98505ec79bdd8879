import { z } from 'zod';
import { leastLoadedOfficer } from '../accounts/index.ts';
import { notify } from '../messages/index.ts';
import {
  addDays,
  addWorkingDays,
  emailAddress,
  fingerprint,
  inTransaction,
  isDuplicate,
  newId,
  now,
  oneLine,
  organisationName,
  personName,
  phoneNumber,
  siret,
  today,
} from '../platform/index.ts';
import { followRequest } from './owed.ts';
import { CompanyRequest, type CompanyRequestDoc, sealAsker } from './request.ts';

export const askForAccessInput = z.strictObject({
  siret,
  company: organisationName(160),
  name: personName(120),
  /** What they do in the company: it says by what right they ask. */
  role: oneLine(2, 120),
  email: emailAddress,
  phone: phoneNumber,
  words: oneLine(0, 500).optional(),
});

/** Working days within which a company is answered. */
export const answerWithinDays = 3;
/** Days for which one that nobody answered is kept; of one that is answered see `answer-request.ts`. */
const keptDays = 90;

/**
 * A company asks for a way in. Nothing is opened: an officer verifies and answers. The same is said whether the company or
 * the address is known or not, and whether it was asked before.
 */
export async function askForAccess(input: z.output<typeof askForAccessInput>): Promise<void> {
  const { siret: number, company, ...asker } = input;
  const email = asker.email.toLowerCase();
  const _id = newId();
  const officerId = await leastAsked();
  const doc: CompanyRequestDoc = {
    _id,
    siret: number,
    company,
    asker: sealAsker({ ...asker, email, words: asker.words ?? '' }, _id),
    key: fingerprint('company-request', `${number} ${email}`),
    state: 'waiting',
    ...(officerId ? { officerId } : {}),
    dueOn: addWorkingDays(today(), answerWithinDays),
    createdAt: now(),
    goesAt: new Date(`${addDays(today(), keptDays)}T00:00:00Z`),
  };
  try {
    await inTransaction(async () => {
      await CompanyRequest.create([doc]);
      await followRequest(doc);
      if (officerId)
        await notify(
          { userId: officerId },
          {
            kind: 'company-request',
            text: `${company} demande un accès.`,
            about: { kind: 'company-request', id: _id },
          },
        );
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** The officer with the fewest companies to answer. */
const leastAsked = async (): Promise<string | undefined> =>
  leastLoadedOfficer(
    await CompanyRequest.aggregate<{ readonly _id: string; readonly n: number }>([
      { $match: { state: 'waiting' } },
      { $group: { _id: '$officerId', n: { $sum: 1 } } },
    ]),
  );
