import { z } from 'zod';
import { type Actor, may } from '../../../access/index.ts';
import { groups } from '../../../matching/index.ts';
import { needRead, readNeed } from '../../../needs/index.ts';
import { readEmployer } from '../../../organisations/index.ts';
import { needRanking, readNeedRanking } from '../../../rankings/index.ts';
import {
  listMatches,
  listShortlists,
  matchRead,
  needPulse,
  readWaiting,
  retainedFor,
  shortlistRead,
} from '../../../shortlists/index.ts';
import { page } from '../../kit/page.ts';
import { NeedView } from './need-view.tsx';

const query = z.object({ groupe: z.enum(groups).optional(), toutes: z.literal('oui').optional() });

/** People shown before somebody asks for more. */
const fewPeople = 12;

/** All that a page of a need shows to this actor: each part only to those who may see it. */
export async function readNeedPage(actor: Actor, id: string, asked: z.output<typeof query>) {
  const need = await readNeed(actor, id);
  // Asked before the rest is read: what changes meanwhile is told, never missed.
  const pulse =
    may(actor, matchRead) && ['open', 'shortlisted'].includes(need.state) && (await needPulse(actor, id));
  const [employer, ranking, matches, shortlists, waiting] = await Promise.all([
    readEmployer(actor, need.employerId),
    may(actor, needRanking)
      ? readNeedRanking(
          actor,
          id,
          { group: asked.groupe, limit: asked.groupe || asked.toutes ? 100 : fewPeople },
          retainedFor,
        )
      : null,
    may(actor, matchRead) ? listMatches(actor, { needId: id, limit: 200 }) : null,
    may(actor, shortlistRead) ? listShortlists(actor, { needId: id, limit: 50 }) : null,
    may(actor, matchRead) ? readWaiting(actor, id) : null,
  ]);
  return {
    actor,
    need,
    employer,
    ranking,
    /** The group that is asked for; the list of those possible else. */
    group: asked.groupe,
    all: asked.toutes !== undefined,
    matches: matches?.data ?? null,
    shortlists: shortlists?.data ?? null,
    waiting,
    /** The address of the stream that says when to look again. */
    live: pulse ? `/besoins/${id}/suivi?vu=${encodeURIComponent(pulse)}` : undefined,
  };
}

export type NeedPage = Awaited<ReturnType<typeof readNeedPage>>;

export const needPage = page({
  path: '/besoins/:id',
  right: needRead,
  query,
  show: async ({ actor, params, query: asked }) => {
    const all = await readNeedPage(actor, params.id ?? '', asked);
    return {
      title: all.need.title,
      islands: [...(all.live ? ['live'] : []), 'later'],
      body: <NeedView {...all} />,
    };
  },
});
