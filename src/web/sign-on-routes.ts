import express, { type Router } from 'express';
import { closeSession, type IdentityProvider, signOn } from '../accounts/index.ts';
import { Problem } from '../platform/index.ts';
import { homeOf } from './pages/layout.tsx';
import { localPath, signInPage } from './pages/public/sign-in.tsx';
import { isForeign, showPage } from './pages/serve.ts';
import { keepSealed, keepSession, sessionToken, takeSealed } from './pages/session-cookie.ts';
import { visitOf } from './visit.ts';

const cookie = 'sign-on';

/** Going to the identity provider, and coming back from it. */
export function signOnRoutes(provider: IdentityProvider): Router {
  const router = express.Router();
  const refused = async (error: unknown, ...[request, response]: Parameters<typeof takeSealed>) => {
    if (!(error instanceof Problem)) throw error;
    const { status, message: problem } = error;
    const form = { action: '/connexion', fields: {}, problem, errors: [] };
    await showPage(signInPage, request, response, { token: '', actor: undefined }, { status, form });
  };

  router.get('/connexion/fournisseur', async (request, response) => {
    const next = localPath(String(request.query.suite ?? ''));
    // A page elsewhere signs nobody in: where the provider still knows the person, nothing more would be asked of them.
    if (isForeign(request)) return response.redirect(303, `/connexion?suite=${encodeURIComponent(next)}`);
    try {
      const { url, kept } = await provider.begin(next);
      keepSealed(request, response, cookie, kept, 10 * 60_000);
      response.redirect(303, url);
    } catch (error) {
      await refused(error, request, response, cookie);
    }
  });

  router.get('/connexion/fournisseur/retour', async (request, response) => {
    try {
      const kept = takeSealed(request, response, cookie);
      const query = /\?.*$/.exec(request.originalUrl)?.[0] ?? '';
      const { next, ...proof } = await provider.finish(query, kept);
      const session = await signOn(proof, visitOf(request));
      const before = sessionToken(request);
      if (before) await closeSession(before);
      keepSession(request, response, session.token, new Date(session.expiresAt));
      response.redirect(303, next === '/' ? homeOf(session.user.role) : next);
    } catch (error) {
      await refused(error, request, response, cookie);
    }
  });
  return router;
}
