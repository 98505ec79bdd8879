import { fold, isStopWord, type Token, tokens } from '../../french/index.ts';
import type { EverydayTask } from '../catalogue/tasks.ts';
import type { OccupationCode, SkillCode } from '../types.ts';
import { idioms, soughtIn } from './asides.ts';
import { isLight, sense } from './skill-phrases.ts';
import type { LikelySkills } from './skills.ts';

/** A way to write a task: one sense of each group, in any order. */
interface TaskPhrase {
  readonly code: SkillCode;
  /** Beginnings of the codes of the occupations of which it is told; none: any. */
  readonly trades: readonly string[];
  readonly groups: readonly ReadonlySet<string>[];
}

export interface TaskNames {
  readonly phrases: readonly TaskPhrase[];
  /** Places of phrases by each sense of the group that fewest phrases have. */
  readonly bySense: ReadonlyMap<string, readonly number[]>;
}

/** @param isKnown whether the catalogue has a skill: the others are left out */
export function openTaskNames(
  tasks: readonly EverydayTask[],
  isKnown: (code: SkillCode) => boolean,
): TaskNames {
  const phrases = tasks
    .filter(({ code }) => isKnown(code))
    .flatMap(({ code, trades, phrases }) =>
      phrases.map((phrase) => ({ code, trades, groups: fold(phrase).trim().split(/\s+/).map(sensesOf) })),
    );
  const counts = new Map<string, number>();
  for (const { groups } of phrases)
    for (const one of groups.flatMap((group) => [...group])) counts.set(one, (counts.get(one) ?? 0) + 1);
  const commonness = (group: ReadonlySet<string>) =>
    [...group].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
  const bySense = new Map<string, number[]>();
  phrases.forEach(({ groups }, place) => {
    const rarest = [...groups].sort((a, b) => commonness(a) - commonness(b))[0] ?? new Set();
    for (const one of rarest) bySense.set(one, [...(bySense.get(one) ?? []), place]);
  });
  return { phrases, bySense };
}

/** A word that is meant as it stands is a sense of its own, told from stems by `=`. */
const sensesOf = (alternatives: string): ReadonlySet<string> =>
  new Set(
    alternatives
      .split('/')
      .flatMap((one) =>
        one.startsWith('!') ? [`=${one.slice(1)}`] : tokens(one).map(({ word }) => sense(word)),
      ),
  );

export interface FoundTask {
  readonly code: SkillCode;
  readonly from: Token;
  readonly to: Token;
}

/** « Vous devez »: its stem is that of an estimate. */
const duty = /^dev(?:ez|ons|rez|rons|ra|ront|oir)$/;

/** Of one stem with « passer ». */
const negation = /^(?:pas|jamais|ni|aucune?)$/;

/** So many words say their task in any trade. */
const PLAIN = 3;

/** Other words that may stand between those of a phrase. */
const SLACK = 2;

