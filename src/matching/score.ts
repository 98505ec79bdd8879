import { type Answer, contractAnswer, hoursAnswer, payAnswer, startAnswer, worthOf } from './answers.ts';
import { type Commute, commuteOf, commuteValue } from './commute.ts';
import { blank, groupOf, type Held } from './group.ts';
import { Question } from './question.ts';
import type { RankableNeed } from './rankable.ts';
import type { Facts } from './record.ts';
import { at, type Rows } from './rows.ts';
import {
  creditOfLevel,
  practiceWorth,
  sameDomain,
  sameMacroSkill,
  titleWeight,
  unknownTitle,
  wishShare,
  wordsValue,
  wordWorth,
} from './shapes.ts';
import type { Exclusion, Group, Policy } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The exact score of one person for one need, in double precision: the only place where a score is defined. `ask` once,
 * then `weigh` anybody; `group`, `exclusion` and `facts` speak of whom was weighed last.
 */
export class Scorer implements Held {
  readonly vocabulary: Vocabulary;
  readonly policy: Policy;
  readonly question: Question;
  /** The points, in the order of the criteria. */
  private readonly value = { occupation: 0, skills: 0, experience: 0, commute: 0, conditions: 0 };
  private readonly answers = { hours: none, contract: none, start: none, pay: none };
  protected commute: Commute = { reach: 'unknown', minutes: null, mode: null, limit: null };
  private rows!: Rows;
  private row = 0;
  private wishAt = blank;
  private practiceAt = blank;
  skillsKnown = false;
  credits = new Float64Array(40);
  /** By demand: 1 held, 0 known to be absent, -1 not asked. */
  held = new Int8Array(40);
  private counts = new Int32Array(200);
  private sharedWords = 0;
  /** The place in the need of each word shared, then how often the text has it. */
  private readonly shared: number[] = [];

  constructor(vocabulary: Vocabulary, policy: Policy) {
    this.vocabulary = vocabulary;
    this.policy = policy;
    this.question = new Question(vocabulary, policy);
  }

  ask(need: RankableNeed): void {
    this.question.ask(need);
    if (need.skills.length > this.credits.length) this.credits = new Float64Array(need.skills.length);
    if (need.demands.length > this.held.length) this.held = new Int8Array(need.demands.length);
    if (need.words.length > this.counts.length) this.counts = new Int32Array(need.words.length);
  }

  /** @returns the score, whatever the limits say */
  weigh(rows: Rows, row: number): number {
    this.readTrip(rows, row);
    this.readFit();
    return this.total();
  }

  /** Whom the next steps are about, and their trip. */
  protected readTrip(rows: Rows, row: number): void {
    this.rows = rows;
    this.row = row;
    const { data } = rows;
    const begin = rows.start[row] as number;
    const { question } = this;
    this.commute = commuteOf(
      data[begin + at.zone] as number,
      data[begin + at.modes] as number,
      data[begin + at.limit] as number,
      question.minutes,
      question.need.offTransitHours,
    );
  }

  /** All that the group follows from. */
  protected readFit(): void {
    const { data } = this.rows;
    const begin = this.rows.start[this.row] as number;
    const { value } = this;
    value.occupation = this.occupationValue(data, begin);
    this.readLicences(data, begin);
    value.skills = this.skillsValue(data, begin);
    value.conditions = this.conditionsValue(data, begin);
  }

  /** The score of whom was read. */
  protected total(): number {
    const { value, rows } = this;
    value.experience = wordsValue(this.wordsSum(rows.data, rows.start[this.row] as number));
    value.commute = commuteValue(this.commute);
    const { weights } = this.policy;
    return (
      value.occupation * weights.occupation +
      value.skills * weights.skills +
      value.experience * weights.experience +
      value.commute * weights.commute +
      value.conditions * weights.conditions
    );
  }

