import { today } from '../../src/platform/index.ts';
import { connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

interface Aided {
  /** Rules of the sheet that are not met. */
  readonly seen: readonly string[];
  /** What is left of the funds before, and once it is paid; and what was paid. In cents. */
  readonly left: readonly [number, number];
  readonly paidCents: number;
  readonly state: string;
}

const euros = (cents: number): string => `${(cents / 100).toFixed(2).replace('.', ',')} €`;

/** The fund for young people: a request that the règlement lights up, decided by people, and paid from counted funds. */
export async function aid({ url, password, say }: Options): Promise<Aided> {
  const as = (role: string) => connect(url, `${role}@demo.passerelle.example`, password);
  const [counsellor, secretary, payer] = [await as('counsellor'), await as('secretary'), await as('payer')];
  say('');
  say('━━ Une aide aux jeunes, de la demande au paiement');
  const person = await counsellor.post('/participants', {
    firstName: 'Yanis',
    lastName: 'Visite',
    birthDate: `${Number(today().slice(0, 4)) - 21}-01-01`,
    profile: {},
    confirmedNotDouble: true,
  });
  const begun = await counsellor.post(`/participants/${person.id}/youth-aids`, {
    kind: 'project',
    purpose: 'licence',
  });
  const at = `/youth-aids/${begun.id}`;
  let one = await counsellor.patch(at, {
    revision: begun.revision,
    cents: 620_00,
    quoteCents: 1240_00,
    ownCents: 120_00,
    otherFunder: 'Région',
    otherCents: 500_00,
    why: 'Une embauche comme livreur, sous réserve du permis.',
    payee: 'person',
    iban: 'FR14 2004 1010 0505 0001 3M02 606',
    own: [400_00, 0, null],
    domicile: 'administrative',
    domicileBody: 'CCAS de Marseille',
    domicileSince: today(),
    stay: true,
    triedOrdinary: true,
  });
  const seen = one.sheet.lines.flatMap(({ rule, state }: { rule: string; state: string }) =>
    state === 'missing' || state === 'outside' ? [`${rule}/${state}`] : [],
  );
  say(`   ${one.reference} : ce que le règlement montre : ${seen.join(', ')} ; rien ne bloque l’envoi`);
  const move = async (api: typeof counsellor, body: object) => {
    one = await api.post(`${at}/moves`, { revision: one.revision, ...body });
  };
  const [sitting] = (await secretary.get('/youth-aid-sittings')).data;
  const funds = async () =>
    (await secretary.get(`/youth-aid-budgets?year=${sitting.on.slice(0, 4)}`)).data.find(
      ({ commissionId }: { commissionId: string }) => commissionId === sitting.commissionId,
    );
  const before = await funds();
  await move(counsellor, { action: 'submit' });
  await move(secretary, { action: 'schedule', sittingId: sitting.id });
  await move(secretary, {
    action: 'award',
    cents: 500_00,
    reason: 'La Région répond bientôt pour le reste.',
  });
  say(`   la commission accorde ${euros(one.decidedCents)} : le budget les réserve`);
  await move(secretary, { action: 'notify' });
  const letter = await counsellor.get(`${at}/letter`);
  say(`   notifiée : recours jusqu’au ${letter.appealBefore}`);
  const order = await payer.post('/youth-aid-orders', {
    executeOn: today(),
    debtorName: 'Association gestionnaire',
    debtorIban: 'FR14 2004 1010 0505 0001 3M02 606',
  });
  await payer.post(`/youth-aid-orders/${order.id}/paid`, { on: today(), proof: 'Relevé de la visite' });
  const after = await funds();
  say(`   payée : ${euros(after.paidCents)} payés en tout, ${euros(after.leftCents)} restent`);
  const { state } = await counsellor.get(at);
  return { seen, left: [before.leftCents, after.leftCents], paidCents: order.totalCents, state };
}
