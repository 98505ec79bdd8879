import express, { type Router } from 'express';
import { type IdentityProvider, signOn } from '../accounts/index.ts';
import { homeOf } from './kit/layout.tsx';
import { localPath } from './pages/public/sign-in.tsx';
import { isForeign } from './pages/serve.ts';
import { keepSealed, takeSealed } from './pages/session-cookie.ts';
import { answerRefusal, enter } from './pages/session-routes.ts';
import { visitOf } from './visit.ts';

const cookie = 'sign-on';

/** Going to the identity provider, and coming back from it. */
export function signOnRoutes(provider: IdentityProvider): Router {
  const router = express.Router();
  router.get('/connexion/fournisseur', async (request, response) => {
    const next = localPath(String(request.query.suite ?? ''));
    // A page elsewhere signs nobody in: where the provider still knows the person, nothing more would be asked of them.
    if (isForeign(request)) return response.redirect(303, `/connexion?suite=${encodeURIComponent(next)}`);
    try {
      const { url, kept } = await provider.begin(next);
      keepSealed(request, response, cookie, kept, 10 * 60_000);
      response.redirect(303, url);
    } catch (error) {
      await answerRefusal(error, { suite: next }, request, response);
    }
  });

  router.get('/connexion/fournisseur/retour', async (request, response) => {
    let next = '/';
    try {
      const kept = takeSealed(request, response, cookie);
      const query = /\?.*$/.exec(request.originalUrl)?.[0] ?? '';
      const proof = await provider.finish(query, kept);
      next = proof.next;
      const session = await signOn(proof, visitOf(request));
      await enter(request, response, session);
      response.redirect(303, next === '/' ? homeOf(session.user.role) : next);
    } catch (error) {
      await answerRefusal(error, { suite: next }, request, response);
    }
  });
  return router;
}
