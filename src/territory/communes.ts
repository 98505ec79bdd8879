import { readFileSync } from 'node:fs';
import { wordsOf } from './place-tokens.ts';
import { zone } from './zones.ts';

/** A commune of France outside the territory, or a former one whose name is still said. */
export interface Commune {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  /** "37", "2A", "974". */
  readonly department: string;
  readonly postalCodes: readonly string[];
  /** 0 for a former commune. */
  readonly population: number;
}

interface Table {
  readonly lines: readonly string[];
  /** Numbers of lines by the folded words of the name, one space apart; most names have one. */
  readonly byName: ReadonlyMap<string, Lines>;
  readonly byPostalCode: ReadonlyMap<string, Lines>;
}

type Lines = number | number[];

let table: Table | undefined;

/**
 * Read when a text is first read, not at start: 37,000 lines, about 50 ms and 8 MB once (docs/adr/0010).
 * `communes.tsv` is written by `scripts/list-communes.ts` from INSEE's official geographic code and La Poste's postal codes:
 * no person edits it, so its lines are checked by a test, not here.
 */
function opened(): Table {
  table ??= open(
    readFileSync(new URL('data/communes.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1),
  );
  return table;
}

function open(all: readonly string[]): Table {
  const lines = all.filter((line) => !zone(line.slice(0, line.indexOf('\t'))));
  const byName = new Map<string, Lines>();
  const byPostalCode = new Map<string, Lines>();
  const add = (map: Map<string, Lines>, key: string, at: number) => {
    const known = map.get(key);
    if (typeof known === 'object') known.push(at);
    else map.set(key, known === undefined ? at : [known, at]);
  };
  lines.forEach((line, at) => {
    const [, name = '', postalCodes = ''] = line.split('\t');
    add(byName, wordsOf(name).join(' '), at);
    if (postalCodes) for (const postalCode of postalCodes.split(' ')) add(byPostalCode, postalCode, at);
  });
  return { lines, byName, byPostalCode };
}

const communesAt = (lines: Lines = []): Commune[] => [lines].flat().map(communeAt);

function communeAt(at: number): Commune {
  const [code = '', name = '', postalCodes = '', population] = (opened().lines[at] ?? '').split('\t');
  return {
    code,
    name,
    department: departmentOf(code),
    postalCodes: postalCodes ? postalCodes.split(' ') : [],
    population: Number(population ?? 0),
  };
}

/** Every commune outside the territory of that name, given as `wordsOf` gives it, one space between the words. */
export const communesNamed = (words: string): Commune[] => communesAt(opened().byName.get(words));

export const isCommuneName = (words: string): boolean => opened().byName.has(words);

export const communesOfPostalCode = (postalCode: string): Commune[] =>
  communesAt(opened().byPostalCode.get(postalCode));

/** The department of an INSEE or a postal code: "97411" is of 974, "20090" of 2A (both parts of Corsica share 20). */
export function departmentOf(code: string): string {
  if (/^9[78]/.test(code)) return code.slice(0, 3);
  if (code.startsWith('20')) return code >= '20200' ? '2B' : '2A';
  return code.slice(0, 2).toUpperCase();
}
