import { z } from 'zod';
import type { Attachable } from '../../access/index.ts';
import {
  addDocument,
  attachables,
  type CheckedFile,
  checkFile,
  documentInput,
  editDocument,
  editDocumentInput,
  listDocuments,
  mediaTypes,
  mostBytes,
  openDocument,
  readDocument,
  removeDocument,
} from '../../documents/index.ts';
import { type Route, route } from '../route.ts';
import type { TakenFile, Upload } from '../uploads.ts';
import { documentAnswer } from './answers.ts';

export const upload: Upload = { most: mostBytes, check: checkFile };

/** As `upload` looked at it. */
export const checkedFile = (file: TakenFile | undefined) => file as CheckedFile | undefined;

const answerFor = ({ thing, kinds }: Attachable) =>
  documentAnswer
    .extend({ kind: z.enum(kinds.map(({ code }) => code)) })
    .meta({ id: `DocumentOf${thing.replace(/^./, (letter) => letter.toUpperCase())}` });

/** What the API offers for the documents of one kind of things. */
function routesOf(to: Attachable): Route[] {
  const { path, thing, rights } = to;
  const all = `/${path}/:id/documents`;
  const one = `${all}/:document`;
  const answer = answerFor(to);
  const idsOf = (id: string, params: Readonly<Record<string, string>>) => ({
    thingId: id,
    id: params.document ?? '',
  });
  return [
    route({
      method: 'get',
      path: all,
      summary: `The documents of a ${thing}, the newest first`,
      right: rights.read,
      status: 200,
      answer: z.object({ data: z.array(answer) }),
      run: async ({ actor, id }) => ({ data: await listDocuments(actor, to, id) }),
    }),
    route({
      method: 'post',
      path: all,
      summary: `Attach a file to a ${thing}: PDF, JPEG, PNG, WebP, DOCX, ODT or XLSX, found from its bytes; 422 names \`file\` and why (\`file-type\`, \`pdf-script\`, \`pdf-launch\`, \`pdf-embedded-file\`, \`pdf-encrypted\`, \`office-macros\`, \`office-embedded\`, \`office-external\`, \`office-encrypted\`, \`archive-too-large\`, \`image-too-large\`, \`unreadable-file\`, \`empty-file\`, \`malware-found\`); 503 \`scanner-unavailable\``,
      right: rights.add,
      body: documentInput,
      upload,
      status: 201,
      answer,
      replay: { keep: ['id'], view: ({ actor, id, kept }) => readDocument(actor, to, id, kept.id ?? '') },
      run: ({ actor, id, body, file }) => addDocument(actor, to, id, body, checkedFile(file)),
    }),
    route({
      method: 'get',
      path: one,
      summary: 'What is known of a document',
      right: rights.read,
      status: 200,
      answer,
      run: ({ actor, id, params }) => readDocument(actor, to, id, params.document ?? ''),
    }),
    route({
      method: 'patch',
      path: one,
      summary: 'Correct its kind, days and origin; until when it is kept follows',
      right: rights.add,
      body: editDocumentInput,
      status: 200,
      answer,
      run: ({ actor, id, params, body }) => editDocument(actor, to, idsOf(id, params), body),
    }),
    route({
      method: 'delete',
      path: one,
      summary: 'Take a document away for good',
      right: rights.remove,
      status: 204,
      run: ({ actor, id, params }) => removeDocument(actor, to, id, params.document ?? ''),
    }),
    route({
      method: 'get',
      path: `${one}/file`,
      summary: 'Open a document: each time is recorded',
      right: rights.read,
      status: 200,
      download: mediaTypes,
      refuses: [409],
      run: async ({ actor, id, params }) => {
        const { name, type, bytes, content } = await openDocument(actor, to, id, params.document ?? '');
        return { name, type, body: content, length: bytes };
      },
    }),
  ];
}

export const documentRoutes = (): Route[] => attachables().flatMap(routesOf);
