import express, { type Router } from 'express';
import { askReset, askResetInput, choosePassword, choosePasswordInput } from '../../accounts/index.ts';
import { Problem } from '../../platform/index.ts';
import { bodyKb, formReader } from '../bodies.ts';
import { decode } from '../kit/fields.ts';
import type { Fields } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import type { Limits } from '../sign-in-limit.ts';
import { choosePasswordPage, forgottenPage } from './public/password.tsx';
import { requireOwnOrigin, showPage } from './serve.ts';
import { dropSession, say } from './session-cookie.ts';
import { paramsOf } from './visitor.ts';

const out = { token: '', actor: undefined };

/** For those who have no password, or no longer. */
export function passwordRoutes(limits: Limits): Router {
  const router = express.Router();
  const read = formReader(bodyKb.public, 20);

  router.post(forgottenPage.path, read, async (request, response) => {
    requireOwnOrigin(request);
    const fields = (request.body ?? {}) as Fields;
    try {
      const { email } = decode(fields);
      const input = parseOrProblem(askResetInput, { email }, 'form');
      await limits.ask({ account: input.email, ip: request.ip ?? '' }, () => askReset(input));
      response.redirect(303, `${forgottenPage.path}?demande=recue`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { status, errors, message: problem } = error;
      const form = { action: forgottenPage.path, fields, problem, errors };
      await showPage(forgottenPage, request, response, out, { status, form });
    }
  });

  router.post(choosePasswordPage.path, read, async (request, response) => {
    requireOwnOrigin(request);
    const { token = '' } = paramsOf(request);
    const { password } = decode((request.body ?? {}) as Fields);
    try {
      const input = parseOrProblem(choosePasswordInput, { token, password }, 'form');
      await limits.signIn({ ip: request.ip ?? '' }, () => choosePassword(input));
      dropSession(request, response);
      say(request, response, 'Votre mot de passe est enregistré. Connectez-vous.');
      response.redirect(303, '/connexion');
    } catch (error) {
      if (!(error instanceof Problem) || ![422, 429].includes(error.status)) throw error;
      const { status, errors, message: problem } = error;
      const form = { action: request.originalUrl, fields: { password: '' }, problem, errors };
      await showPage(choosePasswordPage, request, response, out, { status, form });
    }
  });
  return router;
}
