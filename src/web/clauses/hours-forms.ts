import { z } from 'zod';
import { check } from '../../access/index.ts';
import {
  checkHours,
  checkHoursInput,
  clauseHours,
  clauseManage,
  readHours,
  tellHours,
  tellHoursInput,
  ways,
} from '../../clauses/index.ts';
import { fold } from '../../french/index.ts';
import { invalidField } from '../../platform/index.ts';
import { hoursInMinutes } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

const sheet = '/marches/:id/heures/:mois';
const sheetOf = ({ id = '', mois = '' }: Readonly<Record<string, string>>) => `/marches/${id}/heures/${mois}`;

/** A line of the grid; one that is left blank tells nothing. */
const line = z.object({
  personId: z.string(),
  partyId: z.string(),
  way: z.enum(ways, { error: 'Choisissez comment la personne est employée.' }).optional(),
  minutes: hoursInMinutes.optional(),
});

export const hoursForm = form({
  path: sheet,
  right: clauseHours,
  page: sheet,
  bodyKb: 256,
  input: z.object({ l: z.record(z.string().max(4), line) }),
  act: async ({ actor, params, input }) => {
    check(actor, clauseHours);
    const rows = Object.entries(input.l).flatMap(([n, { minutes, way, ...row }]) => {
      if (minutes === undefined) return [];
      if (!way) throw invalidField(`l.${n}.way`, 'missing', 'Choisissez comment la personne est employée.');
      return [{ ...row, way, minutes }];
    });
    if (rows.length === 0) throw invalidField('l.0.minutes', 'missing', 'Aucune heure n’est saisie.');
    const said = parseOrProblem(tellHoursInput, { month: params.mois, rows }, 'form');
    await tellHours(actor, params.id ?? '', said);
    return { to: sheetOf(params), said: 'Les heures sont enregistrées.' };
  },
});

/** « Nom ⇥ Prénom ⇥ heures », as a spreadsheet copies it; each line finds one person who works there. */
export const pasteForm = form({
  path: `${sheet}/coller`,
  right: clauseHours,
  page: sheet,
  bodyKb: 256,
  input: z.object({ lines: z.string({ error: 'Collez des lignes : nom, prénom, heures.' }).max(40_000) }),
  act: async ({ actor, params, input }) => {
    const { people } = await readHours(actor, params.id ?? '', { month: params.mois ?? '' });
    const wrong = (i: number, detail: string) =>
      invalidField('lines', 'unreadable', `Ligne ${i + 1} : ${detail}`);
    const rows = input.lines
      .split(/\r?\n/)
      .map((text) => text.split(/\t|;/).map((cell) => cell.trim()))
      .flatMap((cells, i) => {
        if (cells.every((cell) => cell === '')) return [];
        const [lastName = '', firstName = '', typed = ''] = cells;
        // The headings of the sheet came with it.
        if (i === 0 && fold(lastName) === 'nom') return [];
        const same = people.filter(
          (one) => fold(one.lastName) === fold(lastName) && fold(one.firstName) === fold(firstName),
        );
        const [found] = same;
        if (!found || same.length > 1)
          throw wrong(
            i,
            `« ${firstName} ${lastName} » n’est pas une personne de ce marché, ou y est deux fois.`,
          );
        const minutes = hoursInMinutes.safeParse(typed);
        if (typed === '' || !minutes.success) throw wrong(i, `« ${typed} » n’est pas un nombre d’heures.`);
        const way = found.usual.way ?? 'direct';
        return [{ personId: found.personId, partyId: found.partyId, way, minutes: minutes.data }];
      });
    const said = parseOrProblem(tellHoursInput, { month: params.mois, rows }, 'form');
    await tellHours(actor, params.id ?? '', said);
    return { to: sheetOf(params), said: `${rows.length} lignes sont enregistrées.` };
  },
});

export const checkForm = form({
  path: `${sheet}/accepter`,
  right: clauseManage,
  page: sheet,
  input: z.object({}),
  act: async ({ actor, params }) => {
    const said = parseOrProblem(checkHoursInput, { month: params.mois, acceptAll: true }, 'form');
    await checkHours(actor, params.id ?? '', said);
    return { to: sheetOf(params), said: 'Les heures qui attendaient sont acceptées.' };
  },
});

export const refuseForm = form({
  path: `${sheet}/refuser/:row`,
  right: clauseManage,
  page: sheet,
  input: z.object({ reason: z.string({ error: 'Un refus se motive.' }) }),
  act: async ({ actor, params, input: { reason } }) => {
    const rows = [{ id: params.row, decision: 'refuse', reason }];
    const said = parseOrProblem(checkHoursInput, { month: params.mois, rows }, 'form');
    await checkHours(actor, params.id ?? '', said);
    return { to: sheetOf(params), said: 'Ces heures sont refusées.' };
  },
});
