import mongoose from 'mongoose';
import type { RankableNeed, RankableProfile } from '../../src/matching/index.ts';
import { travelModes } from '../../src/territory/index.ts';
import * as oracle from '../../test/matching/oracle/index.ts';
import { type Context, engine, listed } from './context.ts';
import { atLeast, median, type Row, ratio, rounds, told } from './measure.ts';

/** On a machine like the one of the design, an aggregation slower than this is not the best that can be written. */
const voidAbove = 60;
const sample = 20;
type Expression = unknown;

/** Only what is scored, laid out as the aggregation likes it best. */
function documentOf(profile: RankableProfile, { world, policy }: Context) {
  const { zone, travel, words, skills } = profile;
  const length = Object.values(words).reduce((sum, count) => sum + count, 0);
  return {
    _id: profile.id,
    trip: zone && travel ? `${zone} ${travel.modes.join()} ${travel.maxMinutes}` : '',
    known: [...new Set([...profile.wishes, ...profile.experience.map(({ occupation }) => occupation)])],
    wishes: profile.wishes,
    jobs: profile.experience.map(({ occupation, months }) => ({
      o: occupation,
      w: 0.5 + (0.5 * Math.min(months, 24)) / 24,
    })),
    skills: (skills ?? []).map(({ code }) => code),
    levels: (skills ?? []).map(({ level }) => level),
    macros: [...new Set((skills ?? []).map(({ code }) => world.macroSkill(code)))],
    held: Object.keys(profile.licences).filter((code) => profile.licences[code]),
    absent: Object.keys(profile.licences).filter((code) => !profile.licences[code]),
    notOccupations: profile.excludedOccupations,
    notConditions: profile.excludedConditions,
    from: profile.availableFrom === null ? null : Date.parse(profile.availableFrom) / 86_400_000,
    min: profile.minutesPerWeek?.min ?? null,
    max: profile.minutesPerWeek?.max ?? null,
    contracts: profile.contracts,
    pay: profile.minHourlyCents,
    words: Object.keys(words),
    // BM25 of each word but for its rarity: all of it is known when the profile is written.
    worths: Object.values(words).map(
      (count) => (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / policy.corpus.meanWords)),
    ),
  };
}

const at = (values: Expression, keys: Expression, key: Expression, none: unknown): Expression => ({
  $let: {
    vars: { i: { $indexOfArray: [keys, key] } },
    in: { $cond: [{ $lt: ['$$i', 0] }, none, { $arrayElemAt: [values, '$$i'] }] },
  },
});
const greatest = (input: Expression, as: string, of: Expression): Expression => ({
  $max: [0, { $max: { $map: { input, as, in: of } } }],
});

