import { z } from 'zod';
import type { Importable } from '../../access/index.ts';
import {
  beginImport,
  confirmImport,
  discardImport,
  importables,
  importInput,
  importRun,
  mapColumns,
  readImport,
  resumeImport,
  stopImport,
  undoImport,
} from '../../exchange/index.ts';
import { nothing } from '../kit/fields.ts';
import { type Form, form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import { importUpload } from './upload.ts';

const page = '/imports/:id';
const backTo = (id = '') => `/imports/${id}`;

const sendForm = ({ kind, right, options }: Importable): Form =>
  form({
    path: `/imports/nouveau/${kind}`,
    right,
    page: '/imports',
    upload: importUpload,
    input: importInput(options.shape),
    act: async ({ actor, input, file }) => {
      const { source, ...more } = input as { readonly source: string };
      const sent = { kind, source, options: parseOrProblem(options, more, 'form') };
      const { id } = await beginImport(actor, sent, file);
      return {
        to: backTo(id),
        said: 'Le fichier est arrivé : ses lignes sont vérifiées, rien n’est encore écrit.',
      };
    },
  });

/** One for each kind of file, by its kind. */
export const sendForms: ReadonlyMap<string, Form> = new Map(
  importables().map((one) => [one.kind, sendForm(one)]),
);

export const confirmForm = form({
  path: '/imports/:id/confirmer',
  right: importRun,
  page,
  input: nothing,
  act: async ({ actor, params: { id = '' } }) => {
    await confirmImport(actor, id);
    return { to: backTo(id), said: 'C’est confirmé : les lignes sont écrites l’une après l’autre.' };
  },
});

export const stopForm = form({
  path: '/imports/:id/arreter',
  right: importRun,
  page,
  input: nothing,
  act: async ({ actor, params: { id = '' } }) => {
    await stopImport(actor, id);
    return { to: backTo(id), said: 'L’import est arrêté. Ce qui est écrit le reste.' };
  },
});

export const resumeForm = form({
  path: '/imports/:id/reprendre',
  right: importRun,
  page,
  input: nothing,
  act: async ({ actor, params: { id = '' } }) => {
    await resumeImport(actor, id);
    return { to: backTo(id), said: 'L’import reprend là où il s’était arrêté.' };
  },
});

export const undoForm = form({
  path: '/imports/:id/annuler',
  right: importRun,
  page,
  input: nothing,
  act: async ({ actor, params: { id = '' } }) => {
    await undoImport(actor, id);
    return {
      to: backTo(id),
      said: 'Chaque ligne est relue : si rien n’a suivi, tout ce qui a été écrit est enlevé.',
    };
  },
});

export const discardForm = form({
  path: '/imports/:id/enlever',
  right: importRun,
  page,
  input: nothing,
  act: async ({ actor, params: { id = '' } }) => {
    await discardImport(actor, id);
    return { to: '/imports', said: 'Le fichier et son compte rendu sont enlevés.' };
  },
});

/** What a choice says of a column that is left out: a blank would be no answer. */
export const leftOut = '-';

export const mapForm = form({
  path: '/imports/:id/colonnes',
  right: importRun,
  page,
  // By the place of the column in the file: its name may hold anything.
  input: z.object({ columns: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(40)).default({}) }),
  act: async ({ actor, params: { id = '' }, input }) => {
    const { columns } = await readImport(actor, id);
    const said = Object.entries(input.columns).flatMap(([place, key]) => {
      const column = columns[Number(place)];
      const chosen = key === leftOut ? '' : key;
      return column && chosen !== (column.key ?? '') ? [[column.name, chosen] as const] : [];
    });
    await mapColumns(actor, id, { columns: Object.fromEntries(said) });
    return { to: backTo(id), said: 'Les colonnes sont retenues pour cette source : le fichier est relu.' };
  },
});

export const importForms: readonly Form[] = [
  ...sendForms.values(),
  confirmForm,
  stopForm,
  resumeForm,
  undoForm,
  discardForm,
  mapForm,
];
