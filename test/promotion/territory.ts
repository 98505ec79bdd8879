import type { ImportedParticipant } from '../../src/participants/index.ts';
import { newReference } from '../../src/platform/index.ts';
import { aProfile } from '../support/fixtures.ts';

const zones = ['13215', '13001', '13005', '13103'] as const;
const wishes = [['N1101'], ['K2204'], ['G1605']] as const;

/** Active people, most of them forklift drivers of Marseille with a driving permit. */
export const peopleOf = (count: number): ImportedParticipant[] =>
  Array.from({ length: count }, (_, i) => ({
    reference: newReference('P', 8),
    structureId: 'plie-centre',
    state: 'active' as const,
    wantsProposals: true,
    enteredOn: '2025-01-01',
    identity: { firstName: 'Camille', lastName: 'Martin' },
    profile: aProfile({
      zone: zones[i % 5 === 0 ? (i / 5) % zones.length : 0],
      wishes: wishes[i % 7 === 0 ? (i / 7) % wishes.length : 0],
      licences: { 'permis-b': true, 'caces-r489-3': i % 2 === 0 },
    }) as never,
  }));
