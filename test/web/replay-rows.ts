import mongoose from 'mongoose';
import type { Role } from '../../src/access/index.ts';
import { isSiret, today } from '../../src/platform/index.ts';
import { clauseReplays } from '../clauses/replays.ts';
import { aRequest } from '../company-access/rows.ts';
import { anUpload } from '../documents/files.ts';
import { esfReplays } from '../esf/replays.ts';
import { aFile, companiesFile } from '../exchange/files.ts';
import { immersionReplays } from '../immersions/replays.ts';
import { anEntry } from '../journal/rows.ts';
import { orientationReplays } from '../orientation/replays.ts';
import { aProposal } from '../pathways/rows.ts';
import { collection } from '../person-rights/marked.ts';
import { aContract, aProtocol } from '../placements/rows.ts';
import { schoolReplays } from '../schools/replays.ts';
import { castOf } from '../shortlists/cast.ts';
import { Answer, type Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { listing } from '../support/listed.ts';
import type { World } from '../support/world.ts';
import { youthReplays } from '../youth/replays.ts';
import { aBeginning, anAidIn, anIban, anOrderOf, aReglement } from '../youth-aid/rows.ts';

/** Somebody of a role; of a counsellor's, in a PLIE, in a mission locale (`adviser`) or in a school (`teacher`). */
export type Caller = Role | 'adviser' | 'teacher';
export const roleOf = (caller: Caller): Role =>
  caller === 'adviser' || caller === 'teacher' ? 'counsellor' : caller;

export type Actors = Readonly<Record<Caller, { readonly id: string; signIn(): Promise<Client> }>>;

/** How far a person and a need have come when the request is made. */
type Stage = 'draft person' | 'left person' | 'objecting person' | 'draft need' | 'suggested' | 'put by us';
type Stages = Stage | 'waiting' | 'retained' | 'agreed' | 'draft' | 'sent' | 'meeting';

export interface Subject {
  readonly participant?: { readonly id: string };
  readonly need?: { readonly id: string; readonly employerId: string };
  readonly match?: { readonly id: string; readonly counsellorId?: string | null };
  readonly shortlist?: { readonly id: string };
  readonly candidateId?: string;
}

export interface Row {
  readonly as: Caller;
  /** Nothing where the request needs nobody and no need. */
  readonly from?: Stages;
  readonly ask: (on: Subject, client: Client) => Asked | Promise<Asked>;
  /** What a fresh reading of the same thing gives; none where there is nothing to read. */
  readonly fresh?: (client: Client, on: Subject, first: Answer, path: string) => Promise<Answer>;
  /** Whom and what the first answer made. */
  readonly made?: (body: any) => Partial<Subject>;
  /** What the first answer alone may hold. */
  readonly secret?: (body: any) => string[];
}
interface Asked {
  readonly path: string;
  readonly body?: object;
}

let made = 0;
const unique = () => String(++made).padStart(5, '0');

export async function aSubject(world: World, from: Stages): Promise<Subject> {
  const cast = castOf(world);
  const carry: Partial<Record<Stages, () => Promise<Subject>>> = {
    suggested: cast.aSuggestion,
    retained: cast.aRetained,
    agreed: cast.anAgreed,
    sent: cast.aSent,
    meeting: cast.aMeeting,
  };
  const carried = carry[from];
  if (carried) return carried();
  const [officer, counsellor] = [await cast.officer(), await cast.counsellor()];
  if (from === 'waiting') {
    // Beside who was proposed, somebody is listed whose counsellor may have no more.
    const subject = await cast.aSuggestion();
    const manager = await world.sign('manager');
    await manager.patch(`/users/${subject.match.counsellorId}`, { suggestions: 1 });
    const { body: other } = await counsellor.post('/participants', aPerson());
    await mongoose.connection
      .collection<{ _id: string }>('rankings')
      .insertOne({ _id: subject.need.id, ...listing(other.id) } as never);
    return subject;
  }
  if (from === 'draft') {
    const subject = await cast.anAgreed();
    const matchIds = [subject.match.id];
    const { body } = await officer.post(`/needs/${subject.need.id}/shortlists`, { matchIds });
    return { ...subject, shortlist: body };
  }
  const confirmed = from !== 'draft person';
  const { body: participant } = await counsellor.post('/participants', aPerson({ confirmed }));
  const { body: need } = await officer.post('/needs', aNeed({ open: from !== 'draft need' }));
  const at = `/participants/${participant.id}` as const;
  if (from === 'left person') await counsellor.post(`${at}/leave`, { kind: 'move' });
  if (from === 'objecting person') await counsellor.post(`${at}/objection`, {});
  return { participant, need };
}

/** A message that was given up, with the job that failed. */
async function aFailedMessage(): Promise<string> {
  const _id = `rejeu-${unique()}`;
  const at = new Date(`${inDays(0)}T08:00:00Z`);
  const message = { _id, kind: 'account-changed', channel: 'mail', about: { userId: 'x' }, tries: 1, at };
  await collection('messages').insertOne({ ...message, state: 'failed', reason: 'refused' });
  await collection('outbox').insertOne({
    queue: 'messages',
    name: 'send-message',
    payload: { messageId: _id },
    state: 'failed',
    at,
  });
  return _id;
}

const participant = (client: Client, on: Subject) => client.get(`/participants/${on.participant?.id}`);
const need = (client: Client, on: Subject) => client.get(`/needs/${on.need?.id}`);
const match = (client: Client, on: Subject) => client.get(`/matches/${on.match?.id}`);
const shortlist = (client: Client, on: Subject) => client.get(`/shortlists/${on.shortlist?.id}`);
const theMade = (path: string) => (client: Client, _: Subject, first: Answer) =>
  client.get(`${path}/${idOf(first)}`);
const idOf = ({ body }: Answer): string => (body as { id: string }).id;

/** A file of companies that has come so far: no worker is at work here. */
const onImport = (gesture: string, has: object, body: object = {}): Row => ({
  as: 'officer',
  ask: async (_, client) => {
    const { body: made } = await client.post('/imports/employers', aFile(companiesFile(1)));
    await mongoose.connection
      .collection<{ _id: string }>('imports')
      .updateOne({ _id: made.id }, { $set: has });
    return { path: `/imports/${made.id}/${gesture}`, body };
  },
  fresh: theMade('/imports'),
});

/** One of a list, as if it had an address of its own. */
async function oneOf(
  client: Client,
  path: '/structures' | '/tokens' | '/erasures' | `/employers/${string}/calls`,
  is: (one: { readonly id?: string; readonly participantId?: string }) => boolean,
): Promise<Answer> {
  const answer = await client.get(path);
  return answer.status === 200 ? among(answer, path, [...answer.body.data].find(is)) : answer;
}

/** One of what an answer holds, as if it had an address of its own. */
function among({ headers }: Answer, path: string, found: unknown): Answer {
  return found
    ? new Answer(path, { status: 200, headers }, found)
    : new Answer(path, { status: 404, headers }, { code: 'not-found' });
}

const onPerson = (gesture: string, from: Stages, body?: object): Row => ({
  as: 'counsellor',
  from,
  ask: (on) => ({ path: `/participants/${on.participant?.id}/${gesture}`, ...(body ? { body } : {}) }),
  fresh: participant,
});
const onPathway = (gesture: string, body: object): Row => ({
  as: 'counsellor',
  from: 'draft need',
  ask: async (on, client) => {
    const { body: made } = await client.post(`/participants/${on.participant?.id}/pathways`, aProposal());
    return { path: `/pathways/${made.id}/${gesture}`, body };
  },
  fresh: (client, _, first) => client.get(`/pathways/${idOf(first)}`),
});
const onNeed = (gesture: string, from: Stages, body?: object): Row => ({
  as: 'officer',
  from,
  ask: (on) => ({ path: `/needs/${on.need?.id}/${gesture}`, ...(body ? { body } : {}) }),
  fresh: need,
});
const onMatch = (gesture: string, from: Stages, body?: object): Row => ({
  as: 'counsellor',
  from,
  ask: (on) => ({ path: `/matches/${on.match?.id}/${gesture}`, ...(body ? { body } : {}) }),
  fresh: match,
});
const onCard = (gesture: string, from: Stages, body: object): Row => ({
  as: 'employer',
  from,
  ask: (on) => ({ path: `/shortlists/${on.shortlist?.id}/candidates/${on.candidateId}/${gesture}`, body }),
  fresh: shortlist,
});
/** A gesture on a counsellor's account of the structure, by its manager. */
const onAccount = (gesture: string): Row => ({
  as: 'manager',
  ask: async (_, client) => {
    const email = `invite-${unique()}@rejeu.example`;
    const { body } = await client.post('/users', { email, name: 'Rejeu', role: 'counsellor' });
    return { path: `/users/${body.id}/${gesture}` };
  },
  fresh: (client, _, __, path) => client.get(path.replace(`/${gesture}`, '')),
});

/** Fourteen digits whose two sums are right. */
function aSiret(): string {
  for (let n = Number(unique()) * 1000; ; n++) {
    const siret = `8${String(n).padStart(8, '0')}00017`;
    for (let last = 0; last < 10; last++) {
      const candidate = siret.slice(0, -1) + last;
      if (isSiret(candidate)) return candidate;
    }
  }
}

/** A contract of the person, then something done to it. */
const onContract = (gesture: string, body: () => object, kind: 'cdi' | 'cdd' = 'cdi'): Row => ({
  as: 'counsellor',
  from: 'suggested',
  ask: async (on, client) => {
    const more = kind === 'cdd' ? { kind, end: inDays(30) } : {};
    const contract = aContract(on.participant?.id ?? '', on.need?.employerId ?? '', more);
    const { status, body: placement } = await client.post('/placements', contract);
    if (status !== 201) throw new Error(`no contract: ${JSON.stringify(placement)}`);
    return { path: `/placements/${placement.id}/${gesture}`, body: { revision: 1, ...body() } };
  },
  fresh: (client, _, first) => client.get(`/placements/${idOf(first)}`),
});

/** Every POST that takes an `Idempotency-Key`: what is asked, by whom, and where the same can be read. */
export const rows: Readonly<Record<string, Row>> = {
  'post /users': {
    as: 'manager',
    ask: () => ({
      path: '/users',
      body: { email: `nouvelle-${unique()}@rejeu.example`, name: 'Rejeu', role: 'counsellor' },
    }),
    fresh: theMade('/users'),
  },
  'post /users/:id/invitation': onAccount('invitation'),
  'post /users/:id/second-factor/reset': onAccount('second-factor/reset'),
  'post /users/:id/memberships': {
    as: 'admin',
    ask: async (_, client) => {
      const email = `double-${unique()}@rejeu.example`;
      const { body } = await client.post('/users', { email, name: 'Rejeu', role: 'officer' });
      return { path: `/users/${body.id}/memberships`, body: { role: 'admin' } };
    },
    fresh: (client, _, __, path) => client.get(path.replace('/memberships', '')),
  },
  'post /users/:id/handover': {
    as: 'manager',
    from: 'suggested',
    ask: async (on, client) => ({
      path: `/users/${on.match?.counsellorId}/handover`,
      body: { to: (await client.get('/session')).body.id, participantIds: [on.participant?.id] },
    }),
    fresh: (client, _, __, path) => client.get(path.replace('/handover', '/people')),
  },
  'post /structures': {
    as: 'admin',
    ask: () => ({
      path: '/structures',
      body: { id: `e2c-${unique()}`, kind: 'e2c', name: 'École de la deuxième chance' },
    }),
    fresh: (client, _, first) => oneOf(client, '/structures', ({ id }) => id === idOf(first)),
  },
  'post /tokens': {
    as: 'admin',
    ask: () => ({ path: '/tokens', body: { name: 'Rejeu', rights: ['need.read'] } }),
    fresh: (client, _, first) => oneOf(client, '/tokens', ({ id }) => id === idOf(first)),
    secret: ({ token }) => [token],
  },
  'post /calendar': {
    as: 'counsellor',
    ask: () => ({ path: '/calendar', body: {} }),
    fresh: (client) => client.get('/calendar'),
    secret: ({ path }) => [path],
  },
  'post /organisations/:id/capacities': {
    as: 'admin',
    ask: async (_, client) => {
      const { body } = await client.post('/employers', { siret: aSiret(), name: 'Qualités SA' });
      return { path: `/organisations/${body.id}/capacities`, body: { kind: 'geiq' } };
    },
    fresh: (client, _on, first) => client.get(`/organisations/${idOf(first)}`),
  },
  'post /employers': {
    as: 'officer',
    ask: () => ({ path: '/employers', body: { siret: aSiret(), name: 'Rejeu SA' } }),
    fresh: theMade('/employers'),
  },
  'post /employers/:id/calls': {
    as: 'officer',
    from: 'draft need',
    ask: (on) => ({
      path: `/employers/${on.need?.employerId}/calls`,
      body: { kind: 'telephone', note: 'Madame Rejeu rappellera.' },
    }),
    fresh: (client, on, first) =>
      oneOf(client, `/employers/${on.need?.employerId}/calls`, ({ id }) => id === idOf(first)),
  },
  'post /participants/:id/journal': {
    as: 'counsellor',
    from: 'draft need',
    ask: (on) => ({ path: `/participants/${on.participant?.id}/journal`, body: anEntry() }),
    fresh: theMade('/journal-entries'),
  },
  'post /participants/:id/pathways': {
    as: 'counsellor',
    from: 'draft need',
    ask: (on) => ({ path: `/participants/${on.participant?.id}/pathways`, body: aProposal() }),
    fresh: theMade('/pathways'),
  },
  'post /pathways/:id/moves': onPathway('moves', { action: 'admit' }),
  'post /pathways/:id/steps': onPathway('steps', { kind: 'search', objective: 'Chercher', from: inDays(0) }),
  ...clauseReplays,
  ...immersionReplays,
  ...esfReplays,
  ...orientationReplays,
  ...schoolReplays,
  ...youthReplays,
  'post /pathway-terms': {
    as: 'manager',
    ask: () => ({
      path: '/pathway-terms',
      body: {
        from: inDays(1000 + Number(unique())),
        source: 'Protocole',
        criteria: [{ code: 'rsa', label: 'RSA' }],
        limitMonths: 24,
        noticeMonths: 2,
        commission: false,
      },
    }),
    fresh: (client) => client.get('/pathway-terms'),
  },
  'post /needs': {
    as: 'officer',
    ask: () => ({ path: '/needs', body: aNeed() }),
    made: (need) => ({ need }),
    fresh: theMade('/needs'),
  },
  'post /needs/:id/open': onNeed('open', 'draft need'),
  'post /needs/:id/fill': onNeed('fill', 'suggested'),
  'post /needs/:id/close': onNeed('close', 'suggested', { reason: 'cancelled' }),
  'post /needs/:id/renew': onNeed('renew', 'suggested'),
  'post /needs/:id/list': {
    as: 'officer',
    from: 'suggested',
    ask: (on) => ({ path: `/needs/${on.need?.id}/list`, body: { order: 'plain', because: 'urgent' } }),
    fresh: (client, on) => client.get(`/needs/${on.need?.id}/list`),
  },
  'post /needs/:id/room-requests': {
    as: 'officer',
    from: 'waiting',
    ask: (on) => ({ path: `/needs/${on.need?.id}/room-requests` }),
    fresh: (client, on) => client.get(`/needs/${on.need?.id}/waiting`),
  },
  'post /needs/:id/matches': {
    as: 'counsellor',
    from: 'put by us',
    ask: (on) => ({
      path: `/needs/${on.need?.id}/matches`,
      body: { participantId: on.participant?.id, because: 'Pour le rejeu.' },
    }),
    made: (match) => ({ match }),
    fresh: theMade('/matches'),
  },
  'post /matches/:id/review': onMatch('review', 'suggested', {
    decision: 'retain',
    reason: 'suits',
    comment: 'Rejeu : motivée.',
  }),
  'post /matches/:id/undo': onMatch('undo', 'retained'),
  'post /matches/:id/agreement': onMatch('agreement', 'retained', { given: true, how: 'telephone' }),
  'post /matches/:id/link': {
    ...onMatch('link', 'retained'),
    secret: ({ path, code }) => [path, code],
  },
  'post /matches/:id/link/messages': {
    as: 'counsellor',
    from: 'retained',
    ask: async (on, client) => {
      const match = `/matches/${on.match?.id}` as const;
      const { body } = await client.post(`${match}/link`);
      return { path: `${match}/link/messages`, body: { path: body.path, way: 'mail' } };
    },
    fresh: (client, _, __, path) => client.get(path),
  },
  'post /outgoing-messages/:id/retry': {
    as: 'admin',
    ask: async () => {
      const id = await aFailedMessage();
      return { path: `/outgoing-messages/${id}/retry` };
    },
  },
  'post /needs/:id/shortlists': {
    as: 'officer',
    from: 'agreed',
    ask: (on) => ({ path: `/needs/${on.need?.id}/shortlists`, body: { matchIds: [on.match?.id] } }),
    fresh: theMade('/shortlists'),
  },
  'post /participants/:id/documents': {
    as: 'counsellor',
    from: 'draft person',
    ask: (on) => ({ path: `/participants/${on.participant?.id}/documents`, body: anUpload() }),
    fresh: (client, _, first, path) => client.get(`${path}/${idOf(first)}`),
  },
  'post /placements': {
    as: 'counsellor',
    from: 'suggested',
    ask: (on) => ({
      path: '/placements',
      body: aContract(on.participant?.id ?? '', on.need?.employerId ?? ''),
    }),
    fresh: theMade('/placements'),
  },
  'post /placements/:id/end': onContract('end', () => ({ on: today(), reason: 'term' })),
  'post /placements/:id/cancel': onContract('cancel', () => ({})),
  'post /placements/:id/extend': onContract('extend', () => ({ end: inDays(90) }), 'cdd'),
  'post /placements/:id/interruptions': onContract('interruptions', () => ({
    from: today(),
    reason: 'absence',
  })),
  'post /placements/:id/alert': onContract('alert', () => ({ words: 'Rejeu : le bus ne passe plus.' })),
  'post /placements/:id/settle': onContract('settle', () => ({})),
  'post /placements/:id/checks/:months': onContract('checks/1', () => ({ on: today(), result: 'well' })),
  'post /placements/:id/documents': {
    as: 'counsellor',
    from: 'suggested',
    ask: async (on, client) => {
      const contract = aContract(on.participant?.id ?? '', on.need?.employerId ?? '');
      const { body } = await client.post('/placements', contract);
      return { path: `/placements/${body.id}/documents`, body: anUpload({ kind: 'contract' }) };
    },
    fresh: (client, _, first, path) => client.get(`${path}/${idOf(first)}`),
  },
  'post /participants/:id/outcomes': {
    as: 'counsellor',
    from: 'suggested',
    ask: async (on, client) => {
      const at = `/participants/${on.participant?.id}` as const;
      const { body } = await client.get(`${at}/outcome`);
      return {
        path: `${at}/outcomes`,
        body: { on: today(), protocol: body.applies?.protocol.version },
      };
    },
    fresh: async (client, on, first) => {
      const answer = await client.get(`/participants/${on.participant?.id}/outcome`);
      if (answer.status !== 200) return answer;
      return among(
        answer,
        'outcome',
        answer.body.noted.find(({ id }) => id === idOf(first)),
      );
    },
  },
  'post /protocols': {
    as: 'admin',
    ask: async (_, client) => {
      const [newest] = (await client.get('/protocols')).body.data;
      return { path: '/protocols', body: aProtocol(newest?.version ?? 0) };
    },
    fresh: async (client, _, first) => {
      const answer = await client.get('/protocols');
      if (answer.status !== 200) return answer;
      const { version } = first.body as { version: number };
      return among(
        answer,
        'protocols',
        answer.body.data.find((one) => one.version === version),
      );
    },
  },
  'post /company-requests/:id/open': {
    as: 'officer',
    ask: async () => ({ path: `/company-requests/${await aRequest(`Ouvre ${unique()}`)}/open` }),
    fresh: theMade('/company-requests'),
  },
  'post /company-requests/:id/refuse': {
    as: 'officer',
    ask: async () => ({
      path: `/company-requests/${await aRequest(`Refuse ${unique()}`)}/refuse`,
      body: { reason: 'unreachable' },
    }),
    fresh: theMade('/company-requests'),
  },
  'post /imports/needs': {
    as: 'officer',
    ask: () => ({ path: '/imports/needs', body: aFile('Titre;Lieu\nSoudeur;Aubagne') }),
    fresh: theMade('/imports'),
  },
  'post /imports/employers': {
    as: 'officer',
    ask: () => ({ path: '/imports/employers', body: aFile(companiesFile(1)) }),
    fresh: theMade('/imports'),
  },
  'post /imports/participants': {
    as: 'counsellor',
    ask: () => ({ path: '/imports/participants', body: aFile(`Nom;Prénom\nExempla;${unique()}`) }),
    fresh: theMade('/imports'),
  },
  'post /imports/:id/columns': onImport(
    'columns',
    { state: 'checked', columns: [{ name: 'Quoi', key: null }] },
    { columns: { Quoi: 'name' } },
  ),
  'post /imports/:id/confirm': onImport('confirm', { state: 'checked' }),
  'post /imports/:id/stop': onImport('stop', { state: 'running' }),
  'post /imports/:id/resume': onImport('resume', { state: 'stopped', pass: 'run' }),
  'post /imports/:id/undo': {
    as: 'counsellor',
    ask: async (_, client) => {
      const { body: made } = await client.post(
        '/imports/participants',
        aFile(`Nom;Prénom\nExempla;${unique()}`),
      );
      const in_ = (name: string) => mongoose.connection.collection<{ _id: string }>(name);
      await in_('imports').updateOne({ _id: made.id }, { $set: { state: 'done', pass: 'run' } });
      await in_('importedLines').insertOne({
        _id: `participants/${unique()}`,
        id: 'x',
        importId: made.id,
      } as { _id: string });
      return { path: `/imports/${made.id}/undo`, body: {} };
    },
    fresh: theMade('/imports'),
  },
  'post /shortlists/:id/send': {
    as: 'officer',
    from: 'draft',
    ask: (on) => ({ path: `/shortlists/${on.shortlist?.id}/send` }),
    fresh: shortlist,
  },
  'post /shortlists/:id/recall': {
    as: 'officer',
    from: 'sent',
    ask: (on) => ({ path: `/shortlists/${on.shortlist?.id}/recall` }),
    fresh: shortlist,
  },
  'post /shortlists/:id/readers': {
    as: 'officer',
    from: 'draft',
    ask: (on) => ({
      path: `/shortlists/${on.shortlist?.id}/readers`,
      body: { name: 'Rejeu', email: `lectrice-${unique()}@rejeu.example` },
    }),
    fresh: shortlist,
  },
  'post /shortlists/:id/candidates/:candidateId/reply': onCard('reply', 'sent', { answer: 'meet' }),
  'post /shortlists/:id/candidates/:candidateId/meeting': onCard('meeting', 'meeting', {
    meeting: { at: `${inDays(9)}T09:30:00Z`, place: 'À l’accueil' },
  }),
  'post /shortlists/:id/candidates/:candidateId/outcome': onCard('outcome', 'meeting', { outcome: 'hired' }),
  'post /notices/:id/read': {
    as: 'employer',
    from: 'sent',
    ask: async (_, client) => ({
      path: `/notices/${(await client.get('/notices')).body.data[0]!.id}/read`,
    }),
  },
  'post /participants': {
    as: 'counsellor',
    ask: () => ({ path: '/participants', body: aPerson() }),
    made: (participant) => ({ participant }),
    fresh: theMade('/participants'),
  },
  'post /participants/:id/confirm': onPerson('confirm', 'draft person'),
  'post /participants/:id/leave': onPerson('leave', 'suggested', { kind: 'move' }),
  'post /participants/:id/return': onPerson('return', 'left person'),
  'post /participants/:id/objection': onPerson('objection', 'suggested'),
  'post /participants/:id/objection/lift': onPerson('objection/lift', 'objecting person'),
  'post /participants/:id/merge': {
    as: 'counsellor',
    from: 'suggested',
    ask: async (on, client) => {
      const { body: double } = await client.post('/participants', aPerson());
      const { body: person } = await participant(client, on);
      return {
        path: `/participants/${person.id}/merge`,
        body: { drop: double.id, revisions: { keep: person.revision, drop: double.revision } },
      };
    },
    fresh: participant,
  },
  'post /participants/:id/erasure': {
    as: 'manager',
    from: 'suggested',
    ask: (on) => ({ path: `/participants/${on.participant?.id}/erasure`, body: { because: 'request' } }),
    fresh: (client, on) =>
      oneOf(client, '/erasures', ({ participantId }) => participantId === on.participant?.id),
  },
  'post /participants/:id/youth-aids': {
    as: 'counsellor',
    from: 'suggested',
    ask: (on) => ({ path: `/participants/${on.participant?.id}/youth-aids`, body: aBeginning }),
    fresh: theMade('/youth-aids'),
  },
  'post /youth-aids/:id/moves': {
    as: 'counsellor',
    from: 'suggested',
    ask: async (on, client) => {
      const { body } = await client.post(`/participants/${on.participant?.id}/youth-aids`, aBeginning);
      return { path: `/youth-aids/${body.id}/moves`, body: { action: 'withdraw', revision: 1 } };
    },
    fresh: theMade('/youth-aids'),
  },
  'post /youth-aids/:id/documents': {
    as: 'counsellor',
    from: 'suggested',
    ask: async (on, client) => {
      const { body } = await client.post(`/participants/${on.participant?.id}/youth-aids`, aBeginning);
      return { path: `/youth-aids/${body.id}/documents`, body: anUpload({ kind: 'quote' }) };
    },
    fresh: (client, _, first, path) => client.get(`${path}/${idOf(first)}`),
  },
  'post /youth-aids/:id/return': {
    as: 'payer',
    from: 'suggested',
    ask: async (on) => ({
      path: `/youth-aids/${await anAidIn('ordered', on.participant?.id ?? '')}/return`,
      body: { revision: 1, on: today(), proof: 'IBAN faux' },
    }),
    fresh: async (client, _, first) => {
      const answer = await client.get('/youth-aids?limit=200');
      const found = answer.status === 200 && answer.body.data.find(({ id }) => id === idOf(first));
      return answer.status === 200 ? among(answer, '/youth-aids', found) : answer;
    },
  },
  'post /youth-aid-commissions': {
    as: 'secretary',
    ask: () => ({
      path: '/youth-aid-commissions',
      body: { name: `Commission ${unique()}`, members: ['Une personne'] },
    }),
    fresh: theMade('/youth-aid-commissions'),
  },
  'post /youth-aid-sittings': {
    as: 'secretary',
    ask: async (_, client) => {
      const commission = { name: `Commission ${unique()}`, members: ['Une personne'] };
      const { body } = await client.post('/youth-aid-commissions', commission);
      return {
        path: '/youth-aid-sittings',
        body: { commissionId: body.id, on: today(), place: 'Salle du conseil' },
      };
    },
    fresh: theMade('/youth-aid-sittings'),
  },
  'post /youth-aid-budgets': {
    as: 'secretary',
    ask: async (_, client) => {
      const commission = { name: `Commission ${unique()}`, members: ['Une personne'] };
      const { body } = await client.post('/youth-aid-commissions', commission);
      return {
        path: '/youth-aid-budgets',
        body: { commissionId: body.id, year: 2030, grantedCents: 100_000 },
      };
    },
    fresh: (client) => client.get('/youth-aid-budgets'),
  },
  'post /youth-aid-orders': {
    as: 'payer',
    from: 'suggested',
    ask: async (on) => {
      await anAidIn('awarded', on.participant?.id ?? '');
      return {
        path: '/youth-aid-orders',
        body: { executeOn: inDays(1), debtorName: 'Association', debtorIban: anIban },
      };
    },
    fresh: theMade('/youth-aid-orders'),
  },
  'post /youth-aid-orders/:id/paid': {
    as: 'payer',
    from: 'suggested',
    ask: async (on) => ({
      path: `/youth-aid-orders/${await anOrderOf(on.participant?.id ?? '')}/paid`,
      body: { on: today(), proof: 'Relevé du mois' },
    }),
    fresh: theMade('/youth-aid-orders'),
  },
  'post /youth-aid-reglements': {
    as: 'secretary',
    ask: async (_, client) => {
      const { data } = (await client.get('/youth-aid-reglements')).body;
      return { path: '/youth-aid-reglements', body: aReglement(data[0]?.version ?? 0) };
    },
    fresh: (client) => client.get('/youth-aid-reglements'),
  },
  'post /policy': {
    as: 'admin',
    ask: async (_, client) => {
      const { version } = (await client.get('/policy')).body;
      const occupation = 31 + (version % 7);
      const weights = { occupation, skills: 65 - occupation, experience: 5, commute: 15, conditions: 15 };
      return { path: '/policy', body: { version, weights, reason: 'Pour essayer le rejeu.' } };
    },
    fresh: (client, _, { body }) => client.get(`/policy/${(body as { version: number }).version}`),
  },
  'post /failed-jobs/:id/retry': {
    as: 'admin',
    ask: async () => {
      const { insertedId } = await mongoose.connection.collection('outbox').insertOne({
        queue: 'mail',
        name: 'send',
        payload: { mailId: 'aucun' },
        state: 'failed',
        at: new Date(),
      });
      return { path: `/failed-jobs/${insertedId.toHexString()}/retry` };
    },
  },
};
