import { buyer } from './roles/buyer.ts';
import { controller } from './roles/controller.ts';
import { facilitator } from './roles/facilitator.ts';
import { payer } from './roles/payer.ts';
import { president } from './roles/president.ts';
import { secretary } from './roles/secretary.ts';

/** Those of the story from a need to a hire: each scope names them all. */
const firstRoles = ['officer', 'counsellor', 'manager', 'employer', 'admin'] as const;
export type FirstRole = (typeof firstRoles)[number];

/** Those of one room or a few, a file each: they reach nothing but where a scope or a right names them. */
const roomRoles = [facilitator, buyer, secretary, president, payer, controller] as const;

export type Role = FirstRole | (typeof roomRoles)[number]['code'];
export const roles: readonly Role[] = [...firstRoles, ...roomRoles.map(({ code }) => code)];

const firstNames: Record<FirstRole, string> = {
  officer: 'chargé·e de relations entreprises',
  counsellor: 'référent·e',
  manager: 'responsable de structure',
  employer: 'entreprise',
  admin: 'administrateur·rice',
};
export const roleNames = {
  ...firstNames,
  ...Object.fromEntries(roomRoles.map(({ code, name }) => [code, name])),
} as Record<Role, string>;

/** Who acts, a person or another program. A counsellor and a manager always have a structure, an employer a company, a buyer theirs. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly structureId?: string;
  readonly employerId?: string;
  readonly buyerId?: string;
  /** By which of their memberships a person acts. */
  readonly membership?: string;
  /** They have another one to act by. */
  readonly maySwitch?: true;
  /** The session they act in. */
  readonly session?: string;
  /** Of a program: all that its token lets it do, and no more than its role may. */
  readonly only?: readonly string[];
}

/** The software itself: imports, demonstration data, first set-up. Nobody signs in as it. */
export const system: Actor = { id: 'system', role: 'admin', name: 'Passerelle' };
