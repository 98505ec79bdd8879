import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const reports = join(import.meta.dirname, '../../.data/reports');

/** The first is Chromium without its windows: the same pages for half the work. */
const executablePath = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);

/** Said where there is no browser: the tests of pages are then skipped. */
export const noBrowser = executablePath
  ? undefined
  : 'Chromium is not installed: tests of pages are skipped.';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface VisitOptions {
  /** False: every script is refused, as by a browser that is old or careful. */
  readonly scripts?: boolean;
  readonly dark?: boolean;
  readonly width?: number;
}

interface Seen {
  readonly problems: string[];
  weight: { bytes: number };
}

/** What is in a menu is seen once the menu is open. */
async function openMenuWith(page: Page, name: string | RegExp): Promise<void> {
  const inside = page.locator('details.menu:not([open])', {
    has: page.locator('button, a', { hasText: name }),
  });
  if ((await page.getByRole('link', { name }).count()) === 0 && (await inside.count()) > 0)
    await inside.locator('summary').filter({ visible: true }).first().click();
}

/** One for all the files of a worker; it ends with it. */
let chromiumOfWorker: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  // Kept from one run to the next: what it knows of the fonts of this machine takes a second to find out.
  const folder = join(tmpdir(), 'passerelle-chromium');
  mkdirSync(folder, { recursive: true });
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args,
    env: { ...process.env, HOME: folder },
  });
}

/** A real Chromium, in which every visitor is somebody new. */
export async function openBrowser(url: string) {
  chromiumOfWorker ??= launch();
  const browser = await chromiumOfWorker;
  const contexts: BrowserContext[] = [];

  /** A person with a browser of their own. */
  async function visitor({ scripts = true, dark = false, width = 1280 }: VisitOptions = {}) {
    const context = await browser.newContext({
      baseURL: url,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    const page = await context.newPage();
    // As generous as the tests: a busy machine is not a broken page.
    page.setDefaultTimeout(80_000);
    const seen: Seen = { problems: [], weight: { bytes: 0 } };
    // With JavaScript switched off axe cannot run: scripts are refused one by one instead. Not by a route of Playwright, which
    // would also have every style and font fetched again for each page.
    if (!scripts) {
      const network = await context.newCDPSession(page);
      await network.send('Network.enable');
      await network.send('Network.setBlockedURLs', { urls: ['*.js'] });
    }
    page.on('console', (message) => {
      const refused = !scripts && /ERR_BLOCKED_BY_CLIENT/.test(message.text());
      const expected = /the server responded with a status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !refused && !expected)
        seen.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => seen.problems.push(`script: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
        seen.problems.push(`other host: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (/\.woff2?$/.test(response.url())) return;
      // Of the page that asked for it, even where it comes when the next is there.
      const { weight } = seen;
      void response
        .finished()
        .then(() => response.request().sizes())
        .then(
          ({ responseBodySize }) => {
            weight.bytes += responseBodySize;
          },
          () => {}, // a redirect has none
        );
    });
    return {
      page,
      /** Opens a page, and holds it to what every page promises. */
      open: async (path: string, name = path) => {
        seen.weight = { bytes: 0 };
        await page.goto(path);
        await check(page, seen, name, { scripts, dark, width });
      },
      /** Holds the page that is open now to what every page promises; leaves a screenshot where it does not. */
      check: (name: string) => check(page, seen, name, { scripts, dark, width }),
      /** Presses what is called this, and waits for the page that follows. */
      press: async (name: string | RegExp) => {
        seen.weight = { bytes: 0 };
        const button = page.getByRole('button', { name }).first();
        const there = async () => (await button.count()) > 0;
        if (!(await there())) await openMenuWith(page, name);
        const target = (await there()) ? button : page.getByRole('link', { name }).first();
        await Promise.all([page.waitForNavigation(), target.click()]);
      },
      signIn: async (email: string, password: string) => {
        await page.goto('/connexion');
        await page.getByLabel('Adresse électronique').fill(email);
        await page.getByLabel('Mot de passe').fill(password);
        await Promise.all([
          page.waitForNavigation(),
          page.getByRole('button', { name: 'Se connecter' }).click(),
        ]);
      },
    };
  }

  return {
    visitor,
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

export type Visitor = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['visitor']>>;

interface AxeResults {
  readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
}

async function check(page: Page, seen: Seen, name: string, look: Required<VisitOptions>): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: Document, how: object): Promise<AxeResults> };
    };
    // The other results are not read, and the most work: each element that passes would be told by a selector.
    const found = await axe.run(document, { resultTypes: ['violations'], selectors: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          // What answers a gesture at once is no surprise (Layout Instability, `hadRecentInput`).
          for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 50);
      }),
  );
  const wrong = violations.length > 0 || seen.problems.length > 0 || overflow > 0 || shift >= 0.02;
  if (wrong || process.env.SCREENSHOTS) {
    const file = `${name.replace(/[^\w-]+/g, '-').replace(/^-|-$/g, '') || 'accueil'}-${look.width}${look.dark ? '-dark' : ''}`;
    await page.screenshot({ path: join(reports, 'screenshots', `${file}.png`), fullPage: true });
  }
  const row = {
    page: name,
    ...look,
    violations,
    problems: [...seen.problems],
    bytes: seen.weight.bytes,
    overflow,
    shift,
  };
  mkdirSync(reports, { recursive: true });
  appendFileSync(join(reports, 'browser.jsonl'), `${JSON.stringify(row)}\n`);
  expect(violations, `axe on ${name}`).toEqual([]);
  expect(seen.problems.splice(0), name).toEqual([]);
  expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
  expect(shift, `${name} moves while it loads`).toBeLessThan(0.02);
  expect(seen.weight.bytes, `${name} is heavy`).toBeLessThan(100_000);
}
