import { z } from 'zod';
import { type Actor, check, importable } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, now, oneLine, parseOrProblem } from '../platform/index.ts';
import { isLivedIn, zone } from '../territory/index.ts';
import { Leavers, type LeaversDoc } from './leavers.ts';
import { schoolImport } from './rights.ts';

const whole = (message: string) =>
  z.preprocess((text) => (/^\s*\d{1,6}\s*$/.test(String(text)) ? Number(text) : Number.NaN), z.int(message));

const row = z.object({
  zone: z
    .string({ error: 'Le code de la zone manque.' })
    .trim()
    .refine(isLivedIn, 'Le code INSEE d’une commune de la Métropole, ou d’un arrondissement, est attendu.'),
  people: whole('Un nombre entier de jeunes est attendu.'),
  year: whole('Une année est attendue.').refine(
    (year) => year >= 2000 && year <= 2199,
    'Une année est attendue.',
  ),
});

/** Writes one count in place of the one that there was. */
export async function noteLeavers(
  actor: Actor,
  code: string,
  counted: Pick<LeaversDoc, 'people' | 'year' | 'source'>,
): Promise<void> {
  check(actor, schoolImport);
  await inTransaction(async () => {
    await Leavers.updateOne({ _id: code }, { $set: { ...counted, at: now() } }, { upsert: true });
    await record({ actor, action: 'school.import', target: { kind: 'early-leavers', id: code } });
  });
}

/** Counts by zone, each with its year and where it comes from; of two of one zone the newer year stands. */
export const leaversImport = importable({
  kind: 'early-leavers',
  label: 'Jeunes sortis de l’école sans diplôme, par zone',
  right: schoolImport,
  columns: {
    zone: ['code_insee', 'zone', 'code', 'codgeo'],
    people: ['jeunes', 'effectif', 'nombre'],
    year: ['annee', 'millesime'],
  },
  options: z.strictObject({ counted: oneLine(3, 200) }),
  fields: [
    {
      name: 'counted',
      label: 'Qui a compté',
      hint: 'La source et sa publication : elle est montrée à côté des chiffres.',
    },
  ],
  async plan({ value }, { counted: source }) {
    const { zone: code, people, year } = parseOrProblem(row, value, 'ligne');
    const known = await Leavers.findById(code).lean<LeaversDoc>();
    const name = zone(code)?.name ?? code;
    return {
      key: `${code}/${year}/${people}/${source}`,
      name,
      there: known !== null && (known.year > year || (known.year === year && known.people === people)),
      async take(actor) {
        await noteLeavers(actor, code, { people, year, source });
        return { id: code, as: 'noté', text: `${name} : ${people} jeunes en ${year}` };
      },
    };
  },
});
