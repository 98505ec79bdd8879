/** The terms of a job that needs, profiles and readings share, with the words of the screen. */
export const contractKinds = [
  'cdi',
  'cdd',
  'interim',
  'seasonal',
  'apprenticeship',
  'professionalisation',
  'insertion',
] as const;
export type ContractKind = (typeof contractKinds)[number];

export const contractNames: Record<ContractKind, string> = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'intérim',
  seasonal: 'contrat saisonnier',
  apprenticeship: 'apprentissage',
  professionalisation: 'contrat de professionnalisation',
  insertion: 'contrat d’insertion',
};

export const payPeriods = ['hour', 'day', 'month', 'year'] as const;
export type PayPeriod = (typeof payPeriods)[number];

/** Working conditions a person may exclude and a job may have. */
export const workingConditions = [
  'night',
  'early-morning',
  'late-evening',
  'weekend',
  'split-shift',
  'rotating-shifts',
  'outdoors',
  'heights',
  'heavy-loads',
  'cold',
  'heat',
  'noise',
  'dust',
  'chemicals',
  'standing',
  'driving',
  'public-contact',
  'confined-space',
  'away-from-home',
] as const;
export type WorkingCondition = (typeof workingConditions)[number];

export const conditionNames: Record<WorkingCondition, string> = {
  night: 'travail de nuit',
  'early-morning': 'horaires très matinaux',
  'late-evening': 'horaires tardifs',
  weekend: 'travail le week-end',
  'split-shift': 'horaires coupés',
  'rotating-shifts': 'horaires postés',
  outdoors: 'travail en extérieur',
  heights: 'travail en hauteur',
  'heavy-loads': 'port de charges lourdes',
  cold: 'travail au froid',
  heat: 'travail à la chaleur',
  noise: 'environnement bruyant',
  dust: 'poussières',
  chemicals: 'produits chimiques',
  standing: 'station debout prolongée',
  driving: 'conduite',
  'public-contact': 'contact avec le public',
  'confined-space': 'espaces confinés',
  'away-from-home': 'déplacements avec nuits hors du domicile',
};

/** When the work is done. Times are local, "HH:MM"; `to` before `from` means the shift ends the next day. */
export interface Schedule {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly night?: boolean | undefined;
  readonly weekend?: boolean | undefined;
  readonly sunday?: boolean | undefined;
  readonly split?: boolean | undefined;
  readonly shifts?: boolean | undefined;
}

/** The working conditions that a schedule alone implies. */
export function conditionsOf(schedule: Schedule): WorkingCondition[] {
  const found: WorkingCondition[] = [];
  if (schedule.night) found.push('night');
  if (schedule.from !== undefined && schedule.from < '06:00') found.push('early-morning');
  if (endsLate(schedule)) found.push('late-evening');
  if (schedule.weekend || schedule.sunday) found.push('weekend');
  if (schedule.split) found.push('split-shift');
  if (schedule.shifts) found.push('rotating-shifts');
  return found;
}

function endsLate({ from, to }: Schedule): boolean {
  return to !== undefined && (to > '21:00' || (from !== undefined && to < from));
}

/** Whether some of it falls between 22:00 and 06:00. */
export function touchesNight({ from, to, night }: Schedule): boolean {
  const early = from !== undefined && from < '06:00';
  const late = to !== undefined && (to > '22:00' || (from !== undefined && to < from));
  return night === true || early || late;
}

/**
 * Whether public transport may not run at the hours of this work: a shift that starts before 06:00, ends after 21:00,
 * or falls on a Sunday.
 */
export function outsideTransitHours(schedule: Schedule): boolean {
  const early = schedule.from !== undefined && schedule.from < '06:00';
  return early || endsLate(schedule) || schedule.night === true || schedule.sunday === true;
}
