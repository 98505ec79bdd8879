import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { fileField } from '../documents/index.ts';
import { currentCatalogue } from '../occupations/index.ts';
import { today } from '../platform/index.ts';
import { writeCodes } from './code-tables.ts';
import { deprecationWords } from './deprecation.ts';
import { problemSchema } from './problems.ts';
import { type Route, replayOf, revisionKey } from './route.ts';
import { refusals, refusalsOf } from './statuses.ts';
import { type StillText, stillText } from './still.ts';
import { tagOf, tags } from './tags.ts';

let made: { readonly of: string; readonly text: StillText } | undefined;

/**
 * The document of now as JSON, written once for all who ask: it is long. Its lists of codes are those of the catalogue in
 * force and of this day.
 */
export function openApiTextNow(routes: readonly Route[]): StillText {
  const of = `${currentCatalogue().version} ${today()}`;
  if (made?.of !== of) made = { of, text: stillText(JSON.stringify(openApiDocument(routes))) };
  return made.text;
}

const openApiDocument = (routes: readonly Route[]) => writeCodes(openApiShape(routes));

/**
 * OpenAPI 3.1 of the declared routes, from the schemas that check what comes in, without the lists of codes: the same for
 * every catalogue and every day.
 */
export function openApiShape(routes: readonly Route[]) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const declared of routes) {
    const path = `/api/v1${declared.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [declared.method]: operation(declared) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Passerelle',
      version: '1',
      description: 'Needs of companies, people accompanied by structures, and rankings with reasons.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Passerelle' },
    },
    servers: [{ url: '/', description: 'Where this document is served' }],
    tags: tags.map(({ name, description }) => ({ name, description })),
    paths: paths as ZodOpenApiPathsObject,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  });
}

function operation(declared: Route): ZodOpenApiOperationObject {
  const { method, path, summary, right, body, query, status, answer, download, deprecated } = declared;
  const parameters = {
    ...pathParameters(path),
    ...(query ? { query: query as z.ZodObject } : {}),
    ...(replayOf(declared)
      ? {
          header: z.object({
            'Idempotency-Key': z
              .string()
              .max(200)
              .optional()
              .describe(
                'The same key and request act once, for two days; the answer is then what the caller may read of it now.',
              ),
          }),
        }
      : {}),
  };
  return {
    summary,
    tags: [tagOf(path)],
    operationId: `${method}${path.replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    description: [
      right === 'public' ? 'Open to all.' : `Roles: ${right.roles.join(', ')}.`,
      ...(deprecated ? [deprecationWords(deprecated)] : []),
    ].join(' '),
    ...(deprecated ? { deprecated: true } : {}),
    ...(right === 'public' ? {} : { security: [{ bearer: [] }] }),
    requestParams: parameters,
    ...(body ? { requestBody: bodyOf(declared, body) } : {}),
    responses: {
      [status]: download
        ? {
            description: summary,
            content: Object.fromEntries(download.map((type) => [type, { schema: binary }])),
          }
        : answer
          ? { description: summary, content: { 'application/json': { schema: answer } } }
          : { description: summary },
      ...Object.fromEntries(refusalsOf(declared).map((refused) => [refused, problems.get(refused)])),
    },
  };
}

const binary = z.string().meta({ format: 'binary' });

/** The fields of a form, and its file. */
const withFile = (body: z.ZodType): z.ZodType =>
  body instanceof z.ZodObject ? body.extend({ [fileField]: binary }) : body;

/** Each is written once in the document, for all routes. */
const problems = new Map(
  Object.entries(refusals).map(([status, description]) => [
    Number(status),
    {
      id: `Refused${status}`,
      description,
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  ]),
);

/** A body whose every field may be left out may itself be left out; a change must change something. */
function bodyOf({ method, upload }: Route, body: z.ZodType) {
  if (upload) return { required: true, content: { 'multipart/form-data': { schema: withFile(body) } } };
  const required = !body.safeParse({}).success || method === 'patch';
  const schema =
    method === 'patch' ? body.meta({ ...body.meta(), minProperties: leastOfChange(body) }) : body;
  return { required, content: { 'application/json': { schema } } };
}

/** The revision alone changes nothing. */
const leastOfChange = (body: z.ZodType): number =>
  body instanceof z.ZodObject && revisionKey in body.shape ? 2 : 1;

function pathParameters(path: string) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  if (names.length === 0) return {};
  return { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) };
}
