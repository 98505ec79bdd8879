import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Right } from '../../src/access/index.ts';
import { referenceRead } from '../../src/occupations/index.ts';
import { downloads, pages } from '../../src/web/pages/index.ts';
import { routes } from '../../src/web/routes/index.ts';
import { inDays } from '../support/days.ts';
import { full } from '../support/faults-report.ts';
import { aNeed } from '../support/fixtures.ts';
import { pdfText } from '../support/pdf-text.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';
import { type Marked, marked } from './marked-person.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
/** Of one company, each with a place for everyone. */
let needs: string[];
beforeAll(async () => {
  world = await startWorld({ workers: false });
  cast = castOf(world);
  await cast.employer();
  const officer = await cast.officer();
  const posted = await Promise.all(
    Array.from({ length: 10 }, () => officer.post('/needs', aNeed({ posts: 99 }))),
  );
  needs = posted.map(({ body }) => body.id);
});
afterAll(() => world.stop());

/** Everything the company was sent, byte for byte, and where. */
type Heard = readonly (readonly [where: string, body: string])[];

/** As a program and as a browser at once; words of a PDF are read as somebody who opens it does. */
async function hear(paths: readonly string[]): Promise<Heard> {
  const { token } = await cast.employer();
  const headers = { authorization: `Bearer ${token}`, cookie: `session=${token}` };
  return Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(world.url + path, { headers });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const pdf = answer.headers.get('content-type') === 'application/pdf';
      const head = JSON.stringify([...answer.headers]);
      return [
        path,
        head + (pdf ? bytes.toString('latin1') + pdfText(bytes) : withoutZones(bytes.toString('utf8'))),
      ] as const;
    }),
  );
}

/** The list of all zones that a page offers to choose from is no one's. */
const withoutZones = (html: string): string =>
  html.replace(/<option value="13\d{3}"[^>]*>[^<]*<\/option>/g, '');

