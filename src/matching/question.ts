import type { RankableNeed } from './rankable.ts';
import { raritiesOf } from './rarities.ts';
import { dayOf } from './rows.ts';
import { mostOfWord, skillWeight, titleWeight } from './shapes.ts';
import type { Policy } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A skill that a need asks for, in the numbers of the vocabulary. */
export interface AskedSkill {
  /** Of the vocabulary; -1 when nobody has it. */
  readonly number: number;
  /** Its macro-skill; -1 when it has none, or nobody has another of it. */
  readonly macro: number;
  readonly level: number;
  readonly required: boolean;
  /** See `skillWeight`. */
  readonly weight: number;
}

/** A query: a need in the numbers of the vocabulary. One object serves all needs, one after the other. */
export class Question {
  need!: RankableNeed;
  /** By occupation: how near it is to the nearest one needed. */
  near: Float64Array = new Float64Array(0);
  skills: AskedSkill[] = [];
  /** What covering everything would weigh. */
  whole = 0;
  /** By licence: its place among the demands, plus one. */
  demandOf = new Uint8Array(0);
  /** Numbers of the need's words that somebody has, in their order. */
  words: number[] = [];
  /** Where each of these stands in the need. */
  places: number[] = [];
  /** By word: its place among `words`, plus one. */
  wordOf = new Uint16Array(0);
  /** By word: its rarity, known for those of `words`. */
  idf = new Float64Array(0);
  /** More than the words may be worth to anybody, before `wordsValue`. */
  mostWords = 0;
  minutes: Float64Array = new Float64Array(0);
  contract: number | null = null;
  starts: number | null = null;
  private skillConcerned = new Uint8Array(0);
  private macroConcerned = new Uint8Array(0);
  private readonly vocabulary: Vocabulary;
  private readonly policy: Policy;

  constructor(vocabulary: Vocabulary, policy: Policy) {
    this.vocabulary = vocabulary;
    this.policy = policy;
  }

  ask(need: RankableNeed): void {
    this.forget();
    const { vocabulary } = this;
    this.need = need;
    this.near = this.nearest(need.occupations);
    this.minutes = vocabulary.minutesTo(need.zone);
    const contract = need.contract === null ? -1 : vocabulary.contracts.find(need.contract);
    this.contract = need.contract === null ? null : contract < 0 ? 0 : 1 << contract;
    this.starts = need.startsOn === null ? null : dayOf(need.startsOn);
    this.askSkills(need);
    this.demandOf = sized(this.demandOf, vocabulary.licences.size);
    need.demands.forEach(({ code }, i) => {
      const number = vocabulary.licences.find(code);
      if (number >= 0) this.demandOf[number] = i + 1;
    });
    this.askWords(need.words);
  }

  /** Whether a skill is asked for, or of the macro-skill of one that is. */
  concerns(skill: number): boolean {
    if (this.skillConcerned[skill] === 1) return true;
    const macro = this.vocabulary.macroOf[skill] as number;
    return macro >= 0 && this.macroConcerned[macro] === 1;
  }

  /** The tables are as long as the vocabulary: what was marked is unmarked, rather than all wiped. */
  private forget(): void {
    for (const { number, macro } of this.skills) {
      if (number >= 0) this.skillConcerned[number] = 0;
      if (macro >= 0) this.macroConcerned[macro] = 0;
    }
    for (const word of this.words) this.wordOf[word] = 0;
    for (const { code } of this.need?.demands ?? []) {
      const number = this.vocabulary.licences.find(code);
      if (number >= 0) this.demandOf[number] = 0;
    }
  }

  private nearest(occupations: readonly string[]): Float64Array {
    const [first, ...others] = occupations.map((code) => this.vocabulary.nearTo(code));
    if (!first) return new Float64Array(this.vocabulary.occupations.size);
    if (others.length === 0) return first;
    return first.map((closeness, i) => Math.max(closeness, ...others.map((near) => near[i] as number)));
  }

  private askSkills({ skills, demands }: RankableNeed): void {
    const { vocabulary } = this;
    const rarities = raritiesOf(this.policy.corpus);
    this.skillConcerned = sized(this.skillConcerned, vocabulary.skills.size);
    this.macroConcerned = sized(this.macroConcerned, vocabulary.macros.size);
    this.whole = 0;
    this.skills = skills.map(({ code, required, level }) => {
      const weight = skillWeight(required, rarities.skill(code));
      this.whole += weight;
      const number = vocabulary.skills.find(code);
      const macro = number < 0 ? vocabulary.macroNamed(code) : (vocabulary.macroOf[number] as number);
      if (number >= 0) this.skillConcerned[number] = 1;
      if (macro >= 0) this.macroConcerned[macro] = 1;
      return { number, macro, level, required, weight };
    });
    for (const { kind } of demands) if (kind === 'evidence') this.whole += titleWeight;
  }

  private askWords(words: readonly string[]): void {
    const { vocabulary } = this;
    const rarities = raritiesOf(this.policy.corpus);
    this.wordOf = sized(this.wordOf, vocabulary.words.size);
    if (this.idf.length < vocabulary.words.size) {
      const unknown = new Float64Array(vocabulary.words.size * 2).fill(Number.NaN);
      unknown.set(this.idf);
      this.idf = unknown;
    }
    this.words = [];
    this.places = [];
    this.mostWords = 0;
    for (const [place, word] of words.entries()) {
      const number = vocabulary.words.find(word);
      if (number < 0 || this.wordOf[number] !== 0) continue;
      this.wordOf[number] = this.words.push(number);
      this.places.push(place);
      if (Number.isNaN(this.idf[number])) this.idf[number] = rarities.word(word);
      this.mostWords += (this.idf[number] as number) * mostOfWord;
    }
  }
}

function sized<T extends Uint8Array | Uint16Array>(table: T, size: number): T {
  if (table.length >= size) return table;
  const longer = new (table.constructor as new (size: number) => T)(size * 2);
  longer.set(table);
  return longer;
}
