import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { momentInWords } from '../french/index.ts';
import { notify } from '../messages/index.ts';
import { titleForCompany } from '../needs/index.ts';
import { inTransaction, Problem } from '../platform/index.ts';
import {
  type Case,
  checkMeeting,
  findCase,
  meetingInput,
  move,
  revision,
  tellCounsellor,
} from './card-case.ts';
import { openMeeting } from './meeting.ts';
import { shortlistReply } from './rights.ts';
import { readShortlist } from './view-shortlist.ts';

export const moveMeetingInput = z.strictObject({ meeting: meetingInput, revision });

/**
 * Fixes when and where a company meets somebody, or moves it: by the company, or an officer who takes it down. When it was
 * before stays to be read. What changes nothing writes nothing.
 * @throws Problem 409 `illegal-state` unless the company wants to meet the person, and nothing came of it yet
 */
export async function moveMeeting(
  actor: Actor,
  shortlistId: string,
  candidateId: string,
  input: z.output<typeof moveMeetingInput>,
) {
  check(actor, shortlistReply);
  return inTransaction(async () => {
    const found = await findCase(actor, shortlistId, candidateId, input.revision);
    const before = openMeeting(found.candidate.meeting, candidateId);
    const { at, place } = input.meeting;
    const moves = !before || Date.parse(before.at) !== Date.parse(at);
    const fields = [...(moves ? ['meeting.at'] : []), ...(before?.place === place ? [] : ['meeting.place'])];
    const isMeeting = found.candidate.state === 'meeting';
    if (isMeeting && fields.length === 0) return readShortlist(actor, shortlistId);
    if (before && before.earlier.length >= mostMoves)
      throw new Problem(
        409,
        'moved-too-often',
        'Cette rencontre a été déplacée trop de fois : convenez-en de vive voix, puis dites ce qui en a résulté.',
      );
    await checkMeeting(actor, found, input.meeting);
    const meeting = before
      ? { ...before, at, place, earlier: [...before.earlier, before.at] }
      : input.meeting;
    await move(actor, found, 'reschedule', 'meeting', { meeting }, fields);
    await tellMoved(actor, found, before?.at, at);
    return readShortlist(actor, shortlistId);
  });
}

/** Each move is told to two people, and kept. */
const mostMoves = 20;

/** Whoever accompanies the person, and of the company and its officer the one who has not done it. */
async function tellMoved(actor: Actor, found: Case, before: string | undefined, at: string): Promise<void> {
  const when = before
    ? `prévue le ${momentInWords(before)}, elle est maintenant le ${momentInWords(at)}`
    : `le ${momentInWords(at)}`;
  const [kind, verb] = before
    ? (['meeting-moved', 'déplace la rencontre avec'] as const)
    : (['meeting-set', 'fixe la rencontre avec'] as const);
  await tellCounsellor(found, kind, verb, when);
  const { shortlist, match, need } = found;
  const title = actor.role === 'employer' ? need.title : await titleForCompany(need);
  await notify(
    actor.role === 'employer' ? { userId: shortlist.officerId } : { employerId: shortlist.employerId },
    {
      kind,
      text: `Pour « ${title} », une rencontre est ${before ? 'déplacée' : 'fixée'} (${when}).`,
      about: { kind: 'shortlist', id: shortlist._id },
      mark: `${match.revision}/${match._id}`,
    },
  );
}
