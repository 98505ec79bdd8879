import { z } from 'zod';
import { channels } from '../access/index.ts';
import { failureReasons, messageStates } from '../messages/index.ts';
import { needStates } from '../needs/index.ts';
import {
  agreementStates,
  agreementWays,
  candidateStates,
  declineReasons,
  matchStates,
  nextSteps,
  retainReasons,
  shortlistStates,
  strengths,
  textKinds,
  turnDownReasons,
  turns,
  withdrawnReasons,
} from '../shortlists/index.ts';
import { entry, id, instant, needLineAnswer, text } from './answers.ts';

/** What the API answers of matches and shortlists. */
const reviewReasons = [...retainReasons, ...declineReasons] as const;

const meeting = z.strictObject({
  at: text,
  place: text,
  nth: z.int().describe('1 for the first meeting with this person, 2 for a second one.'),
  earlier: z.array(text).describe('When it was to be before each time that it was moved, oldest first.'),
});

export const matchAnswer = z
  .strictObject({
    id,
    state: z.enum(matchStates),
    revision: z.int(),
    origin: z.enum(['suggested', 'put-forward']),
    need: z.strictObject({ id, title: text, state: z.enum(needStates), employerId: id }),
    participant: z.strictObject({ id, reference: text }),
    structureId: id,
    counsellorId: id.nullable(),
    because: text.nullable(),
    frozen: z
      .strictObject({
        ...entry,
        policy: z.int(),
        needRevision: z.int(),
        participantRevision: z.int().nullable().describe('For the structure of the person only.'),
        at: instant,
      })
      .describe('The score and its reasons as they were when the person was put forward.'),
    changed: z
      .strictObject({ need: z.array(text), participant: z.array(text) })
      .describe('Fields that have changed since.'),
    dueOn: text,
    review: z
      .strictObject({
        decision: z.enum(['retain', 'decline']),
        reason: z.enum(reviewReasons),
        comment: text.nullable(),
        at: instant,
      })
      .nullable(),
    introduction: text.nullable().describe('What the counsellor typed, if anything.'),
    strengths: z.array(z.enum(strengths)),
    agreement: z.strictObject({
      state: z.enum(agreementStates),
      how: z.enum(agreementWays).nullable(),
      at: instant.nullable(),
    }),
    shortlistId: id.nullable(),
    withdrawnFor: z
      .enum(withdrawnReasons)
      .nullable()
      .describe('Why the service withdrew it; for the structure of the person only.'),
    duplicateOf: id
      .nullable()
      .describe(
        'The proposal of the same person that this one gave way to: of a merged record, or an officer’s own.',
      ),
    turnedDownFor: z.enum(turnDownReasons).nullable(),
    meeting: meeting.nullable(),
    outcome: z
      .object({ reason: z.enum(turnDownReasons).optional(), startsOn: text.optional(), at: instant })
      .nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Match' });

export const linkAnswer = z
  .strictObject({ path: text, code: text, expiresAt: instant })
  .meta({ id: 'AgreementLink', description: 'Shown once; the code is told by another way than the link.' });

const facts = {
  skills: z.array(z.strictObject({ name: text, level: text })),
  experience: z.array(z.strictObject({ kind: text, duration: text })),
  licences: z.array(text),
  availability: z.enum(['Immédiate', 'Sous un mois', 'Plus tard', 'À préciser']),
};

export const cardAnswer = z
  .strictObject({
    introduction: text.nullable().describe('Composed from the record where the counsellor typed nothing.'),
    wanted: text.nullable(),
    strengths: z.array(text),
    ...facts,
    commute: z.enum(['Trajet compatible', 'Trajet à confirmer']),
  })
  .meta({ id: 'Card', description: 'A person whom the company does not know.' });

export const candidate = {
  id: id.describe('Belongs to this shortlist only.'),
  state: z.enum(candidateStates),
  card: cardAnswer.nullable(),
  says: text.optional(),
  meeting: meeting.optional(),
  cancelledMeeting: z
    .strictObject({ at: text, nth: z.int(), moves: z.int() })
    .optional()
    .describe('A meeting that was to be, and is off since the card closed.'),
  turnedDownFor: z.enum(turnDownReasons).optional(),
};

const identity = z.strictObject({
  firstName: text,
  lastName: text,
  email: text.nullable(),
  phone: text.nullable(),
  cv: z.strictObject(facts).describe('Composed from the record: no typed one reaches a company.'),
});

const shortlistHeading = {
  id,
  needId: id,
  state: z.enum(shortlistStates),
  message: text.nullable(),
  revision: z.int(),
  sentAt: instant.nullable(),
  replyDueOn: text.nullable(),
};

export const employerShortlistAnswer = z
  .strictObject({
    ...shortlistHeading,
    candidates: z.array(z.strictObject({ ...candidate, identity: identity.optional() })),
  })
  .meta({ id: 'EmployerShortlist' });

const contact = z.strictObject({ id, name: text, email: text });

const officerShortlistAnswer = z
  .strictObject({
    ...shortlistHeading,
    recallable: z.boolean().describe('Nobody of the company has opened or answered it.'),
    withheld: z
      .array(z.strictObject({ text: z.enum(textKinds), candidateId: id.nullable() }))
      .describe('Typed texts that the company does not read.'),
    contacts: z.array(contact).describe('Who of the company can read what it is sent.'),
    sentTo: z.array(contact).describe('Who was told of it. Empty before it goes, or where all were.'),
    need: z.strictObject({ id, title: text }),
    candidates: z.array(
      z.strictObject({
        ...candidate,
        matchId: id,
        participant: z.strictObject({ id: id.nullable(), reference: text.nullable(), name: text.nullable() }),
      }),
    ),
  })
  .meta({ id: 'OfficerShortlist' });

/** An employer gets the first form, an officer the second. */
export const shortlistAnswer = z.union([employerShortlistAnswer, officerShortlistAnswer]);

export const shortlistLineAnswer = z
  .strictObject({
    id,
    needId: id,
    state: z.enum(shortlistStates),
    candidates: z.int(),
    sentAt: instant.nullable(),
    replyDueOn: text.nullable(),
  })
  .meta({ id: 'ShortlistLine' });

/** Which ways a link may go to a person, and what became of the messages that brought one. */
export const linkMessagesAnswer = z
  .strictObject({
    ways: z.array(z.enum(channels)),
    data: z.array(
      z.strictObject({
        id,
        channel: z.enum(channels),
        state: z.enum(messageStates),
        reason: z.enum(failureReasons).nullable(),
        at: instant,
        doneAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'LinkMessages' });

const activityItem = z.strictObject({
  matchId: id,
  need: z.strictObject({ id, title: text }),
  participant: z.strictObject({ id, reference: text }),
  counsellor: text.nullable(),
  dueOn: text,
  agreement: z.enum(agreementStates),
  reviewedAt: instant.nullable(),
});

export const activityAnswer = z
  .strictObject({
    counsellors: z.array(
      z.strictObject({
        id,
        name: text.nullable(),
        toReview: z.int(),
        limit: z.int().describe('How many suggestions they may have open at once.'),
        late: z.int(),
        toAgree: z.int(),
        reviewsThisWeek: z.int(),
        reviewsThisMonth: z.int(),
      }),
    ),
    toReview: z.int(),
    withoutCounsellor: z.int(),
    late: z.array(activityItem).describe('Reviews that are late, the oldest first.'),
    toAgree: z.array(activityItem).describe('Retained, and the person has not agreed.'),
    outcomes: z.strictObject({
      since: text,
      shortlisted: z.int(),
      meeting: z.int(),
      hired: z.int(),
      'not-hired': z.int(),
      'no-show': z.int(),
      'turned-down': z.int(),
    }),
  })
  .meta({ id: 'Activity' });

export const waitingAnswer = z
  .strictObject({
    waiting: z
      .boolean()
      .nullable()
      .describe('Whether people of the structure wait until their counsellor has room; null for an officer.'),
    people: z.int().nullable().describe('How many of the structure wait; null for an officer.'),
    structures: z
      .array(z.strictObject({ id, name: text }))
      .describe(
        'The structure, where somebody waits; for an officer those where people of the list are accompanied.',
      ),
    askedOn: text.nullable().describe('Today, where managers were asked for room today.'),
  })
  .meta({ id: 'Waiting' });

export const boardAnswer = z.strictObject({
  data: z.array(
    z.strictObject({
      need: needLineAnswer,
      employer: z.strictObject({ id, name: text }),
      standing: z.strictObject({
        toReview: z.int(),
        reviewsLate: z.int(),
        toAgree: z.int(),
        readyToSend: z.int(),
        drafts: z.int(),
        toReply: z.int(),
        repliesLate: z.int(),
        meetingsAhead: z.int(),
        meetingsPast: z.int(),
        hired: z.int(),
      }),
      turn: z.enum(turns),
      step: z.enum(nextSteps),
      late: z.boolean(),
    }),
  ),
});

export const employerAnswersAnswer = z.strictObject({
  shortlists: z.int(),
  candidates: z.int(),
  answered: z.int(),
  waiting: z.int(),
  late: z.int(),
  hired: z.int(),
  medianDays: z.int().nullable(),
});
