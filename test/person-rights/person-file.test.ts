import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dialled } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { aNeed, aProfile } from '../support/fixtures.ts';
import type { AnswerTo } from '../support/typed-paths.ts';
import { startWorld, type World } from '../support/world.ts';
import { aMarkedCandidate, aMarkedPerson, collection } from './marked.ts';
import { opened, tracesOf } from './traces.ts';

let world: World;
let one: Awaited<ReturnType<typeof aMarkedPerson>>;
let other: Awaited<ReturnType<typeof aMarkedCandidate>>;
let file: AnswerTo<'get', `/participants/${string}/file`>;
let text: string;

/** Two people for one need, in one shortlist, each with words that nothing else in the house holds. */
beforeAll(async () => {
  world = await startWorld();
  const officer = await world.sign('officer');
  await officer.post('/needs', aNeed({ occupations: ['K2204'], title: 'Agent d’entretien' }));
  other = await aMarkedCandidate(world, 'zzbasalte', { person: { phone: '06 39 98 55 44' } });
  one = await aMarkedPerson(world, 'zzquartz', {
    needId: other.need.id,
    beside: [other.ids[1] ?? ''],
    person: {
      lastName: 'Ştefan Nomzzquartz',
      profile: aProfile({ excludedOccupations: ['K2204'] }),
    },
  });
  const counsellor = await world.sign('counsellor');
  const answer = await counsellor.get(`/participants/${one.person.id}/file`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  file = answer.body;
  text = JSON.stringify(file);
});
afterAll(() => world.stop());

const places = [
  'Prénom|',
  'Nom|',
  '|@essai.example',
  '|expérience',
  '|obstacle',
  '|cv',
  '|pièce',
  '|pourquoi',
  '|avis',
];
const words = (mark: string) => [...places, '|présentée', 'Quai |'].map((place) => place.replace('|', mark));
const isIn = (mark: string) => text.toLowerCase().includes(mark.toLowerCase());

test('it holds every word that the house holds of the person, and none of anybody else', () => {
  const own = [...one.marks, ...words('zzquartz'), '0639987766'];
  expect(own.filter((mark) => !isIn(mark))).toEqual([]);
  expect([...other.marks, '0639985544', 'counsellor0', 'officer0', 'employer0'].filter(isIn)).toEqual([]);
});

test('it holds every value of the record and of the matches, and no collection is left out', async () => {
  const [, matchId] = one.ids;
  // The obstacles are sealed as one list: their words are looked for above.
  const { obstacles, ...record } = await collection('participants').findOne({ _id: one.person.id });
  const { employerId, broughtBy, structureId, counsellorId, frozen, ...match } = await collection(
    'matches',
  ).findOne({ _id: matchId });
  match.review.by = match.agreement.by = match.agreements[0].by = match.shortlistId = '';
  const values = [record, match, frozen.entry].flatMap((value) =>
    opened(JSON.parse(JSON.stringify(value))).split(/\n| /),
  );
  const inside = opened(file);
  expect(values.length).toBeGreaterThan(200);
  const ids = ['_id', 'needId', 'participantId', 'shortlistId'];
  expect(values.filter((value) => !ids.includes(value) && !inside.includes(dialled(value)))).toEqual([]);

  const exported = [
    'participants',
    'documents.files',
    'documents.chunks',
    'deadlines',
    'matches',
    'rankings',
    'balancedlists',
    'listchances',
    'shortlists',
    'notices',
    'journalentries',
    'audit',
    'agreementlinks',
    'messages',
  ];
  const technical = ['idempotency', 'outbox'];
  const { found } = await tracesOf(one.marks, one.ids, world.redis, world.config.QUEUE_PREFIX);
  const collections = new Set(found.map((where) => where.split(':')[0] ?? ''));
  expect([...collections].filter((name) => ![...exported, ...technical].includes(name))).toEqual([]);
});

test('the PDF says what a person reads of the JSON of the page, as tagged text with headings and a language', async () => {
  const counsellor = await world.sign('counsellor');
  const download = async (name: string) => {
    const headers = { cookie: `session=${counsellor.token}` };
    const answer = await fetch(`${world.url}/participants/${one.person.id}/${name}`, { headers });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const json = JSON.parse((await download('dossier.json')).toString());
  const timeless = ({ rankings, participant, matches, notices }: any) =>
    JSON.stringify({ rankings, participant, matches, notices }).replace(/"computedAt":"[^"]+"/g, '');
  expect(timeless(json)).toBe(timeless(file));

  const bytes = await download('dossier.pdf');
  expect(bytes.toString('latin1')).toMatch(/\/Lang \(fr-FR\)/);
  for (const tag of ['H1', 'H2', 'H3', 'P']) expect(bytes.toString('latin1')).toContain(`/S /${tag}`);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text: pages } = await extractText(pdf, { mergePages: true });
  // Lines break where the page is full, also inside a long word.
  const written = pages.replace(/\s/g, '').toLowerCase();
  const missing = (marks: string[]) =>
    marks.filter((mark) => !written.includes(mark.replace(/\s/g, '').toLowerCase()));
  const [mark = '', id = '', matchId = '', reference = '', ...digests] = one.marks;
  const readable = [mark, reference, ...words('zzquartz'), '0639987766', 'Entreprise 1', 'Ştefan', 'En bref'];
  expect(missing(readable)).toEqual([]);
  // What only another program reads is in the JSON alone.
  const technical = [id, matchId, ...digests];
  expect(missing(technical)).toEqual(technical);
  expect(technical.filter((one) => !text.includes(one))).toEqual([]);
  expect(missing(other.marks)).toEqual(other.marks);
  expect(missing(file.rankings.stored[0]!.contributions.map(({ because }) => because))).toEqual([]);
});

test('stored rankings stand as they are stored, others are computed and say so, each with its reasons', () => {
  const { stored, recomputed } = file.rankings;
  expect(stored).toMatchObject([
    { need: { id: one.need.id }, contributions: [{ criterion: 'occupation' }, {}, {}, {}, {}] },
  ]);
  expect(stored[0]!.rank).toBeGreaterThan(0);
  expect(recomputed).toMatchObject([
    {
      need: { title: 'Agent d’entretien' },
      limits: [
        { limit: 'occupation', code: 'K2204', text: expect.stringMatching(/ne veut pas de ce métier/) },
      ],
    },
  ]);
  expect(recomputed[0]!.computedAt).toMatch(/^\d{4}-/);
  expect(recomputed[0]).not.toHaveProperty('rankedAt');
});

test('it tells what a company was sent and which, who looked by role, and that it was opened', () => {
  const match = file.matches[0]!;
  expect(match.company).toBe('Entreprise 1');
  expect(match.cards).toMatchObject([
    { shortlist: 'sent', state: 'meeting', card: { introduction: 'Une personne zzquartzprésentée.' } },
    { shortlist: 'draft', sentAt: null },
  ]);
  expect(file.structure).toBe('PLIE Marseille Provence Centre');
  const actions = file.accesses.map(({ role, action }) => `${role} ${action}`);
  expect(actions).toEqual(
    expect.arrayContaining([
      'counsellor match.retain',
      'counsellor agreement.give',
      'counsellor participant.file',
    ]),
  );
});

test('all that a person ever answered stays, also when they are proposed again', async () => {
  const { match, need, participant } = await castOf(world).anAgreed();
  const counsellor = await world.sign('counsellor');
  await counsellor.post(`/matches/${match.id}/agreement`, { given: false, how: 'face-to-face' });
  const again = await counsellor.post(`/needs/${need.id}/matches`, {
    participantId: participant.id,
    because: 'A changé d’avis.',
  });
  expect(again.body).toMatchObject({ id: match.id, agreement: { state: 'none' } });
  const { body } = await counsellor.get(`/participants/${participant.id}/file`);
  const mine = body.matches.find(({ id }) => id === match.id);
  expect(mine!.agreements).toMatchObject([
    { state: 'given', how: 'telephone', by: 'counsellor' },
    { state: 'withdrawn', how: 'face-to-face', by: 'counsellor' },
  ]);
});

test('another structure’s counsellor finds nobody, and nothing is recorded', async () => {
  const before = await collection('audit').countDocuments({ action: 'participant.file' });
  const { status } = await (await world.sign('counsellor', 1)).get(`/participants/${one.person.id}/file`);
  expect(status).toBe(404);
  expect(await collection('audit').countDocuments({ action: 'participant.file' })).toBe(before);
});
