import { endCalendarAddressesOf } from './calendar-address.ts';
import { endEntryLinksOf } from './entry-links.ts';
import { endPasswordLinksOf } from './passwords.ts';
import { endSessionsOf } from './sessions.ts';

/** Whoever has lost a right signs in again, with what they may do now. In the current transaction, if any. */
export async function endWaysIn(userId: string): Promise<void> {
  await endSessionsOf(userId);
  await endPasswordLinksOf(userId);
  await endEntryLinksOf(userId);
  await endCalendarAddressesOf(userId);
}
