import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import {
  assessByLink,
  readSigningLink,
  saidInput,
  signByLink,
  signInput,
  signingLinkExists,
} from '../../immersions/index.ts';
import { Problem } from '../../platform/index.ts';
import { bodyKb, formReader } from '../bodies.ts';
import { codePage, messagePage } from '../pages/participant/agreement-page.tsx';
import { signPage } from './sign-page.tsx';

const form = z.object({
  code: z.string().max(20),
  answer: z.string().max(10).optional(),
  digest: z.string().max(64).optional(),
  why: z.string().max(500).optional(),
  met: z.string().max(10).optional(),
  agrees: z.enum(['oui', 'non']).optional(),
  words: z.string().max(1500).optional(),
});
type Sent = z.output<typeof form>;

const giver = 'La structure qui prépare l’immersion';
const code = (path: string, error?: string) => codePage(path, error, giver);
const gone = () =>
  messagePage(
    'Ce lien ne marche plus',
    'Il a servi, ou il est trop ancien. Demandez un nouveau lien à la structure.',
  );

/** The page behind a one-time link of a party: plain forms, no script, nothing shown before the code. */
export function signingRoutes(): Router {
  const router = express.Router();
  router.use(formReader(bodyKb.public, 20));
  router.get('/:token', async (request, response) => {
    const known = await signingLinkExists(tokenOf(request));
    response
      .status(known ? 200 : 404)
      .type('html')
      .send(known ? code(request.originalUrl) : gone());
  });
  router.post('/:token', answer);
  return router;
}

const tokenOf = (request: Request): string => String(request.params.token ?? '');
const blank = (text: string | undefined): string | undefined => text?.trim() || undefined;

async function answer(request: Request, response: Response): Promise<void> {
  const path = request.originalUrl;
  const send = (status: number, html: string): void => void response.status(status).type('html').send(html);
  const sent = form.safeParse(request.body ?? {});
  if (!sent.success) return send(422, code(path, 'Écrivez les 6 chiffres du code.'));
  const token = tokenOf(request);
  try {
    const shown = await readSigningLink(token, sent.data.code);
    const again = (error?: string) => signPage({ path, code: sent.data.code, shown, error });
    if (shown.use === 'sign') return send(...(await signed(token, sent.data, again)));
    send(...(await assessed(token, sent.data, again)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    send(error.status, sayRefusal(error, path));
  }
}

type Again = (error?: string) => string;

async function signed(token: string, sent: Sent, again: Again): Promise<[number, string]> {
  if (sent.answer === undefined) return [200, again()];
  const said = signInput.safeParse({
    answer: sent.answer,
    digest: sent.digest ?? '',
    ...(blank(sent.why) ? { why: blank(sent.why) } : {}),
  });
  if (!said.success) return [422, again('Choisissez : signer, ou ne pas signer.')];
  const done = await signByLink(token, sent.code, said.data);
  return [
    200,
    done.signed
      ? messagePage('Merci', 'Vous avez signé. La structure vous dira quand tout le monde aura signé.')
      : messagePage('C’est noté', 'Vous n’avez pas signé. La structure va vous contacter.'),
  ];
}

async function assessed(token: string, sent: Sent, again: Again): Promise<[number, string]> {
  if (sent.met === undefined && sent.words === undefined) return [200, again()];
  const said = saidInput.safeParse({
    met: sent.met,
    ...(blank(sent.words) ? { words: blank(sent.words) } : {}),
    ...(sent.agrees ? { agrees: sent.agrees === 'oui' } : {}),
  });
  if (!said.success) return [422, again('Dites si les objectifs sont atteints.')];
  await assessByLink(token, sent.code, said.data);
  return [200, messagePage('Merci', 'Votre avis est noté.')];
}

function sayRefusal(problem: Problem, path: string): string {
  if (problem.status === 404) return gone();
  if (problem.code === 'wrong-code') return code(path, 'Ce code n’est pas le bon. Essayez encore.');
  if (problem.code === 'link-locked') return messagePage('Lien bloqué', problem.message);
  if (problem.code === 'text-changed') return messagePage('Le texte a changé', problem.message);
  return messagePage('Ce n’est plus possible', `${problem.message} Parlez-en à la structure.`);
}
