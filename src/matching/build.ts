import { idTable } from './id-table.ts';
import { type Lists, ListsBuilder, shared, sharedCopy } from './lists.ts';
import { nearLists } from './near.ts';
import type { RankableProfile } from './rankable.ts';
import { at, Rows } from './rows.ts';
import type { Vocabulary, Words } from './vocabulary.ts';

/**
 * An inverted index: the profiles in slots, sorted by zone, means of travel and limit so that a travel limit is a set of
 * ranges, and the posting lists that lead to them by occupation, skill and macro-skill. Nothing in it changes once built,
 * so the threads of a process share it: every array stands on a SharedArrayBuffer.
 */
export interface IndexArrays {
  readonly count: number;
  readonly words: Words;
  readonly data: Int32Array;
  readonly start: Int32Array;
  readonly ids: Int32Array;
  /** Occupations that somebody's are near, and the families of occupations: the keys of `near`. */
  readonly needed: readonly string[];
  /** Whoever is near an occupation: the slot, then what the wish and what the practice are worth, see `nearWorth`. */
  readonly near: Lists;
  /** Slots that have a skill, by skill and level: see `skillKey`. */
  readonly skills: Lists;
  /** Slots that have some skill of a macro-skill, each once. */
  readonly macros: Lists;
  /** Slots that exclude an occupation. */
  readonly excluded: Lists;
  /** One bit a slot: see `bitsOf`. */
  readonly bits: Int32Array;
  /** By slot: the class of hours, contracts, start and pay. */
  readonly classes: Uint16Array;
  /** What each class stands for, two numbers each. */
  readonly terms: readonly Int32Array[];
  /** Runs of slots that live in one zone and travel alike: first slot, zone, means, limit. A last one ends them. */
  readonly runs: Int32Array;
}

/** Slots are packed with five bits, runs with more. */
const mostSlots = 2 ** 22;
/** Levels of a skill: 1 discovered, 2 done with help, 3 done alone, 4 could teach it. */
export const levels = 4;
/** The posting list of a skill at a level: `level` from 1 to `levels`. */
export const skillKey = (skill: number, level: number): number => skill * levels + level - 1;
/** Where the four conditions stand in a row: hours, contracts, first day available, lowest pay. */
export const termPlaces = [at.minMinutes, at.contracts, at.available, at.pay] as const;
/** Numbers that a run takes: first slot, zone, means of travel, limit. */
export const runSize = 4;

/** Where a row of bits begins. The vocabulary may have grown since: only licences of the index have a row. */
export const bitsOf = {
  length: (count: number): number => (count + 31) >>> 5,
  held: (licence: number): number => 2 * licence,
  absent: (licence: number): number => 2 * licence + 1,
  condition: (words: Words, condition: number): number => 2 * words.licences.length + condition,
  /** Skills not asked yet. */
  blank: (words: Words): number => 2 * words.licences.length + words.conditions.length,
};

/** Takes profiles one at a time, so that nobody need hold them all. */
export class IndexBuilder {
  private readonly rows = new Rows();
  private readonly latest = new Map<string, number>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Somebody who is added twice, as a cursor may do, is there once, as they were added last. */
  add(profile: RankableProfile): void {
    this.latest.set(profile.id, this.rows.add(profile, this.vocabulary));
  }

  /** @throws RangeError for more than 4,194,304 profiles, or 65,536 different answers to one condition */
  build(): IndexArrays {
    const { vocabulary, latest } = this;
    if (latest.size > mostSlots) throw new RangeError(`more than ${mostSlots} profiles in one index`);
    const rows = sorted(this.rows, [...latest.values()]);
    const words = structuredClone(vocabulary.toWords());
    return {
      count: rows.count,
      words,
      data: rows.data,
      start: rows.start,
      ids: idTable(rows, shared),
      ...nearLists(rows, vocabulary),
      ...listsOf(rows, vocabulary),
      bits: readBits(rows, words),
      ...classesOf(rows),
      runs: runsOf(rows),
    };
  }
}

