import { fold, isStopWord, stem, type Token, tokens } from '../../french/index.ts';
import type { Skill, SkillCode } from '../types.ts';

/** Skills by the stems of their names. */
export interface SkillNames {
  readonly skills: readonly {
    readonly skill: Skill;
    readonly stems: readonly string[];
    readonly weight: number;
  }[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  weight(word: string): number;
}

export interface FoundSkill {
  readonly code: SkillCode;
  readonly name: string;
  readonly confidence: number;
  readonly from: Token;
  readonly to: Token;
}

export function openSkillNames(skills: readonly Skill[]): SkillNames {
  const stemmed = skills.map((skill) => ({
    skill,
    stems: [
      ...new Set(
        tokens(fold(skill.name))
          .filter(({ word }) => !isStopWord(word))
          .map(({ word }) => stem(word)),
      ),
    ],
  }));
  const postings = new Map<string, number[]>();
  for (const [index, { stems }] of stemmed.entries()) {
    for (const word of stems) {
      const list = postings.get(word);
      if (list) list.push(index);
      else postings.set(word, [index]);
    }
  }
  const weight = (word: string) => Math.log(1 + skills.length / (postings.get(word)?.length ?? 1));
  return {
    skills: stemmed.map(({ skill, stems }) => ({
      skill,
      stems,
      weight: stems.reduce((sum, word) => sum + weight(word), 0),
    })),
    postings,
    weight,
  };
}

/** Below this share of its name's weight a skill was not read. */
const LEAST = 0.75;
const MOST = 20;

/**
 * Skills whose words stand together in one line or sentence. Only those of likely occupations are looked for when
 * `among` is given, so that a word in passing names nothing.
 */
export function readSkills(
  text: string,
  words: readonly Token[],
  names: SkillNames,
  among?: ReadonlySet<SkillCode>,
): FoundSkill[] {
  const best = new Map<number, FoundSkill>();
  for (const sentence of sentences(text, words)) {
    const byStem = new Map<string, Token>();
    for (const token of sentence) if (!isStopWord(token.word)) byStem.set(stem(token.word), token);
    const matched = new Map<number, number>();
    for (const word of byStem.keys()) {
      for (const index of names.postings.get(word) ?? [])
        matched.set(index, (matched.get(index) ?? 0) + names.weight(word));
    }
    for (const [index, weight] of matched) {
      const entry = names.skills[index];
      if (!entry || (among && !among.has(entry.skill.code))) continue;
      const confidence = Math.min(0.99, weight / entry.weight);
      if (confidence < LEAST || confidence <= (best.get(index)?.confidence ?? 0)) continue;
      const named = entry.stems.map((word) => byStem.get(word)).filter((token) => token !== undefined);
      named.sort((a, b) => a.start - b.start);
      const { code, name } = entry.skill;
      best.set(index, { code, name, confidence, from: named[0] as Token, to: named.at(-1) as Token });
    }
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence).slice(0, MOST);
}

const border = /[.;:!?\n\ue000•]/;

function* sentences(text: string, words: readonly Token[]): Generator<Token[]> {
  let current: Token[] = [];
  for (const token of words) {
    const last = current.at(-1);
    if (last && (current.length >= 30 || border.test(text.slice(last.end, token.start)))) {
      yield current;
      current = [];
    }
    current.push(token);
  }
  if (current.length > 0) yield current;
}
