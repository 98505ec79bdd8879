import { connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What a young person alone reads, and what became of a referral. */
export interface Oriented {
  /** Doors that fit, and the minutes to the nearest of the first. */
  readonly doors: readonly string[];
  readonly minutes: number | null;
  readonly state: string;
}

/** The right door: what a 19-year-old without a diploma reads, alone; then a counsellor sends somebody, and it is answered. */
export async function orient({ url, password, say }: Options): Promise<Oriented> {
  const counsellor = await connect(url, 'counsellor@demo.passerelle.example', password);
  say('');
  say('━━ La bonne porte');
  const { doors, helps } = await counsellor.post('/right-doors', {
    age: 19,
    zone: '13215',
    schooling: 'out-without-diploma',
    work: 'looking',
    obstacles: ['mobility'],
  });
  const fitting = doors.filter(({ fit }: { fit: string }) => fit === 'fits');
  const [nearest] = fitting[0].places;
  say(
    `   19 ans, sans diplôme, Marseille 15e : ${fitting.map(({ door }: { door: string }) => door).join(', ')}`,
  );
  say(
    `   le plus près : ${nearest.name}, ${nearest.minutes} min ; pour la mobilité : ${helps[0].places[0].name}`,
  );
  const person = await counsellor.post('/participants', {
    firstName: 'Lila',
    lastName: 'Visite',
    profile: {},
    confirmedNotDouble: true,
  });
  const sent = await counsellor.post(`/participants/${person.id}/referrals`, {
    placeId: helps[0].places[0].id,
    purpose: 'mobility',
    agreed: true,
  });
  say(`   ${sent.reference} envoyée : réponse avant le ${sent.dueOn}, sinon elle revient`);
  const { state } = await counsellor.post(`/referrals/${sent.id}/moves`, {
    action: 'accept',
    revision: sent.revision,
  });
  say(`   réponse notée : ${state}`);
  return {
    doors: fitting.map(({ door }: { door: string }) => door),
    minutes: nearest.minutes,
    state,
  };
}
