import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Actor } from '../../access/index.ts';
import { houseRules } from '../../platform/index.ts';
import { asset } from './assets.ts';
import { CurrentPage, type PageContext } from './context.ts';
import { identity } from './identity.ts';
import { Layout } from './layout.tsx';
import type { View } from './page.ts';

/** A whole document, in French, that needs no script. */
export function renderPage(view: View, context: PageContext): string {
  const html = renderToString(
    <CurrentPage.Provider value={context}>
      <Document view={view} actor={context.actor}>
        <Layout look={view.bands ? 'public' : view.simple ? 'simple' : undefined}>{view.body}</Layout>
      </Document>
    </CurrentPage.Provider>,
  );
  return `<!doctype html>${view.data ? html.replace('</head>', () => `${inScript(view.data ?? {})}</head>`) : html}`;
}

/** Asked for at once: what comes after the first look would change the font before somebody's eyes. */
const fonts = [400, 700].map(
  (weight) => `/static/fonts/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
);

/** Data, which nothing runs. Preact would write entities, which mean nothing there; and no `<` in it ends the element. */
const inScript = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

interface Props {
  view: View;
  actor: Actor | undefined;
  children: ComponentChildren;
}

function Document({ view: { title, description, findable, islands = [] }, actor, children }: Props) {
  const signedIn = actor !== undefined;
  const { colours } = identity();
  const scripts = ['page', ...(signedIn ? ['session'] : []), ...islands];
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {findable ? null : <meta name="robots" content="noindex" />}
        {description ? <meta name="description" content={description} /> : null}
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – Passerelle`}</title>
        {fonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={href} />
        ))}
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('tokens.css')} />
        {colours ? <link rel="stylesheet" href={colours} /> : null}
        <link rel="stylesheet" href={asset('passerelle.css')} />
        <link rel="stylesheet" href={asset('parts.css')} />
        {scripts.map((name) => (
          <script key={name} type="module" src={asset(`islands/${name}.js`)} />
        ))}
      </head>
      <body
        class={actor && actor.role !== 'employer' ? undefined : 'airy'}
        data-idle={signedIn ? houseRules().SESSION_IDLE_MINUTES : undefined}
      >
        {children}
      </body>
    </html>
  );
}
