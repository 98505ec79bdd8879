import type { ContractKind } from '../work-terms.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

/**
 * What a text may name: a contract of employment; work-study, which is one of two; a CDI in temporary work, which is both;
 * or a way of working that is no contract of employment.
 */
export type Named = ContractKind | 'work-study' | 'cdi-interim' | 'other';

/**
 * How each is written, the most telling first. Words which also name colleagues, agencies or tasks (« encadrer des
 * apprentis », « remplacement de filtres ») count only where a contract or a search is spoken of.
 */
const writings: readonly (readonly [Named, RegExp])[] = [
  ['cdi-interim', /\bcdi(?:[ -]i)?[ -](?:en )?interimaires?\b|\bcdi[ -]?tt\b/g],
  [
    'insertion',
    // The PEC is the « contrat unique d'insertion » of Code du travail L5134-19-1, by the name used since 2018.
    /\bc\.? ?d\.? ?d\.? ?i\b|\b(?:cdd|contrat)s? (?:unique )?d'insertion\b|\bcdd insertion\b|\bcontrat a duree determinee d'insertion\b|\bcui(?:-c(?:ae|ie))?\b|\b(?:contrat|emploi)s? aides?\b|\bparcours emploi competences?\b|\ben pec\b(?= ?(?:[(,.:]|\d|de \d|pour \d))|(?<!\b(?:la|une|de|en) )\bpec\b(?! (?:du|des|de l|d'(?!un)|globale|medicale|patient|soignant|therap|social))/g,
  ],
  [
    'professionalisation',
    /\bcontrats? (?:de |en )?pro(?:fessionnalisation)?\b|\ben professionnalisation\b|(?<=\bapprentissage (?:ou|et|\/|et\/ou) (?:un |le |en |de |contrat ){0,3})pro(?:fessionnalisation)?\b/g,
  ],
  [
    'apprenticeship',
    /\bcontrats? (?:d'|en |d )?apprentissage\b|\ben apprentissage\b(?! d[eu'])|(?<=\bpro(?:fessionnalisation)? (?:ou|et|\/|et\/ou) (?:un |le |en |d'|contrat ){0,3})apprentissage\b|(?<=[(/:-]\s?)apprentissage\b|(?<=[\n\ue000] ?)apprentie?\b|\b(?:recherch|recrut|cherch)\w* (?:activement )?(?:une?|des|notre|nos) (?:futur\w* )?apprentie?s?\b/g,
  ],
  ['work-study', /\balternan(?:ce|te?s?)\b/g],
  [
    'seasonal',
    /\b(?:contrat|poste|emploi|travail|job|cdd|ouvrier|mission|renfort)s? (?:en |de )?saison(?:ni(?:er|ere)s?)?\b|\b(?:recherch|recrut|cherch)(?:e|ons|ent) [^.\n]{0,40}\bsaisonni(?:er|ere)s?\b|(?<=\bcd[di](?: ?\/ ?| ou ))saisonnier\b|\b(?:pour|pr) (?:la |notre |cette )?(?:prochaine )?saison\b(?! d(?:es |e )(?:fetes|soldes|noel))|(?<=[\n\ue000] ?)saisonni(?:er|ere)s?\b|(?<=[\n\ue000] ?)saison\b(?! ?\d)|\bsaison (?:de |d[' ])(?:debut |mi-?|fin )?\w+ (?:a|au) \w+\b|\bprochaine saison\b|(?<!\b(?:de|en|haute|pleine|hors|basse) )\bsaison (?:d'|de l'|de )?(?:ete|hiver|estivale|hivernale|20\d\d)\b/g,
  ],
  ['cdd', /\bcddu\b|\bcdd d'usage\b|\bcontrats? d'usage\b/g],
  [
    'cdi',
    /\bcdii\b|\bc\.? ?d\.? ?i(?![a-z])|\b(?:contrat (?:a )?)?duree indeterminee\b|\bcontrat indeterminee?\b|\bcontrat de travail intermittent\b|\bcontrats? (?:de |en )?periode scolaire\b|\b(?:contrat|poste) (?:en )?cps\b|\bcps\b(?= ?\()/g,
  ],
  [
    'interim',
    /\bmissions? (?:d'|en |de |d )?interim(?:aires?)?\b|\bcontrats? (?:de travail )?(?:temporaire|d'interim|d interim|en interim|interim(?:aire)?)\b|\b(?:contrat de|en) travail temporaire\b|\bmissions? temporaires?\b|\b(?:poste|emploi)s? interimaires?\b|\ben interim\b|\btravail temporaire\b|\binterim\b|\bctt\b|\bifm\b|\bindemnites? de fin de missions?\b/g,
  ],
  [
    'cdd',
    /\bc\.? ?d\.? ?d(?![a-z])|\b(?:contrat (?:a )?)?duree determinee\b|\brempla(?:cement|cer)\b(?=[^.\n]{0,25}(?:conge|maternite|malad(?:i)?e|arret|absen|vacances|parental))|\ben extra\b|\b(?:une?|des|d'|\d) extras?\b(?!['-]| ?(?:scolaire|legal|salaire|vierge|fin\b|bonus))|\bextras?(?= (?:en |pour |les? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week|soir|midi)|h ?\/ ?f|\(h))/g,
  ],
  [
    'other',
    /\b(?:auto[- ]?entrepreneur|micro[- ]?entreprise|freelance)s?\b|\b(?:statut|travailleurs?|en tant qu'|activite|agents?|commercia\w+) independante?s?\b|\b(?:devenir|devenez|futurs?|statut de) franchisee?s?\b|\bagents? mandataires?\b|\bmandataires? (?:immobilier|independant)|\boffres? de stage\b|\bconvention de stage\b|\bstage de \w+ (?:\(\d+\) )?(?:mois|semaines?)\b|\b(?:recherch|recrut|cherch)\w* (?:activement )?(?:une?|des|notre|nos|\d) stagiaires?\b|\bservices? civiques?\b|\bcontrats? de vacations?\b|\bcontrats? (?:cee|d'engagement educatif)\b|\bvacataires?\b/g,
  ],
];

/** In a title these words are enough. */
const titles: readonly (readonly [Named, RegExp])[] = [
  ['apprenticeship', /\bapprentie?\b|\bapprentissage\b/g],
  // Grape harvest is a season's work by law (Code du travail L1242-2, Code rural L718-4).
  ['seasonal', /\bsaisonni(?:er|ere)s?\b|\bvendang(?:es?|eurs?|euses?)\b/g],
  ['cdd', /\bextras?\b(?!['-]| ?(?:scolaire|vierge|fin\b))/g],
  ['other', /\bstagiaires?\b|\bstage\b/g],
];

export interface Mention {
  readonly named: Named;
  readonly start: number;
  readonly end: number;
  readonly inTitle: boolean;
}

/** A text that repeats itself says nothing more after so many. */
const MOST_MENTIONS = 200;

/** All that is named, in the order of the text; of two that overlap, the more telling. */
export function mentionsOf(source: Source): Mention[] {
  const kept: Mention[] = [];
  const taken = new Uint8Array(source.text.length + 1);
  const take = (named: Named, { start, end }: Found, inTitle: boolean) => {
    for (let at = start; at < end; at++) if (taken[at]) return;
    taken.fill(1, start, end);
    kept.push({ named, start, end, inTitle });
  };
  for (const [kinds, titleOnly] of [
    [writings, false],
    [titles, true],
  ] as const) {
    for (const [named, pattern] of kinds) {
      let count = 0;
      for (const found of findAll(source, pattern)) {
        const inTitle = source.span(found.start, found.end).field === 'title';
        if (inTitle || !titleOnly) take(named, found, inTitle);
        if (++count === MOST_MENTIONS) break;
      }
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** What these words are to the job: the contract that is offered, one that may follow it, or none of it. */
export function roleOf(source: Source, mention: Mention): 'offered' | 'later' | 'agency' | 'not' {
  const behind = before(source, mention.start, 70);
  const ahead = after(source, mention.end, 60);
  if (isRefused(behind, ahead) || isElse(mention, source, behind, ahead)) return 'not';
  if (isLater(behind, ahead)) return 'later';
  return isAgency(mention, source, behind, ahead) ? 'agency' : 'offered';
}

/** « Pas d’intérim », « CDI et non CDD », « agences d’intérim s’abstenir ». */
const refusedBehind =
  /(?:\b(?:pas|ni|non|sans|hors|aucune?|sauf|excepte|jamais)|\bplutot qu[e']|\bau lieu d[e']|\brefus\w+|\bpas (?:passer )?par|\bpasser par)[ ']?(?:(?:contrats?|missions?|travail|passer|par|une?|en|de|du|la|le|les) |[dl]'){0,4}$/;
const refusedAhead = /^[^.\n,;:]{0,12}(?:s'abstenir|s abstenir|\bexclue?s?\b)|^ ?: ?non\b/;
const isRefused = (behind: string, ahead: string) => refusedBehind.test(behind) || refusedAhead.test(ahead);

/** Words before a contract that make it a prospect: « évolution possible vers un CDI », « ouvert à l’alternance ». */
const laterBehind =
  /(?:(?<!des que )\bpossib\w*|\bdebouch\w*|\bperspectives?|\ben vue\b|\bvers\b|\bpouvant|\bpuis\b|\btransform\w*|\bsuivie?s? (?:par|d['e])|\brenouvel\w* (?:en|puis|ou|avec)|\ba terme\b|\ba la cle\b|\bouverte?s? a\b|\bouverte?s? aux personnes\b|\bavant (?:une?|le|embauche|passage)\b|\bprecedente?s?\b|\blors d|\bevol\w+ (?:\w+ )?(?:vers|en|sur)\b|\bevoluti(?:f|on)\b|(?:\bavec|\+) (?:une )?embauche\b)[^.,\n:]{0,30}$/;
const laterAhead =
  /^ apres (?:\d+|une?|deux|trois|quatre|six) (?:mois|semaines?|sem)\b|^[^.\n,(]{0,15}(?:possible|a la cle|envisag|a terme|si (?:affinite|convenance)|ensuite|par la suite|\bpeut\b(?!-)|\bpourra)/;
/** « CDI possible après six mois d’intérim »: what comes first. */
const comesFirst =
  /\bapres (?:une? |les )?(?:\w+ (?:mois|semaines?|sem) )?(?:d'|de |en )?(?:une? )?(?:contrat |mission )?(?:d'|de |en )?$/;
const isLater = (behind: string, ahead: string) =>
  !comesFirst.test(behind) && (laterBehind.test(behind) || laterAhead.test(ahead));

/** « Animer les CDD », « s’ouvre aux emplois saisonniers »: people and jobs in general. */
const inGeneral = /\b(?:les|aux|nos|vos|leurs)\s$/;
/** Goods and shelves of a season. */
const ofGoods =
  /\b(?:rayons?|produits?|fruits?|legumes?|articles?|decor\w*|animations?|activites?|gammes?|vitrines?|marches?|collections?|cartes?|menus?)(?: \w+){0,2} (?:en |de |d')?$/;
const turns =
  /^ ?(?:avec|entre|\d ?[x*/]|(?:une|1|deux|2) semaines?|semaine|(?:du |de |des |d')(?!apprentissage|12|24|\d+ mois)|(?:le )?(?:matin|jour|midi|nuit|soir|teletravail|bureau|debout|assis)|\/)/;
const turnsBehind =
  /(?:\bhoraires?|\bequipes?|\bsemaines?(?: sur (?:deux|2))?|\bmatins?|\bsoirs?|\bapres-midi|\bnuits?|\btravaille[rz]?|\bweek-?ends?|\d ?h)[^.\n,:]{0,25}$/;

/** The same words for another thing than the contract of the job. */
function isElse(
  { named, start, end, inTitle }: Mention,
  source: Source,
  behind: string,
  ahead: string,
): boolean {
  const words = source.text.slice(start, end);
  if (inGeneral.test(behind)) return true;
  switch (named) {
    case 'seasonal':
      if (/\b(?:pendant|durant|lors de|au cours de|toute) (?:la |l')?$/.test(behind)) return true;
      return ofGoods.test(`${behind}${words.replace(/saison.*$/, '')}`);
    case 'interim':
      // « En intérim du directeur »: in their place while they are away.
      return (
        /^(?:en )?interim$/.test(words) &&
        (/\b(?:par |l'|leur |cet )$/.test(behind) || /^ (?:du (?!\d)|de la |de l'|de notre )/.test(ahead))
      );
    case 'cdi':
      return (
        /\b(?:documentaliste|bibliotheque|documentation)[^.\n,]{0,12}$/.test(behind) &&
        /^ (?:du|de|d')/.test(ahead)
      );
    case 'work-study':
      if (
        /\b(?:effectu\w*|realis\w*|experiences?|stages?|issue?s?)(?: (?:ou|et|en|une?|d'une))* ?$/.test(
          behind,
        )
      )
        return true;
      return turns.test(ahead) || (!inTitle && turnsBehind.test(behind));
    default:
      return false;
  }
}

/** An agency speaking of itself names no contract: « expert du recrutement en intérim ». */
const trade =
  /(?:\bspecialis\w*|\bspecialistes?|\bacteur|\bleader|\bexperts?|\bexpertise|\brecrutement|\bplacement|\bmetiers?|\bmonde|\bsecteur|\bmarche|\bpartenaire|\bservices?|\bheures travaillees)[^.\n:]{0,40}$/;
const firm =
  /(?:\bagences?|\bgroupe|\bentreprises?|\bsociete|\breseau|\bcabinet|\bfiliale|\benseigne|\bfranchise)[^.\n,:]{0,40}$/;
const recruits = /^[^.\n,:\d(-]{0,30}\b(?:recrute|recherche|cherche|propose|accompagne)\b/;

/** « Intérim » alone is the contract where it opens a line or a bracket, or follows such a word; else it is a firm's name. */
const bare =
  /(?:^ ?|[(:/,*|•+-] ?|\b(?:en|contrat|poste|mission|type|emploi|embauche|travail|recrutement|pour|f|h|mois|semaines?|\d) |d')$/;

function isAgency(
  { named, start, end, inTitle }: Mention,
  source: Source,
  behind: string,
  ahead: string,
): boolean {
  if (named !== 'interim') return false;
  const words = source.text.slice(start, end);
  if (/^(?:mission|contrat|poste|emploi|ifm|indemn)/.test(words)) return false;
  if (words === 'travail temporaire' || trade.test(behind)) return true;
  if (words !== 'interim') return false;
  return firm.test(behind) || recruits.test(ahead) || !(inTitle || bare.test(behind));
}
