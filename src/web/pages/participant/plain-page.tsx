import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page, in French, that needs no script. */
export function page(title: string, body: ComponentChildren): string {
  const html = renderToString(
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${title} — Passerelle`}</title>
        <link rel="stylesheet" href="/static/plain.css" />
      </head>
      <body>
        <main>{body}</main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
