import { type Actor, siretOfStructure } from '../accounts/index.ts';
import { siretOfEmployer } from '../needs/index.ts';
import { Problem } from '../platform/index.ts';

/**
 * Nobody validates a person for their own company: an SIAE accompanies people and also recruits.
 * @throws Problem 403 `own-company`
 */
export async function notForOwnCompany(actor: Actor, employerId: string): Promise<void> {
  const own = actor.structureId ? await siretOfStructure(actor.structureId) : undefined;
  if (own && own === (await siretOfEmployer(employerId))) {
    throw new Problem(
      403,
      'own-company',
      'Une autre structure doit donner cet avis : ce besoin est celui de la vôtre.',
    );
  }
}
