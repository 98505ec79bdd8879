import { forgetNotices } from '../accounts/index.ts';
import { forgetInCalls } from '../needs/index.ts';
import { forgetParticipant, openForChecks } from '../participants/index.ts';
import { forgetJobs, forgetKept } from '../platform/index.ts';
import { forgetRankings } from '../rankings/index.ts';
import { type ForgottenMatches, forgetMatches } from '../shortlists/index.ts';
import { keepStay } from './stays.ts';

/**
 * Asks every room to forget a person. A new room that holds something about people is added here; the test that erases
 * somebody scans every collection, and finds it where it was not. Doing it twice changes nothing.
 * @param again over what a change under way may have written since: work that is asked for by now is left to be done
 */
export async function forgetPerson(id: string, { again = false } = {}): Promise<void> {
  const person = (await openForChecks([id])).get(id);
  const matches = await forgetMatches({ participantId: id });
  if (person) await forgetInCalls(person, matches.employerIds);
  const stay = await forgetParticipant(id);
  if (stay) await keepStay(stay, matches.states);
  await forgetRankings(id);
  await forgetAround([id], matches);
  await forgetJobs([id, ...matches.matchIds], again ? { state: 'failed' } : { notOf: 'rights' });
}

/** What other rooms say of these matches, and of these people if any. */
export async function forgetAround(people: readonly string[], matches: ForgottenMatches): Promise<void> {
  const ids = [...people, ...matches.matchIds];
  await forgetNotices(ids, matches.shortlistIds);
  await forgetKept([...ids, ...matches.candidateIds]);
}
