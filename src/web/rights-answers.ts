import { z } from 'zod';
import { type Actor, channels, roles } from '../access/index.ts';
import { messageStates } from '../messages/index.ts';
import { callKinds } from '../organisations/index.ts';
import { erasureReasons } from '../participants/index.ts';
import { readPersonFile } from '../person-rights/index.ts';
import { account, entry, id, instant, participantAnswer, text } from './answers.ts';
import { clausesOfPersonAnswer } from './clauses/answers.ts';
import { deadlineOfPerson } from './deadlines/answers.ts';
import { documentAnswer } from './documents/answers.ts';
import { ownSpell } from './esf/answers.ts';
import { ownImmersion } from './immersions/answers.ts';
import { journalOfPerson } from './journal/answers.ts';
import { candidate, matchAnswer } from './match-answers.ts';
import { ownReferral } from './orientation/referral-answers.ts';
import { pathwayAnswer } from './pathways/answers.ts';
import { notedAnswer, ownPlacement } from './placements/answers.ts';
import { limits } from './ranking-answers.ts';
import { ownSession } from './schools/answers.ts';
import { ownYouth } from './youth/answers.ts';
import { ownAid } from './youth-aid/answers.ts';

/** What the API answers when a person uses their rights. */
export const erasureAnswer = z
  .strictObject({
    participantId: id,
    state: z.enum(['under-way', 'done']).describe('Done once the ledger outside the database has it.'),
    because: z.enum(erasureReasons),
    at: instant,
    doneAt: instant.nullable(),
  })
  .meta({ id: 'Erasure' });

const recordToMerge = z.strictObject({
  id,
  reference: text,
  revision: z.int(),
  firstName: text,
  lastName: text,
});
const need = z.strictObject({ id, title: text });
const proposal = z.strictObject({ id, state: matchAnswer.shape.state });

export const mergePreviewAnswer = z
  .strictObject({
    keep: recordToMerge,
    drop: recordToMerge,
    fields: z.array(
      z.strictObject({
        field: text.describe('As in `PATCH /participants/{id}`; a licence as `profile.licences.B`.'),
        keep: z.unknown(),
        drop: z.unknown(),
        from: z.enum(['keep', 'drop']).describe('Whose value stays, unless `chosen` says otherwise.'),
        conflict: z.boolean().describe('Both say something, and not the same: to be chosen.'),
      }),
    ),
    lists: z
      .array(z.strictObject({ field: text, values: z.array(z.unknown()), leftOut: z.array(z.unknown()) }))
      .describe('What either record holds, each thing once; `leftOut` is what no longer fits.'),
    wantsProposals: z.boolean().describe('Only where both records say so.'),
    objection: text
      .nullable()
      .describe('The day from which the person objects to being ranked, under either.'),
    proposals: z.strictObject({
      moved: z.int(),
      doubles: z
        .array(z.strictObject({ need, stays: proposal, gives: proposal }))
        .describe('Needs that both were proposed for: the proposal that is further along stays.'),
    }),
  })
  .meta({ id: 'MergePreview' });

const { gap: _, ...reasons } = entry;
const explained = {
  ...reasons,
  account,
  facts: z.object({}).loose().describe('What the score was computed from.'),
  policy: z.int().describe('The version of the policy: see `/policy/{version}`.'),
};
const matchShape = matchAnswer.shape;

