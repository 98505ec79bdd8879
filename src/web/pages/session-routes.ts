import express, { type Request, type Response, type Router } from 'express';
import type { Actor } from '../../access/index.ts';
import {
  answerChallenge,
  answerChallengeInput,
  beginEnrolment,
  closeAllSessions,
  closeSession,
  type IdentityProvider,
  openSession,
  openSessionInput,
  providerTokenOf,
} from '../../accounts/index.ts';
import { Problem } from '../../platform/index.ts';
import { bodyKb, formReader } from '../bodies.ts';
import { renderPage } from '../kit/document.tsx';
import { decode } from '../kit/fields.ts';
import { homeOf } from '../kit/layout.tsx';
import type { Fields } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import type { Limits } from '../sign-in-limit.ts';
import { visitOf } from '../visit.ts';
import { forms, pageOf } from './index.ts';
import { codesView, enrolPage, secondStepPage } from './public/second-step.tsx';
import { localPath, signedOutHere, signInPage } from './public/sign-in.tsx';
import { requireOwnOrigin, requireToken, showPage } from './serve.ts';
import { csrfToken, dropSession, keepSession, say, sessionToken } from './session-cookie.ts';
import { openTyped } from './typed.ts';
import { visitorOf } from './visitor.ts';

const out = { token: '', actor: undefined };

/** Signing in and out from a browser: the same sessions as the API's, in a cookie that no script can read. */
export function sessionRoutes(limits: Limits, provider?: IdentityProvider): Router {
  const router = express.Router();
  const read = formReader(bodyKb.typed, 20);

  router.post('/connexion', read, async (request, response) => {
    requireOwnOrigin(request);
    const { password: _, ...fields } = (request.body ?? {}) as Fields;
    try {
      const { email, password } = decode(request.body as Fields);
      const input = parseOrProblem(openSessionInput, { email, password }, 'form');
      const session = await limits.signIn({ account: input.email, ip: request.ip ?? '' }, () =>
        openSession(input, visitOf(request)),
      );
      await enter(request, response, session);
      await goOn(request, response, { token: session.token, actor: session.user }, fields);
    } catch (error) {
      await answerRefusal(error, fields, request, response);
    }
  });

  for (const page of [secondStepPage, enrolPage]) {
    router.post(page.path, read, async (request, response) => {
      requireOwnOrigin(request);
      const fields = (request.body ?? {}) as Fields;
      try {
        const { challenge, code } = decode(fields);
        const input = parseOrProblem(answerChallengeInput, { challenge, code }, 'form');
        const session = await limits.signIn({ ip: request.ip ?? '' }, () =>
          answerChallenge(input, visitOf(request)),
        );
        await enter(request, response, session);
        const visitor = { token: session.token, actor: session.user };
        if ('recoveryCodes' in session) showCodes(request, response, visitor, fields, session.recoveryCodes);
        else await goOn(request, response, visitor, fields);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const { status, code, errors, message: problem } = error;
        const back = code === 'challenge-expired' ? signInPage : page;
        const form = { action: back.path, fields: { ...fields, code: '' }, problem, errors };
        await showPage(back, request, response, out, { status, form });
      }
    });
  }

  const small = formReader(bodyKb.public, 20);
  router.post('/deconnexion', small, (request, response) =>
    signOut(provider, request, response, ({ token }) => closeSession(token), 'Vous êtes déconnecté.'),
  );
  router.post('/deconnexion-partout', small, (request, response) =>
    signOut(
      provider,
      request,
      response,
      ({ actor }) => closeAllSessions(actor),
      'Vous êtes déconnecté de tous vos appareils.',
    ),
  );
  return router;
}

