import { type Basis, type Criterion, criteria, valuesOf, type Weighed } from '../matching/index.ts';
import type { Contribution, Entry, Names } from './entry.ts';
import { gapsOf, missingOf, questionsOf } from './questions.ts';
import {
  commuteSentence,
  conditionsSentence,
  occupationSentence,
  skillsSentence,
  wordsSentence,
} from './sentences.ts';
import { decimal } from './words.ts';

/**
 * A score as its parts, each with its French sentence, and what is missing or to be asked. Made of the record of the score
 * and of nothing else, so that it says the same whenever it is made again.
 * @param basis of the need and the policy that `weighed` was computed with
 */
export function explain(weighed: Weighed, basis: Basis, names: Names): Entry {
  const record = { basis, facts: weighed.facts };
  const values = valuesOf(record);
  const because: Record<Criterion, string> = {
    occupation: occupationSentence(record.facts, names),
    skills: skillsSentence(record, names),
    experience: wordsSentence(record.facts),
    commute: commuteSentence(record.facts),
    conditions: conditionsSentence(record),
  };
  const contributions = criteria.map((criterion): Contribution => {
    const max = basis.weights[criterion];
    const points = values[criterion] * max;
    return { criterion, points, max, because: because[criterion], gave: gaveOf(points, max) };
  });
  return {
    ...weighed,
    contributions,
    questions: questionsOf(record, names),
    gaps: gapsOf(record, names),
    missing: missingOf(record, names),
  };
}

/** « 31,5 points sur 35 » */
const gaveOf = (points: number, max: number): string => {
  const given = Math.round(points * 10) / 10;
  return `${decimal(given)} ${given < 2 ? 'point' : 'points'} sur ${decimal(max)}`;
};
