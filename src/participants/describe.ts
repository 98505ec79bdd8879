import { unsealCv, unsealText } from './experience-text.ts';
import { unsealIdentity } from './identity.ts';
import type { ParticipantDoc } from './model.ts';
import { unsealObstacles } from './obstacles.ts';

/** The whole record, for the person's own structure. */
export function describeParticipant(doc: ParticipantDoc) {
  return {
    id: doc._id,
    reference: doc.reference,
    structureId: doc.structureId,
    counsellorId: doc.counsellorId ?? null,
    state: doc.state,
    wantsProposals: doc.wantsProposals,
    objection: doc.objection ? { ...doc.objection, at: doc.objection.at.toISOString() } : null,
    enteredOn: doc.enteredOn,
    exit: doc.exit ?? null,
    ...unsealIdentity(doc),
    profile: doc.profile,
    experienceText: unsealText(doc),
    cv: unsealCv(doc),
    obstacles: unsealObstacles(doc),
    revision: doc.revision,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
  };
}

/** What lines of a list are made of: the rest of the record is neither read nor opened for them. */
export const inLists = {
  reference: 1,
  state: 1,
  'identity.firstName': 1,
  'identity.lastName': 1,
  'profile.zone': 1,
  'profile.wishes': 1,
  revision: 1,
  updatedAt: 1,
} as const;
export type ParticipantLine = Pick<
  ParticipantDoc,
  '_id' | 'reference' | 'state' | 'identity' | 'revision' | 'updatedAt'
> & { readonly profile: Pick<ParticipantDoc['profile'], 'zone' | 'wishes'> };

/** A line of a list. */
export function summariseParticipant(doc: ParticipantLine) {
  const { firstName = '', lastName = '' } = unsealIdentity(doc);
  return {
    id: doc._id,
    reference: doc.reference,
    firstName,
    lastName,
    state: doc.state,
    zone: doc.profile.zone,
    wishes: doc.profile.wishes,
    revision: doc.revision,
    updatedAt: doc.updatedAt.toISOString(),
  };
}
