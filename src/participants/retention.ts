import { Participant, type ParticipantDoc } from './model.ts';

/** A person whose record nobody has touched for long. */
export type Untouched = Pick<
  ParticipantDoc,
  '_id' | 'reference' | 'structureId' | 'counsellorId' | 'updatedAt' | 'retentionToldOn'
>;

const fields = { reference: 1, structureId: 1, counsellorId: 1, updatedAt: 1, retentionToldOn: 1 } as const;

export const untouchedSince = (before: Date): Promise<Untouched[]> =>
  Participant.find({ updatedAt: { $lt: before } })
    .select(fields)
    .sort({ updatedAt: 1 })
    .lean<Untouched[]>();

/** Is no contact with the person, so that nothing else of the record changes. */
export async function markRetentionTold(id: string, on: string): Promise<void> {
  await Participant.updateOne({ _id: id }, { $set: { retentionToldOn: on } }, { timestamps: false });
}
