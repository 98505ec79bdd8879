import type { Actor } from '../access/index.ts';
import { siretOfEmployer, siretOfStructure } from '../organisations/index.ts';
import { Problem } from '../platform/index.ts';

/** The company, whichever of its establishments: the first nine digits of a SIRET (INSEE). */
const siren = (siret: string | undefined): string | undefined => siret?.slice(0, 9);

/**
 * Nobody validates a person for their own company: an SIAE accompanies people and also recruits.
 * @throws Problem 403 `own-company`
 */
export async function notForOwnCompany(actor: Actor, employerId: string): Promise<void> {
  const own = siren(actor.structureId ? await siretOfStructure(actor.structureId) : undefined);
  if (own && own === siren(await siretOfEmployer(employerId))) {
    throw new Problem(
      403,
      'own-company',
      'Une autre structure doit donner cet avis : ce besoin est celui de la vôtre.',
    );
  }
}
