import { z } from 'zod';
import { calendarDay, endOfMonths, isSiret } from '../platform/index.ts';
import type { PurchaseKind } from './rules.ts';
import type { ClauseWay } from './simulate.ts';

// Essential data of public contracts, format 2.0.3 (arrêtés of 22 December 2022 and 22 December 2023): no hours, no lots.

const consideration = z.object({ considerationSociale: z.array(z.string().max(80)).max(20) });
const holder = z.looseObject({ typeIdentifiant: z.string().max(40), id: z.coerce.string().max(40) });
const day = calendarDay('Une date comme 2026-09-14 est attendue.');
const amount = z
  .number({ error: 'Un montant en euros est attendu.' })
  .min(0)
  .max(1_000_000_000)
  .transform((euros) => Math.round(euros * 100));

/** What of a published contract is read; the others of its fields are kept as they are published. */
export const published = z.looseObject({
  id: z.coerce.string({ error: 'Le numéro du marché manque.' }).trim().min(1).max(80),
  acheteur: z.looseObject({ id: z.coerce.string() }, { error: 'L’acheteur manque.' }),
  objet: z.string({ error: 'L’objet manque.' }).trim().min(2).max(1000),
  nature: z.string().max(80).optional(),
  codeCPV: z.string().max(12).optional(),
  dureeMois: z.number({ error: 'La durée en mois manque.' }).int().min(1).max(600),
  dateNotification: day,
  montant: amount.optional(),
  valeurGlobale: amount.optional(),
  titulaires: z
    .array(z.object({ titulaire: holder }))
    .max(100)
    .default([]),
  concessionnaires: z
    .array(z.object({ concessionnaire: holder }))
    .max(100)
    .default([]),
  considerationsSociales: consideration.optional(),
  actesSousTraitance: z
    .array(z.object({ acteSousTraitance: z.looseObject({ sousTraitant: holder }) }))
    .max(200)
    .default([]),
  modifications: z
    .array(
      z.object({
        modification: z.looseObject({
          dateNotificationModification: day,
          dureeMois: z.number().int().min(1).max(600).optional(),
          montant: amount.optional(),
        }),
      }),
    )
    .max(200)
    .default([]),
});
type Published = z.output<typeof published>;

/** The contracts of a file: `marches.marche` and `marches.contrat-concession`. */
export function contractsOfDecp(document: unknown): readonly unknown[] | undefined {
  const root = (document as { marches?: unknown } | null)?.marches;
  if (typeof root !== 'object' || root === null) return undefined;
  const { marche, 'contrat-concession': concession } = root as Readonly<Record<string, unknown>>;
  const lists = [marche, concession].filter(Array.isArray);
  return lists.length > 0 ? lists.flat() : undefined;
}

/** How the clause weighs; the strongest of several. Nothing: no social consideration. */
export function wayOf({ considerationsSociales }: Published): ClauseWay | undefined {
  const said = considerationsSociales?.considerationSociale ?? [];
  if (said.includes('Marché réservé') || said.includes('Concession réservée')) return 'reserved';
  if (said.includes('Clause sociale')) return 'condition';
  return said.includes('Critère social') ? 'criterion' : undefined;
}

/** The words of the format for a way, beside those that were published. */
export function considerationsOf(way: ClauseWay, kind: PurchaseKind, before: readonly string[]): string[] {
  const own = {
    condition: 'Clause sociale',
    integration: 'Clause sociale',
    criterion: 'Critère social',
    reserved: kind === 'concession' ? 'Concession réservée' : 'Marché réservé',
  }[way];
  return [...new Set([...before.filter((one) => one !== 'Pas de considération sociale'), own])];
}

/** By division of the common vocabulary (CPV): 45 is works, 03 to 44 and 48 supplies, what is left services. */
export function kindOf({ nature = '', codeCPV = '', concessionnaires }: Published): PurchaseKind {
  if (concessionnaires.length > 0 || /concession|délégation/i.test(nature)) return 'concession';
  const division = Number(codeCPV.slice(0, 2));
  if (division === 45) return 'works';
  return division > 0 && (division < 45 || division === 48) ? 'supplies' : 'services';
}

/** Length and amount after the latest amendment that says them. */
export function termsOf({ dateNotification, dureeMois, montant, valeurGlobale, modifications }: Published) {
  const later = modifications
    .map(({ modification }) => modification)
    .toSorted((a, b) => (a.dateNotificationModification < b.dateNotificationModification ? -1 : 1));
  const months = later.findLast((one) => one.dureeMois !== undefined)?.dureeMois ?? dureeMois;
  const amountCents = later.findLast((one) => one.montant !== undefined)?.montant ?? montant ?? valeurGlobale;
  return {
    span: { from: dateNotification, until: endOfMonths(dateNotification, months) },
    amountCents,
    amended: later.length > 0,
  };
}

/** Companies by SIRET, each once; those without one are counted. */
export function companiesOf({ titulaires, concessionnaires, actesSousTraitance }: Published) {
  const holders = [
    ...titulaires.map((one) => one.titulaire),
    ...concessionnaires.map((one) => one.concessionnaire),
  ];
  const others = actesSousTraitance.map((one) => one.acteSousTraitance.sousTraitant);
  const known = new Map<string, 'holder' | 'member' | 'subcontractor'>();
  for (const { id } of holders.filter((one) => isSiret(one.id)))
    if (!known.has(id)) known.set(id, known.size === 0 ? 'holder' : 'member');
  for (const { id } of others.filter((one) => isSiret(one.id)))
    if (!known.has(id)) known.set(id, 'subcontractor');
  return {
    parties: [...known].slice(0, 20).map(([siret, role]) => ({ role, siret, name: `Entreprise ${siret}` })),
    without: [...holders, ...others].filter((one) => !isSiret(one.id)).length,
  };
}
