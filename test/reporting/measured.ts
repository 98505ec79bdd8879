import { importParticipants } from '../../src/participants/index.ts';
import { newReference } from '../../src/platform/index.ts';
import { sweep } from '../../workers/sweeps.ts';
import { aNeed, aProfile } from '../support/fixtures.ts';
import type { World } from '../support/world.ts';

export const structures = ['plie-centre', 'plie-aix'] as const;

/** In each structure: 30 men who have done the job, 30 women who only want it, and 5 people of more than 50 years. */
export async function importBothSexes(): Promise<void> {
  const one = (structureId: string, sex: 'f' | 'm' | undefined, birthDate: string, months: number) => ({
    reference: newReference('P', 8),
    structureId,
    state: 'active' as const,
    wantsProposals: true,
    enteredOn: '2025-01-01',
    identity: { firstName: 'Camille', lastName: 'Martin', birthDate, ...(sex ? { sex } : {}) },
    profile: aProfile({ experience: months > 0 ? [{ occupation: 'N1101', months }] : [] }) as never,
  });
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  await importParticipants(
    structures.flatMap((id) => [
      ...many(30, () => one(id, 'm', '1990-05-06', 36)),
      ...many(30, () => one(id, 'f', '1990-05-06', 0)),
      ...many(5, () => one(id, undefined, '1970-05-06', 0)),
    ]),
  );
}

export async function postNeeds(world: World, count: number): Promise<void> {
  const officer = await world.sign('officer');
  for (let i = 0; i < count; i++) await officer.post('/needs', aNeed());
}

/** What the workers do every few minutes. */
export { sweep as measure };
