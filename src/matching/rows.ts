import type { RankableProfile } from './rankable.ts';
import { modes, type Vocabulary } from './vocabulary.ts';

/** Where each thing stands in a row. A row is a run of whole numbers: this head, then the lists one after the other. */
export const at = {
  /** -1: not known. */
  zone: 0,
  /** One bit a mode of travel; 0: not known. */
  modes: 1,
  limit: 2,
  /** -1: not known. */
  minMinutes: 3,
  maxMinutes: 4,
  /** One bit a kind; 0: not known. */
  contracts: 5,
  /** Days since 1970; `unknownDay`: not known. */
  available: 6,
  /** -1: none asked. */
  pay: 7,
  excludedConditions: 8,
  revision: 9,
  skillsKnown: 10,
  wordTotal: 11,
  // Where each list ends, from the beginning of the row; it begins where the list before ends.
  id: 12,
  wishes: 13,
  experience: 14,
  skills: 15,
  words: 16,
  licences: 17,
  excludedOccupations: 18,
} as const;
const head = 19;
/** Stands for a day that nobody has told. */
export const unknownDay = -(2 ** 31);
const dayMs = 86_400_000;

/** Whole days since 1970 of an ISO date. */
export const dayOf = (date: string): number => Date.parse(date) / dayMs;

/** Profiles as numbers, one after the other. They may be shared between threads, and grow only where they are not. */
export class Rows {
  data: Int32Array;
  /** Where each row begins, and where the last ends. */
  start: Int32Array;
  count: number;

  constructor(data: Int32Array = new Int32Array(256), start: Int32Array = new Int32Array(8), count = 0) {
    this.data = data;
    this.start = start;
    this.count = count;
  }

  /** @returns the number of the row */
  add(profile: RankableProfile, vocabulary: Vocabulary): number {
    const row = encode(profile, vocabulary);
    const begin = this.start[this.count] as number;
    const end = begin + row.length;
    while (end > this.data.length) this.data = grown(this.data);
    if (this.count + 2 > this.start.length) this.start = grown(this.start);
    this.data.set(row, begin);
    this.start[this.count + 1] = end;
    return this.count++;
  }

  /** A number of the head. */
  get(row: number, place: number): number {
    return this.data[(this.start[row] as number) + place] as number;
  }

  id(row: number): string {
    const begin = this.start[row] as number;
    const end = begin + (this.data[begin + at.id] as number);
    let id = '';
    for (let i = begin + head; i < end; i++) {
      const four = this.data[i] as number;
      id +=
        four >>> 24 === 0
          ? letters(four)
          : String.fromCharCode(four & 255, (four >>> 8) & 255, (four >>> 16) & 255, four >>> 24);
    }
    return id;
  }

  /** What somebody asks of a job. */
  terms(row: number, vocabulary: Vocabulary): Terms {
    return termsAt(this.data, this.start[row] as number, vocabulary);
  }

