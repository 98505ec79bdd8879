import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { employerNames } from '../organisations/index.ts';
import { ownParticipant } from '../participants/index.ts';
import {
  addDays,
  calendarDay,
  inTransaction,
  invalidField,
  newId,
  newReference,
  now,
  Problem,
  today,
} from '../platform/index.ts';
import { delegationOf } from './delegations.ts';
import { describeImmersion } from './describe.ts';
import { Immersion, type ImmersionDoc } from './immersion.ts';
import { findImmersion } from './reach.ts';
import { immersionManage } from './rights.ts';
import { purposes } from './rules/index.ts';
import { type Changes, changeImmersion } from './save.ts';
import { readTerms, sealTerms, type Terms, termNames, termsFields } from './terms.ts';

/** A day beyond three years is a slip of the keyboard. */
const day = calendarDay().refine(
  (date) => date >= addDays(today(), -1100) && date <= addDays(today(), 1100),
  {
    message: 'Cette date est trop loin d’aujourd’hui.',
  },
);
const id = z.string().min(1).max(60);

const main = { employerId: id, purpose: z.enum(purposes), startsOn: day, endsOn: day };

export const beginImmersionInput = z.strictObject({
  ...main,
  /** The first immersion, where this one renews it: purpose, host and text come from there. */
  renews: id.optional(),
});

async function mustBeKnown(employerId: string): Promise<void> {
  if (!(await employerNames([employerId])).has(employerId))
    throw invalidField(
      'employerId',
      'unknown',
      'Cette entreprise est inconnue : un chargé de relations l’ajoute.',
    );
}

const inOrder = ({ startsOn, endsOn }: Pick<ImmersionDoc, 'startsOn' | 'endsOn'>): void => {
  if (endsOn < startsOn) throw invalidField('endsOn', 'before-start', 'Le dernier jour précède le premier.');
};

/**
 * The wish of somebody of the structure: a draft, until it is put before its parties.
 * @throws Problem 403, 404, 422
 */
export async function beginImmersion(
  actor: Actor,
  participantId: string,
  { renews, ...given }: z.output<typeof beginImmersionInput>,
) {
  check(actor, immersionManage);
  inOrder(given);
  return inTransaction(async () => {
    await ownParticipant(actor, participantId);
    await mustBeKnown(given.employerId);
    const first = renews ? await findImmersion(actor, immersionManage, renews) : undefined;
    if (first && (first.participantId !== participantId || first.employerId !== given.employerId))
      throw invalidField(
        'renews',
        'unknown',
        'Un renouvellement est de la même personne chez le même accueil.',
      );
    const at = now();
    const _id = newId();
    const doc: ImmersionDoc = {
      _id,
      reference: newReference('IMM'),
      participantId,
      structureId: actor.structureId ?? '',
      state: 'draft',
      ...given,
      ...(first ? { renews: first._id } : {}),
      ...(first?.delegationId ? { delegationId: first.delegationId } : {}),
      terms: sealTerms(_id, first ? readTerms(first) : {}),
      withdrawn: [],
      presence: [],
      assessments: [],
      accidents: [],
      revision: 1,
      changedAt: {},
      createdAt: at,
      updatedAt: at,
    };
    await Immersion.create([doc]);
    await record({ actor, action: 'immersion.begin', target: { kind: 'immersion', id: _id }, participantId });
    return describeImmersion(actor, doc);
  });
}

const nullable = <T extends Record<string, z.ZodType>>(shape: T) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.nullable().optional()])) as {
    [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>>;
  };

/** `null` takes a field away. */
export const editImmersionInput = z.strictObject({
  revision: z.number().int().min(1),
  employerId: id.optional(),
  purpose: main.purpose.optional(),
  startsOn: day.optional(),
  endsOn: day.optional(),
  delegationId: id.nullable().optional(),
  ...nullable(termsFields),
});

/** Of a draft. @throws Problem 403, 404, 409 `stale`, `not-a-draft`, 422 */
export async function editImmersion(
  actor: Actor,
  immersionId: string,
  { revision, ...given }: z.output<typeof editImmersionInput>,
) {
  check(actor, immersionManage);
  const seen = { id: immersionId, revision };
  const doc = await changeImmersion(actor, immersionManage, seen, { action: 'edit' }, async (before) => {
    if (before.state !== 'draft')
      throw new Problem(
        409,
        'not-a-draft',
        'Cette convention est devant ses signataires : reprenez-la en brouillon, les signatures tombent.',
        [],
        { state: before.state },
      );
    const set: Changes = {};
    const { employerId, purpose, startsOn, endsOn, delegationId } = given;
    if (employerId !== undefined && employerId !== before.employerId) {
      if (before.renews) throw invalidField('employerId', 'renewal', 'Un renouvellement garde son accueil.');
      await mustBeKnown(employerId);
      set.employerId = employerId;
      // Another host knows nothing of it yet.
      set.told = undefined;
    }
    if (purpose) set.purpose = purpose;
    if (startsOn) set.startsOn = startsOn;
    if (endsOn) set.endsOn = endsOn;
    inOrder({ ...before, ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}) });
    if (delegationId && !(await delegationOf(before.structureId, delegationId)))
      throw invalidField('delegationId', 'unknown', 'Cette délégation n’est pas de votre structure.');
    if (delegationId !== undefined) set.delegationId = delegationId ?? undefined;
    const known = readTerms(before);
    const after = Object.fromEntries(
      termNames.flatMap((name) => {
        const value = given[name] === undefined ? known[name] : given[name];
        return value === undefined || value === null ? [] : [[name, value]];
      }),
    ) as Terms;
    if (JSON.stringify(after) !== JSON.stringify(known)) set.terms = sealTerms(immersionId, after);
    return set;
  });
  return describeImmersion(actor, doc);
}
