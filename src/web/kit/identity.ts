import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import express, { type Router } from 'express';
import { houseRules, log } from '../../platform/index.ts';

const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.css': 'text/css; charset=utf-8',
};

interface Served {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Whose house this is, as pages show it. */
export interface Identity {
  readonly name: string;
  /** Addresses of what the house has of its own. */
  readonly logo?: string;
  readonly colours?: string;
  readonly partners: readonly { readonly name: string; readonly logo?: string }[];
  readonly europe: string;
}

let made: { readonly of: string; readonly identity: Identity; readonly files: ReadonlyMap<string, Served> };

function make() {
  const { TERRITORY_NAME: name, TERRITORY_LOGO, HOUSE_COLOURS, PARTNERS, EUROPE_LINE: europe } = houseRules();
  const of = JSON.stringify([name, TERRITORY_LOGO, HOUSE_COLOURS, PARTNERS, europe]);
  if (made?.of === of) return made;
  const files = new Map<string, Served>();
  const keep = (bytes: Buffer, ending: string): string => {
    const file = `${createHash('sha256').update(bytes).digest('base64url').slice(0, 10)}${ending}`;
    files.set(file, { bytes, type: types[ending] ?? 'application/octet-stream' });
    return `/static/house/${file}`;
  };
  const logoOf = (path: string | undefined): { logo?: string } => {
    if (!path) return {};
    const ending = extname(path).toLowerCase();
    if (types[ending] && ending !== '.css' && existsSync(path))
      return { logo: keep(readFileSync(path), ending) };
    log.warn({ path }, 'a logo is not there, or is no .svg, .png or .webp: its name is shown instead');
    return {};
  };
  const identity: Identity = {
    name,
    ...logoOf(TERRITORY_LOGO),
    ...(HOUSE_COLOURS.length > 0 ? { colours: keep(Buffer.from(coloursOf(HOUSE_COLOURS)), '.css') } : {}),
    partners: PARTNERS.map((partner) => ({ name: partner.name, ...logoOf(partner.logo) })),
    europe,
  };
  made = { of, identity, files };
  return made;
}

/** After tokens.css: all the rest of the look is mixed from these. */
const coloursOf = ([brand, accent, darkBrand, darkAccent]: readonly string[]): string =>
  `:root{--brand:${brand};--accent:${accent}}@media (prefers-color-scheme:dark){:root{--brand:${darkBrand};--accent:${darkAccent}}}`;

export const identity = (): Identity => make().identity;

/** The logos and colours of the settings, each at an address that changes with it. */
export function houseFiles(): Router {
  const router = express.Router();
  router.get('/:file', (request, response, next) => {
    const file = make().files.get(request.params.file);
    if (!file) return next();
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type(file.type).send(file.bytes);
  });
  return router;
}
