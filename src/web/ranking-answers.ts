import { z } from 'zod';
import { criteria, groups, shapes, workedKinds } from '../matching/index.ts';
import { plainReasons } from '../rankings/index.ts';
import { account, entry, groupCounts, id, instant, text } from './answers.ts';

/** What the API answers of explanations. */
const about = {
  need: z.strictObject({ id, title: text }),
  participant: z.strictObject({ id, reference: text }),
  because: text.describe('One or more French sentences.'),
};
const rank = {
  rank: z.int().nullable().describe('Among those possible, best score first; `null` for who is far.'),
  of: z.int().describe('How many are possible.'),
};
const score = z.number().min(0).max(100);

export const limits = z.array(
  z.strictObject({ limit: z.enum(['occupation', 'condition', 'travel', 'law']), code: id, text }),
);

export const whyNotAnswer = z
  .discriminatedUnion('status', [
    z.strictObject({ ...about, status: z.literal('not-ranked') }),
    z.strictObject({ ...about, status: z.literal('retained-only') }),
    z.strictObject({
      ...about,
      status: z.literal('excluded'),
      policy: z.int(),
      limits,
    }),
    z.strictObject({
      ...about,
      ...entry,
      ...rank,
      account: account.optional().describe('For the structure of the person only.'),
      status: z.literal('ranked'),
      policy: z.int(),
      changes: z
        .array(
          z.strictObject({ kind: text, code: id.nullable(), text, score, group: z.enum(groups), ...rank }),
        )
        .describe('What, one thing at a time, would change the rank.'),
    }),
  ])
  .meta({ id: 'WhyNot' });

export const nextStepsAnswer = z
  .strictObject({
    policy: z.int(),
    considered: z.int().describe('Open needs.'),
    data: z.array(
      z.strictObject({
        kind: z.enum(workedKinds),
        code: id.nullable(),
        text,
        opens: z.int().describe('Needs that would suit and do not yet.'),
        readies: z.int().describe('Needs for which the person would be ready and is not yet.'),
        needs: z.array(z.strictObject({ id, title: text })).describe('The first of them.'),
      }),
    ),
  })
  .meta({ id: 'NextSteps' });

const person = z.strictObject({ id, reference: text });

export const needListAnswer = z
  .strictObject({
    order: z.enum(['balanced', 'plain']).nullable().describe('`null`: there is no balanced list.'),
    retainedOnly: z.boolean().describe('Of a social clause: nothing is told.'),
    madeAt: instant.nullable(),
    least: z.int().describe('Of its best total every list keeps at least so many percent.'),
    kept: z.number().nullable().describe('What this list keeps of it, in percent.'),
    plain: z
      .strictObject({ because: z.enum(plainReasons), at: instant })
      .nullable()
      .describe('Why an officer returned the list to plain order.'),
    data: z.array(
      z.strictObject({
        participant: person,
        entered: z
          .enum(['in-no-list', 'others-in-many'])
          .nullable()
          .describe('Why the list has somebody whom plain order would not have.'),
        plainRank: z.int().nullable().describe('Their place in plain order.'),
      }),
    ),
    left: z
      .array(
        z.strictObject({
          participant: person,
          plainRank: z.int(),
          elsewhere: z.int().describe('In how many other lists they stand.'),
        }),
      )
      .describe('Whom plain order would have.'),
    territory: z
      .strictObject({
        day: z.string(),
        needs: z.int(),
        people: z.int().nullable().describe('In a list of ten; `null`, as what follows, for few.'),
        peoplePlain: z.int().nullable().describe('Who would be in plain order.'),
        waiting: z.int().nullable().describe('In no list for as long as the house sets.'),
        noted: z.int().nullable().describe('Of these, who has a note of what is missing.'),
      })
      .nullable(),
  })
  .meta({ id: 'NeedList' });

export const withoutListAnswer = z
  .strictObject({
    waited: z.int().describe('Days after which somebody is told here.'),
    people: z.int(),
    noted: z.int().describe('Of these, who has a note.'),
    data: z.array(
      z.strictObject({
        participant: person,
        days: z.int(),
        lastOn: z.string().nullable().describe('The last day in a list of ten.'),
        possible: z.int().nullable().describe('Open needs that would suit; `null`: no note yet.'),
        steps: z.array(text).describe('What would open others, most first.'),
      }),
    ),
  })
  .meta({ id: 'WithoutList' });

