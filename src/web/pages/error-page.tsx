import type { Request, Response } from 'express';
import type { Problem } from '../../platform/index.ts';
import { renderPage } from '../kit/document.tsx';
import { csrfToken } from './session-cookie.ts';
import { visitorOf } from './visitor.ts';

const titles: Record<number, string> = {
  403: 'Cette page ne vous est pas ouverte',
  404: 'Cette page n’existe pas',
  410: 'Ce lien ne marche plus',
  413: 'C’est trop long',
  429: 'Trop de tentatives',
  503: 'Le service ne répond pas pour le moment',
};

/** What a person reads when a page cannot be shown: what happened, what to do, and what to quote when asking for help. */
export async function errorPage(
  problem: Problem,
  request: Request,
  response: Response,
  reference: string,
): Promise<void> {
  // Where the database is away nobody can be recognised, and the page must still come.
  const { token, actor } = await visitorOf(request).catch(() => ({ token: '', actor: undefined }));
  const title =
    titles[problem.status] ?? (problem.status < 500 ? 'Ce n’est pas possible' : 'Une erreur s’est produite');
  const body = (
    <>
      <h1>{title}</h1>
      <p>{problem.message}</p>
      <p class="actions">
        {problem.code === 'link-expired' ? (
          <a class="button" href="/mot-de-passe-oublie">
            Recevoir un autre lien
          </a>
        ) : (
          <a class="button" href="/">
            Revenir à l’accueil
          </a>
        )}
        <a class="button quiet" href="/aide">
          Demander de l’aide
        </a>
      </p>
      <p class="soft">
        Référence à donner si vous demandez de l’aide : <strong>{reference}</strong>
      </p>
    </>
  );
  const context = {
    ...(actor ? { actor } : {}),
    url: request.originalUrl,
    csrf: token ? csrfToken(token) : '',
  };
  response.type('html').send(renderPage({ title, body }, context));
}
