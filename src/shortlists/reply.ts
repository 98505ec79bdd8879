import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { momentInWords } from '../french/index.ts';
import { moveNeed, type NeedDoc } from '../needs/index.ts';
import { calendarDay, emit, inTransaction, leaveJob, now, Problem } from '../platform/index.ts';
import {
  type Case,
  checkMeeting,
  findCase,
  meetingInput,
  move,
  revision,
  tellCounsellor,
} from './card-case.ts';
import { personHired } from './events.ts';
import { suggestJob } from './jobs.ts';
import { Match, turnDownReasons } from './match-model.ts';
import { checkContractStart } from './meeting.ts';
import { shortlistReply } from './rights.ts';
import { readShortlist } from './view-shortlist.ts';

export const replyInput = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('meet'), meeting: meetingInput.optional(), revision }),
  z.strictObject({ answer: z.literal('decline'), reason: z.enum(turnDownReasons), revision }),
]);

export const outcomeInput = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('hired'), startsOn: calendarDay().optional(), revision }),
  z.strictObject({ outcome: z.literal('not-hired'), reason: z.enum(turnDownReasons), revision }),
  z.strictObject({ outcome: z.literal('no-show'), revision }),
  z.strictObject({ outcome: z.literal('second-meeting'), meeting: meetingInput, revision }),
]);

/** The company wants to meet the person, or says for which of a few reasons it does not. An officer may take it down. */
export async function replyTo(
  actor: Actor,
  shortlistId: string,
  candidateId: string,
  input: z.output<typeof replyInput>,
) {
  check(actor, shortlistReply);
  return inTransaction(async () => {
    const found = await findCase(actor, shortlistId, candidateId, input.revision);
    if (input.answer === 'meet') {
      if (found.match.agreement.state !== 'given') {
        throw new Problem(409, 'no-agreement', 'La personne n’a plus donné son accord.');
      }
      if (input.meeting) await checkMeeting(actor, found, input.meeting);
      await move(actor, found, 'meet', 'meeting', input.meeting ? { meeting: input.meeting } : {});
      await tellCounsellor(found, 'reply-meet', 'souhaite rencontrer');
    } else {
      await move(actor, found, 'turn-down', 'declined', { turnedDownFor: input.reason });
      await tellCounsellor(found, 'reply-declined', 'ne retient pas', input.reason);
      await leaveJob(suggestJob, { needId: found.need._id });
    }
    return readShortlist(actor, shortlistId);
  });
}

/** What came of the meeting. The last post filled ends the need and frees everyone else. */
export async function recordOutcome(
  actor: Actor,
  shortlistId: string,
  candidateId: string,
  input: z.output<typeof outcomeInput>,
) {
  check(actor, shortlistReply);
  return inTransaction(async () => {
    const found = await findCase(actor, shortlistId, candidateId, input.revision);
    const at = now();
    switch (input.outcome) {
      case 'hired':
        if (input.startsOn) checkContractStart(input.startsOn);
        await move(actor, found, 'hire', 'hired', {
          outcome: { ...(input.startsOn ? { startsOn: input.startsOn } : {}), at },
        });
        await tellCounsellor(found, 'hired', 'recrute');
        await emit(personHired, { matchId: found.match._id });
        await fillWhenComplete(found.need);
        break;
      case 'not-hired':
        await move(actor, found, 'not-hire', 'not-hired', { outcome: { reason: input.reason, at } });
        await tellCounsellor(found, 'not-hired', 'ne recrute pas', input.reason);
        break;
      case 'no-show':
        await move(actor, found, 'miss', 'no-show', { outcome: { at } });
        await tellCounsellor(found, 'no-show', 'n’a pas vu');
        break;
      case 'second-meeting':
        await checkMeeting(actor, found, input.meeting);
        await move(actor, found, 'meet-again', 'meeting', {
          meeting: { ...input.meeting, nth: nextMeeting(found) },
        });
        await tellCounsellor(found, 'second-meeting', 'souhaite revoir', momentInWords(input.meeting.at));
    }
    return readShortlist(actor, shortlistId);
  });
}

/** Which meeting the next one is. */
const nextMeeting = ({ candidate: { meeting } }: Case): number => (meeting ? (meeting.nth ?? 1) + 1 : 1);

async function fillWhenComplete(need: NeedDoc): Promise<void> {
  const hired = await Match.countDocuments({ needId: need._id, state: 'hired' });
  if (hired >= (need.terms.posts ?? 1)) await moveNeed(need, 'fill', 'system');
}
