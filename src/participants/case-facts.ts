import { notFound, readReference, unreadable } from '../platform/index.ts';
import { readCv, readText } from './experience-text.ts';
import { type Identity, readIdentity } from './identity.ts';
import { Participant, type ParticipantDoc } from './model.ts';

/** What the rooms that accompany a person need to know of them, identity apart. */
export type CaseFacts = Pick<
  ParticipantDoc,
  | '_id'
  | 'reference'
  | 'structureId'
  | 'counsellorId'
  | 'state'
  | 'wantsProposals'
  | 'objection'
  | 'profile'
  | 'revision'
  | 'changedAt'
>;

const fields = {
  reference: 1,
  structureId: 1,
  counsellorId: 1,
  state: 1,
  wantsProposals: 1,
  objection: 1,
  profile: 1,
  revision: 1,
  changedAt: 1,
} as const;

/** For callers that have checked the right to know. */
export async function factsOf(ids: readonly string[]): Promise<Map<string, CaseFacts>> {
  const docs = await Participant.find({ _id: { $in: ids } })
    .select(fields)
    .lean<CaseFacts[]>();
  return new Map(docs.map((doc) => [doc._id, doc]));
}

/** @throws Problem 404 */
export async function factsOfOne(id: string): Promise<CaseFacts> {
  const facts = (await factsOf([id])).get(id);
  if (!facts) throw notFound('Participant');
  return facts;
}

/** @throws Problem 404 */
export async function factsByReference(reference: string): Promise<CaseFacts> {
  const facts = await Participant.findOne({ reference: readReference('P', reference) ?? '' })
    .select(fields)
    .lean<CaseFacts>();
  if (!facts) throw notFound('Participant');
  return facts;
}

/** Who a person is and how to reach them, to be shown. The caller has checked the right and records the opening. */
export async function openIdentity(id: string): Promise<Partial<Identity>> {
  const doc = await Participant.findById(id)
    .select({ identity: 1 })
    .lean<Pick<ParticipantDoc, '_id' | 'identity'>>();
  if (!doc) throw notFound('Participant');
  return readIdentity(doc);
}

/** What a text about somebody may not tell of them. */
export interface KnownPerson extends Pick<Partial<Identity>, 'firstName' | 'lastName' | 'email' | 'phone'> {
  readonly id: string;
  readonly reference: string;
  /** Code of the zone where they live. */
  readonly zone: string | null;
  /** Their own words and CV, which may name where they worked. */
  readonly texts: readonly string[];
  /** Some of it does not open: no text about them can be checked. */
  readonly isUnreadable: boolean;
}

/** For checks of what is written about these people: what is opened here goes nowhere. */
export async function openForChecks(ids: readonly string[]): Promise<Map<string, KnownPerson>> {
  const docs = await Participant.find({ _id: { $in: ids } })
    .select({ reference: 1, identity: 1, cv: 1, experienceText: 1, 'profile.zone': 1 })
    .lean<Pick<ParticipantDoc, '_id' | 'reference' | 'identity' | 'cv' | 'experienceText' | 'profile'>[]>();
  return new Map(
    docs.map((doc) => {
      const { firstName, lastName, email, phone } = readIdentity(doc);
      const texts = [readText(doc), readCv(doc) ?? ''];
      const isUnreadable = [firstName, lastName, ...texts].includes(unreadable);
      const zone = doc.profile.zone ?? null;
      const identity = isUnreadable ? {} : { firstName, lastName, email, phone };
      return [
        doc._id,
        { id: doc._id, reference: doc.reference, ...identity, zone, texts, isUnreadable },
      ] as const;
    }),
  );
}

/** What a person tells of their experience. The caller has checked the right. */
export async function openOwnWords(id: string): Promise<string> {
  const doc = await Participant.findById(id)
    .select({ experienceText: 1 })
    .lean<Pick<ParticipantDoc, '_id' | 'experienceText'>>();
  if (!doc) throw notFound('Participant');
  return readText(doc);
}
