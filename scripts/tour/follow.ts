import { addMonths, today } from '../../src/platform/index.ts';
import { type Api, connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What became of the hire: what the rules say before and after the proof, and what its company may read. */
export interface Followed {
  readonly before: string;
  readonly after: string;
  readonly company: string;
}

const demo = (role: string) => `${role}@demo.passerelle.example`;

/**
 * From the reply to the check at six months: the contract of whom the company hired is completed as one that began seven
 * months ago, its checks are made, a payslip is attached, and the rules say what the exit is.
 */
export async function follow({ url, password, say }: Options): Promise<Followed> {
  const [counsellor, employer] = await Promise.all(
    ['counsellor', 'employer'].map((role) => connect(url, demo(role), password)),
  );
  if (!counsellor || !employer) throw new Error('les comptes de démonstration manquent');
  say('');
  say('━━ De l’embauche au point de six mois');
  const hired = await aHire(counsellor);
  const start = addMonths(today(), -7);
  let placement = await counsellor.patch(`/placements/${hired.id}`, {
    revision: hired.revision,
    kind: 'cdi',
    start,
    weeklyMinutes: 1500,
    partTimeChosen: true,
  });
  say(`   le contrat est complété : CDI de 25 h choisies, depuis le ${start}`);
  for (const { months } of placement.checks) {
    placement = await counsellor.post(`/placements/${hired.id}/checks/${months}`, {
      revision: placement.revision,
      on: today(),
      result: 'well',
      employerSays: 'Travail régulier, horaires tenus.',
      personSays: 'L’équipe est bonne, le trajet va.',
    });
    say(`   point de ${months} mois noté : tout va bien`);
  }
  const at = `/participants/${placement.person.id}/outcome`;
  const before = await counsellor.get(at);
  say(`   ${before.applies.sentence}`);
  await counsellor.send(`/placements/${hired.id}/documents`, payslip());
  const after = await counsellor.get(at);
  say(`   un bulletin de paie est attaché : ${after.applies.sentence}`);
  const company = JSON.stringify(await employer.get(`/placements/${hired.id}`));
  say('   l’entreprise lit les dates et les points prévus, pas ce qui s’y est dit');
  return { before: before.applies.standing, after: after.applies.standing, company };
}

/** The one that the workers have made of the company's reply. */
async function aHire(counsellor: Api) {
  const end = Date.now() + 60_000;
  for (;;) {
    const { data } = await counsellor.get('/placements?state=to-complete&limit=1');
    if (data.length > 0) return data[0];
    if (Date.now() > end) throw new Error('l’embauche n’a ouvert aucun contrat : les workers tournent-ils ?');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The smallest PDF that a reader opens. */
function payslip(): FormData {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>',
  ].map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`);
  const text = `%PDF-1.7\n${objects.join('')}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%EOF\n`;
  const form = new FormData();
  form.set('kind', 'payslip');
  form.set('file', new Blob([text], { type: 'application/pdf' }), 'Bulletin de paie.pdf');
  return form;
}
