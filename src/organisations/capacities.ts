import { today } from '../platform/index.ts';

/** In which an organisation accompanies people. */
export const structureKinds = ['plie', 'mission-locale', 'e2c', 'siae', 'metropole'] as const;
export type StructureKind = (typeof structureKinds)[number];

export const capacityKinds = ['company', ...structureKinds, 'geiq', 'buyer'] as const;
export type CapacityKind = (typeof capacityKinds)[number];

/** Kinds of SIAE (Code du travail L5132-4). */
export const siaeKinds = ['aci', 'ai', 'ei', 'eiti', 'etti'] as const;
export type SiaeKind = (typeof siaeKinds)[number];

/** What an organisation acts as, and when. */
export interface Capacity {
  /**
   * What other rooms store: the company of a need, the structure of a person. The first capacity of an organisation has its
   * id; one that moves to another organisation keeps its own, so that nothing that names it has to change.
   */
  readonly id: string;
  readonly kind: CapacityKind;
  /** Under which it acts so, where that is not the organisation's name. */
  readonly name?: string;
  /** Of a PLIE: which one of the territory's table. */
  readonly plie?: string;
  readonly siae?: SiaeKind;
  /** The first and the last day, "YYYY-MM-DD"; an agreement that has no end has no last. */
  readonly since?: string;
  readonly until?: string;
}

export const isStructure = ({ kind }: Pick<Capacity, 'kind'>): boolean =>
  (structureKinds as readonly string[]).includes(kind);

/** Whether it acts so on that day. */
export const inForce = ({ since = '', until = '9999' }: Capacity, day = today()): boolean =>
  since <= day && day <= until;
