import type { ReadContract, ReadQuestion } from '../reading-types.ts';
import { type ContractKind, contractNames } from '../work-terms.ts';
import { type Length, lengthAfter, lengthBefore, lengthOfTraining, lengthSaid } from './contract-length.ts';
import { type Mention, mentionsOf, type Named, roleOf } from './contract-words.ts';
import { before, findAll, type Source } from './source.ts';

type Read = { contract?: ReadContract; questions: ReadQuestion[] };

const names: Record<Named, string> = {
  ...contractNames,
  'work-study': 'alternance',
  'cdi-interim': 'CDI intérimaire',
  other: 'travail sans contrat de travail',
};

/**
 * The contract that is offered. Where several are named and nothing says which one, where it is only a prospect, or where
 * it is no contract of employment, it is asked and none is proposed.
 */
export function readContract(source: Source): Read {
  const named: Mention[] = [];
  const deals = new Set<Mention>();
  let later: Mention | undefined;
  for (const mention of mentionsOf(source)) {
    const role = roleOf(source, mention);
    if (role === 'later') later ??= mention;
    if (role === 'agency') deals.add(mention);
    if (role === 'offered' || role === 'agency') named.push(mention);
  }
  const { singles, choice, agency } = withoutLists(source, named, deals);
  const decided = decide(source, singles);
  if (decided.length === 1 && decided[0]) return found(source, decided[0], singles);
  if (decided.length > 1) return ask(source, decided);
  if (choice.length > 0) return ask(source, choice);
  if (later)
    return asked(
      source,
      later,
      `${names[later.named]} évoqué pour la suite : quel est le contrat au départ ?`,
    );
  if (agency && forClient.test(source.text))
    return asked(source, agency, 'L’annonce est celle d’une agence : mission d’intérim, CDD ou CDI ?');
  for (const mission of findAll(source, missionAlone))
    return asked(source, mission, 'Une mission d’une durée donnée : intérim ou CDD ?');
  for (const { start, end } of findAll(source, contractAlone)) {
    if (/\b(?:apres|depuis|ancien\w*|precedents?|premier)\b[^.\n]{0,20}$/.test(before(source, start, 30)))
      continue;
    const length = lengthAfter(source, end);
    const span = source.span(start, end);
    const question: ReadQuestion = {
      field: 'contract',
      text: 'Un contrat d’une durée donnée : un CDD ?',
      span,
    };
    return {
      contract: { kind: 'cdd', ...(typeof length === 'object' ? length : {}), span },
      questions: [question],
    };
  }
  return { questions: [] };
}

/** « Contrat 9 mois renouvelable »: only its length is named, which a CDD has; that is confirmed. */
const contractAlone =
  /\bcontrats?(?= (?:(?:de|d'une duree de|d'environ|:) ?)?\(?(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze) ?(?:mois|semaines?|sem)\b)/g;
/** « Mission longue (18 mois) »: no contract is named. */
const missionAlone =
  /\bmissions? (?:(?:longue|courte|de|d'une duree de|d'environ) |\()*\d{1,2} ?(?:mois|semaines?|sem)\b/g;
const forClient = /\bclients?\b/;

/** What stands between the contracts of a list: « CDI, CDD ou intérim », « intérim / CDI ». */
const joined =
  /^(?: ?(?:,|\/|-|&|\+|\||et\/ou|ou|et)(?: (?:en|de|du|un|une|et|ou|contrats?|missions?|vacations?|ainsi que|le recrutement))* ?(?:d'|l')?| )$/;

/**
 * Contracts named one after the other are what an agency deals in, or a choice: neither tells which one this job has. One
 * that makes the other precise (« CDD saisonnier », « CDI en apprentissage ») is no list.
 * @param deals what an agency says that it deals in: so does all that stands in a list with it
 */
function withoutLists(source: Source, mentions: readonly Mention[], deals: ReadonlySet<Mention>) {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && joined.test(source.text.slice(last.end, mention.start))) run.push(mention);
    else runs.push([mention]);
  }
  const isList = (run: readonly Mention[]) => onlyPrecise(run.map(({ named }) => named)).length > 1;
  const ofAgency = (run: readonly Mention[]) => run.some((mention) => deals.has(mention));
  return {
    singles: runs.filter((run) => !isList(run) && !ofAgency(run)).flat(),
    choice: runs.find(isList) ?? [],
    agency: runs.find(ofAgency)?.[0],
  };
}

/** Kinds that are also a CDD or a CDI: named beside one, they make it precise. */
const precise: readonly Named[] = ['insertion', 'apprenticeship', 'professionalisation', 'work-study'];

