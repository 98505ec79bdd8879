import { readCv, readText } from './experience-text.ts';
import { readIdentity } from './identity.ts';
import type { ParticipantDoc } from './model.ts';
import { readObstacles } from './obstacles.ts';

/** The whole record, for the person's own structure. */
export function describeParticipant(doc: ParticipantDoc) {
  const { firstName = '', lastName = '', ...contact } = readIdentity(doc);
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
    firstName,
    lastName,
    ...contact,
    profile: doc.profile,
    experienceText: readText(doc),
    cv: readCv(doc),
    obstacles: readObstacles(doc),
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
  const { firstName = '', lastName = '' } = readIdentity(doc);
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