export const poolAnswer = z
  .strictObject({
    policy: z.int(),
    considered: z.int(),
    possible: z
      .int()
      .nullable()
      .describe(
        'Whom no limit keeps out, without the far. Of a need with a social clause others than structures are told this alone, to the nearest ten, `null` when small.',
      ),
    suiting: z.int().nullable().describe('Of these, the ready and those to be asked something.'),
    groups: groupCounts.nullable(),
    without: z
      .array(
        z.strictObject({
          kind: z.enum(['licence', 'skill', 'condition', 'travel', 'transit-hours']),
          code: id.nullable(),
          suiting: z.int(),
          text,
        }),
      )
      .describe('What limits the pool, alone, most first.'),
    zones: z
      .array(z.strictObject({ code: id.nullable(), name: text, people: z.int() }))
      .describe('Where those who suit live, without the places of too few people to be named.'),
  })
  .meta({ id: 'Pool' });

const counts = z.array(z.strictObject({ code: id, people: z.int() }));

export const policyAnswer = z
  .strictObject({
    version: z.int(),
    inForce: z.boolean(),
    frozenAt: instant,
    reason: text.describe('Why there is this version.'),
    criteria: z.array(
      z.strictObject({
        criterion: z.enum(criteria),
        points: z.number().describe('The most that it gives; they add up to 100.'),
        name: text,
        how: text,
        data: z.array(text).describe('What it uses, and where that comes from.'),
      }),
    ),
    shapes: z
      .object({ answers: z.record(text, z.number()) })
      .loose()
      .describe(`The numbers inside the criteria: ${Object.keys(shapes).join(', ')}.`),
    corpus: z
      .strictObject({
        profiles: z.int(),
        meanWords: z.number(),
        atLeast: z.int().describe('Skills and words of fewer people are not published.'),
        skills: counts,
        words: counts,
      })
      .describe('How common skills and words are, frozen with the version.'),
    limits: z.array(text).describe('What keeps somebody out of a list.'),
    groups: z.record(z.enum(groups), text),
    never: z.array(text).describe('What is never used.'),
  })
  .meta({ id: 'Policy' });

export const policyPreviewAnswer = z
  .strictObject({
    version: z.int().describe('The version in force, against which the other is held.'),
    rankings: z.int(),
    moved: z.int().describe('Rankings whose first ten, or their order, change.'),
    firstsChanged: z.int(),
    entering: z.number().describe('How many of the first ten would be new there, on average.'),
    meanShift: z.number().describe('By how many places the first ten of now move, on average.'),
    meanScoreChange: z.number().describe('By how many points the people listed move, on average.'),
    needs: z
      .array(
        z.strictObject({
          id,
          title: text,
          entering: z.int(),
          firstChanged: z.boolean(),
          shift: z.number(),
        }),
      )
      .describe('Those that move most.'),
  })
  .meta({
    id: 'PolicyPreview',
    description: 'Among the people listed, a hundred of each group: very different weights may move more.',
  });

const share = z.number().min(0).max(1).nullable();
const interval = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe('With the bounds of 95 % of 200 resamples of the needs (bootstrap).');

export const fairnessAnswer = z
  .strictObject({
    status: z.enum(['done', 'pending']),
    measuredAt: instant.nullable(),
    policy: z.int().nullable(),
    needs: z.int().describe('How many open needs were measured.'),
    leastNeeds: z.int(),
    structureId: id.nullable().describe('Whose people; `null`: everybody.'),
    data: z.array(
      z.strictObject({
        attribute: text,
        groups: z.array(
          z.strictObject({
            group: text,
            people: z.int().nullable().describe('`null`, as all that follows: too few to be told.'),
            rates: z.strictObject({ 10: share, 50: share }).describe('Selection rates.'),
            impact: z.strictObject({ 10: interval, 50: interval }).describe('Impact ratios, need by need.'),
            exposure: interval.describe('1/log2(rank + 1) received against expected.'),
          }),
        ),
        ndkl: z
          .strictObject({ value: z.number(), chance: z.number(), most: z.number() })
          .nullable()
          .describe('Geyik et al. 2019, and what lists drawn by lot give.'),
      }),
    ),
  })
  .meta({ id: 'Fairness' });
