import type { Token } from '../../french/index.ts';
import type { ReadLicence, ReadQuestion } from '../reading-types.ts';
import type { Licence } from '../types.ts';
import { afterExperience, orExperience } from './experience-asked.ts';
import { howAsked } from './how-asked.ts';
import { after, before, findAll, type Source } from './source.ts';

/** A tree of aliases by their words. */
interface Branch {
  readonly next: Map<string, Branch>;
  licence?: Licence;
}

export interface LicenceNames {
  readonly root: Branch;
}

/** « categorie » says nothing: « CACES R489 cat. 3 » is `caces r489 3`, in the aliases as in the text. */
const silent = new Set([
  'cat',
  'categorie',
  'categories',
  'n',
  'no',
  'numero',
  'type',
  'niveau',
  'du',
  'le',
  'les',
  'votre',
]);
const isSilent = (word: string) => silent.has(word);
const misspelt: Readonly<Record<string, string>> = { permi: 'permis', cace: 'caces' };

export function openLicenceNames(licences: readonly Licence[]): LicenceNames {
  const root: Branch = { next: new Map() };
  for (const licence of licences) {
    for (const alias of licence.aliases) {
      let branch = root;
      for (const word of alias.split(' ')) {
        if (isSilent(word) && branch !== root) continue;
        const next: Branch = branch.next.get(word) ?? { next: new Map() };
        branch.next.set(word, next);
        branch = next;
      }
      branch.licence ??= licence;
    }
  }
  return { root };
}

/** Cards of several trades bear the same name: the words which tell that this one is meant, anywhere in the text. */
const onlyAbout: Readonly<Record<string, RegExp>> = {
  'risque-chimique-n1': /\b(?:chimi\w*|petrochimi\w*|raffinerie\w*|gies|pomc|seveso)\b/,
  'carte-pro-surveillance': /\b(?:securite|surveillance|gardien\w*|cnaps|ssiap|rondier)\b/,
};

interface Item {
  readonly licence: Licence;
  readonly start: number;
  readonly end: number;
}

/**
 * Permits, cards, diplomas and certificates which the text names. A list goes on from its first item: « CACES 1-3-5 »,
 * « permis B et C ». Of « DEAS ou DEAES » neither is demanded: that one of them is enough is asked.
 * @param all those too that the text says are not asked for
 */
export function readLicences(
  source: Source,
  names: LicenceNames,
  all = false,
): { licences: ReadLicence[]; questions: ReadQuestion[] } {
  const named = [...itemsIn(source, names)];
  const items = [
    ...named,
    ...barePermits(source, names, named, all),
    ...shortened(source, names, named),
  ].filter(
    ({ start, end }) =>
      all || (!refused.test(before(source, start, 40)) && !needless.test(after(source, end, 40))),
  );
  const { choices, optional } = choicesAmong(source, items);
  const found = new Map<string, ReadLicence>();
  for (const item of items) {
    const { licence, start, end } = item;
    // Named without a word about it, a licence is demanded.
    const required =
      !optional.has(item) &&
      !orElse.test(after(source, end, 45)) &&
      !inTraining.test(before(source, start, 60)) &&
      howAsked(source, start, end) !== 'wished';
    const known = found.get(licence.code);
    if (known && (known.required || !required)) continue;
    const { code, name, kind } = licence;
    found.set(code, { code, name, kind, required, span: known?.span ?? source.span(start, end) });
  }
  const questions = choices
    .filter((choice) => choice.some(({ licence }) => !found.get(licence.code)?.required))
    .map((choice): ReadQuestion => {
      const text = `L’un de ces titres suffit-il : ${choice.map(({ licence }) => licence.name).join(' ou ')} ?`;
      const span = source.span(choice[0]?.start ?? 0, choice.at(-1)?.end ?? 0);
      return { field: 'licences', text, span };
    });
  return { licences: [...found.values()], questions };
}