/** The page of the next step, where one is asked for; else the one to begin at, and why. */
export async function answerRefusal(
  error: unknown,
  fields: Fields,
  request: Request,
  response: Response,
): Promise<void> {
  if (!(error instanceof Problem)) throw error;
  const { status, code, errors, message: problem, extra } = error;
  const { challenge = '' } = extra as { challenge?: string };
  if (code === 'second-factor-required') {
    const form = { action: '/connexion/code', fields: { ...fields, challenge }, errors: [] };
    await showPage(secondStepPage, request, response, out, { form });
  } else if (code === 'second-factor-enrolment-required') {
    const begun = await beginEnrolment({ challenge });
    const form = { action: '/connexion/application', fields: { ...fields, ...begun }, errors: [] };
    await showPage(enrolPage, request, response, out, { form });
  } else {
    const form = { action: '/connexion', fields, problem, errors };
    await showPage(signInPage, request, response, out, { status, form });
  }
}

interface Opened {
  readonly token: string;
  readonly expiresAt: string;
}

/** The session that this browser had, if any, ends with the new one. */
export async function enter(
  request: Request,
  response: Response,
  { token, expiresAt }: Opened,
): Promise<void> {
  const before = sessionToken(request);
  if (before) await closeSession(before);
  keepSession(request, response, token, new Date(expiresAt));
}

interface SignedIn {
  readonly token: string;
  readonly actor: Actor;
}

const nextOf = ({ actor }: SignedIn, fields: Fields): string => {
  const next = localPath(String(fields.suite ?? ''));
  return next === '/' ? homeOf(actor.role) : next;
};

function showCodes(
  request: Request,
  response: Response,
  visitor: SignedIn,
  fields: Fields,
  codes: readonly string[],
): void {
  const { token, actor } = visitor;
  const context = { actor, url: request.originalUrl, csrf: csrfToken(token) };
  response.type('html').send(renderPage(codesView(codes, nextOf(visitor, fields)), context));
}

/** To the page that was asked for; or to what was being typed, on its page, for the same person to read and send again. */
async function goOn(request: Request, response: Response, visitor: SignedIn, fields: Fields): Promise<void> {
  const typed = openTyped(String(fields.typed ?? ''), visitor.actor.id);
  const found = typed && matching(typed.action);
  if (!typed || !found) {
    response.redirect(303, nextOf(visitor, fields));
    return;
  }
  await showPage(pageOf(found.form), request, response, visitor, {
    params: found.params,
    form: {
      action: typed.action,
      fields: typed.fields,
      problem: 'Votre saisie a été gardée. Relisez-la, puis enregistrez.',
      errors: [],
    },
  });
}

function matching(action: string) {
  const parts = action.split('?')[0]?.split('/') ?? [];
  for (const form of forms) {
    const pattern = form.path.split('/');
    if (pattern.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const same = pattern.every((part, i) => {
      if (!part.startsWith(':')) return part === parts[i];
      params[part.slice(1)] = decodeURIComponent(parts[i] ?? '');
      return true;
    });
    if (same) return { form, params };
  }
  return undefined;
}

async function signOut(
  provider: IdentityProvider | undefined,
  request: Request,
  response: Response,
  close: (visitor: SignedIn) => Promise<void>,
  said: string,
): Promise<void> {
  requireOwnOrigin(request);
  const { token, actor } = await visitorOf(request);
  let elsewhere: string | undefined;
  if (actor) {
    requireToken((request.body ?? {}) as Fields, token);
    const idToken = provider && (await providerTokenOf(token));
    elsewhere = idToken && (await provider.signOutUrl(idToken));
    await close({ token, actor });
  }
  dropSession(request, response);
  if (provider && elsewhere) {
    // Not a redirect: the policy keeps what follows a form on this origin.
    response.set('Refresh', `0; url=${elsewhere}`);
    const view = { title: 'Déconnexion', body: signedOutHere(provider.label, elsewhere) };
    response.type('html').send(renderPage(view, { url: request.originalUrl, csrf: '' }));
    return;
  }
  say(request, response, said);
  response.redirect(303, '/');
}
