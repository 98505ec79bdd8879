import type { ContractKind } from '../occupations/index.ts';
import type { TravelMode } from '../territory/index.ts';
import type { World } from './types.ts';

/** In this order everywhere in the engine: bit `i` of a person's means of travel is `modes[i]`. */
export const modes = ['walk', 'bike', 'transit', 'car'] as const satisfies readonly TravelMode[];

/** A dictionary: codes as small whole numbers from 0, in the order in which they came. */
export class Codes {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(list: Iterable<string> = []) {
    for (const code of list) this.add(code);
  }

  get size(): number {
    return this.list.length;
  }

  add(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.list.length);
    return this.list.push(code) - 1;
  }

  /** -1 when unknown. */
  find(code: string): number {
    return this.numbers.get(code) ?? -1;
  }

  at(number: number): string {
    return this.list[number] as string;
  }
}

const kinds = ['occupations', 'skills', 'words', 'licences', 'zones', 'conditions', 'contracts'] as const;
type Kind = (typeof kinds)[number];
/** A vocabulary as it travels to another thread. */
export type Words = Readonly<Record<Kind, readonly string[]>>;

/** The codes met so far, and what the world says of them. What is looked up in the world is kept. */
export class Vocabulary implements Readonly<Record<Kind, Codes>> {
  readonly occupations: Codes;
  readonly skills: Codes;
  readonly words: Codes;
  readonly licences: Codes;
  readonly zones: Codes;
  readonly conditions: Codes;
  readonly contracts: Codes;
  readonly macros = new Codes();
  /** By the number of a skill: that of its macro-skill, or -1. */
  readonly macroOf: number[] = [];
  readonly world: World;
  private readonly contractSets = new Map<number, ContractKind[]>();
  private readonly near = new Map<string, Float64Array>();
  private readonly trips = new Map<string, Float64Array>();

  constructor(world: World, words?: Words) {
    this.world = world;
    this.occupations = new Codes(words?.occupations);
    this.skills = new Codes();
    for (const code of words?.skills ?? []) this.skill(code);
    this.words = new Codes(words?.words);
    this.licences = new Codes(words?.licences);
    this.zones = new Codes(words?.zones);
    this.conditions = new Codes(words?.conditions);
    this.contracts = new Codes(words?.contracts);
  }

  toWords(): Words {
    return Object.fromEntries(kinds.map((kind) => [kind, this[kind].list])) as unknown as Words;
  }

  /** The kinds of which `bits` has one bit each, in the order of their codes. */
  contractsOf(bits: number): ContractKind[] {
    let kinds = this.contractSets.get(bits);
    if (!kinds) {
      kinds = this.contracts.list.filter((_, bit) => (bits & (1 << bit)) !== 0).sort() as ContractKind[];
      this.contractSets.set(bits, kinds);
    }
    return kinds;
  }

  skill(code: string): number {
    const number = this.skills.add(code);
    if (number === this.macroOf.length) {
      const macro = this.world.macroSkill(code);
      this.macroOf.push(macro === null ? -1 : this.macros.add(macro));
    }
    return number;
  }

  /** The number of the macro-skill of a skill that nobody has; -1 when nobody has another of it either. */
  macroNamed(skill: string): number {
    const macro = this.world.macroSkill(skill);
    return macro === null ? -1 : this.macros.find(macro);
  }

  /** How near every known occupation is to one that is needed, by number. */
  nearTo(needed: string): Float64Array {
    let near = this.near.get(needed);
    if (!near || near.length < this.occupations.size) {
      near = Float64Array.from(this.occupations.list, (known) => closeness(known, needed, this.world));
      this.near.set(needed, near);
    }
    return near;
  }

  /** Minutes from every known zone to this one, by zone then mode; -1 where there is no way. */
  minutesTo(zone: string): Float64Array {
    let minutes = this.trips.get(zone);
    if (!minutes || minutes.length < this.zones.size * modes.length) {
      minutes = Float64Array.from(
        this.zones.list.flatMap((from) => modes.map((mode) => this.world.minutes(mode, from, zone) ?? -1)),
      );
      this.trips.set(zone, minutes);
    }
    return minutes;
  }
}

/**
 * How near an occupation that somebody knows or wants is to the one needed: 1 the same; by the place among ROME's mobility
 * links from 0.75 down to 0.3; 0.25 the same professional domain (the first three signs of the code); 0 unrelated.
 */
export function closeness(known: string, needed: string, world: World): number {
  if (known === needed) return 1;
  const rank = world.neighbours(known).indexOf(needed);
  if (rank >= 0) return Math.max(0.75 - 0.05 * rank, 0.3);
  return known.slice(0, 3) === needed.slice(0, 3) ? 0.25 : 0;
}
