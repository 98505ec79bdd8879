import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { rights } from '../accounts/index.ts';
import { problemSchema } from './problems.ts';
import { type Route, replayOf } from './route.ts';

/** OpenAPI 3.1 of the declared routes, from the schemas that check what comes in. */
export function openApiDocument(routes: readonly Route[]) {
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
    },
    paths: paths as ZodOpenApiPathsObject,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  });
}

function operation(declared: Route): ZodOpenApiOperationObject {
  const { method, path, summary, right, body, query, status, answer } = declared;
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
  const problem = {
    description: 'Problem',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  return {
    summary,
    operationId: `${method}${path.replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    description: right === 'public' ? 'Open to all.' : `Roles: ${rights[right].join(', ')}.`,
    ...(right === 'public' ? {} : { security: [{ bearer: [] }] }),
    requestParams: parameters,
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [status]: answer
        ? { description: summary, content: { 'application/json': { schema: answer } } }
        : { description: summary },
      default: problem,
    },
  };
}

function pathParameters(path: string) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  if (names.length === 0) return {};
  return { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) };
}