  profile(row: number, vocabulary: Vocabulary): RankableProfile {
    return decode(this.data, this.start[row] as number, this.id(row), vocabulary);
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(array.length * 2);
  next.set(array);
  return next;
}

function encode(profile: RankableProfile, vocabulary: Vocabulary): number[] {
  const { occupations, words, licences, zones, conditions, contracts } = vocabulary;
  const row = Array<number>(head).fill(0);
  row[at.zone] = profile.zone === null ? -1 : zones.add(profile.zone);
  row[at.modes] = bits(profile.travel?.modes ?? [], (mode) => modes.indexOf(mode));
  row[at.limit] = profile.travel?.maxMinutes ?? 0;
  row[at.minMinutes] = profile.minutesPerWeek?.min ?? -1;
  row[at.maxMinutes] = profile.minutesPerWeek?.max ?? -1;
  row[at.contracts] = bits(profile.contracts ?? [], (kind) => contracts.add(kind));
  row[at.available] = profile.availableFrom === null ? unknownDay : dayOf(profile.availableFrom);
  row[at.pay] = profile.minHourlyCents ?? -1;
  row[at.excludedConditions] = bits(profile.excludedConditions, (code) => conditions.add(code));
  row[at.revision] = profile.revision;
  row[at.skillsKnown] = profile.skills === null ? 0 : 1;
  for (let i = 0; i < profile.id.length; i += 4) row.push(fourLetters(profile.id, i));
  row[at.id] = row.length;
  for (const code of profile.wishes) row.push(occupations.add(code));
  row[at.wishes] = row.length;
  for (const { occupation, months } of profile.experience) row.push(occupations.add(occupation), months);
  row[at.experience] = row.length;
  for (const { code, level } of profile.skills ?? []) row.push(vocabulary.skill(code), level);
  row[at.skills] = row.length;
  let total = 0;
  for (const word in profile.words) {
    const count = profile.words[word] ?? 0;
    total += count;
    row.push(words.add(word), count);
  }
  row[at.wordTotal] = total;
  row[at.words] = row.length;
  for (const code in profile.licences) row.push(licences.add(code), profile.licences[code] ? 1 : 0);
  row[at.licences] = row.length;
  for (const code of profile.excludedOccupations) row.push(occupations.add(code));
  row[at.excludedOccupations] = row.length;
  return row;
}

/** Less than four. */
function letters(some: number): string {
  let text = '';
  for (let rest = some; rest !== 0; rest >>>= 8) text += String.fromCharCode(rest & 255);
  return text;
}

/** Ids are of plain letters and digits. */
export function fourLetters(id: string, from: number): number {
  let four = 0;
  for (let i = Math.min(from + 4, id.length) - 1; i >= from; i--) four = (four << 8) | id.charCodeAt(i);
  return four;
}

function bits<T>(items: readonly T[], bitOf: (item: T) => number): number {
  let set = 0;
  for (const item of items) set |= 1 << bitOf(item);
  return set;
}

function decode(data: Int32Array, begin: number, id: string, vocabulary: Vocabulary): RankableProfile {
  const { occupations, skills, words, licences, zones, conditions } = vocabulary;
  const get = (place: number) => data[begin + place] as number;
  /** The items of a list that has `size` numbers for each. */
  const list = <T>(place: number, size: 1 | 2, item: (first: number, second: number) => T): T[] => {
    const items: T[] = [];
    for (let i = get(place - 1); i < get(place); i += size) items.push(item(get(i), get(i + 1)));
    return items;
  };
  const ofBits = <T>(place: number, all: readonly T[]): T[] =>
    all.filter((_, bit) => (get(place) & (1 << bit)) !== 0);
  const counts: Record<string, number> = Object.create(null);
  list(at.words, 2, (word, count) => {
    counts[words.at(word)] = count;
  });
  return {
    id,
    revision: get(at.revision),
    zone: get(at.zone) < 0 ? null : zones.at(get(at.zone)),
    wishes: list(at.wishes, 1, (code) => occupations.at(code)),
    excludedOccupations: list(at.excludedOccupations, 1, (code) => occupations.at(code)),
    excludedConditions: ofBits(
      at.excludedConditions,
      conditions.list as RankableProfile['excludedConditions'],
    ),
    experience: list(at.experience, 2, (code, months) => ({ occupation: occupations.at(code), months })),
    skills: get(at.skillsKnown)
      ? list(at.skills, 2, (code, level) => ({ code: skills.at(code), level }))
      : null,
    licences: Object.fromEntries(list(at.licences, 2, (code, held) => [licences.at(code), held === 1])),
    travel: get(at.modes) ? { modes: ofBits(at.modes, modes), maxMinutes: get(at.limit) } : null,
    ...termsAt(data, begin, vocabulary),
    words: counts,
  };
}

type Terms = Pick<RankableProfile, 'availableFrom' | 'minutesPerWeek' | 'contracts' | 'minHourlyCents'>;

function termsAt(data: Int32Array, begin: number, vocabulary: Vocabulary): Terms {
  const get = (place: number) => data[begin + place] as number;
  return {
    availableFrom: get(at.available) === unknownDay ? null : dateOf(get(at.available)),
    minutesPerWeek: get(at.minMinutes) < 0 ? null : { min: get(at.minMinutes), max: get(at.maxMinutes) },
    contracts: get(at.contracts) ? vocabulary.contractsOf(get(at.contracts)) : null,
    minHourlyCents: get(at.pay) < 0 ? null : get(at.pay),
  };
}

/** People begin on few different days. */
const dates = new Map<number, string>();

function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * dayMs).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}
