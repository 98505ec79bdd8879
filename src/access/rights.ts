import { forbidden, Problem } from '../platform/index.ts';
import type { Actor, Role } from './roles.ts';

/**
 * The one place that says who may do what. Which records of a kind are within reach (own structure, own company) is
 * decided by the scope of each room's queries: out of reach is "not found".
 */
export const rights = {
  'account.own': ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'account.manage': ['officer', 'manager', 'admin'],
  'structure.read': ['officer', 'counsellor', 'manager', 'admin'],
  'structure.manage': ['admin'],
  'structure.activity': ['manager'],
  'token.manage': ['admin'],
  'queue.manage': ['admin'],
  'audit.read': ['admin'],
  'reference.read': ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'employer.read': ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'employer.manage': ['officer', 'admin'],
  'need.read': ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'need.manage': ['officer', 'admin'],
  'need.ranking': ['officer', 'counsellor', 'manager', 'admin'],
  'need.why-not': ['officer', 'counsellor', 'manager'],
  'policy.manage': ['admin'],
  'fairness.read': ['manager', 'admin'],
  'reading.try': ['officer', 'counsellor', 'manager', 'admin'],
  'notice.own': ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'match.read': ['officer', 'counsellor', 'manager'],
  'match.put-forward': ['officer', 'counsellor', 'manager'],
  'match.review': ['counsellor', 'manager'],
  'match.agreement': ['counsellor', 'manager'],
  'shortlist.manage': ['officer'],
  'shortlist.read': ['officer', 'employer'],
  'shortlist.reply': ['officer', 'employer'],
  'participant.read': ['counsellor', 'manager'],
  'participant.manage': ['counsellor', 'manager'],
  'participant.ranking': ['counsellor', 'manager'],
  'participant.file': ['counsellor', 'manager'],
  'participant.object': ['counsellor', 'manager'],
  'participant.merge': ['counsellor', 'manager'],
  'participant.hand-over': ['manager'],
  'participant.erase': ['manager'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export const may = ({ role, only }: Actor, right: Right): boolean =>
  (rights[right] as readonly Role[]).includes(role) && (only?.includes(right) ?? true);

/** @throws Problem 403 */
export function check(actor: Actor, right: Right): void {
  if (!may(actor, right)) throw forbidden();
}

/** Who acts, where somebody has to. @throws Problem 401 */
export function known(actor: Actor | undefined): Actor {
  if (actor) return actor;
  throw new Problem(401, 'unauthenticated', 'Connectez-vous : le jeton est absent, inconnu ou expiré.');
}
