import { timingSafeEqual } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { type Actor, check, known } from '../../access/index.ts';
import { listOwnMemberships } from '../../accounts/index.ts';
import { countUnread } from '../../messages/index.ts';
import { structureCapacity } from '../../organisations/index.ts';
import { once, Problem } from '../../platform/index.ts';
import { bodyKb, formReader } from '../bodies.ts';
import type { PageContext } from '../kit/context.ts';
import { renderPage } from '../kit/document.tsx';
import { decode, hidden } from '../kit/fields.ts';
import {
  type again,
  type Done,
  type Download,
  type Fields,
  type Form,
  type FormState,
  type Page,
  pathOf,
} from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import { sendFile } from '../send-file.ts';
import { type StillText, sendStill, stillText } from '../still.ts';
import { RefusedUpload, readUpload, type TakenFile } from '../uploads.ts';
import { helpOn } from './help-words.ts';
import { downloads, forms, pageOf, pages, streams } from './index.ts';
import { signInPage } from './public/sign-in.tsx';
import { csrfToken, dropSession, hand, say, takeHanded, takeSaid } from './session-cookie.ts';
import { answerStream } from './streams.ts';
import { keepTyped } from './typed.ts';
import { paramsOf, type Visitor, visitorOf } from './visitor.ts';

/** Every page and every form of a page, at its address. */
export function servePages(): Router {
  const router = express.Router();
  for (const declared of streams) router.get(declared.path, answerStream(declared));
  for (const declared of downloads) router.get(declared.path, answerDownload(declared));
  for (const declared of pages) router.get(declared.path, answerPage(declared));
  for (const declared of forms) {
    // A file is read once it is known who sends it.
    const read = declared.upload ? [] : [formReader(declared.bodyKb ?? bodyKb.usual)];
    router.post(declared.path, ...read, answerForm(declared));
  }
  return router;
}

const toSignIn = (request: Request, response: Response): void =>
  response.redirect(303, `/connexion?suite=${encodeURIComponent(request.originalUrl)}`);

function answerDownload(declared: Download): RequestHandler {
  return async (request, response) => {
    if (declared.right === 'public') {
      const query = queryOf(declared, request.query);
      return sendFile(
        response,
        await declared.read({ params: paramsOf(request), query, origin: originOf(request) }),
      );
    }
    const { actor } = await visitorOf(request);
    if (!actor) return toSignIn(request, response);
    check(actor, declared.right);
    const query = queryOf(declared, request.query);
    await sendFile(response, await declared.read({ actor, params: paramsOf(request), query }));
  };
}

function answerPage(declared: Page): RequestHandler {
  return async (request, response) => {
    const visitor = await visitorOf(request);
    if (declared.right !== 'public' && !visitor.actor) return toSignIn(request, response);
    if (declared.right !== 'public' && visitor.actor) check(visitor.actor, declared.right);
    if (declared.still && !visitor.actor)
      return showStill(declared, request, response, await declared.still(paramsOf(request)));
    try {
      await showPage(declared, request, response, visitor);
    } catch (error) {
      const to = movedTo(error, request);
      if (!to) throw error;
      response.redirect(303, to);
    }
  };
}

/** By their path and query, each query as its page reads it: no more than so many, the oldest go. */
const stills = new Map<string, { readonly of: string; readonly text: StillText }>();
const mostStills = 300;

/** Whoever has not signed in reads the same page: made once, as long as what it tells is the same. */
async function showStill(declared: Page, request: Request, response: Response, of: string): Promise<void> {
  const query = queryOf(declared, request.query);
  const params = paramsOf(request);
  const address = JSON.stringify([declared.path, params, query]);
  let made = stills.get(address);
  if (made?.of !== of) {
    const view = await (declared as Extract<Page, { right: 'public' }>).show({ params, query });
    made = { of, text: stillText(renderPage(view, { url: request.path, csrf: '' })) };
    stills.delete(address);
    stills.set(address, made);
    const [oldest] = stills.keys();
    if (stills.size > mostStills && oldest !== undefined) stills.delete(oldest);
  }
  if (takeSaid(request, response))
    return showPage(declared, request, response, { token: '', actor: undefined });
  sendStill(response, 'html', made.text);
}

