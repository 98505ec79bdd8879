import type {
  ChangeKind,
  ClauseWay,
  Ground,
  LostCode,
  PartyRole,
  PurchaseKind,
  QuestionCode,
  Way,
} from '../../clauses/index.ts';
import { count } from '../kit/format.ts';
import type { Said } from '../pages/words.ts';

export const wayWords: Record<Way, string> = {
  direct: 'Embauche directe',
  ai: 'Mise à disposition par une AI',
  etti: 'Mission d’une ETTI',
  geiq: 'Mise à disposition par un GEIQ',
  ei: 'Sous-traitance à une EI',
  aci: 'Sous-traitance à un ACI',
  adapted: 'EA, EATT ou ESAT',
  apprentice: 'Alternance',
};

export const purchaseWords: Record<PurchaseKind, string> = {
  works: 'Travaux',
  services: 'Services',
  supplies: 'Fournitures',
  concession: 'Concession',
};

export const clauseWayWords: Record<ClauseWay, string> = {
  condition: 'Condition d’exécution (CCP L2112-2)',
  reserved: 'Marché ou lot réservé (CCP L2113-12, L2113-13)',
  integration: 'Marché de services d’insertion',
  criterion: 'Critère d’attribution',
};

export const partyWords: Record<PartyRole, string> = {
  holder: 'Titulaire',
  member: 'Cotraitante',
  subcontractor: 'Sous-traitante',
  employer: 'Emploie les personnes (SIAE, GEIQ…)',
};

export const changeWords: Record<ChangeKind, string> = {
  order: 'Bon de commande',
  tranche: 'Tranche affermie',
  amendment: 'Avenant',
};

export const groundWords: Record<Ground, string> = {
  'unemployed-12': 'Demandeur d’emploi depuis plus de douze mois',
  rsa: 'RSA',
  'minimum-allowance': 'Autre minimum social',
  disabled: 'Travailleur handicapé reconnu',
  'under-26': 'Moins de 26 ans, hors formation depuis six mois',
  'over-50': 'Plus de 50 ans',
  siae: 'Salarié d’une SIAE',
  geiq: 'Salarié d’un GEIQ',
  'epide-e2c': 'EPIDE ou E2C',
  plie: 'Participant d’un PLIE',
  reasoned: 'Avis motivé',
};

export const lostWords: Record<LostCode, string> = {
  'outside-contract': 'hors de la durée du marché',
  'before-eligibility': 'avant l’éligibilité',
  'after-eligibility': 'après la fin de l’éligibilité',
  twice: 'déjà comptées ailleurs',
  'beyond-480': 'au-delà de 480 h d’AI en 24 mois',
};

export const questionWords: Record<QuestionCode, string> = {
  'long-day': 'une journée dépasse 10 h',
  'long-week': 'une semaine dépasse 48 h',
  'long-month': 'le mois dépasse 48 h par semaine',
  'partly-eligible': 'éligible une partie du mois seulement : demandez le détail par jour',
  'partly-outside': 'le marché ne couvre qu’une partie du mois : demandez le détail par jour',
  'perhaps-twice': 'le même nombre est dit ailleurs ce mois-ci',
};

export const stateWords = {
  entered: ['À contrôler', 'ask'],
  accepted: ['Acceptées', 'ok'],
  refused: ['Refusées', 'gap'],
} as const satisfies Record<string, Said>;

const monthYear = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « novembre 2026 », of "2026-11" */
export const monthName = (month: string): string => monthYear.format(new Date(`${month}-01`));

/** « 50 % », « 7,5 % », from hundredths of a percent. */
export const percent = (bp: number): string => `${count(bp / 100)}\u00a0%`;
