import { importParticipants } from '../../src/participants/index.ts';
import { newReference } from '../../src/platform/index.ts';
import { aProfile } from '../support/fixtures.ts';

/** Many people at once, without the jobs that each of them would leave. */
export async function manyPeople(
  count: number,
  profileOf: (i: number) => object = () => aProfile(),
): Promise<void> {
  for (let from = 0; from < count; from += 1000) {
    await importParticipants(
      Array.from({ length: Math.min(1000, count - from) }, (_, i) => ({
        reference: newReference('P', 8),
        structureId: 'plie-centre',
        state: 'active' as const,
        wantsProposals: true,
        enteredOn: '2025-01-01',
        identity: { firstName: 'Awa', lastName: 'Diallo' },
        profile: profileOf(from + i) as never,
        experienceText: 'Préparation de commandes et conduite de chariots.',
      })),
    );
  }
}
