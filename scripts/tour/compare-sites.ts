import { connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What a second-chance school would open in each of three places. */
export interface Compared {
  readonly places: readonly { readonly name: string; readonly opens: number; readonly unknown: number }[];
  readonly sources: readonly string[];
  readonly ms: number;
}

/** Three places for a second-chance school, compared, with how long that took. */
export async function compareSites({ url, password, say }: Options): Promise<Compared> {
  const officer = await connect(url, 'officer@demo.passerelle.example', password);
  say('');
  say('━━ Ouvrir une école de la deuxième chance');
  const began = performance.now();
  const { places, sources } = await officer.get('/school-extension?places=13103,13001,13117');
  const ms = Math.round(performance.now() - began);
  for (const { name, opens, people, unknown } of places)
    say(
      `   ${name} : ${people} jeunes à 45 min, dont ${opens} sans école à portée ; ${unknown} zones sans donnée`,
    );
  say(`   trois lieux comparés en ${ms} ms (attendu : moins de 2 000) ; source : ${sources.join(' ; ')}`);
  return { places, sources, ms };
}
