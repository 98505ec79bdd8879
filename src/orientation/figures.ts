import { type Days, type Figure, type FigureLine, ofStructures } from '../access/index.ts';
import { daysBetween } from '../platform/index.ts';
import { Referral, type ReferralDoc } from './referral.ts';
import type { ReferralState } from './referral-states.ts';
import { referralRead } from './rights.ts';

type Sent = Pick<ReferralDoc, '_id' | 'participantId' | 'fromStructureId' | 'steps'>;

const answers: readonly ReferralState[] = ['accepted', 'returned'];
const sentOn = ({ steps }: Sent) => steps[0]?.on;
const answerOf = ({ steps }: Sent) => steps.find(({ state }) => answers.includes(state));

/** Those of people whom a structure accompanies: who comes alone is of no structure, and goes after a while. */
const touched = ({ from, until }: Days, structureId?: string) =>
  Referral.find({
    participantId: { $exists: true },
    steps: { $elemMatch: { on: { $gte: from, $lte: until } } },
    ...(structureId ? { fromStructureId: structureId } : {}),
  })
    .select({ participantId: 1, fromStructureId: 1, steps: 1 })
    .lean<Sent[]>();

const factOf = (on: string | undefined, { _id, fromStructureId, participantId }: Sent, value = 1) =>
  on ? [{ id: _id, on, value, structureId: fromStructureId, participantId }] : [];

const opens: Figure['opens'] = {
  right: referralRead,
  async lines(actor, ids): Promise<FigureLine[]> {
    if (!actor.structureId) return [];
    const docs = await Referral.find({ _id: { $in: [...ids] }, fromStructureId: actor.structureId })
      .select({ reference: 1, placeName: 1 })
      .lean<Pick<ReferralDoc, '_id' | 'reference' | 'placeName'>[]>();
    return docs.map(({ _id, reference, placeName }) => ({
      id: _id,
      label: `${reference}, ${placeName}`,
      path: `/orientations/${_id}`,
    }));
  },
};

const common = {
  subject: 'Parcours et accompagnement',
  source: 'Orientations que les structures envoient, et les réponses notées',
  from: '2026-11-30',
  ofPeople: true,
  sees: ofStructures,
  published: true,
  opens,
} as const;

export const referralFigures: readonly Figure[] = [
  {
    ...common,
    key: 'referrals',
    name: 'Orientations envoyées',
    definition:
      'Nombre d’orientations de personnes accompagnées envoyées à une structure ou à un service dans la période.',
    unit: 'number',
    facts: async (days, structureId) =>
      (await touched(days, structureId)).flatMap((sent) => factOf(sentOn(sent), sent)),
  },
  {
    ...common,
    key: 'referrals-accepted',
    name: 'Orientations acceptées',
    definition: 'Part des orientations acceptées parmi celles acceptées ou renvoyées dans la période.',
    unit: 'share',
    better: 'more',
    facts: async (days, structureId) =>
      (await touched(days, structureId)).flatMap((sent) => {
        const answer = answerOf(sent);
        return factOf(answer?.on, sent, answer?.state === 'accepted' ? 1 : 0);
      }),
  },
  {
    ...common,
    key: 'referral-days',
    name: 'Délai de réponse à une orientation',
    definition:
      'Nombre médian de jours entre l’envoi d’une orientation et sa réponse, acceptée ou renvoyée, pour les réponses de la période.',
    unit: 'days',
    better: 'less',
    facts: async (days, structureId) =>
      (await touched(days, structureId)).flatMap((sent) => {
        const [on, answer] = [sentOn(sent), answerOf(sent)];
        return on && answer ? factOf(answer.on, sent, daysBetween(on, answer.on) - 1) : [];
      }),
  },
];
