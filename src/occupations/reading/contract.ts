import { numberPattern, readNumber } from '../../french/index.ts';
import type { ReadContract, ReadQuestion } from '../reading-types.ts';
import { type ContractKind, contractNames } from '../work-terms.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

/** How each contract is written, the most telling first: the first kind that is found is the one kept. */
const writings: readonly (readonly [ContractKind, RegExp])[] = [
  [
    'insertion',
    /\bcddi\b|\b(?:cdd|contrat)s? d'insertion\b|\bcdd insertion\b|\bcontrat a duree determinee d'insertion\b/g,
  ],
  ['professionalisation', /\bcontrat(?: de)? pro(?:fessionnalisation)?\b|\bprofessionnalisation\b/g],
  [
    'apprenticeship',
    /\b(?:contrat d')?apprentissage\b(?! (?:rapide|en interne|du metier|des))|\bapprentie?s?\b|\balternan(?:ce|te?s?)\b/g,
  ],
  [
    'seasonal',
    /\b(?:contrat|poste|emploi|travail|job|cdd|ouvrier)s? saisonni(?:er|ere)s?\b|\bsaisonni(?:er|ere)s?\b/g,
  ],
  ['cdi', /\bc\.?d\.?i\.?(?![a-z])|\bcontrat a duree indeterminee\b|\bduree indeterminee\b/g],
  [
    'interim',
    /\bmissions? (?:d'|en |de |d )?interim(?:aires?)?\b|\bcontrat (?:de travail )?(?:temporaire|d'interim|interim(?:aire)?)\b|\btravail temporaire\b|\bmission temporaire\b|\ben interim\b|\binterim(?:aire)?s?\b/g,
  ],
  [
    'cdd',
    /\bc\.?d\.?d\.?(?![a-z])|\bcontrat a duree determinee\b|\bduree determinee\b|\bremplacement\b(?= (?:de |d'|conge|maternite|maladie|ete|pendant|pour))/g,
  ],
];

/** Words before a contract that make it a prospect: « évolution possible vers un CDI ». */
const prospect =
  /(?:possib|debouch|evolu|perspective|en vue|\bvers\b|pouvant|\bpuis\b|transform|suivi|renouvel|embauche|a terme|a la cle|pre-?)[^.\n]{0,30}$/;
const prospectAfter = /^[^.\n,]{0,12}(?:possible|a la cle|envisageable|a terme|si (?:affinite|convenance))/;
/** A temp agency speaking of itself names no contract. */
const agency =
  /(?:agence|groupe|entreprise|societe|specialis\w*|acteur|leader|reseau|experts?|cabinet|recrutement)[^.\n]{0,40}$/;
const agencyAfter = /^[^.\n]{0,3}(?:,|et|\/|-)? ?(?:cdd|cdi|recrutement|et de|placement)/;

export function readContract(source: Source): { contract?: ReadContract; questions: ReadQuestion[] } {
  const mentions: { kind: ContractKind; found: Found }[] = [];
  for (const [kind, pattern] of writings) {
    for (const found of findAll(source, pattern)) {
      if (isProspect(source, found) || (kind === 'interim' && isAgency(source, found))) continue;
      mentions.push({ kind, found });
      break;
    }
  }
  const [first, second] = mentions;
  if (!first) return { questions: independence(source) };
  const span = source.span(first.found.start, first.found.end);
  const months = first.kind === 'cdi' ? undefined : readLength(source, first.found);
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
  prospect.test(before(source, start, 50)) || prospectAfter.test(after(source, end, 40));

const isAgency = (source: Source, { start, end }: Found) =>
  agency.test(before(source, start, 60)) || agencyAfter.test(after(source, end, 20));

/** An insertion, seasonal, training or temp contract is also a CDD, so these two together say nothing new. */
const contradicts = (one: ContractKind, other: ContractKind) =>
  one === 'cdi' ||
  (one === 'interim' && other === 'cdd') ||
  (one === 'apprenticeship' && other === 'professionalisation');

const monthsOf: Record<string, number> = { jour: 1 / 30, semaine: 12 / 52, mois: 1, an: 12, annee: 12 };
const lengthPattern = new RegExp(
  `^[^.\\n]{0,40}?(?<number>${numberPattern})\\s*(?<unit>jour|semaine|mois|annee|an)s?\\b(?! (?:d'experience|minimum d'exp|apres|d'anciennete))`,
);

/** The length given soon after the contract, in months to a quarter. */
function readLength(source: Source, { end }: Found): number | undefined {
  const groups = lengthPattern.exec(after(source, end, 80))?.groups;
  const number = readNumber(groups?.number ?? '');
  if (number === undefined) return undefined;
  const months = Math.round(number * (monthsOf[groups?.unit ?? ''] ?? 1) * 4) / 4;
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
