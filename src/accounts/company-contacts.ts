import { addDays, houseRules, today } from '../platform/index.ts';
import { makeEntryLink, mayEnterByLink } from './entry-links.ts';
import { holding } from './memberships.ts';
import { User, type UserDoc } from './models.ts';

/** Somebody who signs in for a company. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const contact = ({ _id, name, email }: UserDoc): Contact => ({ id: _id, name, email });

/** Whoever can read what this company is sent: its accounts that are not suspended. For callers that have checked the right. */
export async function contactsOf(employerId: string): Promise<Contact[]> {
  const users = await User.find({ $and: [holding({ role: 'employer', of: employerId }), { active: true }] })
    .sort({ _id: 1 })
    .lean<UserDoc[]>();
  return users.map(contact);
}

/** These accounts, whatever became of them since. For callers that have checked the right. */
export async function contactsNamed(ids: readonly string[]): Promise<Contact[]> {
  const users = await User.find({ _id: { $in: ids } })
    .sort({ _id: 1 })
    .lean<UserDoc[]>();
  return users.map(contact);
}

/** Names of accounts, by their ids. For callers that have checked the right. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const users = await User.find({ _id: { $in: ids } })
    .select({ name: 1 })
    .lean<Pick<UserDoc, '_id' | 'name'>[]>();
  return new Map(users.map(({ _id, name }) => [_id, name]));
}

export async function userName(id: string): Promise<string | undefined> {
  return (await User.findById(id).select({ name: 1 }).lean<Pick<UserDoc, 'name'>>())?.name;
}

/** Whom somebody who is accompanied may call: the first name, and the telephone at work where it was given. */
export async function whoToCall(
  id: string,
): Promise<{ firstName: string; phone: string | null } | undefined> {
  const user = await User.findOne({ _id: id, active: true })
    .select({ name: 1, phone: 1 })
    .lean<Pick<UserDoc, 'name' | 'phone'>>();
  return user ? { firstName: user.name.split(/\s/)[0] ?? '', phone: user.phone ?? null } : undefined;
}

/** How somebody gets to a page of their company: by a link that serves once, or by signing in. */
export interface WayIn {
  readonly email: string;
  readonly path: string;
  readonly link: boolean;
  /** The last day of the link, "YYYY-MM-DD". */
  readonly until: string;
}

/**
 * Called when the message is written, so that the secret is nowhere but in the message.
 * @param until the last day on which it opens; where that is past, the days to reply from today
 * @returns undefined for whoever is not of this company any more
 */
export async function wayIn(
  userId: string,
  employerId: string,
  page: string,
  until: string,
): Promise<WayIn | undefined> {
  const user = await User.findOne({
    $and: [{ _id: userId, active: true }, holding({ role: 'employer', of: employerId })],
  }).lean<UserDoc>();
  if (!user) return undefined;
  const last = until >= today() ? until : addDays(today(), houseRules().REPLY_DAYS);
  const link = mayEnterByLink(user);
  return {
    email: user.email,
    path: link ? await makeEntryLink(userId, page, last, employerId) : page,
    link,
    until: last,
  };
}