const queryOf = ({ query }: Pick<Page, 'query'>, asked: unknown): object =>
  query ? (parseOrProblem(query, decode(asked as Fields), 'query') as object) : {};

/** The same page of the record that has all now, where the one that was asked for has been merged into it. */
function movedTo(error: unknown, request: Request): string | undefined {
  if (!(error instanceof Problem) || error.code !== 'merged') return undefined;
  const { from, into } = error.extra;
  return request.path.includes(String(from))
    ? request.originalUrl.replace(String(from), String(into))
    : undefined;
}

export interface Shown {
  readonly status?: number;
  readonly form?: FormState;
  readonly params?: Record<string, string>;
}

/** Shows a page; with `form`, one of its forms as it was typed. */
export async function showPage(
  declared: Page,
  request: Request,
  response: Response,
  { token, actor }: Visitor,
  { status = 200, form, params = paramsOf(request) }: Shown = {},
): Promise<void> {
  const query = queryOf(declared, form ? {} : request.query);
  const handed = actor && takeHanded(request, response, actor.id);
  const call = { params, query, ...(form ? { form } : {}), ...(handed ? { handed } : {}) };
  const view = await (declared.right === 'public'
    ? declared.show(call)
    : declared.show({ ...call, actor: known(actor) }));
  const said = takeSaid(request, response);
  const structure = actor?.structureId && (await structureCapacity(actor.structureId))?.kind;
  const context: PageContext = {
    ...(actor ? { actor } : {}),
    ...(actor ? { unread: await countUnread(actor), help: helpOn(request.path, actor.role) } : {}),
    ...(structure ? { structure } : {}),
    ...(actor?.maySwitch ? { memberships: await listOwnMemberships(actor) } : {}),
    url: form ? pathOf(declared, params) : request.originalUrl,
    origin: originOf(request),
    csrf: token ? csrfToken(token) : '',
    ...(form ? { form } : {}),
    ...(said ? { said } : {}),
  };
  response.status(status).type('html').send(renderPage(view, context));
}

function answerForm(declared: Form): RequestHandler {
  const page = pageOf(declared);
  return async (request, response) => {
    requireOwnOrigin(request);
    const visitor = await visitorOf(request);
    // A form is for those who may see its page.
    if (visitor.actor)
      for (const right of [page.right, declared.right]) if (right !== 'public') check(visitor.actor, right);
    const sent = await sentBy(declared, request, visitor);
    const { fields } = sent;
    const action = request.originalUrl;
    if (!visitor.actor) {
      dropSession(request, response);
      const form: Pick<FormState, 'fields' | 'problem'> = declared.upload
        ? { fields: { suite: pathOf(page, paramsOf(request)) }, problem: expiredWithFile }
        : { fields: { typed: typedIn(fields, action) }, problem: expired };
      const nobody = { token: '', actor: undefined };
      const shown = { status: 401, form: { action: '/connexion', errors: [], ...form } };
      await showPage(signInPage, request, response, nobody, shown);
      return;
    }
    requireToken(fields, visitor.token);
    try {
      if ('refused' in sent) throw sent.refused;
      const done = await act(declared, request, sent, visitor.actor);
      if ('again' in done) {
        const form = { action, fields, errors: [] };
        await showPage(page, request, response, visitor, { form });
        return;
      }
      const { to, said, handed } = done;
      if (handed) hand(request, response, to, handed, visitor.actor.id);
      if (said) say(request, response, said);
      response.redirect(303, to);
    } catch (error) {
      const failed = stateOf(error, action, fields);
      if (!failed) throw error;
      await showPage(page, request, response, visitor, { status: failed.status, form: failed });
    }
  };
}

/** A password or a code is typed again rather than kept. */
const isSecret = (name: string): boolean => /password|^code$/i.test(name);

