import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { Problem } from '../platform/index.ts';
import { answerLink, type LinkAnswer, linkExists, readLink } from '../shortlists/index.ts';
import { bodyKb, formReader } from './bodies.ts';
import { codePage, messagePage, offerPage } from './pages/participant/agreement-page.tsx';

const form = z.object({
  code: z.string().max(20),
  answer: z.enum(['yes', 'no', 'call']).optional(),
});

const thanks: Record<LinkAnswer, readonly [string, string]> = {
  yes: ['Merci', 'Votre oui est enregistré. Vous pouvez changer d’avis avec le même lien.'],
  no: ['C’est noté', 'L’entreprise ne verra rien de vous. Vous n’avez rien d’autre à faire.'],
  call: ['C’est noté', 'Votre référent ou référente va vous appeler.'],
};

const gone = () =>
  messagePage('Ce lien ne marche plus', 'Demandez un nouveau lien à votre référent ou à votre référente.');

/** The page behind a one-time link: plain forms, no script, nothing shown before the code. */
export function agreementRoutes(): Router {
  const router = express.Router();
  router.use(formReader(bodyKb.public, 20));
  router.get('/:token', async (request, response) => {
    const known = await linkExists(tokenOf(request));
    response
      .status(known ? 200 : 404)
      .type('html')
      .send(known ? codePage(request.originalUrl) : gone());
  });
  router.post('/:token', answer);
  return router;
}

const tokenOf = (request: Request): string => String(request.params.token ?? '');

async function answer(request: Request, response: Response): Promise<void> {
  const path = request.originalUrl;
  const sent = form.safeParse(request.body ?? {});
  if (!sent.success) {
    response.status(422).type('html').send(codePage(path, 'Écrivez les 6 chiffres du code.'));
    return;
  }
  const { code, answer: said } = sent.data;
  try {
    if (said) {
      await answerLink(tokenOf(request), code, said);
      response.type('html').send(messagePage(...thanks[said]));
    } else {
      response.type('html').send(offerPage(path, code, await readLink(tokenOf(request), code)));
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    response.status(error.status).type('html').send(sayRefusal(error, path));
  }
}

function sayRefusal(problem: Problem, path: string): string {
  if (problem.status === 404) return gone();
  if (problem.code === 'wrong-code') return codePage(path, 'Ce code n’est pas le bon. Essayez encore.');
  if (problem.code === 'link-locked') return messagePage('Lien bloqué', problem.message);
  return messagePage(
    'Trop tard',
    'Cette proposition est terminée. Votre référent ou référente peut vous expliquer.',
  );
}
