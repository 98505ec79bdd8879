import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import type { World } from '../support/world.ts';
import { aBeginning, anIban, aWholeRequest } from './rows.ts';

/** Somebody who is 21 whatever the day. */
export const aYoungPerson = (overrides: object = {}) =>
  aPerson({ birthDate: `${Number(inDays(0).slice(0, 4)) - 22}-12-31`, ...overrides });

/** The people of the fund, a commission of four members that sits today, and its funds. */
export async function aFund(world: World, grantedCents: number, quorumOf = 4) {
  const [counsellor, secretary, president, payer] = await Promise.all([
    world.sign('counsellor'),
    world.sign('secretary'),
    world.sign('president'),
    world.sign('payer'),
  ]);
  const name = `Commission ${Math.random().toString(36).slice(2)}`;
  const members = ['Nora Blanc', 'Karim Petit', 'Luc Martin', 'Inès Faure'];
  const { body: commission } = await secretary.post('/youth-aid-commissions', { name, members });
  const { body: planned } = await secretary.post('/youth-aid-sittings', {
    commissionId: commission.id,
    on: inDays(0),
    place: 'Salle Calanques',
  });
  const { body: sitting } = await secretary.patch(`/youth-aid-sittings/${planned.id}`, {
    revision: planned.revision,
    present: commission.members.slice(0, quorumOf).map(({ id }) => id),
  });
  const year = Number(inDays(0).slice(0, 4));
  await secretary.post('/youth-aid-budgets', { commissionId: commission.id, year, grantedCents });
  const funds = async () => {
    const { body } = await secretary.get('/youth-aid-budgets');
    const found = body.data.find(({ commissionId }) => commissionId === commission.id);
    if (!found) throw new Error('no funds');
    return found;
  };
  return { counsellor, secretary, president, payer, commission, sitting, year, funds };
}
export type Fund = Awaited<ReturnType<typeof aFund>>;

/** Takes a step, at the revision that it is at. */
export async function step(client: Client, id: string, body: object) {
  const { body: now } = await client.get(`/youth-aids/${id}`);
  return client.post(`/youth-aids/${id}/moves`, { revision: now.revision, ...body } as never);
}

export async function aDraft({ counsellor }: Pick<Fund, 'counsellor'>, cents = 50_000, more: object = {}) {
  const { body: person } = await counsellor.post('/participants', aYoungPerson());
  const { body } = await counsellor.post(`/participants/${person.id}/youth-aids`, aBeginning);
  await counsellor.patch(`/youth-aids/${body.id}`, {
    revision: body.revision,
    ...aWholeRequest(cents),
    ...more,
  } as never);
  return { id: body.id, person };
}

/** A request on the agenda of the fund’s day. */
export async function anEntry(fund: Fund, cents = 50_000) {
  const { id, person } = await aDraft(fund, cents);
  await step(fund.counsellor, id, { action: 'submit' });
  const { body } = await step(fund.secretary, id, { action: 'schedule', sittingId: fund.sitting.id });
  return { id, person, revision: body.revision };
}

export const anOrder = () => ({
  executeOn: inDays(1),
  debtorName: 'Association gestionnaire',
  debtorIban: anIban,
});