/** What was typed, for its author to find again once they have signed in. */
function typedIn(fields: Fields, action: string): string {
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !isSecret(name)));
  return keepTyped({ action, fields: kept, who: String(fields[hidden.who] ?? '') });
}

/** A file is not read of somebody whom nobody knows. */
const expiredWithFile = 'Votre session a expiré. Reconnectez-vous, puis choisissez de nouveau votre fichier.';
const expired =
  'Votre session a expiré. Ce que vous avez écrit est gardé : reconnectez-vous pour le retrouver.';

type Sent = { readonly fields: Fields; readonly file?: TakenFile; readonly digest?: string };

/** What a form sent. A file that is not taken leaves the fields, for the page to be shown with them. */
async function sentBy(
  { upload }: Form,
  request: Request,
  { actor }: Visitor,
): Promise<Sent | { readonly fields: Fields; readonly refused: unknown }> {
  if (!upload || !actor) return { fields: (request.body ?? {}) as Fields };
  return readUpload(request, upload, actor.id).catch((error) => {
    if (error instanceof RefusedUpload) return { fields: error.fields, refused: error.cause };
    throw error;
  });
}

async function act(
  declared: Form,
  request: Request,
  { fields, file, digest }: Sent,
  actor: Actor,
): Promise<Done | typeof again> {
  const input = parseOrProblem(declared.input, decode(fields), 'form');
  const origin = originOf(request);
  const work = () =>
    declared.act({ actor, params: paramsOf(request), input, origin, ...(file ? { file } : {}) });
  const key = String(fields[hidden.once] ?? '');
  if (!key) return work();
  const asked = JSON.stringify([request.originalUrl, fields, ...(digest ? [digest] : [])]);
  const outcome = await once<Done | typeof again>(actor.id, key, asked, work, (done) =>
    'again' in done ? undefined : { to: done.to, ...(done.handed || done.secret ? { secret: 'yes' } : {}) },
  );
  if (!outcome.replayed) return outcome.answer;
  // Sent again, it leads to the same page, which shows what this person may see there now. What was said may name somebody.
  const { to = '/', secret } = outcome.kept;
  return { to, said: secret ? shownOnce : alreadyDone };
}

const alreadyDone = 'C’était déjà fait : rien n’a été enregistré deux fois.';
const shownOnce =
  'C’était déjà fait, et ce qui en a été montré ne l’est qu’une fois. Refaites-en un si vous ne l’avez plus.';

/** What the person can put right is shown on the page again; the rest is an error page. */
function stateOf(
  error: unknown,
  action: string,
  fields: Fields,
): (FormState & { status: number }) | undefined {
  const mends = [401, 409, 422, 423, 429]; // 401: a wrong code, of somebody who is signed in
  if (!(error instanceof Problem)) return undefined;
  // What names a field is put right there, whatever its status: a file that is too large, say.
  if (!mends.includes(error.status) && error.errors.length === 0) return undefined;
  const { status, message: problem, errors, code, extra } = error;
  return { status, action, fields, problem, errors, code, extra };
}

const originOf = (request: Request): string => `${request.protocol}://${request.get('host')}`;
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');

/** Whether a page of another site sent the browser here, as far as it says. */
export function isForeign(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  return (
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && origin !== 'null' && hostOf(origin) !== request.get('host'))
  );
}

/** A form of another site is refused before anything is read (OWASP, cross-site request forgery). */
export function requireOwnOrigin(request: Request): void {
  if (isForeign(request))
    throw new Problem(403, 'foreign-form', 'Ce formulaire ne vient pas d’une page de Passerelle.');
}

export function requireToken(fields: Fields, token: string): void {
  const sent = Buffer.from(String(fields[hidden.csrf] ?? ''));
  const wanted = Buffer.from(csrfToken(token));
  if (sent.length === wanted.length && timingSafeEqual(sent, wanted)) return;
  throw new Problem(
    403,
    'stale-form',
    'Cette page date d’une session précédente. Revenez en arrière, rechargez-la et recommencez.',
  );
}
