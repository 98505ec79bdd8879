import { type Days, type Fact, type Figure, type FigureLine, ofStructures } from '../access/index.ts';
import { referencesOf } from '../participants/index.ts';
import { addDays, addMonths, endOfMonths, today } from '../platform/index.ts';
import { noEnd, situationKinds } from './outcomes/index.ts';
import { Placement, type PlacementDoc } from './placement.ts';
import { placementsWithin } from './reach.ts';
import { placementRead } from './rights.ts';

type Contract = Pick<
  PlacementDoc,
  '_id' | 'participantId' | 'structureId' | 'start' | 'end' | 'ended' | 'follows'
>;
const fields = { participantId: 1, structureId: 1, start: 1, end: 1, ended: 1, follows: 1 } as const;

/** A training is no work. */
const work = situationKinds.filter((kind) => kind !== 'training');
const stands = { state: { $in: ['in-force', 'ended'] }, kind: { $in: work } } as const;

const begun = ({ from, until }: Days, structureId?: string) =>
  Placement.find({
    ...stands,
    start: { $gte: from, $lte: until },
    follows: { $exists: false },
    ...(structureId ? { structureId } : {}),
  })
    .select(fields)
    .lean<Contract[]>();

const lastOf = ({ end = noEnd, ended }: Contract): string => (ended && ended.on < end ? ended.on : end);

/** The day after so many months from its start. */
const dayAfter = (start: string, months: number): string => addDays(endOfMonths(start, months), 1);

/** Whether people whose contract began so many months before are at work, on each of these days that has come. */
async function atWork(months: number, { from, until }: Days, structureId?: string): Promise<Fact[]> {
  const asked = { from: addMonths(from, -months - 1), until: addMonths(until, -months + 1) };
  const contracts = (await begun(asked, structureId)).flatMap((one) =>
    one.start ? [{ ...one, on: dayAfter(one.start, months) }] : [],
  );
  const due = contracts.filter(({ on }) => on <= today());
  const all = await Placement.find({
    ...stands,
    participantId: { $in: [...new Set(due.map(({ participantId }) => participantId))] },
  })
    .select(fields)
    .lean<Contract[]>();
  const ofPerson = new Map<string, Contract[]>();
  for (const one of all) ofPerson.set(one.participantId, [...(ofPerson.get(one.participantId) ?? []), one]);
  return due.map((contract) => {
    const { _id: id, on, structureId: structure, participantId } = contract;
    const works = (ofPerson.get(participantId) ?? []).some(
      (one) =>
        // What another structure knows of the person is its own.
        one.structureId === structure && one.start !== undefined && one.start <= on && on <= lastOf(one),
    );
    return { id, on, value: works ? 1 : 0, structureId: structure, participantId };
  });
}

const opens: Figure['opens'] = {
  right: placementRead,
  async lines(actor, ids): Promise<FigureLine[]> {
    const docs = await Placement.find({ $and: [{ _id: { $in: [...ids] } }, placementsWithin(actor)] })
      .select({ participantId: 1, start: 1 })
      .lean<Contract[]>();
    const references = await referencesOf(docs.map(({ participantId }) => participantId));
    return docs.map(({ _id, participantId }) => ({
      id: _id,
      label: references.get(participantId) ?? 'Contrat',
      path: `/emplois/${_id}`,
    }));
  },
};

const common = {
  subject: 'Emploi',
  source: 'Mises en emploi que les structures tiennent, contrats et fins de contrat compris',
  from: '2026-11-30',
  ofPeople: true,
  sees: ofStructures,
  published: true,
  opens,
} as const;

const lasting = (months: 3 | 6, words: string): Figure => ({
  ...common,
  key: `at-work-${months}`,
  name: `En emploi à ${words} mois`,
  definition: `Parmi les contrats de travail commencés ${words} mois plus tôt, suites de contrat à part, part de ceux dont la personne travaille ce jour-là, par ce contrat ou par un autre que la même structure tient.`,
  unit: 'share',
  better: 'more',
  facts: (days, structureId) => atWork(months, days, structureId),
});

export const placementFigures: readonly Figure[] = [
  {
    ...common,
    key: 'placements',
    name: 'Mises en emploi',
    definition:
      'Nombre de contrats de travail et de créations d’entreprise qui ont commencé dans la période, suites de contrat et formations à part.',
    unit: 'number',
    better: 'more',
    facts: async (days, structureId) =>
      (await begun(days, structureId)).flatMap(({ _id, start, structureId: of, participantId }) =>
        start ? [{ id: _id, on: start, value: 1, structureId: of, participantId }] : [],
      ),
  },
  lasting(3, 'trois'),
  lasting(6, 'six'),
];
