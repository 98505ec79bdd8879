import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { provedAmong } from '../documents/index.ts';
import { readStructure } from '../organisations/index.ts';
import { readParticipant } from '../participants/index.ts';
import {
  calendarDay,
  inTransaction,
  isDuplicate,
  newId,
  now,
  Problem,
  readSealed,
  seal,
  today,
} from '../platform/index.ts';
import { NotedOutcome, type NotedOutcomeDoc } from './noted-outcome.ts';
import {
  type Answer,
  type Answers,
  classifyAll,
  disagree,
  questionsInWords,
  type Situation,
  sentenceOf,
} from './outcomes/index.ts';
import { Placement, type PlacementDoc } from './placement.ts';
import { readProtocols } from './protocol-store.ts';
import { ourPerson } from './reach.ts';
import { outcomeNote, outcomeRead } from './rights.ts';

/** What the rules read of a contract; nothing of one that is not complete. */
function situationOf(doc: PlacementDoc, proved: ReadonlySet<string>): Situation[] {
  const { _id: id, kind, start, ended } = doc;
  if (!kind || !start) return [];
  const { employerId, end, weeklyMinutes, partTimeChosen, severalByChoice, qualifying, validatedOn } = doc;
  const known = { employerId, end, weeklyMinutes, partTimeChosen, severalByChoice, qualifying, validatedOn };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return [
    {
      id,
      kind,
      start,
      ...(ended ? { endedOn: ended.on } : {}),
      ...given,
      proved: proved.has(id),
    } as Situation,
  ];
}

async function answersFor(actor: Actor, participantId: string, on: string): Promise<Answers> {
  const { structureId } = await ourPerson(actor, participantId);
  const person = await readParticipant(actor, participantId, 'placements');
  const docs = await Placement.find({ participantId, state: { $in: ['in-force', 'ended'] } })
    .sort({ _id: 1 })
    .lean<PlacementDoc[]>();
  const proved = await provedAmong(
    'placement',
    docs.map(({ _id }) => _id),
  );
  const { plie } = await readStructure(actor, structureId);
  const story = {
    situations: docs.flatMap((doc) => situationOf(doc, proved)),
    ...(person.birthDate ? { birthDate: person.birthDate } : {}),
    since: person.enteredOn,
  };
  return classifyAll(story, await readProtocols(), on, plie);
}

const describe = (answer: Answer, applies: Answer | null) => ({
  outcome: answer.outcome,
  rule: answer.rule,
  standing: answer.standing,
  employment: answer.employment,
  reachedOn: answer.reachedOn,
  expectedOn: answer.expectedOn,
  sentence: sentenceOf(answer),
  placementIds: answer.situations.map(({ id }) => id),
  unproved: [...answer.unproved],
  questions: questionsInWords(answer.questions),
  protocol: { version: answer.protocol.version, name: answer.protocol.name },
  disagrees: applies !== null && disagree(answer, applies),
});

const describeNoted = (doc: NotedOutcomeDoc) => ({
  id: doc._id,
  on: doc.on,
  outcome: doc.outcome,
  rule: doc.rule,
  standing: doc.standing,
  reachedOn: doc.reachedOn ?? null,
  protocol: doc.protocol,
  sentence: readSealed(doc.sentence, `${doc._id}/sentence`),
  notedAt: doc.at.toISOString(),
});

/** Those that were noted of somebody, the oldest first. The caller has checked the right. */
export async function notedOf(participantId: string) {
  const docs = await NotedOutcome.find({ participantId }).sort({ on: 1 }).lean<NotedOutcomeDoc[]>();
  return docs.map(describeNoted);
}

export const outcomeQuery = z.strictObject({
  /** Without it, today. */
  on: calendarDay().optional(),
});

/** What the protocol in force says of somebody on a day, what others would, and what was noted. @throws Problem 403, 404 */
export async function readOutcome(
  actor: Actor,
  participantId: string,
  { on = today() }: z.output<typeof outcomeQuery>,
) {
  check(actor, outcomeRead);
  const { applies, others } = await answersFor(actor, participantId, on);
  return {
    on,
    applies: applies ? describe(applies, applies) : null,
    others: others.map((one) => describe(one, applies)),
    noted: await notedOf(participantId),
  };
}

export const noteOutcomeInput = z.strictObject({
  on: calendarDay().refine((day) => day <= today(), { message: 'Ce jour n’est pas encore là.' }),
  /** The version of the protocol whose answer was read. */
  protocol: z.number().int(),
});

/**
 * Keeps what the rules say of somebody on a day.
 * @throws Problem 403, 404, 409 `rule-changed` where another protocol is in force by now, 409 `already-noted`
 */
export async function noteOutcome(
  actor: Actor,
  participantId: string,
  { on, protocol }: z.output<typeof noteOutcomeInput>,
) {
  check(actor, outcomeNote);
  const { structureId } = await ourPerson(actor, participantId);
  const { applies } = await answersFor(actor, participantId, on);
  if (applies?.protocol.version !== protocol) throw ruleChanged(applies);
  const id = newId();
  const doc: NotedOutcomeDoc = {
    _id: id,
    participantId,
    structureId,
    on,
    protocol,
    outcome: applies.outcome,
    rule: applies.rule,
    standing: applies.standing,
    ...(applies.reachedOn ? { reachedOn: applies.reachedOn } : {}),
    placementIds: applies.situations.map((one) => one.id),
    sentence: seal(sentenceOf(applies), `${id}/sentence`),
    by: actor.id,
    at: now(),
  };
  try {
    await inTransaction(async () => {
      await NotedOutcome.create([doc]);
      await record({
        actor,
        action: 'outcome.note',
        target: { kind: 'outcome', id },
        participantId,
      });
    });
  } catch (error) {
    if (isDuplicate(error))
      throw new Problem(409, 'already-noted', 'Une sortie est déjà notée à cette date pour cette personne.');
    throw error;
  }
  return describeNoted(doc);
}

const ruleChanged = (applies: Answer | null): Problem =>
  new Problem(
    409,
    'rule-changed',
    'Une autre règle est en vigueur depuis que vous avez lu cette réponse. Relisez-la.',
    [],
    { version: applies?.protocol.version ?? null },
  );

/** @throws Problem 404 */
export async function readNoted(actor: Actor, participantId: string, id: string) {
  check(actor, outcomeRead);
  await ourPerson(actor, participantId);
  const found = (await notedOf(participantId)).find((one) => one.id === id);
  if (!found) throw new Problem(404, 'not-found', 'Sortie introuvable.');
  return found;
}
