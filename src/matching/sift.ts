import type { Placed } from './best.ts';
import type { RankableNeed } from './rankable.ts';
import { at, type Rows } from './rows.ts';
import { Scorer } from './score.ts';

/** Whoever is far is counted, and in no list: who it is does not matter. */
const somebodyFar: Placed = { id: '', score: 0, group: 'far' };

/** A scorer that looks first whether there is anything to score: most people are out of reach of most needs, or far from them. */
export class Sifter extends Scorer {
  private occupations: readonly number[] = [];
  private conditions = 0;

  override ask(need: RankableNeed): void {
    super.ask(need);
    const { occupations, conditions } = this.vocabulary;
    this.occupations = need.occupations.map((code) => occupations.find(code));
    this.conditions = 0;
    for (const code of need.conditions) {
      const number = conditions.find(code);
      if (number >= 0) this.conditions |= 1 << number;
    }
  }

  /** Where somebody stands for the need that was asked; `null` where a limit keeps them out. Of who is far not even who. */
  place(rows: Rows, row: number): Placed | null {
    const { data } = rows;
    const begin = rows.start[row] as number;
    if (((data[begin + at.excludedConditions] as number) & this.conditions) !== 0) return null;
    this.readTrip(rows, row);
    if (this.commute.reach === 'far' || this.excludesAll(data, begin)) return null;
    this.readFit();
    if (this.lacksByLaw()) return null;
    const { group } = this;
    return group === 'far' ? somebodyFar : { id: rows.id(row), score: this.total(), group };
  }

  private lacksByLaw(): boolean {
    const { demands } = this.question.need;
    for (let i = 0; i < demands.length; i++)
      if (demands[i]?.kind === 'law' && this.held[i] === 0) return true;
    return false;
  }

  private excludesAll(data: Int32Array, begin: number): boolean {
    const from = begin + (data[begin + at.licences] as number);
    const end = begin + (data[begin + at.excludedOccupations] as number);
    if (from === end || this.occupations.length === 0) return false;
    return this.occupations.every((code) => isAmong(code, data, from, end));
  }
}

function isAmong(code: number, data: Int32Array, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (data[i] === code) return true;
  return false;
}