  private occupationValue(data: Int32Array, begin: number): number {
    const { near } = this.question;
    let wish = 0;
    this.wishAt = blank;
    const wishes = begin + (data[begin + at.wishes] as number);
    for (let i = begin + (data[begin + at.id] as number); i < wishes; i++) {
      const closeness = near[data[i] as number] as number;
      if (closeness > wish) {
        wish = closeness;
        this.wishAt = i;
      }
    }
    let worth = 0;
    this.practiceAt = blank;
    const experience = begin + (data[begin + at.experience] as number);
    for (let i = wishes; i < experience; i += 2) {
      const one = practiceWorth(near[data[i] as number] as number, data[i + 1] as number);
      if (one > worth) {
        worth = one;
        this.practiceAt = i;
      }
    }
    return wishShare * wish + (1 - wishShare) * worth;
  }

  private readLicences(data: Int32Array, begin: number): void {
    const { demandOf, need } = this.question;
    for (let i = 0; i < need.demands.length; i++) this.held[i] = blank;
    const end = begin + (data[begin + at.licences] as number);
    for (let i = begin + (data[begin + at.words] as number); i < end; i += 2) {
      const demand = demandOf[data[i] as number] as number;
      if (demand > 0) this.held[demand - 1] = data[i + 1] as number;
    }
  }

  /** Rarity-weighted share of what the need asks that the person brings; a title counts as much as two required skills. */
  private skillsValue(data: Int32Array, begin: number): number {
    const { question, credits, held } = this;
    const { skills, need } = question;
    this.skillsKnown = data[begin + at.skillsKnown] === 1;
    for (let i = 0; i < skills.length; i++) credits[i] = 0;
    const end = begin + (data[begin + at.skills] as number);
    for (let j = begin + (data[begin + at.experience] as number); j < end; j += 2) {
      const skill = data[j] as number;
      if (!question.concerns(skill)) continue;
      for (let i = 0; i < skills.length; i++) {
        const asked = skills[i] as (typeof skills)[number];
        let credit = 0;
        if (asked.number === skill) credit = creditOfLevel(data[j + 1] as number, asked.level);
        else if (asked.macro >= 0 && this.vocabulary.macroOf[skill] === asked.macro) credit = sameMacroSkill;
        if (credit > (credits[i] as number)) credits[i] = credit;
      }
    }
    if (question.whole === 0) return 1;
    let covered = 0;
    for (let i = 0; i < skills.length; i++) covered += (skills[i]?.weight ?? 0) * (credits[i] as number);
    for (let i = 0; i < need.demands.length; i++) {
      if (need.demands[i]?.kind === 'evidence')
        covered += titleWeight * (held[i] === blank ? unknownTitle : (held[i] as number));
    }
    return covered / question.whole;
  }

  /** BM25 of the need's words against the person's experience text. */
  private wordsSum(data: Int32Array, begin: number): number {
    const { wordOf, words, places, idf } = this.question;
    const { counts } = this;
    const first = begin + (data[begin + at.skills] as number);
    const end = begin + (data[begin + at.words] as number);
    let last = -1;
    for (let i = first; i < end; i += 2) {
      const word = (wordOf[data[i] as number] as number) - 1;
      if (word < 0) continue;
      counts[word] = data[i + 1] as number;
      if (word > last) last = word;
    }
    this.sharedWords = 0;
    if (last < 0) return 0;
    const length = data[begin + at.wordTotal] as number;
    const mean = this.policy.corpus.meanWords || 1;
    let sum = 0;
    for (let j = 0; j <= last; j++) {
      const count = counts[j] as number;
      if (count === 0) continue;
      counts[j] = 0;
      sum += wordWorth(idf[words[j] as number] as number, count, length, mean);
      this.shared[2 * this.sharedWords] = places[j] as number;
      this.shared[2 * this.sharedWords + 1] = count;
      this.sharedWords += 1;
    }
    return sum;
  }

  /** What the words alone are worth, but for the last digits: they are added in another order. */
  wordsAlone(rows: Rows, row: number): number {
    const { wordOf, idf } = this.question;
    const { data } = rows;
    const begin = rows.start[row] as number;
    const end = begin + (data[begin + at.words] as number);
    const length = data[begin + at.wordTotal] as number;
    const mean = this.policy.corpus.meanWords || 1;
    let sum = 0;
    for (let i = begin + (data[begin + at.skills] as number); i < end; i += 2) {
      const word = data[i] as number;
      if (wordOf[word] !== 0) sum += wordWorth(idf[word] as number, data[i + 1] as number, length, mean);
    }
    return wordsValue(sum);
  }