/** The tasks that one sentence names, each by words of which one at least names no other task more closely. */
export function tasksIn(
  text: string,
  sentence: readonly Token[],
  { phrases, bySense }: TaskNames,
  { occupations, all }: Pick<LikelySkills, 'occupations' | 'all'>,
): FoundTask[] {
  const [first] = sentence;
  if (!first) return [];
  const whole = text.slice(first.start, sentence.at(-1)?.end);
  const away = [
    { from: first.start, to: first.start + soughtIn(whole) },
    ...[...whole.matchAll(idioms)].map(({ index, 0: { length } }) => ({
      from: first.start + index,
      to: first.start + index + length,
    })),
  ];
  const said = sentence.filter(
    ({ word, start, end }) =>
      !isStopWord(word) &&
      word.length > 1 &&
      !duty.test(word) &&
      !negation.test(word) &&
      // « Plaquiste H/F » is who is sought, not what is done.
      !/^s?\s?\(?[hf] ?\/ ?[hf]\b/.test(text.slice(end, end + 7)) &&
      !away.some(({ from, to }) => start < to && from < end),
  );
  const senses = said.map(({ word }) => (isWhoDoes(word) ? [`=${word}`] : [sense(word), `=${word}`]));
  const matches = new Map<number, number[]>();
  for (const [at, [own = '', form = '']] of senses.entries()) {
    for (const place of [...(bySense.get(own) ?? []), ...(bySense.get(form) ?? [])]) {
      if (matches.has(place)) continue;
      const phrase = phrases[place] as TaskPhrase;
      if (!isOfTrade(phrase, occupations) && !isPlain(phrase, all)) continue;
      const where = placesOf(phrase, senses, at);
      if (where && !isBackwards(text, said, where)) matches.set(place, where);
    }
  }
  const width = (where: readonly number[]) => Math.max(...where) - Math.min(...where);
  const ordered = [...matches].sort(
    ([one, a], [other, b]) =>
      b.length - a.length ||
      closeness(phrases[other], occupations) - closeness(phrases[one], occupations) ||
      width(a) - width(b) ||
      one - other,
  );
  const used = new Set<number>();
  const found: FoundTask[] = [];
  for (const [place, where] of ordered) {
    if (where.every((at) => used.has(at) || isLight(senses[at]?.[0] ?? ''))) continue;
    for (const at of where) used.add(at);
    found.push({
      code: (phrases[place] as TaskPhrase).code,
      from: said[Math.min(...where)] as Token,
      to: said[Math.max(...where)] as Token,
    });
  }
  return found;
}

/** What is done to something stands before it: « du bois, puis installer » and « traiteur, vous assurez » join nothing. */
function isBackwards(text: string, said: readonly Token[], where: readonly number[]): boolean {
  const [first, last] = [Math.min(...where), Math.max(...where)];
  const between = text.slice(said[first]?.end ?? 0, said[last]?.start ?? 0);
  if (where[0] === first) return false;
  return (
    / \+ |, ?(?:et )?(?:puis|ensuite|vous|tu|afin|pour)\b/.test(between) ||
    isAsItIs(said[where[0] ?? 0], between)
  );
}

/** « Des plats préparés sur place » are so already: a participle in the plural stands right behind its noun. */
const isAsItIs = (word: Token | undefined, between: string): boolean =>
  between === ' ' && /[^u]ees?$|[^e]es$/.test(word?.word ?? '');

/** Who does something is not what is done: « conducteur », « vendeuse » say no task but by a table that writes them so. */
const isWhoDoes = (word: string): boolean =>
  (/(?:eur|euse|rice|naire)s?$/.test(word) && !things.has(word.replace(/s$/, ''))) ||
  people.has(word.replace(/s$/, ''));
const people = new Set(
  `macon maconne peintre boucher bouchere boulanger boulangere charcutier patissier patissiere cuisinier cuisiniere plombier
  menuisier charpentier infirmier infirmiere jardinier caissier caissiere ouvrier couturier couturiere serrurier metallier
  tolier ambulancier coursier magasinier paysagiste`.split(/\s+/),
);
const things = new Set(
  `interieur exterieur moteur tracteur valeur elevateur ordinateur aspirateur vapeur fleur couleur hauteur chaleur fournisseur
  transporteur convoyeur compresseur radiateur serveur erreur utilisateur secteur visiteur voyageur consommateur mineur
  conteneur container collaborateur projecteur echangeur vecteur inventaire ordinaire horaire itineraire partenaire
  beneficiaire sommaire formulaire questionnaire`.split(/\s+/),
);

/** Whether a phrase is heard beyond its trades: it is long enough, or its skill is one of the occupations'. */
const isPlain = ({ code, groups }: TaskPhrase, all: ReadonlySet<SkillCode>): boolean =>
  groups.length >= PLAIN || all.has(code);

const isOfTrade = ({ trades }: TaskPhrase, occupations: readonly OccupationCode[]): boolean =>
  trades.length === 0 || trades.some((trade) => occupations.some((code) => code.startsWith(trade)));

/** How much of a code tells that the phrase is of this trade: 0 where it is of any. */
const closeness = (phrase: TaskPhrase | undefined, occupations: readonly OccupationCode[]): number =>
  Math.max(
    0,
    ...(phrase?.trades ?? [])
      .filter((trade) => occupations.some((code) => code.startsWith(trade)))
      .map(({ length }) => length),
  );

function placesOf(
  { groups }: TaskPhrase,
  senses: readonly (readonly string[])[],
  at: number,
): number[] | undefined {
  const reach = groups.length - 1 + SLACK;
  const where: number[] = [];
  for (const group of groups) {
    let nearest: number | undefined;
    for (let i = Math.max(0, at - reach); i <= Math.min(senses.length - 1, at + reach); i++) {
      if (where.includes(i) || !senses[i]?.some((one) => group.has(one))) continue;
      if (nearest === undefined || Math.abs(i - at) < Math.abs(nearest - at)) nearest = i;
    }
    if (nearest === undefined) return undefined;
    where.push(nearest);
  }
  return Math.max(...where) - Math.min(...where) <= reach ? where : undefined;
}
