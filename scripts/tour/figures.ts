import { setTimeout as pause } from 'node:timers/promises';
import { connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What the tour saw of the figures. */
export interface Counted {
  readonly figures: number;
  readonly proposals: number | null;
  /** What is behind that number, as its list has it. */
  readonly behind: number;
  readonly published: number;
}

const units: Readonly<Record<string, string>> = { hours: ' h', days: ' j', share: '' };

/**
 * What a manager reads of their structure, with the definition of a figure and what is behind it; then the file that everybody
 * may take away.
 * @throws Error where the workers have not made them within two minutes
 */
export async function countFigures({ url, password, say }: Options): Promise<Counted> {
  const manager = await connect(url, 'manager@demo.passerelle.example', password);
  say('');
  say('━━ Les chiffres');
  let read = await manager.get('/figures?period=trimestre');
  for (let tries = 0; read.status !== 'done'; tries++) {
    if (tries > 240) throw new Error('Les chiffres n’ont pas été calculés en deux minutes.');
    await pause(500);
    read = await manager.get('/figures?period=trimestre');
  }
  say(`   ${read.data.length} chiffres, du ${read.period.from} au ${read.period.until}`);
  for (const { name, value, unit } of read.data)
    if (value) say(`   ${name} : ${Math.round(100 * value) / 100}${units[unit] ?? ''}`);
  const proposals = read.data.find(({ key }: { key: string }) => key === 'proposals');
  say(`   « ${proposals.name} » : ${proposals.definition}`);
  const lines = await manager.get('/figures/proposals/lines?period=trimestre');
  const described = await (await fetch(`${url}/donnees-ouvertes/datapackage.json`)).json();
  const published = described.resources[0].schema.fields.length;
  say(
    `   derrière, ${lines.data.length} lignes au plus deux cents ; données ouvertes : ${published} colonnes`,
  );
  return { figures: read.data.length, proposals: proposals.value, behind: lines.data.length, published };
}
