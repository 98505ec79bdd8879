import { fold, isStopWord, type Token, tokens } from '../../french/index.ts';
import type { Catalogue, CatalogueOccupation } from '../open-catalogue.ts';
import type { OccupationCode, Skill, SkillCode } from '../types.ts';
import { isAside } from './asides.ts';
import { isLight, type Phrase, phrasesOf, sense, verbsOf } from './skill-phrases.ts';
import { tasksIn } from './task-phrases.ts';

/** What skills are said to be, found by their rarest word. */
export interface SkillNames {
  readonly phrases: readonly WeighedPhrase[];
  /** Places of phrases by the word that is rarest among all. */
  readonly byRarest: ReadonlyMap<string, readonly number[]>;
}

interface WeighedPhrase extends Phrase {
  readonly weights: readonly number[];
  readonly total: number;
  /** Whether it is most of what the name says: « Vérifier la qualité » is little of « … et la propreté d’équipements ». */
  readonly saysAll: boolean;
  /** Where one word of the name says all, that word in the masculine singular: « Domotique », « Procéder à l’encaissement ». */
  readonly form?: string;
}

export interface FoundSkill {
  readonly code: SkillCode;
  readonly confidence: number;
  readonly from: Token;
  readonly to: Token;
}

/** ROME counts diplomas among knowledge; they are read as titles, or not at all. */
const diploma =
  /^(?:licence|bachelor|master|mast[eè]re|bac|brevet|bts|but|dut|deust?|cap|capa?|bep|cqp|mention|dipl[oô]me|titre|certificat|doctorat|cycle|ing[eé]nieur|formation)\b/i;

/** A word that goes with anything weighs this share of what its rarity says. */
const LIGHT = 0.3;

export function openSkillNames(skills: readonly Skill[]): SkillNames {
  const isVerb = verbsOf(skills);
  const phrases = skills
    .filter(({ name }) => !diploma.test(name))
    .flatMap((skill) => phrasesOf(skill, isVerb));
  const counts = new Map<string, number>();
  for (const { words } of phrases) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string) =>
    Math.log(1 + phrases.length / (counts.get(word) ?? 1)) * (isLight(word) ? LIGHT : 1);
  const byRarest = new Map<string, number[]>();
  const weighed = phrases.map((phrase, place) => {
    const weights = phrase.words.map(weight);
    const rarest = phrase.words[weights.indexOf(Math.max(...weights))] as string;
    const list = byRarest.get(rarest);
    if (list) list.push(place);
    else byRarest.set(rarest, [place]);
    const form = telling(phrase, Math.max(...weights));
    const name = new Set(heavyWords(phrase.skill.name).map(({ word }) => sense(word)));
    const saysAll = phrase.words.filter((word) => name.has(word)).length >= MOST_OF * name.size;
    return {
      ...phrase,
      ...(form ? { form } : {}),
      saysAll,
      weights,
      total: weights.reduce((sum, one) => sum + one, 0),
    };
  });
  return { phrases: weighed, byRarest };
}

/** Rarer than this, a word beside a verb that goes with anything says the whole skill. */
const TELLING = 6.5;

/** A phrase that is this share of its name's words says what the name says. */
const MOST_OF = 0.6;

const heavyWords = (name: string) =>
  tokens(fold(name)).filter(({ word }) => !isStopWord(word) && word.length > 1 && !isLight(sense(word)));

function telling({ skill, words }: Phrase, highest: number): string | undefined {
  const heavy = heavyWords(skill.name);
  const only = heavy.length === 1 ? heavy[0] : undefined;
  return only && (words.length === 1 || highest >= TELLING) && words.includes(sense(only.word))
    ? only.form
    : undefined;
}

/** Below this a skill was not read. */
const LEAST = 0.85;
/** A skill at the core of the trade is read from less: it is said oftener, and seldom in full. */
const LEAST_CORE = 0.75;
/** How far a phrase without its verb, and a macro-skill that is said by one of its skills, are believed. */
const NO_VERB = 0.85;
const BY_PART = 0.9;
/** The share of tasks read that are right, as measured. */
const TASK = 0.8;
const MOST = 30;
/** Words of one phrase stand within so many of each other, beside those of the phrase itself. */
const SLACK = 2;

/** The skills to look for: those of likely occupations, and which of them are at the core of the trade. */
export interface LikelySkills {
  readonly occupations: readonly OccupationCode[];
  readonly all: ReadonlySet<SkillCode>;
  readonly core: ReadonlySet<SkillCode>;
}

/** Those of the occupations given. The built-in ones list little but the core of the trade. */
export function skillsOf(occupations: readonly (CatalogueOccupation | undefined)[]): LikelySkills {
  const known = occupations.filter((one) => one !== undefined);
  return {
    occupations: known.map(({ code }) => code),
    all: new Set(known.flatMap(({ skills }) => skills)),
    core: new Set(known.flatMap(({ core, skills }) => core ?? skills)),
  };
}

