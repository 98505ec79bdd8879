import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Actor, check, nextState } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { isProof } from '../occupations/index.ts';
import {
  calendarDay,
  emit,
  inTransaction,
  now,
  phoneExample,
  saveRevised,
  staleEdit,
  today,
} from '../platform/index.ts';
import { leaveRanking } from './create-participant.ts';
import { describeParticipant } from './describe.ts';
import {
  participantChanged,
  participantHandedOver,
  participantLeft,
  participantProofsChanged,
} from './events.ts';
import { cvInput, sealCv, sealText, unsealCv, unsealText, wordsOf } from './experience-text.ts';
import { type Identity, identityInput, sealIdentity, searchKeysOf, unsealIdentity } from './identity.ts';
import { exitKinds, identityFields, Participant, type ParticipantDoc } from './model.ts';
import { obstaclesInput, sealObstacles, unsealObstacles } from './obstacles.ts';
import { type ParticipantAction, participantTransitions } from './participant-states.ts';
import { type Profile, profileInput } from './profile.ts';
import { participantManage } from './rights.ts';
import { findOwn, mustBeColleague } from './scope.ts';

const withoutDefaults = z.strictObject(
  Object.fromEntries(
    Object.entries(profileInput.shape).map(([name, field]) => [name, field.unwrap().optional()]),
  ) as {
    [K in keyof typeof profileInput.shape]: z.ZodOptional<
      ReturnType<(typeof profileInput.shape)[K]['unwrap']>
    >;
  },
);

export const editParticipantInput = z.strictObject({
  /** The revision that the editor had before their eyes. */
  revision: z.number().int().min(1),
  ...identityInput.partial().shape,
  /** `null` takes it away. */
  email: identityInput.shape.email.nullable(),
  phone: identityInput.shape.phone.nullable().meta(phoneExample),
  birthDate: identityInput.shape.birthDate.nullable(),
  sex: identityInput.shape.sex.nullable(),
  counsellorId: z.string().max(60).optional(),
  profile: withoutDefaults.optional(),
  experienceText: z.string().trim().max(10_000).optional(),
  /** Saving it is validating it: it is what an employer reads once the person has agreed and is met. */
  cv: cvInput.optional(),
  obstacles: obstaclesInput.optional(),
  wantsProposals: z.boolean().optional(),
});

/** @throws Problem 409 `stale` naming the fields that somebody else changed meanwhile; nothing is written then. */
export async function editParticipant(
  actor: Actor,
  id: string,
  input: z.output<typeof editParticipantInput>,
) {
  check(actor, participantManage);
  return inTransaction(async () => {
    const doc = await findOwn(actor, id);
    const { revision, profile, experienceText, cv, obstacles, wantsProposals, counsellorId, ...identity } =
      input;
    if (revision !== doc.revision) throw staleEdit(doc, revision);

    const set: Partial<ParticipantDoc> = {};
    const sent = identityFields.filter((field) => identity[field] !== undefined);
    const before = sent.length > 0 ? unsealIdentity(doc) : {};
    const said = sent.filter((field) => (identity[field] ?? undefined) !== before[field]);
    if (said.length > 0) {
      const whole = withoutNulls({ ...before, ...identity });
      Object.assign(set, { identity: sealIdentity(whole, id) }, searchKeysOf(whole, doc.structureId));
    }
    const changed: string[] = [...said];
    // What does not open is not written over: its key may come back. The same words are sealed otherwise each time.
    if (experienceText !== undefined && experienceText !== unsealText(doc)) {
      Object.assign(set, { experienceText: sealText(experienceText, id) }, wordsOf(experienceText));
      changed.push('experienceText');
    }
    if (cv !== undefined && cv !== (unsealCv(doc) ?? '')) {
      Object.assign(set, { cv: cv === '' ? undefined : sealCv(cv, id) });
      changed.push('cv');
    }
    if (obstacles && !isDeepStrictEqual(obstacles, unsealObstacles(doc))) {
      Object.assign(set, { obstacles: sealObstacles(obstacles, id) });
      changed.push('obstacles');
    }
    if (wantsProposals !== undefined && wantsProposals !== doc.wantsProposals) {
      Object.assign(set, { wantsProposals });
      changed.push('wantsProposals');
    }
    if (counsellorId !== undefined && counsellorId !== doc.counsellorId) {
      await mustBeColleague(doc.structureId, counsellorId);
      Object.assign(set, { counsellorId });
      changed.push('counsellorId');
      await emit(participantHandedOver, { participantId: id, by: actor.id });
    }
    const inProfile = (Object.keys(profile ?? {}) as (keyof Profile)[]).filter(
      (name) => !isDeepStrictEqual(profile?.[name], doc.profile[name]),
    );
    if (inProfile.length > 0) {
      Object.assign(set, { profile: { ...doc.profile, ...profile } });
      await emit(participantChanged, { participantId: id, by: actor.id });
    }
    if (said.includes('birthDate') || provesOtherwise(doc.profile, profile))
      await emit(participantProofsChanged, { participantId: id });
    return save(actor, 'edit', doc, set, [...changed, ...inProfile.map((name) => `profile.${name}`)]);
  });
}

