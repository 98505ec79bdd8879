import { type Actor, check } from '../access/index.ts';
import { Problem } from '../platform/index.ts';
import { emailFingerprint, type Identity, phoneFingerprint, readIdentity } from './identity.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { participantRead } from './rights.ts';
import { findOwn } from './scope.ts';
import { twinKeysOf } from './twin-keys.ts';

const most = 10;

/** What a record has in common with what was typed. */
export const sharedTraits = ['name', 'birthDate', 'phone', 'email'] as const;

export interface LikelyDouble {
  readonly id: string;
  readonly reference: string;
  readonly same: readonly (typeof sharedTraits)[number][];
}

/** Other records that are likely to be of this person. @throws Problem 404 */
export async function doublesOfPerson(actor: Actor, id: string): Promise<LikelyDouble[]> {
  check(actor, participantRead);
  const doc = await findOwn(actor, id);
  const identity = { firstName: '', lastName: '', ...readIdentity(doc) };
  return (await likelyDoubles(identity, doc.structureId)).filter((double) => double.id !== id);
}

type Known = Pick<ParticipantDoc, '_id' | 'reference' | 'searchKeys' | 'identity'>;

/**
 * Records of this structure that are likely to be of the same person: the same telephone or e-mail; the birth date with the
 * last or the first name; or both names where nothing that both records know tells them apart. Only digests are compared.
 */
export async function likelyDoubles(identity: Identity, structureId: string): Promise<LikelyDouble[]> {
  const { name, born } = twinKeysOf(identity, structureId);
  const phone = identity.phone && phoneFingerprint(identity.phone);
  const email = identity.email && emailFingerprint(identity.email);
  const keys = [name, ...born, phone, email].filter((key) => key !== undefined);
  const docs = await Participant.find({ structureId, searchKeys: { $in: keys } })
    .select({
      reference: 1,
      searchKeys: 1,
      'identity.phone': 1,
      'identity.email': 1,
      'identity.birthDate': 1,
    })
    .sort({ _id: 1 })
    .limit(500)
    .lean<Known[]>();
  const doubles = docs.flatMap((doc) => {
    const has = (key: string | undefined) => key !== undefined && doc.searchKeys.includes(key);
    const traits = { name: has(name), birthDate: born.some(has), phone: has(phone), email: has(email) };
    const same = sharedTraits.filter((trait) => traits[trait]);
    const both = (['phone', 'email', 'birthDate'] as const).filter(
      (field) => identity[field] !== undefined && doc.identity[field] !== undefined,
    );
    const isNameOnly = same.every((trait) => trait === 'name');
    return isNameOnly && both.length > 0 ? [] : [{ id: doc._id, reference: doc.reference, same }];
  });
  return doubles.slice(0, most);
}

export const likelyDouble = (candidates: readonly LikelyDouble[]): Problem =>
  new Problem(
    409,
    'likely-double',
    'Cette personne a peut-être déjà une fiche dans votre structure. Vérifiez, puis confirmez que c’est une autre personne.',
    [],
    { candidates },
  );
