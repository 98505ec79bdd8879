import { type Migration, newId, now, today, withoutIndex } from '../platform/index.ts';

type Db = Parameters<Migration['step']>[0];

interface Contract {
  readonly _id: string;
  readonly participantId: string;
  readonly structureId: string;
  readonly checks: readonly { readonly months: number; readonly dueOn: string; readonly done?: object }[];
}

/** Contracts in force with fewer deadlines than checks that wait. */
const lacking = [
  { $match: { state: 'in-force', checks: { $elemMatch: { done: { $exists: false } } } } },
  {
    $lookup: {
      from: 'deadlines',
      localField: '_id',
      foreignField: 'about.id',
      pipeline: [{ $match: { state: 'open', kind: 'placement-check' } }],
      as: 'open',
    },
  },
  {
    $match: {
      $expr: {
        $lt: [
          { $size: '$open' },
          {
            $size: {
              $filter: { input: '$checks', cond: { $eq: [{ $type: '$$this.done' }, 'missing'] } },
            },
          },
        ],
      },
    },
  },
];

async function owe(db: Db, { _id, participantId, structureId, checks }: Contract): Promise<void> {
  const person = await db
    .collection<{ _id: string; counsellorId?: string }>('participants')
    .findOne({ _id: participantId });
  await db.collection('deadlines').bulkWrite(
    checks
      .filter(({ done }) => !done)
      .map(({ months, dueOn }) => ({
        updateOne: {
          filter: { 'about.id': _id, kind: 'placement-check', part: String(months), state: 'open' },
          update: {
            $setOnInsert: {
              _id: newId() as never,
              kind: 'placement-check',
              about: { thing: 'placement', id: _id },
              part: String(months),
              dueOn,
              owedBy: 'counsellor',
              participantId,
              structureId,
              counsellorId: person?.counsellorId ?? null,
              // What was told before is known by its notice, and not told again.
              remindOn: [dueOn, today()].sort()[1],
              createdAt: now(),
            },
          },
          upsert: true,
        },
      })),
  );
}

/** What the sweep looked for. */
const formerIndex = withoutIndex('placements', 'state_1_checks.dueOn_1');
const batch = 200;

export const checksAreDeadlines: Migration = {
  id: '2026-11-30-checks-are-deadlines',
  what: 'Les points à faire après une embauche deviennent des échéances.',
  async waiting(db) {
    const counted = db.collection('placements').aggregate([...lacking, { $count: 'n' }]);
    const contracts = ((await counted.next()) as { n: number } | null)?.n ?? 0;
    return contracts + (await formerIndex.waiting(db));
  },
  async step(db) {
    const contracts = await db
      .collection('placements')
      .aggregate<Contract>([...lacking, { $limit: batch }])
      .toArray();
    for (const contract of contracts) await owe(db, contract);
    return contracts.length > 0 ? contracts.length : formerIndex.step(db);
  },
};
