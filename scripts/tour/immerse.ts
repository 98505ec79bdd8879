import { addDays, today } from '../../src/platform/index.ts';
import { connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What became of an immersion: what its bounds said, who signed, and what its host read. */
export interface Immersed {
  readonly refused: readonly string[];
  readonly signed: number;
  readonly early: string;
  readonly state: string;
  readonly host: string;
}

/** From the wish to the first day: a bound that is broken, three signatures by link, a deposit, and a start. */
export async function immerse({ url, password, say }: Options): Promise<Immersed> {
  const [counsellor, host] = await Promise.all(
    ['counsellor', 'employer'].map((role) => connect(url, `${role}@demo.passerelle.example`, password)),
  );
  if (!counsellor || !host) throw new Error('les comptes de démonstration manquent');
  say('');
  say('━━ Une immersion, du souhait au premier jour');
  const model = (await counsellor.get('/immersions?limit=1')).data[0];
  const { terms, delegationId } = await counsellor.get(`/immersions/${model.id}`);
  const mark = [...String(Date.now())].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const person = await counsellor.post('/participants', {
    firstName: 'Visite',
    lastName: `Immersion ${mark}`,
    birthDate: addDays('1975-01-01', Date.now() % 9000),
  });
  const startsOn = today();
  const { id } = await counsellor.post(`/participants/${person.id}/immersions`, {
    employerId: model.employerId,
    purpose: 'discover',
    startsOn,
    endsOn: addDays(startsOn, 40),
  });
  const write = async (more: object) => {
    const { revision } = await counsellor.get(`/immersions/${id}`);
    return counsellor.patch(`/immersions/${id}`, { revision, ...more });
  };
  const whole = { ...terms, hostAgreement: 'Transports routiers', safetyBy: 'Sandrine Olive' };
  const { refusals } = await write({ delegationId, ...whole });
  for (const { detail } of refusals) say(`   refusé avant la signature : ${detail}`);
  await write({ endsOn: addDays(startsOn, 11) });
  const move = async (action: string, more: object = {}) => {
    const { revision } = await counsellor.get(`/immersions/${id}`);
    return counsellor.post(`/immersions/${id}/moves`, { action, revision, ...more });
  };
  const { signing } = await move('open');
  for (const { role } of signing.parties) {
    const { path, code } = await counsellor.post(`/immersions/${id}/links`, { role, use: 'sign' });
    const fields = { code, digest: signing.digest, answer: 'sign' };
    await fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
  }
  const after = await counsellor.get(`/immersions/${id}`);
  say(`   ${after.signed} signatures sur ${after.parties}, chacune avec l’empreinte du texte lu`);
  const early = await move('start').catch((error: Error) => error.message);
  await move('deposit', { on: startsOn });
  const { state } = await move('start');
  say('   sans dépôt noté elle ne commence pas ; avec lui, elle commence');
  return {
    refused: refusals.map(({ code }: { code: string }) => code),
    signed: after.signed,
    early: String(early),
    state,
    host: JSON.stringify(await host.get(`/immersions/${id}`)),
  };
}
