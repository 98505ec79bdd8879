import express, { type Request, type Response, type Router } from 'express';
import { askEntry, askEntryCode, askEntryInput, enterByLink, enterInput } from '../../accounts/index.ts';
import { Problem } from '../../platform/index.ts';
import { bodyKb, formReader } from '../bodies.ts';
import { decode } from '../kit/fields.ts';
import { type Fields, type Page, pathOf } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import type { Limits } from '../sign-in-limit.ts';
import { visitOf } from '../visit.ts';
import { askCodePath, askEntryPage, entryPage } from './public/entry.tsx';
import { requireOwnOrigin, showPage } from './serve.ts';
import { enter } from './session-routes.ts';
import { paramsOf } from './visitor.ts';

const out = { token: '', actor: undefined };

/** The link and the code by which a company's contact enters without a password. */
export function entryRoutes(limits: Limits): Router {
  const router = express.Router();
  const read = formReader(bodyKb.public, 20);

  const answer = (path: string, back: Page, act: (request: Request, response: Response) => Promise<string>) =>
    router.post(path, read, async (request, response) => {
      requireOwnOrigin(request);
      try {
        response.redirect(303, await act(request, response));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const { status, errors, message: problem } = error;
        const form = { action: request.originalUrl, fields: (request.body ?? {}) as Fields, problem, errors };
        await showPage(back, request, response, out, { status, form });
      }
    });

  answer(askEntryPage.path, askEntryPage, async (request) => {
    const { email } = decode((request.body ?? {}) as Fields);
    const input = parseOrProblem(askEntryInput, { email }, 'form');
    await limits.ask({ account: input.email, ip: request.ip ?? '' }, () => askEntry(input));
    return `${askEntryPage.path}?demande=recue`;
  });

  answer(askCodePath, entryPage, async (request) => {
    const { token = '' } = paramsOf(request);
    await limits.ask({ account: `entry/${token}`, ip: request.ip ?? '' }, () => askEntryCode(token));
    return `${pathOf(entryPage, { token })}?code=envoye`;
  });

  answer(entryPage.path, entryPage, async (request, response) => {
    const { token = '' } = paramsOf(request);
    const { code } = decode((request.body ?? {}) as Fields);
    const input = parseOrProblem(enterInput, { token, code }, 'form');
    const session = await limits.signIn({ ip: request.ip ?? '' }, () => enterByLink(input, visitOf(request)));
    await enter(request, response, session);
    return session.to;
  });
  return router;
}
