import { addWorkingDays, dayOf, type Migration, newId, now, today, withoutIndex } from '../platform/index.ts';

type Db = Parameters<Migration['step']>[0];

interface Owed {
  readonly kind: string;
  readonly dueOn: string;
  readonly owedBy: string;
  readonly part?: string;
  readonly [party: string]: string | null | undefined;
}
interface Thing {
  readonly _id: string;
  readonly needId: string;
  readonly officerId: string;
  readonly [more: string]: unknown;
}
interface Source {
  readonly from: string;
  readonly thing: string;
  /** Those about which something is owed. */
  readonly filter: object;
  /** How many deadlines one has, as an expression; without it, one. */
  readonly many?: object;
  owedOf(thing: Thing, db: Db): Promise<readonly Owed[]>;
}

const officerOf = async (db: Db, needId: string): Promise<string | undefined> =>
  (await db.collection<Thing>('needs').findOne({ _id: needId }))?.officerId;

/** For the days of agreements, which had none before: everybody has a week from now. */
const agreementDays = 5;

interface Card {
  readonly id: string;
  readonly matchId: string;
  readonly state: string;
  readonly meeting?: { readonly at: string };
}
const isProposed = { $in: ['proposed', '$candidates.state'] };
const isMet = {
  $and: [{ $eq: ['$$this.state', 'meeting'] }, { $ne: [{ $type: '$$this.meeting' }, 'missing'] }],
};

const sources: readonly Source[] = [
  {
    from: 'needs',
    thing: 'need',
    filter: { state: { $in: ['open', 'shortlisted'] }, expiresOn: { $type: 'string' } },
    owedOf: async ({ _id, officerId, expiresOn }) => [
      { kind: 'need-end', dueOn: String(expiresOn), owedBy: 'officer', officerId, under: _id },
    ],
  },
  {
    from: 'matches',
    thing: 'match',
    filter: { $or: [{ state: 'suggested' }, { state: 'retained', 'agreement.state': { $ne: 'given' } }] },
    async owedOf(match, db) {
      const { needId, state, dueOn, origin, participantId, structureId, counsellorId } = match;
      const seen = origin === 'put-forward' || state === 'retained';
      const officerId = seen ? await officerOf(db, needId) : undefined;
      return [
        {
          ...(state === 'suggested'
            ? { kind: 'review', dueOn: String(dueOn) }
            : { kind: 'agreement', dueOn: addWorkingDays(today(), agreementDays) }),
          owedBy: 'counsellor',
          under: needId,
          participantId: String(participantId),
          structureId: String(structureId),
          counsellorId: (counsellorId ?? null) as string | null,
          ...(officerId ? { officerId } : {}),
        },
      ];
    },
  },
  {
    from: 'shortlists',
    thing: 'shortlist',
    filter: { state: 'sent', 'candidates.state': { $in: ['proposed', 'meeting'] } },
    many: {
      $add: [
        { $cond: [{ $and: [isProposed, { $gt: ['$replyDueOn', null] }] }, 1, 0] },
        { $size: { $filter: { input: '$candidates', cond: isMet } } },
      ],
    },
    async owedOf({ needId, employerId, officerId, replyDueOn, candidates }, db) {
      const about = { under: needId, employerId: String(employerId), officerId };
      const cards = candidates as readonly Card[];
      const owed: Owed[] = [];
      if (replyDueOn && cards.some(({ state }) => state === 'proposed'))
        owed.push({ kind: 'reply', dueOn: String(replyDueOn), owedBy: 'employer', ...about });
      for (const { id: part, matchId, state, meeting } of cards) {
        if (state !== 'meeting' || !meeting) continue;
        const match = await db.collection<Thing>('matches').findOne({ _id: matchId });
        const person = match ? { participantId: String(match.participantId) } : {};
        const dueOn = dayOf(new Date(meeting.at));
        owed.push({ kind: 'outcome', part, dueOn, owedBy: 'officer', ...about, ...person });
      }
      return owed;
    },
  },
];

/** Things with fewer deadlines open than are owed about them. */
const lacking = ({ filter, many = { $literal: 1 } }: Source) => [
  { $match: filter },
  {
    $lookup: {
      from: 'deadlines',
      localField: '_id',
      foreignField: 'about.id',
      pipeline: [{ $match: { state: 'open' } }],
      as: 'open',
    },
  },
  { $match: { $expr: { $lt: [{ $size: '$open' }, many] } } },
];

async function countOf(db: Db, source: Source): Promise<number> {
  const counted = db.collection(source.from).aggregate([...lacking(source), { $count: 'n' }]);
  return ((await counted.next()) as { n: number } | null)?.n ?? 0;
}

async function write(db: Db, thing: string, id: string, owed: readonly Owed[]): Promise<void> {
  await db.collection('deadlines').bulkWrite(
    owed.map((one) => ({
      updateOne: {
        filter: { 'about.id': id, kind: one.kind, part: one.part ?? { $exists: false }, state: 'open' },
        update: {
          $setOnInsert: {
            _id: newId() as never,
            ...one,
            about: { thing, id },
            // Looked at by the next tick: what was told before is known by its notice, and not told again.
            remindOn: today(),
            createdAt: now(),
          },
        },
        upsert: true,
      },
    })),
  );
}

/** What the sweeps looked for. */
const formerIndexes = [
  withoutIndex('needs', 'state_1_expiresOn_1'),
  withoutIndex('matches', 'state_1_dueOn_1'),
  withoutIndex('shortlists', 'state_1_replyDueOn_1'),
];

const batch = 200;

export const whatIsOwedIsWritten: Migration = {
  id: '2026-11-30-what-is-owed-is-written',
  what: 'Les avis, accords, réponses, rencontres et besoins en attente deviennent des échéances.',
  async waiting(db) {
    let count = 0;
    for (const source of sources) count += await countOf(db, source);
    for (const index of formerIndexes) count += await index.waiting(db);
    return count;
  },
  async step(db) {
    for (const source of sources) {
      const things = await db
        .collection(source.from)
        .aggregate<Thing>([...lacking(source), { $limit: batch }])
        .toArray();
      for (const thing of things) await write(db, source.thing, thing._id, await source.owedOf(thing, db));
      if (things.length > 0) return things.length;
    }
    for (const index of formerIndexes) if ((await index.step(db)) > 0) return 1;
    return 0;
  },
};
