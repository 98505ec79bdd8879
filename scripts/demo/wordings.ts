import { type ContractKind, currentCatalogue } from '../../src/occupations/index.ts';
import type { Zone } from '../../src/territory/index.ts';
import type { Chance } from './chance.ts';
import { capitalised, enumerate } from './french.ts';
import type { Job } from './jobs.ts';

/** The pieces of an advertisement, each worded in one of the ways that companies have. */

/** "Marseille 15e", "13015 Marseille", "VITROLLES (13127)" */
export function placeName(chance: Chance, { kind, name, postalCodes }: Zone): string {
  const [postalCode = ''] = postalCodes;
  if (kind !== 'arrondissement')
    return chance.pick([name, name, `${name} (${postalCode})`, `${postalCode} ${name}`]);
  const number = Number(postalCode.slice(3));
  const ordinal = number === 1 ? '1er' : `${number}e`;
  return chance.pick([
    `Marseille ${ordinal}`,
    `Marseille ${ordinal} arrondissement`,
    `${postalCode} Marseille`,
    `Marseille (${postalCode})`,
    `Marseille ${number}ème`,
  ]);
}

/** "à Vitrolles", "au Rove", "aux Pennes-Mirabeau", "à 13015 Marseille" being said "sur 13015 Marseille". */
export function inPlace(place: string): string {
  if (/^\d/.test(place)) return `sur ${place}`;
  if (place.startsWith('Le ')) return `au ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `aux ${place.slice(4)}`;
  return `à ${place}`;
}

const contractWords: Record<ContractKind, readonly ((months: number) => string)[]> = {
  cdi: [() => 'CDI', () => 'contrat à durée indéterminée', () => 'CDI'],
  cdd: [(n) => `CDD de ${n} mois`, (n) => `CDD ${n} mois`, (n) => `CDD ${n} mois renouvelable`],
  interim: [
    (n) => `mission d'intérim de ${n} mois`,
    (n) => `intérim ${n} mois`,
    (n) => `mission intérim (${n} mois, renouvelable)`,
  ],
  seasonal: [(n) => `contrat saisonnier de ${n} mois`, (n) => `saison (${n} mois)`],
  apprenticeship: [(n) => `contrat d'apprentissage de ${n} mois`],
  professionalisation: [(n) => `contrat de professionnalisation de ${n} mois`],
  insertion: [(n) => `CDDI ${n} mois`, (n) => `contrat d'insertion (CDDI) de ${n} mois`],
};

export const contractText = (chance: Chance, { kind, months }: Job['contract']): string =>
  chance.pick(contractWords[kind])(months ?? 0);

export const weeklyText = (chance: Chance, { weeklyHours }: Job): string =>
  chance.pick([
    `${weeklyHours}h/semaine`,
    `${weeklyHours} heures par semaine`,
    `${weeklyHours}h hebdo`,
    `${weeklyHours}H`,
  ]);

/** "06:00" → "6h", "05:30" → "5h30" */
const hourText = (time: string): string =>
  `${Number(time.slice(0, 2))}h${time.endsWith(':00') ? '' : time.slice(3)}`;

/** When the work is done, in a few words. */
export function scheduleText(chance: Chance, { hours, schedule: { from, to, sunday } }: Job): string {
  const between = from && to ? `de ${hourText(from)} à ${hourText(to)}` : '';
  switch (hours) {
    case 'day':
      return chance.pick([
        `du lundi au vendredi ${between}`,
        `horaires de journée, ${between}`,
        `${between} du lundi au vendredi`,
      ]);
    case 'early':
      return chance.pick([
        `${between}, horaires du matin`,
        `prise de poste à ${hourText(from ?? '05:00')}, fin à ${hourText(to ?? '12:00')}`,
      ]);
    case 'late':
      return chance.pick([`${between}, horaires du soir`, `travail en soirée ${between}`]);
    case 'night':
      return chance.pick([`travail de nuit ${between}`, `poste de nuit (${between})`]);
    case 'shifts':
      return chance.pick(['travail en 2x8', 'horaires postés 2*8', 'en équipe 2x8 ou 3x8']);
    case 'split':
      return chance.pick([
        'horaires coupés, matin et soir',
        'en coupure',
        'horaires en coupé (matin + fin de journée)',
      ]);
    case 'weekend':
      return sunday
        ? 'travail le samedi et le dimanche'
        : chance.pick(['travail un week-end sur deux', 'travail le samedi', 'week-ends travaillés']);
  }
}

const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

const weeksPerMonth = 52 / 12;

export function payText(chance: Chance, { pay: [min, max], weeklyHours }: Job): string {
  const monthly = Math.round((min * weeklyHours * weeksPerMonth) / 1000) * 10;
  if (min !== max)
    return chance.pick([
      `${euros(min)} à ${euros(max)} € brut de l'heure`,
      `entre ${euros(min)} et ${euros(max)} €/h selon expérience`,
    ]);
  return chance.pick([
    `${euros(min)} € brut de l'heure`,
    `${euros(min)}€/h`,
    `taux horaire : ${euros(min)} €`,
    `${monthly} € brut par mois`,
    `${monthly}€ brut/mois`,
  ]);
}

const months =
  'janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre'.split(
    ', ',
  );

export function startText(chance: Chance, { startsOn }: Job): string {
  if (!startsOn)
    return chance.pick(['dès que possible', 'poste à pourvoir immédiatement', 'URGENT', 'de suite']);
  const [year, month = '', day = ''] = startsOn.split('-');
  return chance.pick([
    `à partir du ${day}/${month}/${year}`,
    `début le ${Number(day)} ${months[Number(month) - 1]} ${year}`,
    `au ${day}/${month}/${year}`,
  ]);
}

export const postsText = (chance: Chance, { posts }: Job): string =>
  posts === 1
    ? '1 poste'
    : chance.pick([`${posts} postes`, `${posts} postes à pourvoir`, `${posts} personnes recherchées`]);

/** "CACES R489 catégorie 3", "carte professionnelle de surveillance": the name without what explains it. */
const licenceText = (code: string): string =>
  (currentCatalogue().licence(code)?.name ?? code).replace(/\s*[:(].*$/, '').replaceAll('’', "'");

/** One phrase for what is demanded, one for what is wished for; none where nothing is. */
export function licenceTexts(chance: Chance, { licences }: Job): string[] {
  const named = (required: boolean) =>
    licences.filter((each) => each.required === required).map(({ code }) => licenceText(code));
  const [demanded, wished] = [named(true), named(false)];
  return [
    ...(demanded.length > 0
      ? [
          `${enumerate(demanded)} ${chance.pick(['obligatoire', 'exigé', 'indispensable'])}${demanded.length > 1 ? 's' : ''}`,
        ]
      : []),
    ...(wished.length > 0
      ? [`${enumerate(wished)} ${chance.pick(['souhaité', 'apprécié', 'serait un plus'])}`]
      : []),
  ].map(capitalised);
}
