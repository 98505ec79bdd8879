import { numberPattern, readNumber } from '../../french/index.ts';
import type { ReadContract, ReadQuestion } from '../reading-types.ts';
import { type ContractKind, contractNames } from '../work-terms.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

/**
 * How each contract is written, the most telling first: the first kind that is found is the one kept. Words which also
 * name colleagues, agencies or tasks (« encadrer des apprentis », « remplacement de filtres ») count only where a
 * contract or a search is spoken of.
 */
const writings: readonly (readonly [ContractKind, RegExp])[] = [
  [
    'insertion',
    /\bcddi\b|\b(?:cdd|contrat)s? d'insertion\b|\bcdd insertion\b|\bcontrat a duree determinee d'insertion\b/g,
  ],
  ['professionalisation', /\bcontrats? (?:de |en )?pro(?:fessionnalisation)?\b|\ben professionnalisation\b/g],
  [
    'apprenticeship',
    /\bcontrats? (?:d'|en )?apprentissage\b|\ben apprentissage\b(?! d[eu'])|(?<=[(/]\s?)apprentissage\b|\b(?:recherch|recrut|cherch)\w* (?:activement )?(?:une?|des|notre|nos) (?:futur\w* )?apprentie?s?\b|\balternan(?:ce|te?)\b/g,
  ],
  [
    'seasonal',
    /\b(?:contrat|poste|emploi|travail|job|cdd|ouvrier|mission)s? (?:en )?saisonni(?:er|ere)s?\b|\b(?:recherch|recrut|cherch)(?:e|ons|ent) [^.\n]{0,40}\bsaisonni(?:er|ere)s?\b|\b(?:cdd|cdi) ou saisonnier\b|\bpour (?:la|notre|cette) (?:prochaine )?saison\b|\bprochaine saison\b/g,
  ],
  ['cdi', /\bc\.d\.i\b|\bcdi(?![a-z]|[ -]interim)|\bcontrat a duree indeterminee\b|\bduree indeterminee\b/g],
  [
    'interim',
    /\bmissions? (?:d'|en |de |d )?interim(?:aires?)?\b|\bcontrats? (?:de travail )?(?:temporaire|d'interim|en interim|interim(?:aire)?)\b|\b(?:contrat de|en) travail temporaire\b|\bmissions? temporaires?\b|\ben interim\b|(?<=[(:/-]\s?)interim\b/g,
  ],
  [
    'cdd',
    /\bc\.d\.d\b|\bcdd(?![a-z])|\bcontrat a duree determinee\b|\bduree determinee\b|\bremplacement\b(?=[^.\n]{0,25}(?:conge|maternite|maladie|arret|absen|vacances|parental))/g,
  ],
];

/** In a title these words are enough. */
const titles: readonly (readonly [ContractKind, RegExp])[] = [
  ['apprenticeship', /\bapprentie?\b|\bapprentissage\b/],
  ['seasonal', /\bsaisonni(?:er|ere)s?\b/],
  ['interim', /\binterim\b/],
];

/** Words before a contract that make it a prospect: « évolution possible vers un CDI », « ouvert à l’alternance ». */
const prospect =
  /(?:possib|debouch|evolu|perspective|en vue|\bvers\b|pouvant|\bpuis\b|transform|suivi|renouvel|embauche|a terme|a la cle|pre-?|\bouverte?s? a|avant|precedent|lors d)[^.\n]{0,30}$/;
/** « Animer les CDD », « s’ouvre aux emplois saisonniers »: people and jobs in general. */
const inGeneral = /\b(?:les|aux)\s$/;
const prospectAfter = /^[^.\n,]{0,12}(?:possible|a la cle|envisageable|a terme|si (?:affinite|convenance))/;
/** An agency speaking of itself names no contract: « expert du recrutement en intérim, CDD et CDI ». */
const agency =
  /(?:agence|groupe|entreprise|societe|specialis\w*|acteur|leader|reseau|experts?|cabinet|recrutement)[^.\n]{0,40}$/;
const agencyAfter =
  /^[^.\n]{0,3}(?:,|et|\/|-|&)? ?(?:cdd|cdi|recrutement|et de|placement)|^[^.\n]{0,30}\b(?:recrute|recherche)\b/;
const trade =
  /(?:recrutement|placement|specialis\w+|experts?|expertise)[^.\n:]{0,15}\s(?:(?:en |d'|l')?(?:interim|travail temporaire|cdd|cdi)(?: |, ?|\/|-|&|et )*){0,3}$/;
const tradeAfter = /^\s?(?:,|\/|et|ou|-|&)\s?(?:en |d')?(?:cdd|cdi|interim|travail)/;
const listed = /(?:cdd|cdi|interim|temporaire)\s?(?:,|\/|et|ou|-|&)\s?(?:en )?$/;

export function readContract(source: Source): { contract?: ReadContract; questions: ReadQuestion[] } {
  const mentions: { kind: ContractKind; found: Found }[] = [];
  for (const [kind, pattern] of writings) {
    for (const found of findAll(source, pattern)) {
      if (isProspect(source, found) || isAgency(kind, source, found)) continue;
      mentions.push({ kind, found });
      break;
    }
  }
  const [first, second] = [...inTitle(source), ...mentions];
  if (!first) return { questions: independence(source) };
  const span = source.span(first.found.start, first.found.end);
  const months = first.kind === 'cdi' ? undefined : (lengthAfter(source, first.found) ?? lengthSaid(source));
  const questions: ReadQuestion[] = [];
  if (first.found.text.startsWith('alternan')) {
    questions.push({ field: 'contract', text: 'Alternance : apprentissage ou professionnalisation ?', span });
  } else if (second && contradicts(first.kind, second.kind)) {
    const text = `Le texte parle de ${contractNames[first.kind]} et de ${contractNames[second.kind]} : lequel ?`;
    questions.push({ field: 'contract', text, span });
  }
  return { contract: { kind: first.kind, ...(months === undefined ? {} : { months }), span }, questions };
}

const isProspect = (source: Source, { start, end }: Found) =>
  prospect.test(before(source, start, 50)) ||
  inGeneral.test(before(source, start, 8)) ||
  prospectAfter.test(after(source, end, 40));

function isAgency(kind: ContractKind, source: Source, { start, end }: Found): boolean {
  const [behind, ahead] = [before(source, start, 60), after(source, end, 40)];
  if (trade.test(behind) && (tradeAfter.test(ahead) || listed.test(behind))) return true;
  return kind === 'interim' && (agency.test(behind) || agencyAfter.test(ahead));
}

function* inTitle(source: Source): Generator<{ kind: ContractKind; found: Found }> {
  for (const [kind, pattern] of titles) {
    for (const found of findAll(source, new RegExp(pattern, 'g'))) {
      if (source.span(found.start, found.end).field === 'title') yield { kind, found };
      break;
    }
  }
}

/** An insertion, seasonal, training or temp contract is also a CDD, so these two together say nothing new. */
const contradicts = (one: ContractKind, other: ContractKind) =>
  one === 'cdi' ||
  (one === 'interim' && other === 'cdd') ||
  (one === 'apprenticeship' && other === 'professionalisation');

const monthsIn: Record<string, number> = { jour: 1 / 30, semaine: 12 / 52, mois: 1, an: 12, annee: 12 };
const lengthPattern = new RegExp(
  `^[^.\\n]{0,40}?(?<number>${numberPattern})\\s*(?<unit>jour|semaine|mois|annee|an)s?\\b(?! (?:d'experience|minimum d'exp|apres|d'anciennete))`,
);

/** The length given soon after the contract, in months to a quarter. */
const lengthAfter = (source: Source, { end }: Found) =>
  monthsOf(lengthPattern.exec(after(source, end, 80))?.groups);

const said = new RegExp(
  `\\bduree (?:(?:du contrat|de la mission|de mission|prevue|initiale)\\s?){0,2}(?:: ?|de |est de )+(?<number>${numberPattern})\\s*/?(?<unit>jour|semaine|mois|annee|an)(?:\\(?s\\)?)?(?![a-z])`,
  'g',
);

/** « Durée du contrat : 3 mois », wherever it stands. */
function lengthSaid(source: Source): number | undefined {
  for (const { named } of findAll(source, said)) return monthsOf(named);
  return undefined;
}

function monthsOf(groups: Readonly<Record<string, string | undefined>> | undefined): number | undefined {
  const number = readNumber(groups?.number ?? '');
  if (number === undefined) return undefined;
  const months = Math.round(number * (monthsIn[groups?.unit ?? ''] ?? 1) * 4) / 4;
  return months >= 0.25 && months <= 60 ? months : undefined;
}

const independent =
  /\b(?:auto[- ]?entrepreneur|micro[- ]?entreprise|freelance|independante?s?|franchisee?s?|mandataire)\b/g;

function independence(source: Source): ReadQuestion[] {
  const found = findAll(source, independent).next().value;
  if (!found) return [];
  const text =
    'Le texte semble parler d’un travail indépendant, qui n’est pas un contrat de travail : est-ce un emploi salarié ?';
  return [{ field: 'contract', text, span: source.span(found.start, found.end) }];
}
