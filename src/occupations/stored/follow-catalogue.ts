import { log } from '../../platform/index.ts';
import { builtIn, currentCatalogue, useCatalogue } from '../current-catalogue.ts';
import type { Catalogue } from '../open-catalogue.ts';
import { loadEdition, readHead } from './load-catalogue.ts';

/** The edition that this process uses; undefined: the built-in catalogue. */
let used: string | undefined;
let refreshing: Promise<string | undefined> | undefined;

/**
 * Brings this process to the catalogue in force. Costs one small read when it is there already.
 * @returns its edition; undefined: the built-in catalogue
 */
export function refreshCatalogue(): Promise<string | undefined> {
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function refresh(): Promise<string | undefined> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const head = await readHead();
    if (head?.edition === used) return used;
    const catalogue = head?.edition === undefined ? builtIn : await loadEdition(head);
    if (!catalogue) continue;
    useCatalogue(catalogue);
    used = head?.edition;
    log.info({ version: currentCatalogue().version, edition: used }, 'catalogue in force');
    return used;
  }
  throw new Error('the catalogue changed while it was read');
}

/** Keeps this process current: at once, then every few seconds, until stopped. `onChange` gets each catalogue in turn. */
export async function followCatalogue({
  everyMs = 3000,
  onChange = () => {},
}: {
  readonly everyMs?: number;
  readonly onChange?: (catalogue: Catalogue) => void;
} = {}): Promise<{ stop(): void }> {
  let told: Catalogue | undefined;
  const follow = async () => {
    await refreshCatalogue();
    if (told !== currentCatalogue()) onChange(currentCatalogue());
    told = currentCatalogue();
  };
  await follow();
  const timer = setInterval(() => {
    follow().catch((err) => log.warn({ err }, 'the catalogue could not be read: the one before stays'));
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