interface Word {
  readonly sense: string;
  readonly token: Token;
}

/**
 * Skills whose words stand together in one line or sentence. Only likely ones are looked for, so that a word in passing
 * names nothing; a macro-skill at the core of the trade is said too by a skill that belongs to it.
 */
export function readSkills(
  text: string,
  words: readonly Token[],
  { skillNames, taskNames }: Pick<Catalogue, 'skillNames' | 'taskNames'>,
  likely: LikelySkills,
): FoundSkill[] {
  const names = skillNames();
  const best = new Map<SkillCode, FoundSkill>();
  for (const sentence of sentences(text, words)) {
    if (isAside(textOf(text, sentence))) continue;
    const isDone = ({ from }: Pick<FoundSkill, 'from'>) =>
      !notDone.test(text.slice((sentence[0] as Token).start, from.start));
    const tasks = tasksIn(text, sentence, taskNames(), likely).filter(isDone);
    for (const { code, from, to } of tasks)
      if (!best.has(code)) best.set(code, { code, confidence: TASK, from, to });
    const said = sentence
      .filter(({ word }) => !isStopWord(word) && word.length > 1)
      .map((token): Word => ({ sense: sense(token.word), token }));
    const seen = new Set<string>();
    for (const [at, { sense: rarest }] of said.entries()) {
      if (seen.has(rarest)) continue;
      seen.add(rarest);
      for (const place of names.byRarest.get(rarest) ?? []) {
        const phrase = names.phrases[place] as WeighedPhrase;
        const skill = creditedSkill(phrase, likely);
        if (skill === undefined) continue;
        const { share, from, to } = match(phrase, said, at);
        const confidence = Math.min(0.99, share * (skill === phrase.skill.code ? 1 : BY_PART));
        if (confidence < (likely.core.has(skill) ? LEAST_CORE : LEAST)) continue;
        if (tasks.some((task) => task.from.start < to.end && from.start < task.to.end)) continue;
        if (isDone({ from }) && confidence > (best.get(skill)?.confidence ?? 0))
          best.set(skill, { code: skill, confidence, from, to });
      }
    }
  }
  const rank = ({ code, confidence }: FoundSkill) => confidence + Number(likely.core.has(code));
  return [...best.values()].sort((a, b) => rank(b) - rank(a)).slice(0, MOST);
}

function creditedSkill(
  { skill: { code, macro }, saysAll }: WeighedPhrase,
  { all, core }: LikelySkills,
): SkillCode | undefined {
  if (all.has(code)) return code;
  return saysAll && macro !== null && core.has(macro) ? macro : undefined;
}

/**
 * How much of a phrase is said around one word of a sentence. Two words at least say it, the verb among them
 * unless all the rest is there; a matter of one word is said by that word itself, not by one of its family.
 */
function match({ words, weights, total, hasVerb, form }: WeighedPhrase, said: readonly Word[], at: number) {
  const reach = words.length + SLACK;
  const first = Math.max(0, at - reach);
  const last = Math.min(said.length - 1, at + reach);
  let weight = 0;
  let count = 0;
  let verb = !hasVerb;
  let [from, to] = [at, at];
  for (const [i, word] of words.entries()) {
    let nearest: number | undefined;
    for (let place = first; place <= last; place++) {
      if (said[place]?.sense !== word) continue;
      if (nearest === undefined || Math.abs(place - at) < Math.abs(nearest - at)) nearest = place;
    }
    if (nearest === undefined) continue;
    weight += weights[i] as number;
    count++;
    if (i === 0 && hasVerb) verb = true;
    from = Math.min(from, nearest);
    to = Math.max(to, nearest);
  }
  const sure = (count >= 2 && (verb || count === words.length - 1)) || form === said[at]?.token.form;
  return {
    share: sure ? (weight / total) * (verb ? 1 : NO_VERB) : 0,
    from: (said[from] as Word).token,
    to: (said[to] as Word).token,
  };
}

/** What a sentence is in the folded text. */
const textOf = (text: string, sentence: readonly Token[]): string =>
  text.slice(sentence[0]?.start ?? 0, sentence.at(-1)?.end ?? 0);

/** « Vous ne ferez pas la caisse », « pas de ménage », « sans encaissement »: not this. */
const notDone =
  /\bn(?:e |')\w+ (?:pas|jamais|aucun\w*) [^,]{0,25}$|\b(?:pas|sans|aucune?|ni|jamais)(?: (?:de|d'|la|le|les|du|des|a))? ?$/;

const border = /[.;:!?\n\ue000•·◼➢►]|\*\*|\s[-–]|\),/;

function* sentences(text: string, words: readonly Token[]): Generator<Token[]> {
  let current: Token[] = [];
  for (const token of words) {
    const last = current.at(-1);
    if (last && (current.length >= 60 || border.test(text.slice(last.end, token.start)))) {
      yield current;
      current = [];
    }
    current.push(token);
  }
  if (current.length > 0) yield current;
}
