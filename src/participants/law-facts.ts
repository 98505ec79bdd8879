import { readSealed, unreadable } from '../platform/index.ts';
import { Participant, type ParticipantDoc } from './model.ts';

/** What may answer, for a person and a job, what the law wants verified. For their structure and themselves alone. */
export interface LawFacts {
  readonly licences: ParticipantDoc['profile']['licences'];
  /** The day from which they are of age, where their birth date is recorded. Never shown: it answers with a yes or a no. */
  readonly ofAgeFrom: string | null;
}

const majority = 18;

/** The birthday; who was born on 29 February has it on 1 March. Both ISO dates. */
export const ofAgeFrom = (birthDate: string): string => {
  const birthday = birthDate.slice(4).replace('-02-29', '-03-01');
  return `${Number(birthDate.slice(0, 4)) + majority}${birthday}`;
};

/** @param structureId theirs only; absent: for callers that have checked the right to know */
export async function lawFactsOf(
  ids: readonly string[],
  structureId?: string,
): Promise<Map<string, LawFacts>> {
  const docs = await Participant.find({ _id: { $in: ids }, ...(structureId ? { structureId } : {}) })
    .select({ 'profile.licences': 1, 'identity.birthDate': 1 })
    .lean<Pick<ParticipantDoc, '_id' | 'profile' | 'identity'>[]>();
  return new Map(
    docs.map(({ _id, profile, identity }) => {
      const sealed = identity?.birthDate;
      const birthDate = sealed === undefined ? unreadable : readSealed(sealed, `${_id}/birthDate`);
      return [
        _id,
        { licences: profile.licences, ofAgeFrom: birthDate === unreadable ? null : ofAgeFrom(birthDate) },
      ];
    }),
  );
}

export async function lawFactsOfOne(id: string): Promise<LawFacts> {
  return (await lawFactsOf([id])).get(id) ?? { licences: {}, ofAgeFrom: null };
}