function onlyPrecise(named: readonly Named[]): Named[] {
  let kinds = [...new Set(named)];
  const drop = (...less: Named[]) => {
    kinds = kinds.filter((kind) => !less.includes(kind));
  };
  if (kinds.some((kind) => precise.includes(kind))) drop('cdd', 'cdi', 'seasonal');
  if (kinds.includes('apprenticeship') || kinds.includes('professionalisation')) drop('work-study');
  if (kinds.includes('seasonal')) drop('cdd');
  if (kinds.includes('cdi-interim')) drop('interim', 'cdi');
  if (kinds.length > 1) drop('other');
  return kinds;
}

/** One mention of each kind that nothing tells apart: those best attested, the title and « type de contrat : » above all. */
function decide(source: Source, mentions: readonly Mention[]): Mention[] {
  const kinds = onlyPrecise(mentions.map(({ named }) => named));
  const best = kinds.flatMap((kind) => {
    const same = mentions
      .filter(({ named }) => named === kind)
      .map((mention) => ({ mention, worth: worth(source, mention) }));
    return same.sort((a, b) => b.worth - a.worth).slice(0, 1);
  });
  const most = Math.max(...best.map(({ worth }) => worth));
  return best.filter(({ worth }) => worth === most).map(({ mention }) => mention);
}

const label =
  /\b(?:contrat|embauche|type|nature)(?: (?:de|d'|du|propose|souhaite|contrat|embauche|travail|poste))* ?[:=-] ?$/;
const offer =
  /\b(?:poste|embauche\w*|pourvoir|contrat|recrut\w*|recherch\w*|cherch\w*|propos\w*|emploi|mission)\b[^.\n]{0,40}$/;

/** An allowance at the end of missions is what temporary work alone gives (Code du travail L1251-32), where nothing else is said. */
const byAllowance = /^(?:ifm|indemn)/;

function worth(source: Source, { start, end, inTitle }: Mention): number {
  if (byAllowance.test(source.text.slice(start, end))) return -1;
  if (inTitle) return 2;
  const behind = before(source, start, 60);
  return label.test(behind) ? 2 : offer.test(behind) ? 1 : 0;
}

function found(source: Source, mention: Mention, all: readonly Mention[]): Read {
  const { named } = mention;
  const span = source.span(mention.start, mention.end);
  if (named === 'work-study')
    return asked(source, mention, 'Alternance : apprentissage ou professionnalisation ?');
  if (named === 'other') return asked(source, mention, notEmployment(source, mention));
  if (named === 'cdi-interim') {
    const text = 'CDI intérimaire : une embauche par l’agence, pour des missions. La personne le sait-elle ?';
    return { contract: { kind: 'interim', span }, questions: [{ field: 'contract', text, span }] };
  }
  const length = lengthOf(source, named, [mention, ...all]);
  const questions: ReadQuestion[] =
    length === 'asked' ? [{ field: 'contract', text: 'Quelle est la durée du contrat ?', span }] : [];
  const months = typeof length === 'object' ? length : {};
  return { contract: { kind: named, ...months, span }, questions };
}

function lengthOf(source: Source, kind: ContractKind, mentions: readonly Mention[]): Length {
  if (kind === 'cdi') return undefined;
  for (const { named, start, end } of mentions) {
    if (named === 'cdi') continue;
    const length = lengthAfter(source, end) ?? lengthBefore(source, start);
    if (length) return length;
  }
  const isTraining = kind === 'apprenticeship' || kind === 'professionalisation';
  return lengthSaid(source) ?? (isTraining ? lengthOfTraining(source) : undefined);
}

function ask(source: Source, mentions: readonly Mention[]): Read {
  const [first] = mentions;
  const kinds = [...new Set(mentions.map(({ named }) => names[named]))];
  const last = kinds.pop() ?? '';
  const text = kinds.length > 0 ? `Le texte parle de ${kinds.join(', ')} et de ${last} : lequel ?` : last;
  return first ? asked(source, first, text) : { questions: [] };
}

const asked = (source: Source, { start, end }: Pick<Mention, 'start' | 'end'>, text: string): Read => ({
  questions: [{ field: 'contract', text, span: source.span(start, end) }],
});

function notEmployment(source: Source, { start, end }: Mention): string {
  const words = source.text.slice(start, end);
  if (/stag/.test(words))
    return 'Le texte parle d’un stage, qui n’est pas un contrat de travail : est-ce un emploi ?';
  if (/civique/.test(words))
    return 'Le texte parle d’un service civique, qui n’est pas un contrat de travail : est-ce un emploi ?';
  if (/vaca/.test(words)) return 'Vacation : quel est le contrat (CDD, intérim…) ?';
  return 'Le texte semble parler d’un travail indépendant, qui n’est pas un contrat de travail : est-ce un emploi salarié ?';
}
