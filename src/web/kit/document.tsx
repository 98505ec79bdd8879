import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { houseRules } from '../../platform/index.ts';
import { asset } from './assets.ts';
import { CurrentPage, type PageContext } from './context.ts';
import { Layout } from './layout.tsx';
import type { View } from './page.ts';

/** A whole document, in French, that needs no script. */
export function renderPage(view: View, context: PageContext): string {
  const html = renderToString(
    <CurrentPage.Provider value={context}>
      <Document title={view.title} islands={view.islands ?? []} signedIn={context.actor !== undefined}>
        <Layout>{view.body}</Layout>
      </Document>
    </CurrentPage.Provider>,
  );
  return `<!doctype html>${html}`;
}

interface Props {
  title: string;
  islands: readonly string[];
  signedIn: boolean;
  children: ComponentChildren;
}

function Document({ title, islands, signedIn, children }: Props) {
  const scripts = ['page', ...(signedIn ? ['session'] : []), ...islands];
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – Passerelle`}</title>
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('tokens.css')} />
        <link rel="stylesheet" href={asset('passerelle.css')} />
        {scripts.map((name) => (
          <script key={name} type="module" src={asset(`islands/${name}.js`)} />
        ))}
      </head>
      <body data-idle={signedIn ? houseRules().SESSION_IDLE_MINUTES : undefined}>{children}</body>
    </html>
  );
}