/** Whether something is told that no ranking reads, and suggestions do. */
const provesOtherwise = (before: Profile, { licences }: Partial<Profile> = {}): boolean =>
  licences !== undefined &&
  [...Object.keys(licences), ...Object.keys(before.licences)].some(
    (code) => isProof(code) && licences[code] !== before.licences[code],
  );

function withoutNulls(fields: { [Name in keyof Identity]?: Identity[Name] | null }): Partial<Identity> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

export const leaveInput = z.strictObject({ kind: z.enum(exitKinds), on: calendarDay().optional() });

/** Confirms a draft, records an exit, or takes a person back. */
export async function moveParticipant(
  actor: Actor,
  id: string,
  action: ParticipantAction,
  exit?: z.output<typeof leaveInput>,
) {
  check(actor, participantManage);
  return inTransaction(async () => {
    const doc = await findOwn(actor, id);
    const state = nextState(participantTransitions, action, doc.state, actor);
    const left = exit && { kind: exit.kind, on: exit.on ?? today() };
    const set = { state, exit: left };
    if (left) await emit(participantLeft, { participantId: id, ...left });
    return save(actor, action, doc, set, ['state']);
  });
}

export const objectInput = z.strictObject({
  /** The day on which the person said it; today when absent. */
  on: calendarDay()
    .refine((day) => day <= today(), { message: 'Cette date est à venir.' })
    .optional(),
});

/** Writes down that the person objects to being ranked, or with `null` that they do no more. Twice changes nothing. */
export async function setObjection(
  actor: Actor,
  id: string,
  objection: z.output<typeof objectInput> | null,
): Promise<void> {
  await inTransaction(async () => {
    const doc = await findOwn(actor, id);
    if (Boolean(doc.objection) === Boolean(objection)) return;
    const said = objection && { on: objection.on ?? today(), by: actor.id, at: now() };
    await save(actor, said ? 'object' : 'lift-objection', doc, { objection: said ?? undefined }, [
      'objection',
    ]);
  });
}

/**
 * Writes a change (`undefined` takes away), who made it and to which fields, and asks for the rankings that follow. Where
 * nothing is different nothing is written, recorded or asked for.
 */
async function save(
  actor: Actor,
  action: string,
  doc: ParticipantDoc,
  set: Partial<ParticipantDoc>,
  names: readonly string[],
) {
  const after = await saveRevised(Participant, doc, set, () => names);
  if (!after) return describeParticipant(doc);
  await leaveRanking(after);
  const target = { kind: 'participant', id: doc._id };
  await record({ actor, action: `participant.${action}`, target, participantId: doc._id, fields: names });
  return describeParticipant(after);
}
