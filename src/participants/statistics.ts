import { readIdentity, type Sex } from './identity.ts';
import { Participant, type ParticipantDoc } from './model.ts';

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
