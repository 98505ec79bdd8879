import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Redis } from 'ioredis';
import { check, known } from '../access/index.ts';
import type { IdentityProvider } from '../accounts/index.ts';
import { invalidField, isUnavailable, log, Problem, unavailable } from '../platform/index.ts';
import { agreementRoutes } from './agreement-routes.ts';
import { bodyKb, readJson, tooLarge } from './bodies.ts';
import { callerOf, counted } from './callers.ts';
import { clientFile } from './client-file.ts';
import { compressed } from './compressed.ts';
import { boundedAtOnce } from './crowd.ts';
import { calendarRoutes } from './deadlines/calendar-routes.ts';
import { signingRoutes } from './immersions/sign-routes.ts';
import { assets } from './kit/assets.ts';
import { mountRoutes } from './mount.ts';
import { openApiTextNow } from './openapi.ts';
import { observe, operations } from './operations.ts';
import { entryRoutes } from './pages/entry-routes.ts';
import { errorPage } from './pages/error-page.tsx';
import { openFormRoutes } from './pages/open-forms.ts';
import { passwordRoutes } from './pages/password-routes.ts';
import { offerSignOn } from './pages/public/sign-in.tsx';
import { servePages } from './pages/serve.ts';
import { sessionRoutes } from './pages/session-routes.ts';
import { parseOrProblem, problemDocument, speakFrench } from './problems.ts';
import { answerOnce } from './replay.ts';
import { type Route, replayOf, revisionKey } from './route.ts';
import { routes } from './routes/index.ts';
import { type FileToSend, sendFile } from './send-file.ts';
import { type Limits, signInLimit } from './sign-in-limit.ts';
import { signOnRoutes } from './sign-on-routes.ts';
import { sendStill } from './still.ts';
import { RefusedUpload, readUpload, withoutFile } from './uploads.ts';
import { visitOf } from './visit.ts';

export interface AppOptions {
  /** For counting failed sign-ins: `enableOfflineQueue: false`, so that a dead Redis answers at once. */
  readonly redis: Redis;
  readonly prefix: string;
  readonly trustedProxies?: number;
  /** Opens `/metrics`. */
  readonly metricsToken?: string | undefined;
  /** Where people may sign in through another service. */
  readonly provider?: IdentityProvider | undefined;
}

export function createApp({
  redis,
  prefix,
  trustedProxies = 0,
  metricsToken,
  provider,
}: AppOptions): Express {
  speakFrench();
  const limits = signInLimit(redis, prefix);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustedProxies);
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy } }));
  app.use((_request, response, next) => {
    response.set('Permissions-Policy', unused);
    response.locals.reference = randomUUID().slice(0, 8);
    next();
  });
  app.use(observe);
  app.use(operations(redis, metricsToken));
  app.use(compressed());
  app.use('/static', assets());
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use(boundedAtOnce);
  app.use(counted(limits));
  app.use('/accord', agreementRoutes());
  app.use('/signature', signingRoutes());
  app.use('/agenda', calendarRoutes(limits));

  const api = express.Router();
  api.get('/openapi.json', (_request, response) => sendStill(response, 'json', openApiTextNow(routes)));
  api.get('/client.d.ts', (_request, response) => void response.type('text').sendFile(clientFile));
  mountRoutes(api, routes, (declared, request, response) => answer(declared, request, response, limits));
  app.use('/api/v1', api);
  offerSignOn(provider?.label);
  if (provider) app.use(signOnRoutes(provider));
  app.use(sessionRoutes(limits, provider));
  app.use(passwordRoutes(limits));
  app.use(entryRoutes(limits));
  app.use(openFormRoutes(limits));
  app.use(servePages());

  app.use(() => {
    throw new Problem(404, 'not-found', 'Cette adresse n’existe pas.');
  });
  app.use(sayProblem);
  return app;
}

const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** What a browser could offer, and no page of ours asks for. */
const unused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

