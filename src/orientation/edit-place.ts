import type { z } from 'zod';
import {
  type Actor,
  check,
  everything,
  nothing,
  ofOwnStructure,
  type Scope,
  within,
} from '../access/index.ts';
import { record } from '../audit/index.ts';
import { structureName } from '../organisations/index.ts';
import {
  inTransaction,
  invalidField,
  newId,
  notFound,
  now,
  saveRevised,
  staleEdit,
  today,
} from '../platform/index.ts';
import {
  type addPlaceInput,
  describePlace,
  type editPlaceInput,
  Place,
  type PlaceDoc,
  type Service,
} from './place.ts';
import { directoryEdit } from './rights.ts';

/** Whose lines of the directory somebody may change. */
const scope: Scope = {
  admin: everything,
  manager: ofOwnStructure,
  officer: nothing,
  counsellor: nothing,
  employer: nothing,
};

type Typed = z.output<typeof addPlaceInput>;

const withIds = (services: Typed['services'], known: readonly Service[] = []): Service[] =>
  services.map(({ id, ...service }, i) => {
    if (id !== undefined && !known.some((one) => one.id === id))
      throw invalidField(`services.${i}.id`, 'unknown', 'Ce service n’est pas de cette structure.');
    return { id: id ?? newId(), ...service };
  });

/** @throws Problem 422 for a structure that the service does not know */
async function mustBeKnown(structureId: string | null | undefined): Promise<void> {
  if (structureId && (await structureName(structureId)) === undefined)
    throw invalidField('structureId', 'unknown', 'Aucune structure n’a cet identifiant.');
}

const notOwn = () =>
  invalidField('structureId', 'not-own', 'Vous ne changez que les lignes de votre structure.');

/** Adds a structure to the directory: an administrator any, a manager their own. @throws Problem 403, 422 */
export async function addPlace(actor: Actor, input: Typed, from?: PlaceDoc['from'], toldOn = today()) {
  check(actor, directoryEdit);
  if (actor.role !== 'admin' && input.structureId !== actor.structureId) throw notOwn();
  await mustBeKnown(input.structureId);
  const at = now();
  const doc: PlaceDoc = {
    _id: newId(),
    ...input,
    services: withIds(input.services),
    ...(from ? { from } : {}),
    toldOn,
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
  return inTransaction(async () => {
    await Place.create([doc]);
    await record({ actor, action: 'directory.add', target: { kind: 'directory-place', id: doc._id } });
    return describePlace(doc);
  });
}

/** @throws Problem 403, 404, 409 `stale`, 422 */
export async function editPlace(
  actor: Actor,
  id: string,
  { revision, services, ...fields }: z.output<typeof editPlaceInput>,
) {
  check(actor, directoryEdit);
  // Whose people answer is an administrator's to say.
  if (actor.role !== 'admin' && fields.structureId !== undefined && fields.structureId !== actor.structureId)
    throw notOwn();
  await mustBeKnown(fields.structureId);
  return inTransaction(async () => {
    const doc = await Place.findOne({ $and: [{ _id: id }, within<PlaceDoc>(scope, actor)] }).lean<PlaceDoc>();
    if (!doc) throw notFound('Structure');
    if (doc.revision !== revision) throw staleEdit(doc, revision);
    const set = {
      ...fields,
      ...(services ? { services: withIds(services, doc.services) } : {}),
      toldOn: today(),
    } as Partial<PlaceDoc>;
    const after = await saveRevised<PlaceDoc>(Place, doc, set);
    if (!after) return describePlace(doc);
    await record({
      actor,
      action: 'directory.edit',
      target: { kind: 'directory-place', id },
      fields: Object.keys(set),
    });
    return describePlace(after);
  });
}

/** Whether somebody may change what is told of it. */
export const mayEdit = (actor: Actor, { structureId }: Pick<PlaceDoc, 'structureId'>): boolean =>
  directoryEdit.roles.includes(actor.role) &&
  (actor.role === 'admin' || (structureId !== null && structureId === actor.structureId));