async function say(path: string, body: object): Promise<Heard> {
  const { token } = await cast.employer();
  const answer = await fetch(`${world.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return [[path, await answer.text()]];
}

const dense = (text: string): string => text.replace(/[\s.\- ]/g, '');

/** The marks that stand in what was heard: `field at address`. */
/** Packed, a short number stands anywhere: among the offsets of a PDF, for one. */
const tells = (mark: string): boolean => /[a-z]{3}|(?:\d\D?){8}/.test(mark);

function found(marks: Readonly<Record<string, readonly string[]>>, heard: Heard): string[] {
  return heard.flatMap(([where, body]) => {
    const lower = body.toLowerCase();
    const packed = dense(lower);
    return Object.entries(marks).flatMap(([name, list]) =>
      list.some((mark) => lower.includes(mark) || (tells(mark) && packed.includes(dense(mark))))
        ? [`${name} at ${where}`]
        : [],
    );
  });
}

/** A marked person carried to a shortlist that was sent. */
async function present(one: Marked, needId = needs[0] ?? '') {
  const counsellor = await cast.counsellor();
  const officer = await cast.officer();
  const { body: participant } = await counsellor.post('/participants', one.person);
  await counsellor.patch(`/participants/${participant.id}`, { revision: 1, cv: one.cv });
  const { body: match } = await counsellor.post(`/needs/${needId}/matches`, {
    participantId: participant.id,
    because: one.because,
  });
  const retained = await counsellor.post(`/matches/${match.id}/review`, {
    decision: 'retain',
    reason: 'suits',
    comment: one.comment,
    introduction: one.introduction,
  });
  expect(retained.status, JSON.stringify(retained.body)).toBe(200);
  await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
  const { body: draft } = await officer.post(`/needs/${needId}/shortlists`, { matchIds: [match.id] });
  const { body: shortlist } = await officer.post(`/shortlists/${draft.id}/send`);
  const candidateId: string = shortlist.candidates[0]!.id;
  const ids = [participant.id, participant.reference, match.id, match.counsellorId!];
  const known = Object.fromEntries(
    Object.entries(one.known).map(([name, value]) => [name, [value.toLowerCase()]]),
  );
  return {
    matchId: match.id as string,
    needId,
    shortlistId: shortlist.id as string,
    candidateId,
    path: `/shortlists/${shortlist.id}/candidates/${candidateId}`,
    hidden: { ...one.hidden, ids: ids.map((id) => id.toLowerCase()) },
    known,
  };
}

type Presented = Awaited<ReturnType<typeof present>>;

/** Every address that the table of rights opens to companies, with every id that they know in the place of `:id`. */
function everyAddress({ needId, shortlistId, candidateId }: Presented): string[] {
  const open = (right: Right | 'public') => right !== 'public' && right.roles.includes('employer');
  const mine = [
    ...routes
      .filter(({ method, right }) => method === 'get' && right !== referenceRead && open(right))
      .map(({ path }) => `/api/v1${path}`),
    ...[...pages, ...downloads].filter(({ right }) => open(right)).map(({ path }) => path),
  ];
  const ids = [needId, shortlistId, world.employers[0]?.id ?? ''];
  return [
    ...new Set(
      mine.flatMap((path) => ids.map((id) => path.replace(':id', id).replace(':candidateId', candidateId))),
    ),
  ];
}

const cardAddresses = ({ shortlistId, candidateId }: Presented): string[] => [
  `/api/v1/shortlists/${shortlistId}`,
  `/preselections/${shortlistId}`,
  `/preselections/${shortlistId}/presentation.pdf`,
  `/preselections/${shortlistId}/cv/${candidateId}`,
  `/preselections/${shortlistId}/rencontre/${candidateId}.ics`,
];

async function withdraw({ matchId }: Presented) {
  const { body } = await (await cast.counsellor()).post(`/matches/${matchId}/agreement`, {
    given: false,
    how: 'telephone',
  });
  expect(body.state).toBe('withdrawn');
}

const meeting = { at: `${inDays(30)}T09:30:00+01:00`, place: 'À l’accueil' };

test('no address that companies may read tells a forbidden field before "meet", nor any but name and contact after', async () => {
  const one = await present(fc.sample(marked, 1)[0] as Marked);
  const addresses = everyAddress(one);
  expect(addresses).toEqual(expect.arrayContaining(cardAddresses(one)));
  const before = await hear(addresses);
  expect(found({ ...one.hidden, ...one.known }, before)).toEqual([]);

  const met = [...(await say(`${one.path}/reply`, { answer: 'meet', meeting })), ...(await hear(addresses))];
  expect(found(one.hidden, met)).toEqual([]);
  const told = found(one.known, met);
  for (const name of Object.keys(one.known)) {
    expect(told).toContain(`${name} at /api/v1/shortlists/${one.shortlistId}`);
    expect(told).toContain(`${name} at /preselections/${one.shortlistId}/cv/${one.candidateId}`);
  }
  // The files are made to be handed round: no name in them even then.
  expect(told.filter((line) => /pdf$|ics$|notices|messages/.test(line))).toEqual([]);

  await withdraw(one);
  expect(found({ ...one.hidden, ...one.known }, await hear(addresses))).toEqual([]);
});

test('the search finds what is there: the introduction and the licence of the card, in the answer, the page and the PDF', async () => {
  const drawn = fc.sample(marked, 1)[0] as Marked;
  const one = await present(drawn);
  const marks = { introduction: [drawn.introduction.toLowerCase()], licence: ['permis b'] };
  const shown = found(marks, await hear(cardAddresses(one).slice(0, 3)));
  expect(shown).toHaveLength(6);
});

const endings = ['sent', 'met', 'declined', 'hired', 'not-hired', 'no-show', 'withdrawn'] as const;

test(`${full ? 100 : 30} companies’ views tell nothing but the card, and who it is where somebody was asked to meet and still agrees`, async () => {
  const view = async (drawn: Marked, ending: (typeof endings)[number], needId: string) => {
    const one = await present(drawn, needId);
    const before = await hear(cardAddresses(one).slice(0, 3));
    expect(found({ ...one.hidden, ...one.known }, before)).toEqual([]);
    if (ending === 'sent') return;
    if (ending === 'declined') await say(`${one.path}/reply`, { answer: 'decline', reason: 'skills' });
    else await say(`${one.path}/reply`, { answer: 'meet', meeting });
    if (ending === 'hired' || ending === 'no-show') await say(`${one.path}/outcome`, { outcome: ending });
    if (ending === 'not-hired') await say(`${one.path}/outcome`, { outcome: ending, reason: 'skills' });
    if (ending === 'withdrawn') await withdraw(one);
    const after = await hear(cardAddresses(one));
    expect(found(one.hidden, after)).toEqual([]);
    const told = found(one.known, after);
    expect(told.length > 0, `${ending}: ${told}`).toBe(ending === 'met' || ending === 'hired');
  };
  // Ten at a time, one a need, so that no two wait for each other.
  const ten = fc.array(fc.tuple(marked, fc.constantFrom(...endings)), { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(ten, async (drawn) => {
      await Promise.all(drawn.map(([one, ending], i) => view(one, ending, needs[i] ?? '')));
    }),
    { numRuns: full ? 10 : 3, endOnFailure: true },
  );
});

test('a person whom the company turned down and is shown again is two strangers, whose cards both close', async () => {
  const drawn = fc.sample(marked, 1)[0] as Marked;
  const first = await present(drawn);
  await say(`${first.path}/reply`, { answer: 'decline', reason: 'availability' });
  const counsellor = await cast.counsellor();
  const officer = await cast.officer();
  const { body: match } = await counsellor.get(`/matches/${first.matchId}`);
  await counsellor.post(`/needs/${first.needId}/matches`, {
    participantId: match.participant.id,
    because: 'Disponible maintenant.',
  });
  await counsellor.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' });
  await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
  const { body: draft } = await officer.post(`/needs/${first.needId}/shortlists`, { matchIds: [match.id] });
  const { body: again } = await officer.post(`/shortlists/${draft.id}/send`);
  expect(again.candidates[0]!.id).not.toBe(first.candidateId);
  const old = await (await cast.employer()).post(`${first.path}/reply`, { answer: 'meet' });
  expect(old.status).toBe(409);
  await say(`/shortlists/${again.id}/candidates/${again.candidates[0]!.id}/reply`, { answer: 'meet' });
  expect(found(first.known, await hear(cardAddresses(first)))).toEqual([]);

  await withdraw(first);
  const { body: closed } = await (await cast.employer()).get(`/shortlists/${first.shortlistId}`);
  expect(closed.candidates[0]).toMatchObject({ state: 'closed', card: null });
});
