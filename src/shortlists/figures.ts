import type { QueryFilter } from 'mongoose';
import { type Days, type Figure, type FigureLine, ofStructures } from '../access/index.ts';
import { needTitles } from '../needs/index.ts';
import { referencesOf } from '../participants/index.ts';
import { dayOf, instantsAround } from '../platform/index.ts';
import { companyFigures } from './company-figures.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { matchesWithin } from './reach.ts';
import { matchRead } from './rights.ts';

type Told = Pick<
  MatchDoc,
  '_id' | 'structureId' | 'participantId' | 'review' | 'agreement' | 'outcome' | 'createdAt'
>;
const fields = {
  structureId: 1,
  participantId: 1,
  'review.decision': 1,
  'review.at': 1,
  'agreement.state': 1,
  'agreement.at': 1,
  'outcome.at': 1,
  createdAt: 1,
} as const;
const dayMs = 86_400_000;

/** Proposals of which something happened in the days; the double of another one is none. */
const where = (field: string, days: Days, structureId?: string, more: QueryFilter<MatchDoc> = {}) =>
  Match.find({
    ...more,
    duplicateOf: { $exists: false },
    [field]: instantsAround(days),
    ...(structureId ? { structureId } : {}),
  })
    .select(fields)
    .lean<Told[]>();

const factOf = (at: Date | undefined, { _id, structureId, participantId }: Told, value = 1) =>
  at ? [{ id: _id, on: dayOf(at), value, structureId, participantId }] : [];

const opens: Figure['opens'] = {
  right: matchRead,
  async lines(actor, ids): Promise<FigureLine[]> {
    const docs = await Match.find({ $and: [{ _id: { $in: [...ids] } }, matchesWithin(actor)] })
      .select({ participantId: 1, needId: 1 })
      .lean<Pick<MatchDoc, '_id' | 'participantId' | 'needId'>[]>();
    const [references, titles] = await Promise.all([
      referencesOf(docs.map(({ participantId }) => participantId)),
      needTitles(docs.map(({ needId }) => needId)),
    ]);
    return docs.map(({ _id, participantId, needId }) => ({
      id: _id,
      label: `${references.get(participantId) ?? ''}, ${titles.get(needId) ?? ''}`,
      path: `/avis/${_id}`,
    }));
  },
};

const common = {
  subject: 'Propositions',
  source: 'Propositions, avis des référents et accords des personnes, tels qu’ils sont notés ici',
  from: '2026-11-24',
  ofPeople: true,
  sees: ofStructures,
  published: true,
  opens,
} as const;

export const matchFigures: readonly Figure[] = [
  {
    ...common,
    key: 'proposals',
    name: 'Propositions',
    definition:
      'Nombre de rapprochements d’une personne et d’un besoin mis devant un référent dans la période, un double ne comptant pas.',
    unit: 'number',
    facts: async (days, structureId) =>
      (await where('createdAt', days, structureId)).flatMap((match) => factOf(match.createdAt, match)),
  },
  {
    ...common,
    key: 'reviews',
    name: 'Avis donnés',
    definition: 'Nombre d’avis des référents, favorables ou non, donnés dans la période.',
    unit: 'number',
    facts: async (days, structureId) =>
      (await where('review.at', days, structureId)).flatMap((match) => factOf(match.review?.at, match)),
  },
  {
    ...common,
    key: 'review-days',
    name: 'Délai pour un avis',
    definition:
      'Nombre médian de jours entre la proposition et l’avis du référent, pour les avis donnés dans la période.',
    unit: 'days',
    better: 'less',
    facts: async (days, structureId) =>
      (await where('review.at', days, structureId)).flatMap((match) =>
        factOf(match.review?.at, match, (Number(match.review?.at) - Number(match.createdAt)) / dayMs),
      ),
  },
  {
    ...common,
    key: 'retained',
    name: 'Avis favorables',
    definition: 'Part des avis donnés dans la période qui retiennent la personne.',
    unit: 'share',
    facts: async (days, structureId) =>
      (await where('review.at', days, structureId)).flatMap((match) =>
        factOf(match.review?.at, match, match.review?.decision === 'retain' ? 1 : 0),
      ),
  },
  {
    ...common,
    key: 'agreements',
    name: 'Accords des personnes',
    definition: 'Nombre d’accords que des personnes ont donnés dans la période et n’ont pas retirés.',
    unit: 'number',
    better: 'more',
    facts: async (days, structureId) =>
      (await where('agreement.at', days, structureId, { 'agreement.state': 'given' })).flatMap((match) =>
        factOf(match.agreement.at, match),
      ),
  },
  {
    ...common,
    key: 'agreement-days',
    name: 'Délai pour un accord',
    definition:
      'Nombre médian de jours entre l’avis favorable et la réponse de la personne, oui ou non, pour les réponses de la période.',
    unit: 'days',
    better: 'less',
    facts: async (days, structureId) =>
      (
        await where('agreement.at', days, structureId, {
          'agreement.state': { $in: ['given', 'refused'] },
          'review.decision': 'retain',
        })
      ).flatMap((match) => {
        const { review, agreement } = match;
        const took = (Number(agreement.at) - Number(review?.at)) / dayMs;
        // An agreement that was given before the review took no time after it.
        return factOf(agreement.at, match, Math.max(0, took));
      }),
  },
  {
    ...common,
    key: 'hired',
    name: 'Recrutements dits par les entreprises',
    definition:
      'Nombre de personnes présentées ici que l’entreprise dit recruter, au jour où elle le dit dans la période.',
    unit: 'number',
    better: 'more',
    facts: async (days, structureId) =>
      (await where('outcome.at', days, structureId, { state: 'hired' })).flatMap((match) =>
        factOf(match.outcome?.at, match),
      ),
  },
  ...companyFigures,
];