  private conditionsValue(data: Int32Array, begin: number): number {
    const { question, answers } = this;
    const { need } = question;
    answers.hours = hoursAnswer(
      need.minutesPerWeek,
      data[begin + at.minMinutes] as number,
      data[begin + at.maxMinutes] as number,
    );
    answers.contract = contractAnswer(question.contract, data[begin + at.contracts] as number);
    answers.start = startAnswer(
      question.starts,
      need.startToleranceDays,
      data[begin + at.available] as number,
    );
    answers.pay = payAnswer(need.hourlyCents, data[begin + at.pay] as number);
    return worthOf(answers);
  }

  /** See `groups`. */
  get group(): Group {
    return this.groupIf(this.commute.reach === 'within' && this.value.conditions === 1);
  }

  /**
   * The same, for somebody of whom it is known whether trip and conditions suit: without their score.
   * @param suits whether nothing is to be asked of these
   */
  groupAlone(rows: Rows, row: number, suits: boolean): Group {
    this.rows = rows;
    this.row = row;
    const begin = rows.start[row] as number;
    this.occupationValue(rows.data, begin);
    this.readLicences(rows.data, begin);
    this.skillsValue(rows.data, begin);
    return this.groupIf(suits);
  }

  private groupIf(suits: boolean): Group {
    const { near } = this.question;
    const { data } = this.rows;
    const closenessAt = (place: number) => (place === blank ? 0 : (near[data[place] as number] as number));
    const nearest = Math.max(closenessAt(this.wishAt), closenessAt(this.practiceAt));
    return groupOf(this.question, this, { suits, near: nearest > sameDomain });
  }

  /**
   * All that keeps the person out: what the law demands and is known to be absent, then the person's own limits.
   * `putForward`: somebody goes over the person's own limits with a reason; the law's remain.
   */
  exclusions(putForward = false): Exclusion[] {
    const { need } = this.question;
    const found: Exclusion[] = [];
    need.demands.forEach(({ code, kind }, i) => {
      if (kind === 'law' && this.held[i] === 0) found.push({ limit: 'law', code });
    });
    if (putForward) return found;
    const { occupations, conditions } = this.vocabulary;
    const get = (place: number) => this.rows.get(this.row, place);
    const excluded = new Set<string>();
    const begin = this.rows.start[this.row] as number;
    for (let i = get(at.licences); i < get(at.excludedOccupations); i++)
      excluded.add(occupations.at(this.rows.data[begin + i] as number));
    if (need.occupations.length > 0 && need.occupations.every((code) => excluded.has(code)))
      found.push({ limit: 'occupation', code: need.occupations[0] ?? '' });
    for (const code of need.conditions) {
      const number = conditions.find(code);
      if (number >= 0 && (get(at.excludedConditions) & (1 << number)) !== 0)
        found.push({ limit: 'condition', code });
    }
    if (this.commute.reach === 'far') found.push({ limit: 'travel', code: this.commute.mode ?? 'none' });
    return found;
  }

  /** What the score of whom was weighed last is computed from, beside the basis of the need. */
  facts(): Facts {
    const { question, vocabulary, rows, row, held, credits } = this;
    const { need } = question;
    const { data } = rows;
    const known = (place: number) => {
      const number = data[place] as number;
      return { code: vocabulary.occupations.at(number), closeness: question.near[number] as number };
    };
    return {
      wish: this.wishAt === blank ? null : known(this.wishAt),
      practice:
        this.practiceAt === blank
          ? null
          : { ...known(this.practiceAt), months: data[this.practiceAt + 1] as number },
      credits: this.skillsKnown ? need.skills.map((_, i) => credits[i] as number) : null,
      held: need.demands.map((_, i) => (held[i] === blank ? null : held[i] === 1)),
      words: this.shared.slice(0, 2 * this.sharedWords),
      wordTotal: rows.get(row, at.wordTotal),
      commute: this.commute,
      answers: { ...this.answers },
      terms: rows.terms(row, vocabulary),
    };
  }
}

const none: Answer = 'none';
