import type { Actor, Appointment } from '../access/index.ts';
import { readDeadlines } from '../deadlines/index.ts';
import { companyTitles } from '../needs/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';

/** How long a meeting is taken to last. */
export const meetingMinutes = 45;

/**
 * Meetings that are fixed: of a company, of the officer who follows its needs, of whoever accompanies the person. The need
 * as its company reads it, never the person; the place is typed, and may name somebody: it is read on the page.
 */
export const meetingsOf = (actor: Actor): Promise<readonly Appointment[]> =>
  actor.role === 'employer' || actor.role === 'officer'
    ? ofShortlists(actor)
    : actor.role === 'counsellor'
      ? ofMatches(actor)
      : Promise.resolve([]);

/** Each of them is owed an outcome: that is how they are found. */
async function ofShortlists(actor: Actor): Promise<Appointment[]> {
  const { data } = await readDeadlines(actor, { kinds: ['outcome'], mine: actor.role === 'officer' });
  const parts = new Set(data.map(({ part }) => part));
  const shortlists = await Shortlist.find({ _id: { $in: data.map(({ about }) => about.id) } }).lean<
    ShortlistDoc[]
  >();
  const pages = actor.role === 'employer' ? 'preselections' : 'presentations';
  return named(
    shortlists.flatMap(({ _id, needId, candidates }) =>
      candidates.flatMap(({ id, meeting }) =>
        meeting && parts.has(id)
          ? [{ id: eventId(id, meeting.nth), needId, at: meeting.at, path: `/${pages}/${_id}` }]
          : [],
      ),
    ),
  );
}

async function ofMatches({ id }: Actor): Promise<Appointment[]> {
  const matches = await Match.find({ counsellorId: id, state: 'meeting' }).lean<MatchDoc[]>();
  return named(
    matches.flatMap(({ _id, needId, meeting }) =>
      meeting ? [{ id: eventId(_id, meeting.nth), needId, at: meeting.at, path: `/avis/${_id}` }] : [],
    ),
  );
}

/** Moved, it is the same event in a calendar; a second meeting is another (RFC 5545, 3.8.7.4). */
export const eventId = (id: string, nth = 1): string => `${id}${nth > 1 ? `-${nth}` : ''}`;

interface Found {
  readonly id: string;
  readonly needId: string;
  readonly at: string;
  readonly path: string;
}

async function named(found: readonly Found[]): Promise<Appointment[]> {
  const titles = await companyTitles(found.map(({ needId }) => needId));
  return found.map(({ id, needId, at, path }) => ({
    id,
    text: `Rencontre : ${titles.get(needId) ?? ''}`,
    when: { at: new Date(at), minutes: meetingMinutes },
    path,
  }));
}
