import { z } from 'zod';
import { type Actor, callWaiting, check, nextState } from '../access/index.ts';
import { isSkill } from '../occupations/index.ts';
import { editParticipant, openIdentity, ownParticipant } from '../participants/index.ts';
import {
  addDays,
  birthdayOf,
  calendarDay,
  codesOf,
  inTransaction,
  invalidField,
  notFound,
  Problem,
  today,
} from '../platform/index.ts';
import { describeSession, findSession, saveSession } from './find-session.ts';
import { schoolManage } from './rights.ts';
import {
  followMonths,
  type Pupil,
  pupilTransitions,
  type SessionDoc,
  schoolExits,
  seatsTaken,
} from './session.ts';
import { mustBeWithin } from './sessions.ts';

const day = calendarDay();
const participantId = z.string().min(1).max(60);
const kind = z.enum(schoolExits);

export const movePupilInput = z.discriminatedUnion('action', [
  /** `withoutDiploma`: out of school, without diploma nor qualification, as it was said. */
  z.strictObject({ action: z.literal('apply'), participantId, withoutDiploma: z.boolean().default(false) }),
  z.strictObject({ action: z.enum(['admit', 'decline']), participantId }),
  z.strictObject({ action: z.literal('enter'), participantId, on: day.optional() }),
  z.strictObject({ action: z.literal('leave'), participantId, on: day.optional(), kind }),
  z.strictObject({
    action: z.literal('follow'),
    participantId,
    months: z.literal(followMonths),
    kind,
  }),
  z.strictObject({
    action: z.literal('validate'),
    participantId,
    skill: z
      .string()
      .max(20)
      .refine(isSkill, { message: 'Cette compétence est inconnue du référentiel.' })
      .meta(codesOf('skills')),
    level: z.int().min(1).max(4),
  }),
]);
export type MovePupil = z.output<typeof movePupilInput>;

const source = 'fiche du ministère du Travail du 5 octobre 2023';
const ages = { from: 16, before: 26 } as const;

/** From 16 and under 26 on the first day of the session, out of school without diploma. @throws Problem 422 */
async function mustSuit(doc: SessionDoc, id: string, withoutDiploma: boolean): Promise<void> {
  const wrong = (code: string, detail: string) => invalidField('participantId', code, detail);
  const { birthDate } = await openIdentity(id);
  if (!birthDate) throw wrong('birth-date', 'La date de naissance manque dans la fiche : elle décide.');
  const inWords = (date: string) => date.split('-').reverse().join('/');
  const [first, end] = [birthdayOf(birthDate, ages.from), birthdayOf(birthDate, ages.before)];
  if (doc.startsOn < first) throw wrong('too-young', `Seize ans au premier jour : dès le ${inWords(first)}.`);
  if (doc.startsOn >= end)
    throw wrong('too-old', `Moins de 26 ans : jusqu’au ${inWords(addDays(end, -1))} (${source}).`);
  if (!withoutDiploma)
    throw invalidField(
      'withoutDiploma',
      'not-said',
      `Dites que la personne est sortie de l’école sans diplôme ni qualification (${source}).`,
    );
}

/** Those who wait take what is free, the first first. */
function called(pupils: readonly Pupil[], places: number): readonly Pupil[] {
  return callWaiting(pupils, places - seatsTaken({ pupils }), (state) =>
    nextState(pupilTransitions, 'call', state, 'system'),
  );
}

/**
 * Takes a step of somebody of the structure in a session: applies, is admitted or waits, enters, leaves, is asked after, has a
 * skill validated, which their profile has from then on.
 * @throws Problem 403, 404, 409 `illegal-state`, 422
 */
export async function movePupil(actor: Actor, id: string, move: MovePupil) {
  check(actor, schoolManage);
  return inTransaction(async () => {
    const doc = await findSession(actor, id);
    await ownParticipant(actor, move.participantId);
    const known = doc.pupils.find((one) => one.participantId === move.participantId);
    const pupils = await after(actor, doc, known, move);
    return describeSession(actor, await saveSession(actor, move.action, doc, { pupils }, move.participantId));
  });
}

async function after(
  actor: Actor,
  doc: SessionDoc,
  known: Pupil | undefined,
  move: MovePupil,
): Promise<readonly Pupil[]> {
  if (move.action === 'apply') {
    if (known) return doc.pupils;
    await mustSuit(doc, move.participantId, move.withoutDiploma);
    const one: Pupil = { participantId: move.participantId, state: 'candidate', follow: [], skills: [] };
    return [...doc.pupils, one];
  }
  if (!known) throw notFound('Candidature');
  const changed = await changedPupil(actor, doc, known, move);
  const pupils = doc.pupils.map((one) => (one === known ? changed : one));
  return called(pupils, doc.places);
}

async function changedPupil(
  actor: Actor,
  doc: SessionDoc,
  known: Pupil,
  move: Exclude<MovePupil, { action: 'apply' }>,
): Promise<Pupil> {
  switch (move.action) {
    case 'admit': {
      const action = seatsTaken(doc) < doc.places ? 'admit' : 'queue';
      return { ...known, state: nextState(pupilTransitions, action, known.state, actor) };
    }
    case 'decline':
      return { ...known, state: nextState(pupilTransitions, 'decline', known.state, actor) };
    case 'enter': {
      const { on = today() } = move;
      mustBeWithin(on, today());
      if (on < doc.startsOn) throw invalidField('on', 'too-early', 'La session n’a pas commencé ce jour-là.');
      return { ...known, state: nextState(pupilTransitions, 'enter', known.state, actor), enteredOn: on };
    }
    case 'leave': {
      const { on = today(), kind: to } = move;
      const state = nextState(pupilTransitions, 'leave', known.state, actor);
      mustBeWithin(on, today());
      if (on < (known.enteredOn ?? '')) throw invalidField('on', 'too-early', 'La sortie précède l’entrée.');
      return { ...known, state, exit: { on, kind: to } };
    }
    case 'follow': {
      if (!known.exit) throw new Problem(409, 'illegal-state', 'Cette personne n’est pas sortie.');
      const others = known.follow.filter(({ months }) => months !== move.months);
      return { ...known, follow: [...others, { months: move.months, on: today(), kind: move.kind }] };
    }
    case 'validate':
      return validated(actor, known, move);
  }
}

/** In the portfolio, and in the profile: a level that is higher there stays. */
async function validated(
  actor: Actor,
  known: Pupil,
  { skill: code, level }: { readonly skill: string; readonly level: number },
): Promise<Pupil> {
  if (known.state !== 'entered' && known.state !== 'left')
    throw new Problem(409, 'illegal-state', 'Une compétence se valide après l’entrée.');
  const { id, revision, profile } = await ownParticipant(actor, known.participantId);
  const skills = profile.skills ?? [];
  const held = skills.find((one) => one.code === code);
  if (!held || held.level < level)
    await editParticipant(actor, id, {
      revision,
      profile: { skills: [...skills.filter((one) => one.code !== code), { code, level }] },
    });
  const others = known.skills.filter((one) => one.code !== code);
  return { ...known, skills: [...others, { code, level, on: today() }] };
}
