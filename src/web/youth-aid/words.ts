import type {
  AidKind,
  AidState,
  ProofKind,
  Purpose,
  RuleId,
  readAid,
  SheetLine,
  SheetState,
} from '../../youth-aid/index.ts';
import { date, euros, several } from '../kit/format.ts';
import type { Said } from '../pages/words.ts';

type Decided = NonNullable<Awaited<ReturnType<typeof readAid>>['decision']>;

export const stateWords: Record<AidState, Said> = {
  draft: ['Brouillon', 'plain'],
  submitted: ['Envoyée', 'ask'],
  'in-agenda': ['En commission', 'ask'],
  adjourned: ['Ajournée', 'ask'],
  decided: ['Décidée, à notifier', 'ask'],
  awarded: ['Accordée', 'ok'],
  ordered: ['En paiement', 'ok'],
  paid: ['Payée', 'ok'],
  refused: ['Refusée', 'gap'],
  withdrawn: ['Retirée', 'plain'],
};

export const kindWords: Record<AidKind, string> = {
  relief: 'Secours temporaire',
  project: 'Aide à un projet d’insertion',
  accompaniment: 'Accompagnement long',
};

export const purposeWords: Record<Purpose, string> = {
  food: 'Manger, se vêtir',
  housing: 'Se loger',
  mobility: 'Se déplacer',
  licence: 'Permis et code',
  training: 'Se former',
  equipment: 'S’équiper pour un métier',
  health: 'Se soigner',
  other: 'Autre',
};

export const decisionWords = {
  award: 'Accord',
  refuse: 'Refus',
  adjourn: 'Ajournement',
  urgent: 'Accord en urgence',
} as const;

/** What was decided of a request on that day of a commission: it may have been adjourned there, and decided on another. */
export const decidedOn = (
  { decision, before }: { readonly decision: Decided | null; readonly before: readonly Decided[] },
  sittingId: string,
): Decided | undefined =>
  [...before, ...(decision ? [decision] : [])].findLast((one) => one.sittingId === sittingId);

export const proofWords: Record<ProofKind, string> = {
  resources: 'ressources',
  domicile: 'domicile',
  quote: 'devis',
  bank: 'RIB',
  other: 'autre pièce',
};

export const ruleWords: Record<RuleId, string> = {
  age: 'Âge',
  domicile: 'Domicile',
  stay: 'Séjour',
  subsidiary: 'Aides de droit commun',
  resources: 'Ressources',
  parents: 'Ressources des parents',
  ceiling: 'Montant',
  'year-ceiling': 'Aides sur un an',
  quote: 'Devis',
  duration: 'Durée',
  renewal: 'Dernière aide',
  documents: 'Pièces',
};

export const sheetWords: Record<SheetState, Said> = {
  met: ['Remplie', 'ok'],
  missing: ['Manque', 'ask'],
  outside: ['Hors barème', 'gap'],
  told: ['Pour information', 'plain'],
};

const sum = (cents = 0): string => euros(cents);

/** What a line of the sheet says, by its code. */
const says: Readonly<Record<string, (line: SheetLine) => string>> = {
  'birth-date': () => 'indiquez la date de naissance sur la fiche',
  age: ({ count = 0 }) => `${several(count, 'an')}, hors des âges du règlement`,
  domicile: () => 'dites où la personne a son adresse',
  'domicile-since': () => 'indiquez depuis quand dure la domiciliation',
  'domicile-later': ({ day = '' }) => `domiciliation à partir du ${date(day)} seulement`,
  own: () => 'adresse personnelle',
  administrative: ({ day }) => `domiciliation par un organisme agréé${day ? ` depuis le ${date(day)}` : ''}`,
  stay: ({ state }) => (state === 'missing' ? 'dites si vous l’avez vérifié' : 'non vérifié'),
  tried: () => 'dites si les aides de droit commun ont été demandées d’abord',
  'tried-none': () => 'demandez d’abord les aides de droit commun, ou dites pourquoi non',
  months: ({ count = 0 }) => `il manque ${several(count, 'mois', 'mois')}`,
  'household-means': () => 'il manque les ressources du foyer',
  resources: ({ cents, bound, count = 0 }) =>
    `${sum(cents)} en ${several(count, 'mois', 'mois')}, ${sum(bound)} au barème`,
  'parents-unknown': () => 'non connues : elles ne sont jamais opposées au jeune',
  parents: ({ cents }) => `${sum(cents)} par mois, jamais opposées au jeune`,
  amount: () => 'indiquez le montant demandé',
  'no-ceiling': () => 'sans plafond',
  ceiling: ({ cents, bound }) => `${sum(cents)} demandés, ${sum(bound)} prévus`,
  'year-ceiling': ({ cents, bound }) => `${sum(cents)} en douze mois, ${sum(bound)} prévus`,
  'no-quote': () => 'non demandé pour ce montant',
  quote: () => 'indiquez le montant du devis',
  'own-terms': () => 'l’accompagnement a ses propres termes',
  once: () => 'versée une fois',
  duration: ({ count = 0, bound = 0 }) => `${count} mois demandés, ${bound} prévus`,
  first: () => 'première demande pour ce besoin',
  renewed: ({ count = 0 }) => `${several(count, 'aide')} pour ce besoin depuis un an`,
  renewals: ({ count = 0 }) => `${several(count, 'aide')} déjà pour ce besoin depuis un an`,
  'too-soon': ({ day = '' }) => `délai jusqu’au ${date(day)}`,
  documents: ({ proofs = [] }) => `il manque : ${proofs.map((one) => proofWords[one]).join(', ')}`,
};

const metSays: Readonly<Partial<Record<RuleId, (line: SheetLine) => string>>> = {
  age: ({ count = 0 }) => several(count, 'an'),
  stay: () => 'vérifié',
  subsidiary: () => 'demandées d’abord',
  resources: ({ cents, bound, count = 0 }) =>
    `${sum(cents)} en ${several(count, 'mois', 'mois')}, ${sum(bound)} au barème`,
  ceiling: ({ cents, bound }) => `${sum(cents)} demandés, ${sum(bound)} prévus`,
  'year-ceiling': ({ cents, bound }) => `${sum(cents)} en douze mois, ${sum(bound)} prévus`,
  quote: ({ cents }) => sum(cents),
  duration: ({ count = 0 }) => several(count, 'mois', 'mois'),
  documents: () => 'toutes là',
};

export const sayLine = (line: SheetLine): string =>
  ((line.code === 'met' ? metSays[line.rule] : says[line.code]) ?? (() => ''))(line);

/** « Article 13 », « à confirmer »: where a line comes from. */
export const sayArticle = ({ article, toConfirm }: SheetLine): string =>
  [article, toConfirm ? 'valeur à confirmer' : null].filter(Boolean).join(', ');