/** « Permis » alone is the car's, but in the trades that drive heavier vehicles. */
const barePermit =
  /\bpermis?\b(?! ?(?:[a-e]\b|[a-e]\d|[bcd]e\b|de (?:sejour|travail|construire|feu|chasse)|bateau|cotier|\(?(?:caces|cariste|nacelle|engins?|probatoire)))/g;
const heavier = /\b(?:s?pl|poids lourds?|semi-?remorques?|bus|autocars?|transports? en commun)\b/;

function barePermits(source: Source, { root }: LicenceNames, named: readonly Item[], all: boolean): Item[] {
  const licence = root.next.get('permis')?.next.get('b')?.licence;
  const told = named.some(({ licence: { code } }) => code.startsWith('permis'));
  if (!licence || told || (!all && heavier.test(source.text))) return [];
  return [...findAll(source, barePermit)]
    .filter(({ end }) => all || !notAsked.test(after(source, end, 40)))
    .map(({ start, end }) => ({ licence, start, end }));
}

/** « Pas besoin de permis »; or what an apprentice is there to obtain. */
const refused =
  /\b(?:pas|sans|aucune?|ni|inutile)\b(?: (?:besoin|obligation|d'avoir|avoir|de|le|un))* ?(?:d')?$|\bapprentie?(?:\(e\)|\.e)?s? (?:(?:en|pour|pr) (?:un |le )?)?$|\bapprentissage (?:(?:en|pour|pr|du|d'un) (?:un |le )?)?$|\bprepar(?:er|ez|ation|ant) (?:d'un |d'|un |le |au |votre |du )?$/;
/** « Habilitation électrique pas nécessaire », not « pas nécessaire mais apprécié ». */
const needless = /^ ?(?:(?:pas|non|n'est pas|ne sont pas) necessaires?|inutiles?)\b(?!,? mais)/;
/** A bare « permis pas demandé » says nothing of a title. */
const notAsked = /^ ?(?:non|pas|n'est pas) (?:\w+ )?(?:demand|exig|requi|oblig|necess|indispens)/;

/** « Permis AM ou vélo »: another way does as well. */
const orElse = new RegExp(
  `^ ?ou (?:un )?(?:velo|scooter|trottinette|transports?)\\b|^ complet ou stagiaire|^ ?ou (?:stagiaire|en cours)|^[^.,;\\n]{0,15}\\bou (?:a )?(?:(?:re)?pass|form|obten)|${orExperience.source}`,
);

/** « Deux ans d’expérience ou CAP », « stagiaire BAFA ». */
const inTraining = new RegExp(`${afterExperience.source}|\\bstagiaires? $|\\bcours de $|\\bcomplet ou $`);

/** « Permis BE un plus, B obligatoire »: a letter that is asked for behind a permit. */
const lettered =
  /(?<=[,;/+] ?|\b(?:et|ou) )(?<code>b|be|c1|c|ce|d1|d)(?= (?:(?:ou|et) (?:be|c1|c|ce|d1|d) )?(?:est )?(?:oblig|exig|indispens|imperat|requis|souhait|apprec|valide))/g;

/** What the diploma of a trade is called, by the first letters of the trade: « boulanger, CAP exigé ». */
const diplomas: Readonly<Record<string, string>> = {
  boulang: 'boulanger',
  coiff: 'coiffure',
  patiss: 'patissier',
  bouch: 'boucher',
  cuisin: 'cuisine',
  estheti: 'esthetique',
};
/** « IDE » in a title is the State’s diploma; in a text it may be a colleague’s. */
const stateNurse =
  /\b(?:ide|infirmi(?:ere?|er\(e\)|er\/ere) (?:de(?= ?(?:$|[\n\ue000,.(/-]))|diplomee? d'etat))\b/g;
const bareDiploma =
  /\b(?:cap|bp)\b(?: ?(?:ou|et|\/|,) ?(?:le |un )?(?:cap|bp)\b)?(?= ?(?:[.,;)\n]|$|(?:est )?(?:exig|oblig|demand|requis|souhait|apprec|minimum|mini\b|indispens)))/g;

/** A permit's letter alone, a trade's diploma that its title alone makes precise. */
function shortened(source: Source, { root }: LicenceNames, named: readonly Item[]): Item[] {
  const permits = root.next.get('permis')?.next;
  const letters = named.some(({ licence: { code } }) => code.startsWith('permis'))
    ? [...findAll(source, lettered)]
    : [];
  const title = source.text.slice(0, source.words[source.titleWords]?.start ?? source.text.length);
  const trade = Object.keys(diplomas).find((letters) => new RegExp(`\\b${letters}`).test(title));
  const diploma = trade ? root.next.get('cap')?.next.get(diplomas[trade] ?? '')?.licence : undefined;
  const caps =
    diploma && !named.some(({ licence }) => licence === diploma) ? findAll(source, bareDiploma) : [];
  const nurse = root.next.get('de')?.next.get('infirmier')?.licence;
  return [
    ...[...findAll(source, stateNurse)].flatMap(({ start, end }) =>
      nurse && start < title.length && !named.some(({ licence }) => licence === nurse)
        ? [{ licence: nurse, start, end }]
        : [],
    ),
    ...letters.flatMap(({ start, end, named: { code = '' } }) => {
      const licence = permits?.get(code)?.licence;
      return licence ? [{ licence, start, end }] : [];
    }),
    ...[...caps].flatMap(({ start, end }) => (diploma ? [{ licence: diploma, start, end }] : [])),
  ];
}

function* itemsIn(source: Source, names: LicenceNames): Generator<Item> {
  const { words, text } = source;
  const item = (licence: Licence, from: number, to: number): Item => ({
    licence,
    start: (words[from] as Token).start,
    end: (words[to - 1] as Token).end,
  });
  for (let i = 0; i < words.length; ) {
    const match = longestAlias(names.root, words, i);
    if (!match) {
      i++;
      continue;
    }
    if (onlyAbout[match.licence.code]?.test(text) !== false) yield item(match.licence, i, match.next);
    // « BR B2V » is the name of one, and says the other beside it.
    for (let at = i; at < match.next; at++) {
      const { word } = words[at] as Token;
      const other = /\d/.test(word) ? names.root.next.get(word)?.licence : undefined;
      if (other && other !== match.licence) yield item(other, at, at + 1);
    }
    i = match.next;
    for (let next = nextInList(source, match.head, i); next; next = nextInList(source, match.head, i)) {
      yield item(next.licence, next.at, next.at + 1);
      i = next.at + 1;
    }
  }
}

const or =
  /^[\s,/()]*\bou(?: bien| encore)?\b[\s(]*(?:(?:d'un|du|d'une|de la|de|le|la|un|une|titulaire|caces|permis|diplome|d'etat) ?|d'|l')*$/;
const comma = /^\s?,\s?$/;

/**
 * Runs of items which the text joins by « ou »: none of them is demanded, and they are asked as a choice. Where one permit
 * is carried by all the others (« permis C ou CE »), it is enough: it alone is demanded, and there is nothing to ask.
 */
function choicesAmong(
  { text }: Source,
  items: readonly Item[],
): { choices: Item[][]; optional: ReadonlySet<Item> } {
  const choices: Item[][] = [];
  const optional = new Set<Item>();
  /** First item that is in no run yet. */
  let free = 0;
  for (let i = 1; i < items.length; i++) {
    const between = (at: number) => text.slice(items[at - 1]?.end ?? 0, items[at]?.start ?? 0);
    const joined = (at: number) => between(at).length <= 40 && or.test(between(at));
    if (!joined(i)) continue;
    let first = i - 1;
    // « Permis B, CACES 1 ou 3 »: the permit is no part of the choice.
    const listed = (at: number) =>
      comma.test(between(at)) && items[at - 1]?.licence.kind === items[at]?.licence.kind;
    while (first > free && (listed(first) || joined(first))) first--;
    while (i + 1 < items.length && joined(i + 1)) i++;
    const run = items.slice(first, i + 1);
    free = i + 1;
    const codes = new Set(run.map(({ licence }) => licence.code));
    if (codes.size === 1) continue;
    const least = run.filter(({ licence: { includes = [] } }) => !includes.some((code) => codes.has(code)));
    const isEnough = new Set(least.map(({ licence }) => licence.code)).size === 1;
    for (const item of run) if (!isEnough || !least.includes(item)) optional.add(item);
    if (!isEnough) choices.push(least);
  }
  return { choices, optional };
}

interface Match {
  readonly licence: Licence;
  /** Index of the word after the match. */
  readonly next: number;
  /** Where the tree stands before the last word of the alias: other items of a list hang there. */
  readonly head: Branch;
}

function longestAlias(root: Branch, words: readonly Token[], from: number): Match | undefined {
  let branch = root;
  let best: Match | undefined;
  for (let i = from; i < words.length && i < from + 12; i++) {
    const word = (words[i] as Token).word;
    if (isSilent(word) && branch !== root) continue;
    const head = branch;
    const next = branch.next.get(misspelt[word] ?? word) ?? branch.next.get((words[i] as Token).form);
    if (!next) break;
    branch = next;
    if (next.licence)
      best = { licence: next.licence, next: i + 1, head: next.next.size > 0 && i === from ? next : head };
  }
  return best;
}

const joint = /^[\s,;/&+().:\-–]*(?:et|ou|et\/ou)?[\s/&+(.:\-–]*$/;

/** The next item of a list such as « 1A, 3 et 5 »: a word that hangs on the same head. */
function nextInList(
  { text, words }: Source,
  head: Branch,
  from: number,
): { licence: Licence; at: number } | undefined {
  let end = words[from - 1]?.end ?? 0;
  for (let at = from; at < Math.min(words.length, from + 3); at++) {
    const { word, start, end: wordEnd } = words[at] as Token;
    const between = text.slice(end, start);
    if (!joint.test(between)) return undefined;
    // « Permis B car pas de bus »: a word goes on a list only behind a mark.
    if (word.length > 2 && between === ' ' && !isSilent(word) && word !== 'ou') return undefined;
    // « CACES R482 B1 C1 à jour ».
    if (word === 'a' && /^ ?(?:jour|obten|(?:re)?pass|prevoir|renouvel|valid)/.test(text.slice(wordEnd)))
      return undefined;
    const licence = head.next.get(word)?.licence;
    // « permis C, d’une FIMO »: a letter before an apostrophe is an article.
    if (licence && text[wordEnd] !== "'") return { licence, at };
    if (word !== 'et' && word !== 'ou' && !isSilent(word)) return undefined;
    end = wordEnd;
  }
  return undefined;
}
