import { type Api, connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What the employer's own page said of the candidate, before and after "meet". */
export interface Decided {
  readonly before: string;
  readonly after: string;
  readonly needState: string;
}

const demo = (role: string) => `${role}@demo.passerelle.example`;

/**
 * The rest of the story, with one person: a need of the demonstration company, the counsellor's review, the person's
 * agreement, an anonymous shortlist, the employer's reply, the name, the hire.
 */
export async function decide({ url, password, say }: Options): Promise<Decided> {
  const [officer, counsellor, employer] = await Promise.all(
    ['officer', 'counsellor', 'employer'].map((role) => connect(url, demo(role), password)),
  );
  if (!officer || !counsellor || !employer) throw new Error('les comptes de démonstration manquent');
  say('');
  say('━━ Les personnes décident');
  const need = await postOwnNeed(officer, employer);
  const match = await aMatch(counsellor, need.id);
  say(
    `   le référent retient ${match.participant.reference} (${match.frozen.score.toFixed(1)}), avec une présentation relue`,
  );
  await counsellor.post(`/matches/${match.id}/review`, {
    decision: 'retain',
    reason: 'suits',
    introduction: 'Une personne ponctuelle, qui connaît ce travail et souhaite s’y tenir.',
  });
  await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
  say('   la personne a donné son accord par téléphone');

  const draft = await officer.post(`/needs/${need.id}/shortlists`, {
    matchIds: [match.id],
    message: 'Bonne lecture.',
  });
  await officer.post(`/shortlists/${draft.id}/send`, {});
  say('   la présélection est envoyée ; ce que l’entreprise voit :');
  const before = await employer.get(`/shortlists/${draft.id}`);
  const [candidate] = before.candidates;
  sayJson(candidate, say);

  const path = `/shortlists/${draft.id}/candidates/${candidate.id}`;
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const after = await employer.post(`${path}/reply`, {
    answer: 'meet',
    meeting: { at: inAWeek, place: 'À l’accueil de l’entreprise' },
  });
  say('   l’entreprise souhaite rencontrer ; elle voit maintenant :');
  sayJson(after.candidates[0].identity, say);
  await employer.post(`${path}/outcome`, { outcome: 'hired' });
  const { state } = await officer.get(`/needs/${need.id}`);
  say(`   recrutement noté ; le besoin est maintenant « ${state} »`);
  return { before: JSON.stringify(before), after: JSON.stringify(after), needState: state };
}

const sayJson = (value: unknown, say: (line: string) => void) => {
  for (const line of JSON.stringify(value, null, 2).split('\n')) say(`      ${line}`);
};

async function postOwnNeed(officer: Api, employer: Api) {
  const { data } = await employer.get('/employers');
  return officer.post('/needs', {
    employerId: data[0].id,
    title: 'Agent d’entretien H/F',
    description: 'Entretien de bureaux et de parties communes, 25 h par semaine, CDI.',
    zone: '13201',
    posts: 1,
    open: true,
  });
}

/** A suggestion made to the counsellor's structure; failing that, its best listed person, put forward. */
async function aMatch(counsellor: Api, needId: string) {
  const end = Date.now() + 120_000;
  for (;;) {
    const ranking = await counsellor.get(`/needs/${needId}/ranking?limit=1`);
    const { data: matches } = await counsellor.get(`/matches?needId=${needId}&state=suggested`);
    if (matches.length > 0) return matches[0];
    if (ranking.status === 'done' && ranking.data.length > 0) {
      const participantId = ranking.data[0].participant.id;
      return counsellor.post(`/needs/${needId}/matches`, {
        participantId,
        because: 'Première de notre structure.',
      });
    }
    if (Date.now() > end)
      throw new Error('personne n’a été classé pour ce besoin en deux minutes : les workers tournent-ils ?');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
