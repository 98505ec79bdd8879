import type { TourOptions } from './run-tour.ts';

const sentence = 'Je tiens une brasserie sur le port et je cherche quelqu’un à la plonge le soir.';

interface Figure {
  readonly people: number | null;
  readonly margin: number;
}
interface Named extends Figure {
  readonly name: string;
}
interface Brief {
  readonly trades: readonly { readonly name: string }[];
  readonly talent: {
    readonly people: Figure;
    readonly territories: readonly Named[];
    readonly near: readonly (Named & { readonly shared: readonly string[] })[];
  } | null;
  readonly aids: readonly { readonly name: string; readonly source: string }[];
}

/** What a company that nobody knows is told at once, from one sentence, without an account. */
export async function promote({ url, say }: Pick<TourOptions, 'url' | 'say'>): Promise<Brief> {
  const asked = new URLSearchParams({ text: sentence, place: '13002' });
  const response = await fetch(`${url}/api/v1/talents/brief?${asked}`);
  if (!response.ok) throw new Error(`le bref est refusé : ${response.status}`);
  const brief = (await response.json()) as Brief;
  say('');
  say(`━━ Une entreprise, sans compte : « ${sentence} »`);
  say(`   compris : ${brief.trades.map(({ name }) => name).join(', ') || '—'}`);
  if (!brief.talent) say('   les chiffres du territoire ne sont pas publiés');
  else {
    say(`   ${told(brief.talent.people)} de ce domaine sur le territoire`);
    for (const one of brief.talent.territories) if (one.people) say(`   ${one.name} : ${told(one)}`);
    for (const { name, shared } of brief.talent.near.slice(0, 3)) say(`   proche : ${name} (${shared[0]})`);
  }
  for (const { name, source } of brief.aids) say(`   aide : ${name} (${source})`);
  return brief;
}

const told = ({ people, margin }: Figure): string =>
  people === null ? 'trop peu de personnes' : `environ ${people} personnes, à ${margin} près`;
