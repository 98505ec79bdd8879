export const roles = [
  'officer',
  'counsellor',
  'manager',
  'employer',
  'admin',
  'secretary',
  'president',
  'payer',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  officer: 'chargé·e de relations entreprises',
  counsellor: 'référent·e',
  manager: 'responsable de structure',
  employer: 'entreprise',
  admin: 'administrateur·rice',
  secretary: 'secrétariat du fonds d’aide aux jeunes',
  president: 'présidence de la commission d’aide aux jeunes',
  payer: 'organisme payeur du fonds d’aide aux jeunes',
};

/** Who acts, a person or another program. A counsellor and a manager always have a structure, an employer always has a company. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly structureId?: string;
  readonly employerId?: string;
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
