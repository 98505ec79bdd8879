import {
  type Actor,
  type Attachable,
  check,
  type DocumentKind,
  type DocumentRights,
  may,
  roomsOfHouse,
} from '../access/index.ts';
import { invalidField, notFound } from '../platform/index.ts';
import { Document, type DocumentDoc } from './document.ts';

/** Everything that documents may be attached to, as the rooms declare it. */
export const attachables = (): readonly Attachable[] =>
  roomsOfHouse().flatMap(({ documents }) => documents ?? []);

type What = keyof DocumentRights;

const rightOf = ({ rights }: Attachable, { rights: own }: DocumentKind, what: What) =>
  own?.[what] ?? rights[what];

/** The kinds of a thing's documents that somebody may see and, where it is asked for more, add or take away. */
export const kindsFor = (actor: Actor, to: Attachable, what: What): readonly DocumentKind[] =>
  to.kinds.filter((kind) => (['read', what] as const).every((one) => may(actor, rightOf(to, kind, one))));

/** @throws Problem 403 where the kind is known and not for them, 422 where there is none */
export function kindFor(actor: Actor, to: Attachable, code: string, what: What): DocumentKind {
  const kind = to.kinds.find((one) => one.code === code);
  if (!kind || !kindsFor(actor, to, 'read').includes(kind))
    throw invalidField('kind', 'unknown', 'Choisissez une sorte de la liste.');
  check(actor, rightOf(to, kind, what));
  return kind;
}

/**
 * A document of a thing, both within reach.
 * @throws Problem 403, 404: of another thing, of a kind that is not theirs to see, or none
 */
export async function findDocument(
  actor: Actor,
  to: Attachable,
  { thingId, id, what }: { readonly thingId: string; readonly id: string; readonly what: What },
): Promise<DocumentDoc> {
  check(actor, to.rights[what]);
  await to.reach(actor, thingId);
  const doc = await Document.findOne({ _id: id, ...ofThing(to, thingId) }).lean<DocumentDoc>();
  const kind = doc && kindsFor(actor, to, 'read').find(({ code }) => code === doc.kind);
  if (!doc || !kind) throw notFound('Document');
  check(actor, rightOf(to, kind, what));
  return doc;
}

export const ofThing = ({ thing }: Attachable, id: string) => ({ 'about.thing': thing, 'about.id': id });
