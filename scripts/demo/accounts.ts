import { type Actor, type Role, system } from '../../src/access/index.ts';
import {
  checkPassword,
  giveMembership,
  openWithoutInvitation,
  openWithoutInvitationInput,
} from '../../src/accounts/index.ts';
import { createStructure, createStructureInput, makeBuyer } from '../../src/organisations/index.ts';
import { invalidField } from '../../src/platform/index.ts';
import { plies } from '../../src/territory/index.ts';
import { chanceOf } from './chance.ts';
import { drawName } from './names.ts';
import { apportion, coveredZones } from './people.ts';

/** The PLIE that the demonstration's counsellor and manager belong to: half of the people are there. */
export const demoStructure = 'plie-marseille-provence-centre';

/** The SIRET of an invented town. */
export const demoBuyer = '21199900800017';

/** The mission locale whose people the demonstration's manager accompanies too. */
export const demoMissionLocale = 'mission-locale-marseille';

const otherStructures = [
  { id: demoMissionLocale, kind: 'mission-locale', name: 'Mission locale de Marseille' },
  { id: 'e2c-marseille', kind: 'e2c', name: 'École de la deuxième chance de Marseille' },
  { id: 'metropole', kind: 'metropole', name: 'Métropole Aix-Marseille-Provence' },
];

export async function createStructures(): Promise<void> {
  const six = plies.map(({ id, name }) => ({ id, kind: 'plie', name, plie: id }));
  for (const structure of [...six, ...otherStructures]) {
    await createStructure(system, createStructureInput.parse(structure));
  }
}

/** The people who sign in to see the demonstration. */
const demoPeople: readonly { readonly role: Role; readonly name: string }[] = [
  { role: 'officer', name: 'Camille Ferrand' },
  { role: 'counsellor', name: 'Nadia Brun' },
  { role: 'manager', name: 'Philippe Imbert' },
  { role: 'employer', name: 'Sandrine Olive' },
  { role: 'admin', name: 'Dominique Vidal' },
  { role: 'secretary', name: 'Solène Arnaud' },
  { role: 'president', name: 'Fatima Roux' },
  { role: 'payer', name: 'Hervé Pons' },
  { role: 'facilitator', name: 'Inès Marchand' },
  { role: 'buyer', name: 'Olivier Teste' },
  { role: 'controller', name: 'Mireille Castel' },
];

export const demoEmail = (role: Role): string => `${role}@demo.passerelle.example`;
export const demoRoles = demoPeople.map(({ role }) => role);

const newUser = async (input: object): Promise<string> =>
  (await openWithoutInvitation(openWithoutInvitationInput.parse(input))).id;

/** @throws Problem 422 where one of the accounts could not have this password */
export async function checkDemoPassword(password: string): Promise<void> {
  if (!openWithoutInvitationInput.shape.password.safeParse(password).success)
    throw invalidField('password', 'invalid', 'Il doit compter de 12 à 200 caractères.');
  for (const { role, name } of demoPeople) await checkPassword(password, { name, email: demoEmail(role) });
}

/** One account for each role, all with this password; the manager is a counsellor too. @returns them as actors, by role */
export async function createDemoAccounts(password: string, employerId: string): Promise<Map<Role, Actor>> {
  const actors = await Promise.all(
    demoPeople.map(async ({ role, name }): Promise<Actor> => {
      const place = {
        ...(role === 'counsellor' || role === 'manager' ? { structureId: demoStructure } : {}),
        ...(role === 'employer' ? { employerId } : {}),
        ...(role === 'buyer' ? { buyerId: await makeBuyer(demoBuyer, 'Ville de Rochebelle') } : {}),
      };
      const id = await newUser({ role, name, password, email: demoEmail(role), ...place });
      return { id, role, name, ...place };
    }),
  );
  const byRole = new Map(actors.map((actor) => [actor.role, actor]));
  // Whoever directs a structure often accompanies people too: this account shows how one acts in two roles.
  const both = { role: 'counsellor' as const, structureId: demoStructure };
  await giveMembership(system, byRole.get('manager')?.id ?? '', both);
  return byRole;
}

/**
 * Counsellors of the six PLIE, shared out by population, at least one each. They have no password: invite one to see it from there.
 * @returns their ids, by structure
 */
export async function createCounsellors(seed: string, count: number): Promise<Map<string, string[]>> {
  const chance = chanceOf(`${seed}/counsellors`);
  const populations = plies.map(({ id }) =>
    coveredZones.filter(({ plie }) => plie === id).reduce((sum, { population }) => sum + population, 0),
  );
  const parts = apportion(count, populations).map((part) => Math.max(part, 1));
  const places = plies.flatMap(({ id }, i) => Array<string>(parts[i] ?? 1).fill(id));
  const users = places.map((structureId, i) => {
    const { firstName, lastName } = drawName(chance, chance.happens(0.7));
    return {
      structureId,
      name: `${firstName} ${lastName}`,
      email: `referent${i + 1}@demo.passerelle.example`,
    };
  });
  const ids = await Promise.all(users.map((user) => newUser({ ...user, role: 'counsellor' })));
  return new Map(plies.map(({ id }) => [id, ids.filter((_, i) => places[i] === id)]));
}
