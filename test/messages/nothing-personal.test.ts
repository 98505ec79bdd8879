import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterKinds } from '../../src/messages/declared.ts';
import { leaveMessage, noticeKinds, notify } from '../../src/messages/index.ts';
import { inTransaction, seal } from '../../src/platform/index.ts';
import { keepBrief, subscribe } from '../../src/promotion/index.ts';
import { aRequest } from '../company-access/rows.ts';
import { inSigning } from '../immersions/rows.ts';
import { collection } from '../person-rights/marked.ts';
import { castOf } from '../shortlists/cast.ts';
import { type Gateway, startGateway } from '../support/gateway.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

// Of whatever kind a message is, nothing in it tells of a person, a company, its contacts or what somebody typed.

let mailbox: Mailbox;
let gateway: Gateway;
let world: World;
beforeAll(async () => {
  [mailbox, gateway] = await Promise.all([startMailbox(), startGateway()]);
  world = await startWorld({
    env: {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Passerelle <robot@essai.example>',
      PUBLIC_URL: 'https://passerelle.essai.example',
      SMS_URL: gateway.url,
      SMS_TOKEN: 'jeton',
    },
  });
});
afterAll(async () => {
  await world.stop();
  await Promise.all([mailbox.stop(), gateway.stop()]);
});

const personal =
  /samira|benali|zéphyrine|colin|zzcontact|zztitre|zzintro|zzmessage|entreprise \d|officer0|counsellor0|0?6 ?39 ?98|(?<![\w-])P-[0-9A-Z]{5}(?![\w-])|@essai\.example/i;

/** One message of each kind of letter that any room declares: whoever adds one adds how it comes about. */
const leaving: Readonly<Record<string, (on: Cast) => Promise<unknown>>> = {
  notices: async () => undefined, // by the notices below
  'password-reset': ({ email }) => world.anonymous.post('/password-resets', { email }),
  invitation: async () =>
    (await world.sign('admin')).post('/users', {
      email: 'zzcontact-invitee@essai.example',
      name: 'Zzcontact Invitée',
      role: 'officer',
    }),
  'membership-given': async ({ userId }) =>
    (await world.sign('admin')).post(`/users/${userId}/memberships`, { role: 'officer' }),
  'second-factor-reset': ({ userId }) => leave('second-factor-reset', { userId }),
  'account-changed': ({ userId }) => leave('account-changed', { userId, what: 'password' }),
  entry: ({ contact }) => leave('entry', { email: seal(contact, 'entry-link') }),
  'entry-code': async () => {
    const ids = () => collection('entrylinks').distinct('_id');
    const [linkId = ''] = await until(ids, ({ length }) => length > 0);
    await leave('entry-code', { linkId });
  },
  'agreement-link': async ({ matchId }) => {
    const counsellor = await world.sign('counsellor');
    const { body: link } = await counsellor.post(`/matches/${matchId}/link`);
    for (const way of ['mail', 'text'])
      await counsellor.post(`/matches/${matchId}/link/messages`, { path: link.path, way });
  },
  'signing-link': async () => {
    const { counsellor, id } = await inSigning(world);
    const to = 'zzcontact-tuteur@essai.example';
    await counsellor.post(`/immersions/${id}/links`, { role: 'host', use: 'sign', to });
  },
  'company-access-refused': async () => {
    const id = await aRequest('Refus SARL');
    await (await world.sign('officer')).post(`/company-requests/${id}/refuse`, { reason: 'unreachable' });
  },
  'talent-confirm': async () => {
    const address = await keepBrief({ text: 'Zztitre cherche un cariste' });
    await subscribe(address, { email: 'zzcontact-abonnee@essai.example' });
    await until(
      () => collection('messages').countDocuments({ kind: 'talent-confirm', state: 'sent' }),
      (count) => count === 1,
    );
  },
  'talent-renewed': async () => {
    const subscriptions = collection('talent_subscriptions');
    await subscriptions.updateMany({}, { $set: { confirmedAt: new Date() } });
    const [subscriptionId = ''] = await subscriptions.distinct('_id');
    await leave('talent-renewed', { subscriptionId });
  },
};

interface Cast {
  readonly userId: string;
  readonly email: string;
  readonly contact: string;
  readonly matchId: string;
}

const leave = (kind: string, about: Record<string, string>) => inTransaction(() => leaveMessage(kind, about));

test('nothing personal is in any message, of whatever declared kind', async () => {
  expect(Object.keys(leaving).toSorted()).toEqual(
    letterKinds()
      .map(({ code }) => code)
      .toSorted(),
  );
  const cast = castOf(world);
  const { shortlist, need } = await cast.aSent({
    person: { firstName: 'Zéphyrine', lastName: 'Benali' },
    need: { title: 'Zztitre H/F' },
  });
  const { match } = await cast.aRetained({ need: { title: 'Zztitre H/F' } });
  const company = world.employers[0]?.id;
  const contact = 'zzcontact@essai.example';
  const officer = await world.sign('officer');
  await officer.post('/users', {
    email: contact,
    name: 'Zzcontact Martin',
    role: 'employer',
    employerId: company,
  });
  const { id: userId, email } = await world.open({
    email: 'essai-de-tout@essai.example',
    role: 'counsellor',
    structureId: 'plie-centre',
  });
  for (const [code, come] of Object.entries(leaving)) {
    await come({ userId, email, contact, matchId: match.id });
    expect(code).toBeTruthy();
  }

  // Each kind of notice, to somebody of each role that may be told, who likes everything at once.
  const text = 'Pour « Zztitre », Zéphyrine Benali, P-12345, de Zzcontact Martin : zzmessage.';
  for (const { code, roles } of noticeKinds())
    for (const role of roles) {
      const client = await world.sign(role);
      await client.patch('/message-preferences', { rest: 'now' });
      const me = (await client.get('/account')).body.id;
      const about = code.startsWith('shortlist')
        ? ({ kind: 'shortlist', id: shortlist.id } as const)
        : ({ kind: 'need', id: need.id } as const);
      await notify({ userId: me }, { kind: code, text, about, mark: 'essai' });
    }
  await until(
    () => collection('messages').countDocuments({ state: 'waiting' }),
    (count) => count === 0,
  );
  await until(
    () => collection('outbox').countDocuments({ queue: 'messages', state: { $ne: 'failed' } }),
    (count) => count === 0,
  );

  const sent = await collection('messages').distinct('kind', { state: 'sent' });
  expect(sent.toSorted()).toEqual([...Object.keys(leaving), 'shortlist-sent'].toSorted());
  expect(await collection('notices').countDocuments({ leaves: { $exists: true }, text })).toBe(0);
  expect(mailbox.received.length).toBeGreaterThan(15);
  expect(gateway.taken.length).toBe(1);
  const said = [
    ...mailbox.received.map(({ subject, text: body }) => `${subject}\n${body}`),
    ...gateway.taken.map(({ text: body }) => body),
  ];
  for (const one of said) expect(one).not.toMatch(personal);
  // Each leads somewhere of the service; a code alone leads nowhere.
  for (const one of said) expect(one).toMatch(/https:\/\/passerelle\.essai\.example\/|Votre code : \d{6}/);
  // And every sentence that a message has of a notice is declared, without a number or a name in it.
  for (const { label } of noticeKinds()) expect(label).toMatch(/^[A-Z][a-zà-ÿ’ ]+$/);
});
