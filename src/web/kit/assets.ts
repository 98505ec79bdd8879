import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type Router } from 'express';
import { houseFiles } from './identity.ts';

const folder = join(import.meta.dirname, '..', 'static');
/** Where this runs from its sources (tests), the islands are those that the last build compiled. */
const compiled = existsSync(join(folder, 'islands'))
  ? folder
  : join(import.meta.dirname, '../../../dist/src/web/static');
/** Where the files of a font are, each of one script and weight. */
const fontFolder = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`)), 'files');
const fonts = fontFolder('atkinson-hyperlegible-next');

/** Changes when any file does: browsers may then keep what they have for ever. */
const version = (() => {
  const hash = createHash('sha256');
  for (const root of new Set([folder, compiled].filter(existsSync))) {
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(css|js|svg)$/.test(name)) hash.update(name).update(readFileSync(join(root, name)));
    }
  }
  return hash.digest('base64url').slice(0, 10);
})();

/** A font in a form that a PDF can embed. */
export const fontFile = (name: string, script: string, weight: 400 | 700): string =>
  join(fontFolder(name), `${name}-${script}-${weight}-normal.woff`);

/** The address of a file of `static/`, or of a module compiled from `islands/`. */
export const asset = (name: string): string => `/static/${version}/${name}`;

/** Express says it of text only. */
function nameCharset(response: ServerResponse, path: string): void {
  if (path.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
}

export function assets(): Router {
  const router = express.Router();
  const plain = { index: false, redirect: false, setHeaders: nameCharset } as const;
  const forever = { ...plain, immutable: true, maxAge: '365d' } as const;
  router.use('/house', houseFiles());
  router.use('/fonts', express.static(fonts, forever));
  router.use(`/${version}`, express.static(folder, forever));
  router.use(`/${version}/islands`, express.static(join(compiled, 'islands'), forever));
  // For pages of other sites, which name it without a version.
  router.get('/widget.js', (_request, response) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    response.sendFile('widget.js', { root: join(compiled, 'islands'), maxAge: '1h' });
  });
  router.use(express.static(folder, { ...plain, maxAge: '5m' }));
  return router;
}
