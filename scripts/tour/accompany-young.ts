import { connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What a mission locale showed, and what it refused. */
export interface Accompanied {
  /** People of its caseload, and those whose framework ends within a month. */
  readonly young: number;
  readonly ending: number;
  /** Why a PACEA is refused to somebody of 26, in French. */
  readonly refusal: string;
  readonly state: string;
}

/** A mission locale: the caseload, a bound that is refused with its article, a framework within it. */
export async function accompanyYoung({ url, password, say }: Options): Promise<Accompanied> {
  const adviser = await connect(url, 'manager@demo.passerelle.example', password);
  say('');
  say('━━ Mission locale');
  const { data: memberships } = await adviser.get('/session/memberships');
  const now = memberships.find(({ acting }: { acting: boolean }) => acting);
  const own = memberships.find(
    ({ structureId }: { structureId?: string }) => structureId === 'mission-locale-marseille',
  );
  await adviser.patch('/session', { membership: own.id });
  const { data: young } = await adviser.get('/youth');
  const { data: ending } = await adviser.get('/youth?view=ending');
  say(`   ${young.length} jeunes suivis, ${ending.length} dont le cadre finit dans le mois`);
  const today = new Date().toISOString().slice(0, 10);
  const person = await adviser.post('/participants', {
    firstName: 'Nassim',
    lastName: 'Visite',
    birthDate: `${Number(today.slice(0, 4)) - 20}-01-10`,
    profile: {},
    confirmedNotDouble: true,
  });
  const path = `/participants/${person.id}/youth-frameworks`;
  const engagement = { signedOn: today, hours: 'full' };
  const tooLong = {
    kind: 'pacea',
    startsOn: today,
    endsOn: `${Number(today.slice(0, 4)) + 2}-12-31`,
    engagement,
  };
  const refusal = await adviser
    .post(path, tooLong)
    .then(() => '')
    .catch((error: Error) => error.message);
  say(`   un PACEA trop long : ${refusal}`);
  const { state, endsOn } = await adviser.post(path, { kind: 'pacea', startsOn: today, engagement });
  say(`   PACEA ouvert jusqu’au ${endsOn}`);
  // Whoever signs in next acts as they did last.
  await adviser.patch('/session', { membership: now.id });
  return { young: young.length, ending: ending.length, refusal, state };
}
