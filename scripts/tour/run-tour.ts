import { readFileSync } from 'node:fs';
import { livedInZones } from '../../src/territory/index.ts';
import { advertisements } from './advertisements.ts';
import { type Api, connect } from './api.ts';

export interface TourOptions {
  /** Of a running server, without a trailing slash. */
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
  /** Real advertisements (JSONL), five of which are moved to the territory. */
  readonly offers?: string | undefined;
}

/** What the tour saw of one advertisement. */
export interface TourStop {
  readonly title: string;
  readonly occupation: string | undefined;
  readonly considered: number;
  readonly possible: number;
  readonly listed: number;
}

/**
 * Posts advertisements as an officer would, and says for each what was understood, how many people were considered and
 * are possible, and the first five with their reasons.
 * @throws Error when the server refuses one, or a ranking does not come within two minutes
 */
export async function runTour({ url, password, say, offers }: TourOptions): Promise<TourStop[]> {
  const officer = await connect(url, 'officer@demo.passerelle.example', password);
  const stops: TourStop[] = [];
  for (const advertisement of [...advertisements, ...(offers ? realAdvertisements(offers) : [])]) {
    stops.push(await visit(officer, advertisement, say));
  }
  return stops;
}

interface Advertisement {
  readonly title: string;
  readonly description: string;
  readonly zone: string;
  readonly occupations?: readonly string[];
}

/** One advertisement in 300, moved to zones that follow each other in the table: the same each time. */
function realAdvertisements(path: string): Advertisement[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const known = lines.map((line) => JSON.parse(line) as { intitule: string; description: string });
  return [0, 1, 2, 3, 4].map((i) => {
    const offer = known[(i * 300 + 7) % known.length];
    const zone = livedInZones[(i * 23) % livedInZones.length];
    return {
      title: (offer?.intitule ?? '').slice(0, 200),
      description: (offer?.description ?? '').slice(0, 20_000),
      zone: zone?.code ?? '13201',
    };
  });
}

async function visit(
  officer: Api,
  advertisement: Advertisement,
  say: (line: string) => void,
): Promise<TourStop> {
  const employer = { siret: '73282932000074', name: 'Entreprise de démonstration' };
  const draft = await officer.post('/needs', { employer, ...advertisement });
  say('');
  say(`━━ ${advertisement.title}`);
  describeReading(draft, say);
  const need = await officer.post(`/needs/${draft.id}/open`, {}).catch((error) => {
    say(`   pas encore ouvert : ${error.message}`);
    return null;
  });
  if (!need)
    return { title: advertisement.title, occupation: undefined, considered: 0, possible: 0, listed: 0 };

  const ranking = await rankingOf(officer, need.id);
  say(
    `   ${ranking.considered} personnes considérées, ${ranking.possible} possibles, dont ${ranking.groups.ready} prêtes.`,
  );
  for (const entry of ranking.data) {
    say(
      `   ${entry.score.toFixed(1).padStart(5)}  ${entry.participant.reference}  ${groupNames[entry.group as 'ready']}`,
    );
    for (const { points, max, because } of entry.contributions)
      say(`          ${points.toFixed(1)}/${max}  ${because}`);
    for (const { text } of entry.questions) say(`          ? ${text}`);
    if (entry.gap) say(`          ! ${entry.gap.text}`);
  }
  return {
    title: advertisement.title,
    occupation: need.occupations[0],
    considered: ranking.considered,
    possible: ranking.possible,
    listed: ranking.data.length,
  };
}

const groupNames = { ready: 'prêt', confirm: 'à confirmer', gap: 'à un pas' } as const;

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire
function describeReading({ reading }: any, say: (line: string) => void): void {
  const list = (items: { name: string }[]) => items.map(({ name }) => name).join(', ') || '—';
  const occupations = reading.occupations.map(
    ({ code, name, confidence }: { code: string; name: string; confidence: number }) =>
      `${code} ${name} (${Math.round(confidence * 100)} %)`,
  );
  say(`   lu : ${occupations.slice(0, 3).join(' · ') || 'aucun métier sûr'}`);
  say(`   compétences : ${list(reading.skills)}`);
  say(`   permis et titres : ${list(reading.licences)}`);
  const { contract, minutesPerWeek, posts, pay } = reading;
  const terms = [
    contract && `${contract.kind}${contract.months ? ` ${contract.months} mois` : ''}`,
    minutesPerWeek && `${minutesPerWeek.value / 60} h/semaine`,
    posts && `${posts.value} poste(s)`,
    pay && `${pay.minCents / 100} à ${pay.maxCents / 100} € (${pay.per})`,
  ];
  say(`   contrat : ${terms.filter(Boolean).join(', ') || '—'}`);
}

async function rankingOf(officer: Api, needId: string) {
  const end = Date.now() + 120_000;
  for (;;) {
    const ranking = await officer.get(`/needs/${needId}/ranking?limit=5`);
    if (ranking.status !== 'pending') return ranking;
    if (Date.now() > end)
      throw new Error(
        `le classement de ${needId} n’est pas venu en deux minutes : les workers tournent-ils ?`,
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
