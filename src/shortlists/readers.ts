import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { type Contact, contactsOf, openContact } from '../accounts/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed, titleForCompany } from '../needs/index.ts';
import { emailAddress, inTransaction, invalidField, now, Problem, personName } from '../platform/index.ts';
import { shortlistManage } from './rights.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';
import { findShortlist, readShortlist } from './view-shortlist.ts';

export const inviteReaderInput = z.strictObject({
  name: personName(120),
  email: emailAddress,
});

/**
 * Who is told of a shortlist that goes.
 * @param chosen ids of accounts of the company; without it, all that are not suspended
 * @throws Problem 409 `nobody-reads` where the company has no account, 422 naming whom it does not have
 */
export async function readersOf(
  employerId: string,
  chosen: readonly string[] | undefined,
): Promise<Contact[]> {
  const contacts = await contactsOf(employerId);
  if (contacts.length === 0)
    throw new Problem(
      409,
      'nobody-reads',
      'Personne de l’entreprise ne pourrait lire cette présélection : invitez d’abord un contact.',
    );
  chosen?.forEach((id, i) => {
    if (!contacts.some((contact) => contact.id === id))
      throw invalidField(
        `readerIds.${i}`,
        'unknown',
        'Ce compte n’est pas, ou n’est plus, un compte ouvert de l’entreprise.',
      );
  });
  return contacts.filter(({ id }) => chosen === undefined || chosen.includes(id));
}

/** In the service, and by an e-mail that brings the way in: see `shortlistNotices`. In the current transaction. */
export async function tellReader(shortlistId: string, title: string, userId: string): Promise<void> {
  await notify(
    { userId },
    {
      kind: 'shortlist-sent',
      text: `Une présélection vous attend pour « ${title} ».`,
      about: { kind: 'shortlist', id: shortlistId },
    },
  );
}

/**
 * Opens the account of somebody of the company, so that they can read. The e-mail that brings the shortlist is their
 * invitation: at once where it has gone already, else when it goes.
 * @throws Problem 409 `email-taken`, `illegal-state` where every card is closed, 422 `own-address`
 */
export async function inviteReader(
  actor: Actor,
  shortlistId: string,
  { name, email }: z.output<typeof inviteReaderInput>,
) {
  check(actor, shortlistManage);
  return inTransaction(async () => {
    const shortlist = await findShortlist(actor, shortlistId);
    const { employerId } = shortlist;
    if (shortlist.candidates.every(({ state }) => state === 'closed'))
      throw new Problem(
        409,
        'illegal-state',
        'Plus personne de cette présélection n’est à lire : n’invitez pas pour elle.',
        [],
        { state: shortlist.state },
      );
    const { id } = await openContact(actor, { name, email, employerId });
    if (shortlist.state === 'sent') await sendTo(actor, shortlist, id);
    return readShortlist(actor, shortlistId);
  });
}

async function sendTo(actor: Actor, shortlist: ShortlistDoc, userId: string): Promise<void> {
  const need = await findNeed(actor, shortlist.needId);
  // Sent to all before they were chosen: all that there were are named with this one.
  const before = shortlist.sentTo ?? (await contactsOf(shortlist.employerId)).map(({ id }) => id);
  await Shortlist.updateOne(
    { _id: shortlist._id },
    { $set: { sentTo: [...new Set([...before, userId])], updatedAt: now() } },
  );
  await tellReader(shortlist._id, await titleForCompany(need), userId);
}
