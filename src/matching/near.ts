import { type Lists, ListsBuilder } from './lists.ts';
import { at, type Rows } from './rows.ts';
import { practiceWorth } from './shapes.ts';
import { Codes, closeness, type Vocabulary } from './vocabulary.ts';

/** What wish and practice are worth, each out of this and rounded up, stands in one number. */
export const fullWorth = 2 ** 15 - 1;
const packed = (wish: number, practice: number): number =>
  (Math.ceil(wish * fullWorth) << 15) | Math.ceil(practice * fullWorth);
/** Of a packed pair: what the wish is worth, out of `fullWorth`. */
export const wishWorth = (worths: number): number => worths >>> 15;
/** Of a packed pair: what the practice is worth, out of `fullWorth`. */
export const practicedWorth = (worths: number): number => worths & fullWorth;

/** The packed pair that has the better wish and the better practice of the two. */
export const bestOfBoth = (one: number, other: number): number =>
  (Math.max(wishWorth(one), wishWorth(other)) << 15) | Math.max(practicedWorth(one), practicedWorth(other));

/** An occupation that nobody knows is near to those of its family only. */
const familyOf = (code: string): string => code.slice(0, 3);

/** Lists are in this many parts by what wish and practice are worth together, best first. */
const grades = 32;
const gradeOf = (worths: number): number =>
  Math.floor(((2 * fullWorth - wishWorth(worths) - practicedWorth(worths)) * (grades - 1)) / (2 * fullWorth));

/** Where the list of a key begins in `start`, and where that of the next does. */
export const nearStart = (key: number): number => key * grades;

/** Whoever is near an occupation, for every occupation that somebody is near to. */
export function nearLists(rows: Rows, vocabulary: Vocabulary): { needed: readonly string[]; near: Lists } {
  const { needed, reached } = reachedFrom(vocabulary);
  const near = new ListsBuilder(2);
  const wish = new Map<number, number>();
  const practice = new Map<number, number>();
  for (let slot = 0; slot < rows.count; slot++) {
    const begin = rows.start[slot] as number;
    const get = (place: number) => rows.data[begin + place] as number;
    for (let i = get(at.id); i < get(at.wishes); i++) {
      for (const [key, closeness] of reached[get(i)] ?? []) raise(wish, key, closeness);
    }
    for (let i = get(at.wishes); i < get(at.experience); i += 2) {
      for (const [key, closeness] of reached[get(i)] ?? [])
        raise(practice, key, practiceWorth(closeness, get(i + 1)));
    }
    const add = (key: number, worths: number) => near.add(nearStart(key) + gradeOf(worths), slot, worths);
    for (const [key, worth] of wish) add(key, packed(worth, practice.get(key) ?? 0));
    for (const [key, worth] of practice) if (!wish.has(key)) add(key, packed(0, worth));
    wish.clear();
    practice.clear();
  }
  return { needed: needed.list, near: near.build(nearStart(needed.size)) };
}

function raise(best: Map<number, number>, key: number, worth: number): void {
  if (worth > (best.get(key) ?? 0)) best.set(key, worth);
}

/** From each known occupation: the keys it is near to, and how near. */
function reachedFrom({ occupations, world }: Vocabulary) {
  const needed = new Codes();
  for (const known of occupations.list) {
    needed.add(familyOf(known));
    needed.add(known);
    for (const code of world.neighbours(known)) needed.add(code);
  }
  const ofFamily = new Map<string, string[]>();
  for (const code of needed.list)
    ofFamily.set(familyOf(code), [...(ofFamily.get(familyOf(code)) ?? []), code]);
  const reached = occupations.list.map((known) => {
    const codes = new Set([...(ofFamily.get(familyOf(known)) ?? []), ...world.neighbours(known)]);
    return Array.from(codes, (code) => [needed.find(code), closeness(known, code, world)] as const);
  });
  return { needed, reached };
}

/** The key of a needed occupation; -1 where nobody is near it. */
export function nearKey(needed: Codes, code: string): number {
  const key = needed.find(code);
  return key >= 0 ? key : needed.find(familyOf(code));
}