export const personFileAnswer = z
  .strictObject({
    at: instant,
    structure: text.nullable().describe('Who accompanies the person, and answers for what is held.'),
    participant: participantAnswer.extend({
      words: z
        .array(z.strictObject({ word: text, count: z.int(), digest: text }))
        .describe('Stems of the experience text, for the ranking; of each, the digest is stored.'),
      wordsEdition: z.int().describe('Of the way in which stems are made.'),
      searchKeys: z
        .array(text)
        .describe('Digests of names and their beginnings, e-mail and telephone, for the search.'),
      searchEdition: z.int().describe('Of the way in which these are made.'),
      retentionToldOn: text
        .nullable()
        .describe('The day on which notice was given that the record will be erased.'),
      changedAt: z.record(text, z.int()).describe('The revision at which each part last changed.'),
    }),
    deadlines: z
      .array(deadlineOfPerson)
      .describe('What is, or was, owed about the person, by whom and for when.'),
    documents: z
      .array(documentAnswer.extend({ about: z.strictObject({ thing: text, id: text }) }))
      .describe('Files that are kept; they are handed over in an archive beside this.'),
    journal: z
      .array(journalOfPerson)
      .describe('What was written day by day, notes that their author kept apart too.'),
    pathways: z.array(pathwayAnswer),
    clauses: z.array(clausesOfPersonAnswer),
    placements: z.array(ownPlacement).describe('Contracts that began, and what was said of them.'),
    youthAids: z
      .array(ownAid)
      .describe('Requests to the fund for young people, as they were written and decided.'),
    immersions: z
      .array(ownImmersion)
      .describe('Immersions in companies: their text, signatures, hours and what came of them.'),
    esfSpells: z.array(ownSpell).describe('Participations in operations of the ESF+, with their answers.'),
    referrals: z.array(ownReferral).describe('Where the person was sent to, and what became of it.'),
    ...ownYouth,
    schoolSessions: z
      .array(ownSession)
      .describe('Sessions of second-chance schools, with what was validated there.'),
    outcomes: z.array(notedAnswer).describe('What the rules of exits said, as it was noted.'),
    rankings: z.strictObject({
      stored: z
        .array(z.strictObject({ need, rankedAt: instant, rank: z.int().nullable(), ...explained }))
        .describe('Entries of stored rankings, as they are stored.'),
      recomputed: z
        .array(z.strictObject({ need, computedAt: instant, limits, ...explained }))
        .describe('Open needs whose stored list does not hold the person: computed for this file.'),
      lists: z
        .strictObject({
          firstOn: text.describe('From when the person was looked at.'),
          since: text.nullable().describe('In a list of ten without a break from that day.'),
          lastOn: text.nullable(),
          note: z.strictObject({ possible: z.int(), steps: z.array(text) }).nullable(),
          needs: z.array(id).describe('Whose list of ten has the person now.'),
        })
        .nullable()
        .describe('Balanced lists of ten; `null` before the first.'),
    }),
    matches: z.array(
      z.strictObject({
        id,
        need,
        company: text.nullable().describe('Where the company was sent something.'),
        state: matchShape.state,
        origin: matchShape.origin,
        because: text.nullable(),
        score: z.strictObject({ at: instant, ...explained }),
        dueOn: text,
        review: matchShape.review
          .unwrap()
          .extend({
            asked: z
              .object({ proofs: z.array(text), startsOn: text.nullable() })
              .nullable()
              .describe('What the need asked then by law, and from when: see `docs/ranking.md`.'),
          })
          .nullable(),
        introduction: text.nullable(),
        strengths: matchShape.strengths,
        agreements: z.array(matchShape.agreement.extend({ by: z.enum(['participant', 'counsellor']) })),
        links: z.array(z.strictObject({ expiresAt: instant })),
        cards: z.array(
          z.strictObject({
            shortlist: text,
            message: text.nullable().describe('Of a shortlist of this person alone.'),
            sentAt: instant.nullable(),
            state: candidate.state,
            card: candidate.card,
            closedFor: text.nullable(),
            turnedDownFor: matchShape.turnedDownFor,
            meeting: matchShape.meeting,
            repliedAt: instant.nullable(),
          }),
        ),
        withdrawnFor: matchShape.withdrawnFor,
        duplicateOf: matchShape.duplicateOf,
        turnedDownFor: matchShape.turnedDownFor,
        meeting: matchShape.meeting,
        outcome: matchShape.outcome,
        createdAt: instant,
        updatedAt: instant,
      }),
    ),
    notices: z.array(z.strictObject({ kind: text, text, toldTo: z.enum(roles).nullable(), at: instant })),
    messages: z
      .array(
        z.strictObject({
          kind: text,
          label: text,
          channel: z.enum(channels),
          to: text.nullable(),
          state: z.enum(messageStates),
          at: instant,
        }),
      )
      .describe('What was sent to the person in the last ninety days.'),
    calls: z
      .array(z.strictObject({ on: text, kind: z.enum(callKinds), company: text.nullable(), said: text }))
      .describe('What notes of calls with companies say of the person.'),
    accesses: z
      .array(
        z.strictObject({
          at: instant,
          role: text,
          structure: text.nullable().describe('Null for whoever belongs to none.'),
          action: text,
          about: text,
          because: text.nullable(),
          fields: z.array(text),
        }),
      )
      .describe('Who saw or changed what, by role and structure.'),
  })
  .meta({ id: 'PersonFile', description: 'Everything that is held about a person.' });
export type PersonFile = z.output<typeof personFileAnswer>;

/** Each room gives the file what it holds, in its own shape: together they are held against what is published. */
export const personFileOf = async (actor: Actor, id: string): Promise<PersonFile> =>
  personFileAnswer.parse(await readPersonFile(actor, id));

export const auditRowAnswer = z
  .strictObject({
    id,
    at: instant,
    actor: z.strictObject({ id: text, role: text, structureId: text.optional() }),
    action: text,
    target: z.strictObject({ kind: text, id: text }),
    participantId: text.optional(),
    because: text.optional(),
    fields: z.array(text).optional(),
  })
  .meta({ id: 'AuditRow', description: 'Who saw or changed what: ids, codes and names of fields.' });