function pipelineOf(need: RankableNeed, context: Context, trips: ReadonlyMap<string, number>): object[] {
  const { world, policy, profiles } = context;
  const { weights, corpus } = policy;
  const near = new Map<string, number>();
  for (const code of new Set(
    profiles.flatMap(({ wishes, experience }) => [...wishes, ...experience.map((job) => job.occupation)]),
  )) {
    const best = Math.max(
      0,
      ...need.occupations.map((needed) => closeness(code, needed, world.neighbours(code))),
    );
    if (best > 0) near.set(code, best);
  }
  const [codes, values] = [[...near.keys()], [...near.values()]];
  const law = need.demands.filter(({ kind }) => kind === 'law').map(({ code }) => code);
  const titles = need.demands.filter(({ kind }) => kind === 'evidence').map(({ code }) => code);

  const skillWeights = need.skills.map(
    ({ code, required }) =>
      (required ? 2 : 1) * (1 + Math.log(1 + corpus.profiles / (1 + (corpus.skillProfiles[code] ?? 0)))),
  );
  const whole = skillWeights.reduce((sum, weight) => sum + weight, 0) + 4 * titles.length;
  const credits = need.skills.map(
    ({ code, level }, i): Expression => ({
      $multiply: [
        skillWeights[i],
        {
          $let: {
            vars: { i: { $indexOfArray: ['$skills', code] } },
            in: {
              $cond: [
                { $gte: ['$$i', 0] },
                { $max: [0.3, { $min: [1, { $divide: [{ $arrayElemAt: ['$levels', '$$i'] }, level] }] }] },
                { $cond: [{ $in: [world.macroSkill(code) ?? '-', '$macros'] }, 0.3, 0] },
              ],
            },
          },
        },
      ],
    }),
  );
  const ofTitles = titles.map(
    (code): Expression => ({
      $cond: [{ $in: [code, '$held'] }, 4, { $cond: [{ $in: [code, '$absent'] }, 0, 2] }],
    }),
  );
  const idf = need.words.map((word) => {
    const having = Object.hasOwn(corpus.wordProfiles, word) ? (corpus.wordProfiles[word] ?? 0) : 0;
    return Math.log(1 + Math.max(corpus.profiles - having + 0.5, 0.5) / (having + 0.5));
  });
  const answers = [
    answerOf(need.minutesPerWeek, '$min', (asked) => {
      const off = { $max: [{ $subtract: ['$min', asked] }, { $subtract: [asked, '$max'] }, 0] };
      return { $cond: [{ $eq: [off, 0] }, 1, { $cond: [{ $lte: [off, 300] }, 0.5, 0] }] };
    }),
    answerOf(need.contract, '$contracts', (asked) => ({ $cond: [{ $in: [asked, '$contracts'] }, 1, 0] })),
    answerOf(need.startsOn && Date.parse(need.startsOn) / 86_400_000, '$from', (asked) => ({
      $cond: [
        { $lte: ['$from', asked] },
        1,
        { $cond: [{ $lte: [{ $subtract: ['$from', asked] }, 30] }, 0.5, 0] },
      ],
    })),
    need.hourlyCents === null
      ? 1
      : {
          $cond: [
            { $lte: [{ $ifNull: ['$pay', 0] }, need.hourlyCents] },
            1,
            { $cond: [{ $lte: ['$pay', need.hourlyCents * 1.05] }, 0.5, 0] },
          ],
        },
  ];
  return [
    {
      $match: {
        // Who has nothing to do with the occupation is worth less than the fiftieth wherever fifty have.
        known: { $in: codes },
        trip: { $in: [...trips.keys()] },
        ...(law.length > 0 ? { absent: { $nin: law } } : {}),
        ...(need.conditions.length > 0 ? { notConditions: { $nin: need.conditions } } : {}),
        ...(need.occupations.length > 0 ? { $nor: [{ notOccupations: { $all: need.occupations } }] } : {}),
      },
    },
    {
      $project: {
        score: {
          $add: [
            { $multiply: [0.6 * weights.occupation, greatest('$wishes', 'o', at(values, codes, '$$o', 0))] },
            {
              $multiply: [
                0.4 * weights.occupation,
                greatest('$jobs', 'j', { $multiply: [at(values, codes, '$$j.o', 0), '$$j.w'] }),
              ],
            },
            whole === 0
              ? weights.skills
              : { $multiply: [weights.skills / whole, { $add: [0, ...credits, ...ofTitles] }] },
            {
              $let: {
                vars: {
                  s: {
                    $sum: {
                      $map: {
                        input: { $setIntersection: ['$words', need.words] },
                        as: 'w',
                        in: {
                          $multiply: [at('$worths', '$words', '$$w', 0), at(idf, need.words, '$$w', 0)],
                        },
                      },
                    },
                  },
                },
                in: { $multiply: [weights.experience, { $divide: ['$$s', { $add: ['$$s', 8] }] }] },
              },
            },
            { $multiply: [weights.commute, at([...trips.values()], [...trips.keys()], '$trip', 0)] },
            { $multiply: [weights.conditions / 4, { $add: answers }] },
          ],
        },
      },
    },
    { $sort: { score: -1, _id: 1 } },
    { $limit: listed },
  ];
}

