import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { RankableNeed, RankableProfile } from '../../src/matching/index.ts';
import * as oracle from '../../test/matching/oracle/index.ts';
import { type Context, engine, listed } from './context.ts';
import { atLeast, median, overlap, type Row, ratio, rounds, told } from './measure.ts';

const sample = 60;

/** What a text search may see of a person: codes and stems as words of their own. */
const textOf = (profile: RankableProfile): string =>
  [
    ...profile.wishes.map((code) => `o${code}`),
    ...profile.experience.map(({ occupation }) => `o${occupation}`),
    ...(profile.skills ?? []).map(({ code }) => `s${code}`),
    ...Object.keys(profile.words),
  ]
    .join(' ')
    .toLowerCase();

const queryOf = (need: RankableNeed): string =>
  [...need.occupations.map((code) => `o${code}`), ...need.skills.map(({ code }) => `s${code}`), ...need.words]
    .join(' ')
    .toLowerCase();

type Searcher = (query: string, allowed: ReadonlySet<string>) => string[] | Promise<string[]>;

/** The first that the limits allow: where a library takes no such filter, it is asked for everybody. */
function first(ids: Iterable<string>, allowed: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  for (const id of ids) {
    if (allowed.has(id) && kept.push(id) === listed) break;
  }
  return kept;
}

function miniSearch(documents: readonly Document[]): Searcher {
  const index = new MiniSearch({ fields: ['text'], tokenize: (text) => text.split(' ') });
  index.addAll(documents);
  return (query, allowed) =>
    index
      .search(query, { combineWith: 'OR', filter: ({ id }) => allowed.has(id) })
      .slice(0, listed)
      .map(({ id }) => id);
}

function flexSearch(documents: readonly Document[]): Searcher {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') });
  for (const { id, text } of documents) index.add(id, text);
  return (query, allowed) =>
    first(index.search(query, { limit: documents.length, suggest: true }) as string[], allowed);
}

async function orama(documents: readonly Document[]): Promise<Searcher> {
  const index = create({ schema: { id: 'string', text: 'string' } as const });
  await insertMultiple(index, documents as Document[], 5000);
  return async (query, allowed) => {
    const { hits } = await searchOrama(index, {
      term: query,
      properties: ['text'],
      threshold: 1,
      limit: documents.length,
    });
    return first(
      hits.map(({ id }) => id),
      allowed,
    );
  };
}

function lunrIndex(documents: readonly Document[]): Searcher {
  const index = lunr(function () {
    this.ref('id');
    this.field('text');
    this.pipeline.reset();
    this.searchPipeline.reset();
    for (const document of documents) this.add(document);
  });
  return (query, allowed) =>
    first(
      index
        .query((wanted) => {
          for (const word of query.split(' ')) wanted.term(word, {});
        })
        .map(({ ref }) => ref),
      allowed,
    );
}

interface Document {
  id: string;
  text: string;
}

export async function againstLibraries(context: Context): Promise<Row[]> {
  const { profiles, needs, policy, world } = context;
  const documents = profiles.map((profile) => ({ id: profile.id, text: textOf(profile) }));
  const stride = Math.floor(needs.length / sample);
  const chosen = needs.filter((_, i) => i % stride === 0).slice(0, sample);
  context.say('bibliothèques : indexation, et limites de chaque besoin données d’avance');
  const searchers: Record<string, Searcher> = {
    MiniSearch: miniSearch(documents),
    FlexSearch: flexSearch(documents),
    Orama: await orama(documents),
    lunr: lunrIndex(documents),
  };
  const allowed = new Map(
    chosen.map((need) => [
      need.id,
      new Set(
        profiles
          .filter((profile) => !('limit' in oracle.rankOne(need, profile, policy, world)))
          .map(({ id }) => id),
      ),
    ]),
  );
  const { weigh } = engine(context);
  const run = (search: Searcher) => (need: RankableNeed) =>
    search(queryOf(need), allowed.get(need.id) ?? new Set());
  const times: Record<string, number[]> = await rounds(context.rounds, chosen, {
    engine: { run: weigh },
    ...Object.fromEntries(
      Object.entries(searchers).map(([name, search]) => [name, { run: run(search), sample: 20 }]),
    ),
  });
  const rows: Row[] = [];
  for (const [name, search] of Object.entries(searchers)) {
    let common = 0;
    for (const need of chosen) {
      const there = weigh(need).entries.map(({ id }) => id);
      common += overlap(there, await run(search)(need));
    }
    const note = `${Math.round((100 * common) / chosen.length)} % des 50 mêmes personnes`;
    rows.push({ name, ...told(median(times[name] ?? [])), unit: 'ms', note });
  }
  const names = Object.keys(searchers);
  const fastest = names.reduce((one, other) =>
    median(times[one] ?? []) <= median(times[other] ?? []) ? one : other,
  );
  rows.push({
    name: `la plus rapide des bibliothèques (${fastest}) : moteur`,
    ...atLeast(ratio(times[fastest] ?? [], times.engine ?? []), 20),
    unit: '×',
  });
  return rows;
}
