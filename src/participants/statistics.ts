import { readIdentity, type Sex } from './identity.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import type { Profile } from './profile.ts';

/** What is counted of a person, and never ranked. */
export interface PersonStatistics {
  readonly id: string;
  readonly structureId: string;
  readonly sex?: Sex;
  readonly birthDate?: string;
}

/** Of every person who is active and wants to be proposed. For reports, which tell nothing of few people. */
export async function* streamStatistics(): AsyncGenerator<PersonStatistics> {
  const cursor = Participant.find({ state: 'active', wantsProposals: true })
    .select({ structureId: 1, 'identity.sex': 1, 'identity.birthDate': 1 })
    .lean<Pick<ParticipantDoc, '_id' | 'structureId' | 'identity'>[]>()
    .cursor({ batchSize: 2000 });
  for await (const doc of cursor) yield { id: doc._id, structureId: doc.structureId, ...readIdentity(doc) };
}

const counted = [
  'zone',
  'wishes',
  'experience',
  'skills',
  'licences',
  'travel',
  'availableFrom',
  'minutesPerWeek',
  'languages',
] as const satisfies readonly (keyof Profile)[];

/** What is counted of a person in the figures that everybody reads: no name, no id, nothing that tells who they are. */
export type CountedProfile = Pick<Profile, (typeof counted)[number]>;

/** Of every person who is active, wants to be proposed and does not object to being ranked. */
export async function* streamCounted(): AsyncGenerator<CountedProfile> {
  const cursor = Participant.collection
    .find<{ profile: CountedProfile }>(
      { state: 'active', wantsProposals: true, objection: { $exists: false } },
      {
        projection: { _id: 0, ...Object.fromEntries(counted.map((field) => [`profile.${field}`, 1])) },
        batchSize: 2000,
      },
    )
    .stream();
  for await (const { profile } of cursor) yield profile;
}
