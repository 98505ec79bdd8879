import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type FileLine, importable } from '../access/index.ts';
import { digitsOfSiret, invalidField, parseOrProblem } from '../platform/index.ts';
import { findPlace, isLivedIn } from '../territory/index.ts';
import { createEmployer, createEmployerInput, isKnownCompany } from './companies.ts';
import { employerManage } from './rights.ts';

const columns = {
  siret: ['SIRET', 'N° SIRET', 'Numéro SIRET', 'SIRET de l’établissement'],
  name: ['Nom', 'Entreprise', 'Raison sociale', 'Dénomination', 'Nom de l’entreprise', 'Société', 'Enseigne'],
  trade: ['Activité', 'Secteur', 'Secteur d’activité', 'Libellé NAF', 'Métier de l’entreprise'],
  place: ['Commune', 'Ville', 'Lieu', 'Code INSEE', 'Code postal', 'Localité'],
  contactName: ['Contact', 'Nom du contact', 'Interlocuteur', 'Nom de l’interlocuteur'],
  contactRole: ['Fonction', 'Fonction du contact', 'Poste du contact'],
  contactPhone: ['Téléphone', 'Tél', 'Téléphone du contact', 'Portable', 'Mobile'],
  contactEmail: ['Courriel', 'E-mail', 'Mail', 'Adresse électronique', 'Courriel du contact'],
} as const;

/** Companies as a chamber or a club has them. One without SIRET is told: it is recorded by hand, with the reason. */
export const companiesImport = importable({
  kind: 'employers',
  label: 'Entreprises',
  right: employerManage,
  columns,
  options: z.strictObject({}),
  fields: [],
  async plan(line) {
    const cells = cellsOf(line);
    const number = digitsOfSiret(cells.siret ?? '');
    // A spreadsheet takes a SIRET for a number, and drops the zero that begins it.
    const siret = /^\d{13}$/.test(number) ? `0${number}` : number;
    if (siret === '') throw invalidField('siret', 'missing', 'Le SIRET manque.');
    const zone = cells.place ? zoneOf(cells.place) : undefined;
    const contact = contactOf(cells);
    const input = parseOrProblem(
      createEmployerInput,
      {
        siret,
        ...(cells.name ? { name: cells.name } : {}),
        ...(cells.trade ? { trade: cells.trade.slice(0, 300) } : {}),
        ...(zone ? { zone } : {}),
        contacts: contact ? [contact] : [],
      },
      'ligne',
    );
    return {
      key: createHash('sha256').update(siret).digest('base64url'),
      there: await isKnownCompany(siret),
      take: async (actor) => {
        const { id, name } = await createEmployer(actor, input);
        const elsewhere =
          cells.place && !zone ? ` ; « ${cells.place} » : hors du territoire ou à préciser` : '';
        return { id, as: 'créée', text: `${name}${elsewhere}` };
      },
    };
  },
});

type Cells = Partial<Record<keyof typeof columns, string>>;

const cellsOf = ({ value }: FileLine): Cells =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, cell]) =>
      typeof cell === 'string' || typeof cell === 'number' ? [[key, String(cell).trim()]] : [],
    ),
  );

/** One zone, or none: a company is not put in a town by chance. */
function zoneOf(place: string): string | undefined {
  if (isLivedIn(place)) return place;
  const { zones, outside } = findPlace(place);
  return outside || zones.length !== 1 ? undefined : zones[0]?.code;
}

function contactOf({
  contactName: name,
  contactRole: role,
  contactPhone: phone,
  contactEmail: email,
}: Cells) {
  if (!name) return undefined;
  return { name, ...(role ? { role } : {}), ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
}
