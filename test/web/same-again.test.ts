import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

// A page sends its whole section: what was not touched is no change, for the audit or for whoever edits next.

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const edits = (id: string) =>
  mongoose.connection.collection('audit').countDocuments({ participantId: id, action: 'participant.edit' });

test('a person saved as they were keeps their revision, and nothing is recorded', async () => {
  const counsellor = await world.sign('counsellor');
  const { body: person } = await counsellor.post(
    '/participants',
    aPerson({ obstacles: [{ kind: 'housing', note: 'Hébergée.' }] }),
  );
  const same = {
    firstName: person.firstName,
    lastName: person.lastName,
    phone: person.phone,
    email: person.email,
    birthDate: person.birthDate,
    sex: null,
    counsellorId: person.counsellorId,
    wantsProposals: person.wantsProposals,
    experienceText: person.experienceText,
    cv: person.cv ?? '',
    obstacles: person.obstacles,
    profile: person.profile,
  };
  const again = await counsellor.patch(`/participants/${person.id}`, { revision: person.revision, ...same });
  expect([again.status, again.body.revision]).toEqual([200, person.revision]);
  expect(await edits(person.id)).toBe(0);
});

test('of a section sent whole, only what was touched is told to the next editor', async () => {
  const counsellor = await world.sign('counsellor');
  const { body: person } = await counsellor.post('/participants', aPerson());
  const identity = { firstName: person.firstName, lastName: person.lastName, email: person.email };
  const first = await counsellor.patch(`/participants/${person.id}`, {
    revision: person.revision,
    ...identity,
    phone: '06 39 98 00 11',
  });
  expect(first.body.revision).toBe(person.revision + 1);
  const late = await counsellor.patch(`/participants/${person.id}`, {
    revision: person.revision,
    ...identity,
    lastName: 'Bensaïd',
  });
  expect([late.status, late.problem.errors.map(({ field }: { field: string }) => field)]).toEqual([
    409,
    ['phone'],
  ]);
});

test('a company and a need saved as they were keep their revision', async () => {
  const officer = await world.sign('officer');
  const { body: page } = await officer.get('/employers');
  const company = page.data[0]!;
  const { name, trade, contacts } = company;
  const again = await officer.patch(`/employers/${company.id}`, {
    revision: company.revision,
    name,
    trade,
    contacts,
  });
  expect([again.status, again.body.revision]).toEqual([200, company.revision]);

  const { body: need } = await officer.post('/needs', aNeed());
  const { title, description } = need.written!;
  const { posts, contract, minutesPerWeek } = need;
  const saved = await officer.patch(`/needs/${need.id}`, {
    revision: need.revision,
    title,
    description,
    posts,
    contract,
    minutesPerWeek,
  });
  expect([saved.status, saved.body.revision]).toEqual([200, need.revision]);
});
