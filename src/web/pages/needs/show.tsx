import { z } from 'zod';
import { type Actor, may } from '../../../access/index.ts';
import { groups } from '../../../matching/index.ts';
import { needRead, readNeed } from '../../../needs/index.ts';
import { readEmployer, structureNames } from '../../../organisations/index.ts';
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
import { peopleOnAPage } from './people.tsx';

const query = z.object({
  groupe: z.enum(groups).optional(),
  tri: z
    .string()
    .regex(/^-?(personne|score|trajet)$/)
    .optional(),
  page: z.coerce.number().int().min(1).max(20).default(1),
});
type Asked = z.output<typeof query>;

/** Most that the list holds: what is sorted otherwise is sorted whole. */
const mostListed = 300;

/** Enough to fill the page, whoever of them is shown apart, and to know whether there is another. */
const limitOf = ({ tri, page: at }: Asked, proposed: number): number =>
  tri && tri !== '-score' ? mostListed : Math.min(mostListed, at * peopleOnAPage + proposed + 1);

/** All that a page of a need shows to this actor: each part only to those who may see it. */
export async function readNeedPage(actor: Actor, id: string, asked: Asked) {
  const need = await readNeed(actor, id);
  // Asked before the rest is read: what changes meanwhile is told, never missed.
  const pulse =
    may(actor, matchRead) && ['open', 'shortlisted'].includes(need.state) && (await needPulse(actor, id));
  const matches = may(actor, matchRead) ? await listMatches(actor, { needId: id, limit: 200 }) : null;
  const [employer, ranking, shortlists, waiting, structures] = await Promise.all([
    readEmployer(actor, need.employerId),
    may(actor, needRanking)
      ? readNeedRanking(
          actor,
          id,
          { group: asked.groupe, limit: limitOf(asked, matches?.data.length ?? 0) },
          retainedFor,
        )
      : null,
    may(actor, shortlistRead) ? listShortlists(actor, { needId: id, limit: 50 }) : null,
    may(actor, matchRead) ? readWaiting(actor, id) : null,
    structureNames(matches?.data.map(({ structureId }) => structureId) ?? []),
  ]);
  return {
    actor,
    need,
    employer,
    ranking,
    /** Which part of the list, and in which order. */
    asked,
    /** Names of the structures of those who are proposed. */
    structures,
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
      islands: [...(all.live ? ['live'] : []), 'later', 'pick'],
      body: <NeedView {...all} />,
    };
  },
});
