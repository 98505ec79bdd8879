import { addDays, today } from '../../src/platform/index.ts';
import { connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What an operation of the ESF+ lacked before and after, and what a control drew twice. */
export interface Counted {
  readonly missing: readonly [number, number];
  readonly twice: string;
  readonly same: boolean;
  readonly read: string;
}

/** From an entry to a control: what is missing and whom to ask, answers, and a sample that is drawn again. */
export async function countEsf({ url, password, say }: Options): Promise<Counted> {
  const [counsellor, controller] = await Promise.all(
    ['counsellor', 'controller'].map((role) => connect(url, `${role}@demo.passerelle.example`, password)),
  );
  if (!counsellor || !controller) throw new Error('les comptes de démonstration manquent');
  say('');
  say('━━ Une participation FSE+, de l’entrée au contrôle');
  const operation = (await counsellor.get('/esf-operations')).data[0];
  const mark = [...String(Date.now())].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const person = await counsellor.post('/participants', {
    firstName: 'Visite',
    lastName: `Europe ${mark}`,
    birthDate: addDays('1966-01-01', Date.now() % 9000),
    sex: 'f',
  });
  const entered = { operationId: operation.id, enteredOn: addDays(today(), -20) };
  const spell = await counsellor.post(`/participants/${person.id}/esf-spells`, entered);
  for (const { item, ask, dueOn } of spell.missing)
    say(`   il manque ${item}, à demander : ${ask}, avant le ${dueOn}`);
  const twice = await counsellor
    .post(`/participants/${person.id}/esf-spells`, entered)
    .catch((error: Error) => error.message);
  const whole = await counsellor.patch(`/esf-spells/${spell.id}`, {
    revision: spell.revision,
    labour: 'inactive',
    isced: 2,
    consentOn: today(),
    disability: 'declined',
    thirdCountry: 'no',
    homeless: 'no',
    rural: 'no',
  });
  const draw = { size: 3, seed: `visite ${mark}` };
  const one = await controller.post(`/esf-operations/${operation.id}/controls`, draw);
  const two = await controller.post(`/esf-operations/${operation.id}/controls`, draw);
  say(`   contrôle : ${one.drawn.length} dossiers sur ${one.population}, les mêmes au second tirage`);
  return {
    missing: [spell.missing.length, whole.missing.length],
    twice: String(twice),
    same: JSON.stringify(one.drawn) === JSON.stringify(two.drawn),
    read: JSON.stringify(await controller.get(`/esf-spells/${spell.id}`)),
  };
}
