import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../src/access/index.ts';
import { downloads, pages } from '../../src/web/pages/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { noBrowser, openBrowser } from '../support/chromium.ts';
import { password, startWorld, type World } from '../support/world.ts';

const patterns = [...pages, ...downloads].map(({ path }) => ({
  path,
  of: new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`),
}));
/** The page behind an address: those of one need and of another are the same page. */
const patternOf = (path: string): string =>
  patterns.find(({ path: plain }) => plain === path)?.path ??
  patterns.find(({ of }) => of.test(path))?.path ??
  path;

/** Addresses of this house that a page links to, without their anchors. */
function linksIn(html: string, page: string): string[] {
  const { origin } = new URL(page);
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), page))
    .filter((url) => url.origin === origin)
    .map(({ pathname, search }) => pathname + search);
}

/** What the body of a page is made of, without its words: what a check could judge otherwise than before. */
function kindsIn(html: string): Set<string> {
  const main = html.slice(html.indexOf('<main'));
  const kind = (attributes = '') =>
    [...attributes.matchAll(/\b(?:class|type|role)="[^"]*"/g)].map(([text]) => text).toSorted();
  return new Set(
    [...main.matchAll(/<(\w+)([^>]*)>/g)].map(([, tag, more]) => [tag, ...kind(more)].join(' ')),
  );
}

/** Addresses of one page that are followed: their links are much the same. */
const mostOfOnePage = 3;

describe.skipIf(noBrowser)(`every link${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let world: World;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    world = await startWorld({ workers: false });
    browser = await openBrowser(world.url);
    for (const role of roles) await world.sign(role);
    const { aSuggestion, aRetained, anAgreed, aMeeting } = castOf(world);
    await aSuggestion();
    await aRetained();
    await anAgreed();
    await aMeeting();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  /**
   * What was looked at of each page: in both schemes by the first persona that comes to it; by the next in one, where it shows
   * them something that nobody was shown.
   */
  const looked = new Map<string, Set<string>>();

  test.each<Role | 'nobody'>(['nobody', ...roles])('of %s answers, from page to page', async (role) => {
    const light = await browser.visitor({ width: 320 });
    const dark = await browser.visitor({ dark: true });
    if (role !== 'nobody') await light.signIn(`${role}0@essai.example`, password);
    const cookies = await light.page.context().cookies();
    await dark.page.context().addCookies(cookies);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

    const waiting = role === 'nobody' ? ['/'] : [new URL(light.page.url()).pathname];
    const known = new Set(waiting);
    const followed = new Map<string, number>();
    const dead: string[] = [];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await fetch(world.url + path, { headers: { cookie, accept: 'text/html' } });
      const type = answer.headers.get('content-type') ?? '';
      const html = await answer.text();
      if (answer.status !== 200) dead.push(`${path}: ${answer.status}`);
      if (answer.status !== 200 || !type.startsWith('text/html')) continue;
      const pattern = patternOf(path.split('?')[0] ?? '');
      const times = followed.get(pattern) ?? 0;
      followed.set(pattern, times + 1);
      if (times === 0) {
        const seen = looked.get(pattern);
        const kinds = kindsIn(html);
        looked.set(pattern, new Set([...(seen ?? []), ...kinds]));
        if (!seen) await dark.open(path, `${role}-${pattern}`);
        const isNew = !seen || ![...kinds].every((kind) => seen.has(kind));
        // The first page is where the menus of a role are seen.
        if (isNew || followed.size === 1) await light.open(path, `${role}-${pattern}`);
      }
      for (const link of times < mostOfOnePage ? linksIn(html, world.url + path) : []) {
        if (known.has(link)) continue;
        known.add(link);
        waiting.push(link);
      }
    }
    expect(dead).toEqual([]);
    expect(followed.size).toBeGreaterThan(6);
  });
});
