import { z } from 'zod';
import type { Importable } from '../../access/index.ts';
import {
  beginImport,
  confirmImport,
  discardImport,
  importables,
  importInput,
  importLinesQuery,
  importRun,
  importStates,
  listImports,
  listImportsQuery,
  mapColumns,
  mapColumnsInput,
  outcomes,
  readImport,
  readImportLines,
  resumeImport,
  stopImport,
  undoImport,
} from '../../exchange/index.ts';
import { pageOfAnswers } from '../answers.ts';
import { parseOrProblem } from '../problems.ts';
import { type Route, route } from '../route.ts';
import { importUpload } from './upload.ts';

const importAnswer = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    source: z.string().describe('Whence the file comes: its columns are remembered under this name.'),
    state: z.enum(importStates),
    reason: z
      .strictObject({ code: z.string(), detail: z.string() })
      .nullable()
      .describe('Why it was refused or stopped.'),
    name: z.string(),
    bytes: z.int(),
    kept: z.boolean().describe('The file is still kept, sealed: it leaves when the import is done.'),
    undoable: z
      .boolean()
      .describe('All that it wrote may be taken back, while nothing followed: `POST /imports/{id}/undo`.'),
    lines: z.int().nullable().describe('Null until it has been read.'),
    pass: z.enum(['check', 'run']).describe('What `done` and `counts` count: lines checked, or written.'),
    done: z.int(),
    counts: z.strictObject({ accepted: z.int(), there: z.int(), refused: z.int() }),
    columns: z
      .array(z.strictObject({ name: z.string(), key: z.string().nullable() }))
      .describe('Of a table: each column, and what it is read as.'),
    unused: z.string().describe('In French: what of the file is not used.'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    keptUntil: z.iso.datetime(),
  })
  .meta({ id: 'Import' });

const lineAnswer = z
  .strictObject({
    line: z.int().describe('Of the file, from 1.'),
    outcome: z.enum(outcomes).describe('`there`: it is there already, and stays as it is.'),
    as: z.string().optional().describe('In French, of a line that is accepted.'),
    text: z.string(),
    errors: z.array(
      z.strictObject({
        field: z.string().optional(),
        column: z.string().optional().describe('As the file names it.'),
        code: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'ImportLine' });

const nothing = z.strictObject({});

const beginRoute = ({ kind, label, right, options }: Importable): Route =>
  route({
    method: 'post',
    path: `/imports/${kind}`,
    summary: `Send a file of « ${label} » (CSV, XLSX, JSON): it is kept sealed and its lines are checked, nothing is written before it is confirmed`,
    right,
    body: importInput(options.shape),
    upload: importUpload,
    status: 201,
    answer: importAnswer,
    replay: { keep: ['id'], view: ({ actor, kept }) => readImport(actor, kept.id ?? '') },
    run: ({ actor, body, file }) => {
      const { source, ...more } = body as { readonly source: string };
      return beginImport(actor, { kind, source, options: parseOrProblem(options, more, 'body') }, file);
    },
  });

const view = ({ actor, id }: { actor: Parameters<typeof readImport>[0]; id: string }) =>
  readImport(actor, id);

export const importRoutes = (): Route[] => [
  ...importables().map(beginRoute),
  route({
    method: 'get',
    path: '/imports',
    summary: 'One’s own imports, the newest first',
    right: importRun,
    query: listImportsQuery,
    status: 200,
    answer: pageOfAnswers(importAnswer),
    run: ({ actor, query }) => listImports(actor, query),
  }),
  route({
    method: 'get',
    path: '/imports/:id',
    summary: 'How far an import has come',
    right: importRun,
    status: 200,
    answer: importAnswer,
    run: ({ actor, id }) => readImport(actor, id),
  }),
  route({
    method: 'get',
    path: '/imports/:id/lines',
    summary: 'What becomes of each line: as the check said, then as it was written',
    right: importRun,
    query: importLinesQuery,
    status: 200,
    answer: pageOfAnswers(lineAnswer),
    run: ({ actor, id, query }) => readImportLines(actor, id, query),
  }),
  route({
    method: 'post',
    path: '/imports/:id/columns',
    summary:
      'Say what columns of the file are: lines are checked anew, and the next files of the source are read so',
    right: importRun,
    body: mapColumnsInput,
    status: 200,
    answer: importAnswer,
    replay: { view },
    run: ({ actor, id, body }) => mapColumns(actor, id, body),
  }),
  route({
    method: 'post',
    path: '/imports/:id/confirm',
    summary: 'Write the lines that were accepted',
    right: importRun,
    body: nothing,
    status: 200,
    answer: importAnswer,
    replay: { view },
    run: ({ actor, id }) => confirmImport(actor, id),
  }),
  route({
    method: 'post',
    path: '/imports/:id/stop',
    summary: 'Stop: what is written stays written',
    right: importRun,
    body: nothing,
    status: 200,
    answer: importAnswer,
    replay: { view },
    run: ({ actor, id }) => stopImport(actor, id),
  }),
  route({
    method: 'post',
    path: '/imports/:id/resume',
    summary: 'Go on from the line where it was stopped',
    right: importRun,
    body: nothing,
    status: 200,
    answer: importAnswer,
    replay: { view },
    run: ({ actor, id }) => resumeImport(actor, id),
  }),
  route({
    method: 'post',
    path: '/imports/:id/undo',
    summary:
      'Take back all that it wrote: state `undone`, or `done` again with the reason `followed` where something followed; 409 `cannot-undo`, `nothing-to-undo`',
    right: importRun,
    body: nothing,
    status: 200,
    answer: importAnswer,
    refuses: [409],
    replay: { view },
    run: ({ actor, id }) => undoImport(actor, id),
  }),
  route({
    method: 'delete',
    path: '/imports/:id',
    summary: 'Take the file and its report away; what is written stays written',
    right: importRun,
    status: 204,
    run: ({ actor, id }) => discardImport(actor, id),
  }),
];