const answerOf = (asked: unknown, field: string, answer: (asked: unknown) => Expression): Expression =>
  asked === null ? 1 : { $cond: [{ $eq: [field, null] }, 0.25, answer(asked)] };

function closeness(known: string, needed: string, neighbours: readonly string[]): number {
  if (known === needed) return 1;
  const rank = neighbours.indexOf(needed);
  if (rank >= 0) return Math.max(0.75 - 0.05 * rank, 0.3);
  return known.slice(0, 3) === needed.slice(0, 3) ? 0.25 : 0;
}

export async function againstMongo(context: Context): Promise<Row[]> {
  const { profiles, needs, policy, world } = context;
  const collection = mongoose.connection.collection<{ _id: string }>('bench_documents');
  for (let i = 0; i < profiles.length; i += 1000)
    await collection.insertMany(profiles.slice(i, i + 1000).map((profile) => documentOf(profile, context)));
  await collection.createIndex({ known: 1 });
  const stride = Math.floor(needs.length / (sample * 2));
  const tried = needs.filter((_, i) => i % stride === 0).slice(0, sample * 2);
  context.say('MongoDB : zones et pipelines préparés d’avance');
  const pipelines = new Map(
    tried.map((need) => [need.id, pipelineOf(need, context, tripsOf(need, context))]),
  );
  const aggregate = (need: RankableNeed) =>
    collection.aggregate<{ _id: string; score: number }>(pipelines.get(need.id) ?? []).toArray();
  // Where some of the list have nothing to do with the occupation, the prefilter would lose them.
  const chosen: RankableNeed[] = [];
  for (const need of tried) {
    const there = oracle.best(need, profiles, policy, world, listed);
    const floor = (there.at(-1)?.score ?? 0) - 1e-9;
    const found = (await aggregate(need)).filter(({ score }) => score >= floor);
    if (found.length >= there.length) chosen.push(need);
  }
  const times = await rounds(context.rounds, chosen, {
    engine: { run: engine(context).weigh },
    mongodb: { run: aggregate, sample },
  });
  const [ms, compared] = [median(times.mongodb), ratio(times.mongodb, times.engine)];
  const valid = ms <= voidAbove && chosen.length >= sample;
  return [
    {
      name: 'meilleure agrégation MongoDB',
      ...told(ms),
      unit: 'ms',
      note: `${chosen.length} besoins sur ${tried.length} où elle donne la même liste, rangs égaux compris`,
    },
    {
      name: 'MongoDB : moteur',
      ...(valid ? atLeast(compared, 150) : { ...told(compared), bar: '≥ 150' }),
      unit: '×',
      ...(valid ? {} : { note: 'sans valeur : trop lente sur cette machine, ou autre liste' }),
    },
  ];
}

/** What each way of living and travelling is worth for a workplace; those out of reach are left out. */
function tripsOf(need: RankableNeed, { profiles, world }: Context): Map<string, number> {
  const trips = new Map<string, number>([['', 0.25]]);
  for (const { zone, travel } of profiles) {
    if (!zone || !travel) continue;
    const key = `${zone} ${travel.modes.join()} ${travel.maxMinutes}`;
    if (trips.has(key)) continue;
    const limit = travel.maxMinutes;
    const sure = travelModes.filter(
      (mode) => travel.modes.includes(mode) && !(mode === 'transit' && need.offTransitHours),
    );
    const best = Math.min(
      ...sure.map((mode) => world.minutes(mode, zone, need.zone) ?? Number.POSITIVE_INFINITY),
    );
    const bus =
      need.offTransitHours && travel.modes.includes('transit')
        ? (world.minutes('transit', zone, need.zone) ?? Number.POSITIVE_INFINITY)
        : Number.POSITIVE_INFINITY;
    if (best <= limit) trips.set(key, 1 - (0.5 * best) / limit);
    else if (Math.min(best, bus) <= limit * 1.2 + 5) trips.set(key, 0.25);
  }
  return trips;
}