/** By zone, means and limit. The key of a row and its number fit in the 53 bits of a double. */
function sorted(rows: Rows, kept: readonly number[]): Rows {
  const keys = Float64Array.from(kept, (row, i) => {
    const place = (rows.get(row, at.zone) + 1) * 16 + rows.get(row, at.modes);
    return (place * 4096 + rows.get(row, at.limit)) * mostSlots + i;
  }).sort();
  const length = kept.reduce((sum, row) => sum + (rows.start[row + 1] ?? 0) - (rows.start[row] ?? 0), 0);
  const data = shared(length);
  const start = shared(kept.length + 1);
  keys.forEach((key, slot) => {
    const row = kept[key % mostSlots] as number;
    const begin = start[slot] as number;
    const one = rows.data.subarray(rows.start[row], rows.start[row + 1]);
    data.set(one, begin);
    start[slot + 1] = begin + one.length;
  });
  return new Rows(data, start, kept.length);
}

function listsOf(rows: Rows, vocabulary: Vocabulary) {
  const [skills, macros, excluded] = [new ListsBuilder(), new ListsBuilder(), new ListsBuilder()];
  for (let slot = 0; slot < rows.count; slot++) {
    const begin = rows.start[slot] as number;
    const get = (place: number) => rows.data[begin + place] as number;
    const known = new Map<number, number>();
    for (let i = get(at.experience); i < get(at.skills); i += 2)
      known.set(get(i), Math.max(known.get(get(i)) ?? 0, get(i + 1)));
    for (const [skill, level] of known) skills.add(skillKey(skill, level), slot);
    const near = new Set(Array.from(known.keys(), (skill) => vocabulary.macroOf[skill] as number));
    for (const macro of near) if (macro >= 0) macros.add(macro, slot);
    for (let i = get(at.licences); i < get(at.excludedOccupations); i++) excluded.add(get(i), slot);
  }
  return {
    skills: skills.build(vocabulary.skills.size * levels),
    macros: macros.build(vocabulary.macros.size),
    excluded: excluded.build(vocabulary.occupations.size),
  };
}

function readBits(rows: Rows, words: Words): Int32Array {
  const length = bitsOf.length(rows.count);
  const bits = shared((bitsOf.blank(words) + 1) * length);
  for (let slot = 0; slot < rows.count; slot++) {
    const begin = rows.start[slot] as number;
    const get = (place: number) => rows.data[begin + place] as number;
    const set = (row: number) => {
      const place = row * length + (slot >>> 5);
      bits[place] = (bits[place] as number) | (1 << (slot & 31));
    };
    for (let i = get(at.words); i < get(at.licences); i += 2)
      set(get(i + 1) === 1 ? bitsOf.held(get(i)) : bitsOf.absent(get(i)));
    for (let condition = 0; condition < words.conditions.length; condition++)
      if ((get(at.excludedConditions) & (1 << condition)) !== 0) set(bitsOf.condition(words, condition));
    if (get(at.skillsKnown) === 0) set(bitsOf.blank(words));
  }
  return bits;
}

/** People share few different answers to what a job offers: a query works out each once. */
function classesOf(rows: Rows): Pick<IndexArrays, 'classes' | 'terms'> {
  const classes = new Uint16Array(new SharedArrayBuffer(2 * termPlaces.length * rows.count));
  const terms = termPlaces.map((place, i) => {
    const numbers = new Map<number, number>();
    const values: number[] = [];
    for (let slot = 0; slot < rows.count; slot++) {
      const value = rows.get(slot, place);
      const most = place === at.minMinutes ? rows.get(slot, at.maxMinutes) : 0;
      const key = value * 4096 + most;
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
        values.push(value, most);
      }
      classes[slot * termPlaces.length + i] = number;
    }
    if (numbers.size > 2 ** 16) throw new RangeError('too many different answers to one condition');
    return sharedCopy(values);
  });
  return { classes, terms };
}

function runsOf(rows: Rows): Int32Array {
  const runs: number[] = [];
  for (let slot = 0; slot < rows.count; slot++) {
    const [zone, modes, limit] = [at.zone, at.modes, at.limit].map((place) => rows.get(slot, place));
    const [, zoneBefore, modesBefore, limitBefore] = runs.slice(-runSize);
    if (zone === zoneBefore && modes === modesBefore && limit === limitBefore) continue;
    runs.push(slot, zone as number, modes as number, limit as number);
  }
  runs.push(rows.count, -1, 0, 0);
  return sharedCopy(runs);
}
