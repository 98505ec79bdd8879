import mongoose from 'mongoose';
import { importParticipants } from '../../src/participants/index.ts';
import { addDays, addMonths, newId, newReference, today } from '../../src/platform/index.ts';
import { inDays } from '../support/days.ts';
import { aProfile } from '../support/fixtures.ts';

// Two years of a made-up territory, as a list that one can count with a finger: 200 people, 40 needs, 30 contracts.

export const structures = ['plie-centre', 'plie-aix'] as const;
/** A zone of Marseille, one of the Pays d'Aix, and one that is not told. */
const zones = ['13201', '13001', null] as const;
export const territories = ['marseille-provence', 'pays-d-aix', 'unknown'] as const;

/** Noon: the same day in Paris as in the list. */
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const fill = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

export const people = fill(200, (i) => ({
  id: newId(),
  reference: newReference('P', 8),
  structureId: structures[i % 2] as string,
  /** Of the first structure's first twenty people. */
  ours: i < 40 && i % 2 === 0,
  territory: territories[i % 3] as string,
  zone: zones[i % 3] ?? null,
}));

export const needs = fill(40, (i) => ({
  id: newId(),
  title: `Besoin ${i}`,
  openedOn: inDays(-13 * i - 1),
  posts: (i % 3) + 1,
  zone: i % 2 === 0 ? '13201' : '13001',
  /** Days until the first shortlist, of every second one. */
  presentedAfter: i % 2 === 0 ? 3 + (i % 5) : null,
}));

export const matches = fill(400, (i) => {
  const proposedOn = inDays(-((i * 7) % 700) - 4);
  const reviewed = i % 4 !== 0;
  const retained = reviewed && i % 3 !== 0;
  return {
    id: newId(),
    person: people[i % 200]!,
    // A person is proposed once for each need.
    need: needs[(i + Math.floor(i / 200)) % 40]!,
    proposedOn,
    reviewDays: reviewed ? (i % 3) + 1 : null,
    retained,
    agreed: retained && i % 5 !== 0,
    hired: retained && i % 10 === 1,
  };
});

/** Every third ends after two months, every sixth person has another one right after. */
export const contracts = fill(30, (i) => {
  const start = addDays(today(), -20 * i - 5);
  return {
    id: newId(),
    person: people[i * 5]!,
    start,
    end: i % 3 === 0 ? addDays(addMonths(start, 2), -1) : null,
    nextFrom: i % 6 === 0 ? addMonths(start, 2) : null,
  };
});

const revised = { revision: 1, changedAt: {}, createdAt: at(inDays(-1)), updatedAt: at(inDays(-1)) };
const put = (collection: string, docs: readonly object[]) =>
  mongoose.connection.collection<any>(collection).insertMany(docs as any[]);

export async function writeLedger(counsellorId: string, employerId: string): Promise<void> {
  await importParticipants(
    people.map(({ id, reference, structureId, ours, zone }) => ({
      id,
      reference,
      structureId,
      ...(ours ? { counsellorId } : {}),
      state: 'active' as const,
      wantsProposals: true,
      enteredOn: inDays(-800),
      identity: { firstName: 'Camille', lastName: 'Martin' },
      profile: aProfile({ zone }) as never,
    })),
  );
  await put(
    'needs',
    needs.map(({ id, title, openedOn, posts, zone }) => ({
      ...revised,
      _id: id,
      employerId,
      officerId: 'somebody',
      kind: 'job',
      state: 'open',
      title,
      description: '',
      written: { title, description: '' },
      socialClause: false,
      terms: { zone, posts },
      reading: {},
      openedAt: at(openedOn),
    })),
  );
  await put(
    'matches',
    matches.map(({ id, person, need, proposedOn, reviewDays, retained, agreed, hired }) => {
      const reviewedOn = reviewDays === null ? null : addDays(proposedOn, reviewDays);
      return {
        ...revised,
        _id: id,
        needId: need.id,
        employerId,
        participantId: person.id,
        structureId: person.structureId,
        counsellorId: null,
        state: hired ? 'hired' : retained ? 'retained' : reviewedOn ? 'declined' : 'suggested',
        origin: 'suggested',
        frozen: {},
        dueOn: proposedOn,
        createdAt: at(proposedOn),
        ...(reviewedOn
          ? {
              review: {
                decision: retained ? 'retain' : 'decline',
                reason: retained ? 'suits' : 'other',
                by: 'x',
                at: at(reviewedOn),
              },
            }
          : {}),
        agreement:
          agreed && reviewedOn
            ? { state: 'given', by: 'x', at: at(addDays(reviewedOn, 1)) }
            : { state: 'none' },
        ...(hired && reviewedOn ? { outcome: { at: at(addDays(reviewedOn, 1)) } } : {}),
      };
    }),
  );
  await put(
    'shortlists',
    needs.flatMap(({ id, openedOn, presentedAfter }, i) =>
      presentedAfter === null
        ? []
        : [
            {
              ...revised,
              _id: newId(),
              needId: id,
              employerId,
              officerId: 'somebody',
              state: 'sent',
              sentAt: at(addDays(openedOn, presentedAfter)),
              // Of the two people presented the company answers about one, and about both every fourth time.
              candidates: fill(2, (card) => ({
                id: newId(),
                matchId: newId(),
                state: 'proposed',
                ...(card === 0 || i % 4 === 0
                  ? { state: 'declined', repliedAt: at(addDays(openedOn, presentedAfter + 2 + card)) }
                  : {}),
              })),
            },
          ],
    ),
  );
  const placement = (id: string, { id: participantId, structureId }: (typeof people)[number]) => ({
    ...revised,
    _id: id,
    participantId,
    structureId,
    state: 'in-force',
    origin: 'outside',
    kind: 'cdd',
    renewals: [],
    interruptions: [],
    checks: [],
  });
  await put(
    'placements',
    contracts.flatMap(({ id, person, start, end, nextFrom }) => [
      { ...placement(id, person), start, ...(end ? { end } : {}) },
      ...(nextFrom ? [{ ...placement(newId(), person), start: nextFrom, follows: id }] : []),
    ]),
  );
}