async function answer(declared: Route, request: Request, response: Response, limits: Limits) {
  const { token, actor: caller } = await callerOf(request);
  const actor = declared.right === 'public' ? undefined : known(caller);
  response.locals.user = actor?.id ?? 'public';
  if (actor && declared.right !== 'public') check(actor, declared.right);

  const usual = declared.right === 'public' ? bodyKb.public : bodyKb.usual;
  const sent =
    declared.upload && actor ? await readUpload(request, declared.upload, actor.id).catch(refuse) : undefined;
  if (sent) request.body = withoutFile(sent.fields);
  else if (declared.body) await readJson(request, response, declared.bodyKb ?? usual);
  if (
    declared.body &&
    request.body === undefined &&
    request.get('content-length') !== '0' &&
    request.is('*/*')
  ) {
    throw new Problem(
      415,
      'unsupported-media-type',
      'L’API attend du JSON (Content-Type: application/json).',
    );
  }
  const body = declared.body ? parseOrProblem(declared.body, request.body ?? {}, 'body') : undefined;
  if (declared.method === 'patch') mustChange(request.body);
  const query = declared.query ? parseOrProblem(declared.query, request.query, 'query') : undefined;
  const params = request.params as Record<string, string>;
  const call = { token, id: params.id ?? '', params, body, query, visit: visitOf(request) };
  const work = () =>
    declared.right === 'public'
      ? declared.run(call)
      : declared.run({ ...call, actor: known(actor), ...(sent?.file ? { file: sent.file } : {}) });

  if (declared.guard) {
    const limit = declared.guard === 'ask' ? limits.ask : limits.signIn;
    const { email } = body as { email?: string };
    send(
      response,
      declared,
      await limit({ ...(email ? { account: email } : {}), ip: request.ip ?? '' }, work),
    );
    return;
  }
  const replay = actor && replayOf(declared);
  const key = replay && request.get('idempotency-key');
  if (!replay || key === undefined) {
    await send(response, declared, await work());
    return;
  }
  const asked = JSON.stringify([
    request.method,
    request.originalUrl,
    request.body ?? null,
    ...(sent ? [sent.digest] : []),
  ]);
  const { body: shown, replayed } = await answerOnce(replay, {
    key,
    request: asked,
    call: { ...call, actor },
    work,
  });
  if (replayed) response.set('Idempotent-Replayed', 'true');
  send(response, declared, shown);
}

/** Without a page to be shown again, the fields that came along with a file are of no use. */
const refuse = (error: unknown): never => {
  throw error instanceof RefusedUpload ? error.cause : error;
};

/** The revision alone changes nothing. */
function mustChange(body: object | undefined): void {
  if (Object.keys(body ?? {}).some((key) => key !== revisionKey)) return;
  throw invalidField('body', 'nothing-to-change', 'Indiquez au moins une information à modifier.');
}

function send(response: Response, { status, download }: Route, body: unknown): void | Promise<void> {
  response.status(status);
  if (download) return sendFile(response, body as FileToSend);
  if (status === 204) response.end();
  else response.json(body);
}

/** What Express and its parsers throw, said our way. */
function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.parse.failed') {
    return new Problem(400, 'malformed-json', 'Le corps de la requête n’est pas du JSON lisible.', [
      {
        field: 'body',
        code: 'malformed-json',
        detail: 'Vérifiez les guillemets, les virgules et les accolades.',
      },
    ]);
  }
  const large = tooLarge({ ...(error as object) });
  if (large) return large;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Problem(status, 'bad-request', 'La requête n’a pas pu être lue.', [
      { field: 'body', code: 'unreadable', detail: 'Encodage, taille ou adresse à vérifier.' },
    ]);
  }
  return isUnavailable(error) ? unavailable() : undefined;
}

const sayProblem: ErrorRequestHandler = (error, request, response, next) => {
  const reference = String(response.locals.reference);
  const known = asProblem(error);
  if (!known)
    log.error(
      { err: error, reference, method: request.method, route: request.route?.path },
      'unexpected error',
    );
  if (response.headersSent) return next(error);
  const problem =
    known ?? new Problem(500, 'internal', `Une erreur inattendue s’est produite (référence ${reference}).`);
  const { retryAfter = problem.status === 503 ? 5 : undefined } = problem.extra;
  if (typeof retryAfter === 'number') response.set('Retry-After', String(retryAfter));
  if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
  response.locals.code = problem.code;
  response.status(problem.status);
  if (!request.path.startsWith('/api/') && request.accepts(['html', 'json']) === 'html') {
    errorPage(problem, request, response, reference).catch(next);
    return;
  }
  response.type('application/problem+json').json(problemDocument(problem, reference));
};
