import type { Right } from './rights.ts';
import type { Actor, FirstRole, Role } from './roles.ts';

/** Both days in it, "YYYY-MM-DD". */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** One thing that counts in a figure. */
export interface Fact {
  /** Of the record that the figure's list shows. */
  readonly id: string;
  /** The day on which it counts, in Paris. */
  readonly on: string;
  /** 1 of what is counted; else hours, days, or 1 for yes and 0 for no. */
  readonly value: number;
  /** Whose it is, where it is of one structure. */
  readonly structureId?: string | undefined;
  readonly participantId?: string | undefined;
  /** Where it is, where no person says it. */
  readonly zone?: string | undefined;
}

/** What the values of the facts become: their sum, their sum, their median, the share of those that are 1. */
export type Unit = 'number' | 'hours' | 'days' | 'share';

/**
 * What a role reads of a figure: of the people whom they accompany, of their structure, of everybody, or of everybody where
 * enough people are behind it.
 */
export type Sight = 'nothing' | 'mine' | 'structure' | 'all' | 'many';

/** The first roles are all named; a role of a room sees nothing where nobody names it. */
export type Sights = Readonly<Record<FirstRole, Sight> & Partial<Record<Exclude<Role, FirstRole>, Sight>>>;

/** One line of the list that a figure opens. */
export interface FigureLine {
  readonly id: string;
  readonly label: string;
  /** The page of it. */
  readonly path: string;
}

/** A figure that a room hands in: its definition stands here and nowhere else. */
export interface Figure {
  /** Stable, and unique in the house: addresses and files have it. */
  readonly key: string;
  readonly name: string;
  /** Under what it stands, with figures of other rooms. */
  readonly subject: string;
  /** In one sentence. */
  readonly definition: string;
  /** What is read, and who writes it. */
  readonly source: string;
  /** The first day on which this definition holds. */
  readonly from: string;
  readonly unit: Unit;
  /** Whether more of it is better, where one can say so. */
  readonly better?: 'more' | 'less';
  /** What is told is of people: a small number of them is not told of everybody. */
  readonly ofPeople: boolean;
  readonly sees: Sights;
  /** Everybody may read it, of whole quarters: `open-data.ts` of `reporting/`. */
  readonly published: boolean;
  /** Everything that counts in these days: of everybody, or of one structure. */
  readonly facts: (days: Days, structureId?: string) => Promise<readonly Fact[]>;
  /** The list behind it: what these ids are, of those that the actor reaches. */
  readonly opens?: {
    readonly right: Right;
    readonly lines: (actor: Actor, ids: readonly string[]) => Promise<readonly FigureLine[]>;
  };
}

/** By what figures are told apart. */
export interface Breakdown {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly source: string;
  readonly from: string;
  /** As of a figure: a figure that everybody reads is told apart by these alone. */
  readonly published: boolean;
  /** Code and French name, in their order. */
  readonly groups: readonly (readonly [code: string, name: string])[];
  /** Beside the facts: the code of the group of each, `undefined` where it is not known. */
  readonly of: (facts: readonly Fact[]) => Promise<readonly (string | undefined)[]>;
}

/** What a role reads of a figure; nothing where no line says otherwise, or where they have lost their structure. */
export function sightOf({ role, structureId }: Actor, { sees }: Pick<Figure, 'sees'>): Sight {
  const sight = (Object.hasOwn(sees, role) ? sees[role] : undefined) ?? 'nothing';
  return (sight === 'mine' || sight === 'structure') && !structureId ? 'nothing' : sight;
}

/** Of what structures do with their people: each its own, the rest where enough people are behind it. */
export const ofStructures: Sights = {
  officer: 'many',
  counsellor: 'mine',
  manager: 'structure',
  employer: 'nothing',
  admin: 'many',
  controller: 'many',
};

/** Of needs and companies, which everybody who works with them reads one by one. */
export const ofTerritory: Sights = {
  officer: 'all',
  counsellor: 'all',
  manager: 'all',
  employer: 'nothing',
  admin: 'all',
  controller: 'many',
};
