import type { RankableProfile } from '../matching/index.ts';
import { newId, now } from '../platform/index.ts';
import { sealText, wordsOf } from './experience-text.ts';
import { canonicalPhone, type Identity, sealIdentity, searchKeysOf } from './identity.ts';
import { type ExitKind, Participant, type ParticipantDoc } from './model.ts';
import { type Obstacles, sealObstacles } from './obstacles.ts';
import { emptyProfile, type Profile } from './profile.ts';
import { rankableOf } from './rankable.ts';
import { erasedAmong } from './tombstone.ts';

export interface ImportedParticipant {
  /** 24 hexadecimal digits; new when absent. */
  readonly id?: string;
  /** Such as "P-7K3M9", unique. */
  readonly reference: string;
  readonly structureId: string;
  readonly counsellorId?: string;
  readonly state: ParticipantDoc['state'];
  readonly wantsProposals: boolean;
  readonly enteredOn: string;
  readonly exit?: { readonly kind: ExitKind; readonly on: string };
  readonly identity: Identity;
  readonly profile: Partial<Profile>;
  readonly experienceText?: string;
  readonly obstacles?: Obstacles;
}

/**
 * Takes in people already accompanied elsewhere, many at once. Values are trusted: they come from our own generator or
 * from an importer that has checked them. Rankings are not asked for, the caller opens or re-ranks needs afterwards.
 * @throws Error naming those who were erased: nobody comes back unknowingly
 */
export async function importParticipants(records: readonly ImportedParticipant[]): Promise<void> {
  const erased = await erasedAmong(records.flatMap(({ id }) => id ?? []));
  if (erased.length > 0) throw new Error(`these people were erased: ${erased.join(', ')}`);
  const at = now();
  const docs = records.map((record): ParticipantDoc => {
    const { id = newId(), identity: given, profile, experienceText, obstacles, ...rest } = record;
    const identity = given.phone ? { ...given, phone: canonicalPhone(given.phone) } : given;
    return {
      ...rest,
      _id: id,
      identity: sealIdentity(identity, id),
      ...searchKeysOf(identity, record.structureId),
      profile: { ...emptyProfile, ...profile },
      ...wordsOf(experienceText ?? ''),
      ...(experienceText ? { experienceText: sealText(experienceText, id) } : {}),
      ...(obstacles ? { obstacles: sealObstacles(obstacles, id) } : {}),
      revision: 1,
      changedAt: {},
      createdAt: at,
      updatedAt: at,
    };
  });
  await Participant.insertMany(docs, { lean: true, ordered: true });
}

/** What would be ranked of this person if they were taken in as active: for measures, nothing is written. */
export const rankableOfImport = ({ id, profile, experienceText }: ImportedParticipant): RankableProfile =>
  rankableOf({
    _id: id ?? newId(),
    revision: 1,
    profile: { ...emptyProfile, ...profile },
    words: wordsOf(experienceText ?? '').words,
  });

export async function anyParticipant(): Promise<boolean> {
  return (await Participant.exists({})) !== null;
}
