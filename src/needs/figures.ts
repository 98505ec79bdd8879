import { type Days, type Figure, type FigureLine, ofTerritory } from '../access/index.ts';
import { dayOf, instantsAround } from '../platform/index.ts';
import { Need, type NeedDoc } from './model.ts';
import { needFacts } from './read-needs.ts';
import { needRead } from './rights.ts';

type Opened = Pick<NeedDoc, '_id' | 'terms' | 'openedAt' | 'closed'>;

/** Those that a company asked for: a spontaneous proposal answers no need. */
const asked = { kind: { $ne: 'unsolicited' } } as const;
const fields = { 'terms.zone': 1, 'terms.posts': 1, openedAt: 1, closed: 1 } as const;

const opened = (days: Days) =>
  Need.find({ ...asked, openedAt: instantsAround(days) })
    .select(fields)
    .lean<Opened[]>();

const factOf = (at: Date | undefined, { _id, terms }: Opened, value = 1) =>
  at ? [{ id: _id, on: dayOf(at), value, zone: terms.zone }] : [];

const opens: Figure['opens'] = {
  right: needRead,
  lines: async (actor, ids): Promise<FigureLine[]> =>
    [...(await needFacts(actor, ids)).values()].map(({ _id, title }) => ({
      id: _id,
      label: title,
      path: `/besoins/${_id}`,
    })),
};

const source = 'Besoins que les chargé·es de relations entreprises écrivent et ouvrent';
const common = {
  subject: 'Besoins et entreprises',
  source,
  from: '2026-11-24',
  ofPeople: false,
  sees: ofTerritory,
  published: true,
  opens,
} as const;

export const needFigures: readonly Figure[] = [
  {
    ...common,
    key: 'needs-opened',
    name: 'Besoins ouverts',
    definition:
      'Nombre de besoins d’entreprises ouverts dans la période, quel que soit leur état aujourd’hui, les propositions spontanées à part.',
    unit: 'number',
    better: 'more',
    facts: async (days) => (await opened(days)).flatMap((need) => factOf(need.openedAt, need)),
  },
  {
    ...common,
    key: 'posts-opened',
    name: 'Postes ouverts',
    definition:
      'Somme des postes des besoins ouverts dans la période ; un besoin qui ne dit pas son nombre de postes compte pour un.',
    unit: 'number',
    better: 'more',
    facts: async (days) =>
      (await opened(days)).flatMap((need) => factOf(need.openedAt, need, need.terms.posts ?? 1)),
  },
  {
    ...common,
    key: 'needs-unmet',
    name: 'Besoins fermés sans candidat',
    definition:
      'Nombre de besoins fermés dans la période faute de candidat, ou parce que leur date est passée sans être renouvelée.',
    unit: 'number',
    better: 'less',
    facts: async (days) => {
      const needs = await Need.find({
        ...asked,
        'closed.at': instantsAround(days),
        'closed.reason': { $in: ['no-candidate', 'expired'] },
      })
        .select(fields)
        .lean<Opened[]>();
      return needs.flatMap((need) => factOf(need.closed?.at, need));
    },
  },
];

/** When each was opened and where the work is. For figures of the rooms that follow a need, whoever reads them. */
export async function openingsOf(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: Date; readonly zone?: string | undefined }>> {
  const needs = await Need.find({ ...asked, _id: { $in: [...new Set(ids)] }, openedAt: { $exists: true } })
    .select(fields)
    .lean<Opened[]>();
  return new Map(
    needs.flatMap(({ _id, openedAt, terms: { zone } }) => (openedAt ? [[_id, { at: openedAt, zone }]] : [])),
  );
}
