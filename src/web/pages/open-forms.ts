import express, { type Router } from 'express';
import { Problem } from '../../platform/index.ts';
import { bodyKb, formReader } from '../bodies.ts';
import { decode } from '../kit/fields.ts';
import type { Fields, OpenForm } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import type { Limits } from '../sign-in-limit.ts';
import { openForms, pageOf } from './index.ts';
import { requireOwnOrigin, showPage } from './serve.ts';
import { say } from './session-cookie.ts';
import { paramsOf } from './visitor.ts';

const out = { token: '', actor: undefined };

/** Forms that anybody may send: from a page of ours, and so many an hour. */
export function openFormRoutes(limits: Limits): Router {
  const router = express.Router();
  for (const declared of openForms) answer(router, declared, limits);
  return router;
}

function answer(router: Router, declared: OpenForm, limits: Limits): void {
  const page = pageOf(declared);
  router.post(declared.path, formReader(bodyKb.public, 20), async (request, response) => {
    requireOwnOrigin(request);
    const fields = (request.body ?? {}) as Fields;
    try {
      const input = parseOrProblem(declared.input, decode(fields), 'form');
      const account = declared.account?.(input);
      const caller = { ip: request.ip ?? '', ...(account ? { account } : {}) };
      const { to, said } = await limits.ask(caller, () => declared.act({ params: paramsOf(request), input }));
      if (said) say(request, response, said);
      response.redirect(303, to);
    } catch (error) {
      // What is gone has no page to be shown on.
      if (!(error instanceof Problem) || [404, 410].includes(error.status)) throw error;
      const { status, errors, message: problem } = error;
      await showPage(page, request, response, out, {
        status,
        form: { action: request.originalUrl, fields, problem, errors },
      });
    }
  });
}
