import { type Days, type Fact, type Figure, type FigureLine, ofTerritory } from '../access/index.ts';
import { needFacts, needRead, openingsOf } from '../needs/index.ts';
import { dayOf, instantsAround } from '../platform/index.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';

type Sent = Pick<ShortlistDoc, '_id' | 'needId' | 'sentAt' | 'candidates'>;
const fields = {
  needId: 1,
  sentAt: 1,
  'candidates.state': 1,
  'candidates.repliedAt': 1,
  'candidates.closedFor': 1,
} as const;
const dayMs = 86_400_000;

/** Each person whom a company was presented, but those taken back before it answered. */
async function presented(field: string, days: Days) {
  const sent = await Shortlist.find({ state: 'sent', [field]: instantsAround(days) })
    .select(fields)
    .lean<Sent[]>();
  return sent.flatMap(({ needId, sentAt, candidates }) =>
    candidates
      .filter(({ state, repliedAt }) => sentAt && (state !== 'closed' || repliedAt))
      .map(({ repliedAt }) => ({ needId, sentAt: sentAt as Date, repliedAt })),
  );
}

/** The first time that somebody was presented for each need, where that is in the days. */
async function firstPresented(days: Days): Promise<Fact[]> {
  const sent = await Shortlist.aggregate<{ readonly _id: string; readonly at: Date }>([
    { $match: { state: 'sent', sentAt: { $exists: true } } },
    { $group: { _id: '$needId', at: { $min: '$sentAt' } } },
    { $match: { at: instantsAround(days) } },
  ]);
  const needs = await openingsOf(sent.map(({ _id }) => _id));
  return sent.flatMap(({ _id, at }) => {
    const need = needs.get(_id);
    if (!need) return [];
    return [{ id: _id, on: dayOf(at), value: (Number(at) - Number(need.at)) / dayMs, zone: need.zone }];
  });
}

async function withZones(facts: readonly Fact[]): Promise<Fact[]> {
  const needs = await openingsOf(facts.map(({ id }) => id));
  return facts.map((fact) => ({ ...fact, zone: needs.get(fact.id)?.zone }));
}

const opens: Figure['opens'] = {
  right: needRead,
  lines: async (actor, ids): Promise<FigureLine[]> =>
    [...(await needFacts(actor, ids)).values()].map(({ _id, title }) => ({
      id: _id,
      label: title,
      path: `/besoins/${_id}`,
    })),
};

const common = {
  subject: 'Besoins et entreprises',
  source: 'Présélections envoyées aux entreprises, et leurs réponses',
  from: '2026-11-24',
  ofPeople: false,
  sees: ofTerritory,
  published: true,
  opens,
} as const;

/** Of what companies do with whom they are presented. */
export const companyFigures: readonly Figure[] = [
  {
    ...common,
    key: 'shortlist-days',
    name: 'Délai pour une première présélection',
    definition:
      'Nombre médian de jours entre l’ouverture d’un besoin et l’envoi de sa première présélection, pour celles envoyées dans la période.',
    unit: 'days',
    better: 'less',
    facts: firstPresented,
  },
  {
    ...common,
    key: 'answered',
    name: 'Réponses des entreprises',
    definition:
      'Part des personnes présentées dans la période au sujet desquelles l’entreprise a répondu, oui ou non, à ce jour.',
    unit: 'share',
    better: 'more',
    facts: async (days) =>
      withZones(
        (await presented('sentAt', days)).map(({ needId, sentAt, repliedAt }) => ({
          id: needId,
          on: dayOf(sentAt),
          value: repliedAt ? 1 : 0,
        })),
      ),
  },
  {
    ...common,
    key: 'answer-days',
    name: 'Délai de réponse des entreprises',
    definition:
      'Nombre médian de jours entre l’envoi d’une personne à une entreprise et la réponse de celle-ci, pour les réponses de la période.',
    unit: 'days',
    better: 'less',
    facts: async (days) =>
      withZones(
        (await presented('candidates.repliedAt', days)).flatMap(({ needId, sentAt, repliedAt }) =>
          repliedAt
            ? [{ id: needId, on: dayOf(repliedAt), value: (Number(repliedAt) - Number(sentAt)) / dayMs }]
            : [],
        ),
      ),
  },
];
