import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accompanyYoung } from './tour/accompany-young.ts';
import { aid } from './tour/aid.ts';
import { showClause } from './tour/clauses.ts';
import { compareSites } from './tour/compare-sites.ts';
import { countEsf } from './tour/count-esf.ts';
import { decide } from './tour/decide.ts';
import { countFigures } from './tour/figures.ts';
import { follow } from './tour/follow.ts';
import { immerse } from './tour/immerse.ts';
import { orient } from './tour/orient.ts';
import { promote } from './tour/promote.ts';
import { runTour } from './tour/run-tour.ts';

/** `npm run tour`: against the server that `npm start` runs, or another named by TOUR_URL. */
const url = process.env.TOUR_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const dataDir = process.env.DATA_DIR ?? '.data';
const offers = join(process.env.PASSERELLE_DATA ?? '../shared/data', 'offers/offers.jsonl');

function demoPassword(): string {
  if (process.env.DEMO_PASSWORD) return process.env.DEMO_PASSWORD;
  const secrets = join(dataDir, 'secrets.json');
  if (existsSync(secrets)) return JSON.parse(readFileSync(secrets, 'utf8')).demoPassword;
  throw new Error('Mot de passe inconnu : lancez `npm start` dans ce dossier, ou donnez DEMO_PASSWORD.');
}

try {
  const visit = { url, password: demoPassword(), say: (line: string) => console.log(line) };
  const stops = await runTour({
    ...visit,
    offers: existsSync(offers) ? offers : undefined,
  });
  await decide(visit);
  await follow(visit);
  await promote(visit);
  await aid(visit);
  await showClause(visit);
  await immerse(visit);
  await countEsf(visit);
  await orient(visit);
  await accompanyYoung(visit);
  await compareSites(visit);
  await countFigures(visit);
  console.log(
    `\n${stops.length} annonces, ${stops.filter(({ listed }) => listed > 0).length} avec des personnes classées.`,
  );
} catch (error) {
  const down = error instanceof TypeError && error.message === 'fetch failed';
  console.error(down ? `Rien ne répond à ${url} : lancez d’abord \`npm start\`.` : (error as Error).message);
  process.exitCode = 1;
}
