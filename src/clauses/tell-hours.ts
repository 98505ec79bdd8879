import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  calendarDay,
  calendarMonth,
  inTransaction,
  invalidField,
  newId,
  now,
  today,
} from '../platform/index.ts';
import { Contract, type ContractDoc } from './contract.ts';
import { contractKinds, Hours, type HoursDoc } from './hours.ts';
import { minutesOf } from './hours-due.ts';
import { firstOf, lastOf, ways } from './judge.ts';
import { ClausePerson, type PersonDoc } from './person.ts';
import { findContract, mustBeOpen, partiesFor } from './reach.ts';
import { readHours } from './read-hours.ts';
import { clauseHours } from './rights.ts';
import { judgeAgain } from './save.ts';

/** No month has more. */
const mostMinutes = 31 * 24 * 60;

const hoursRowInput = z.strictObject({
  personId: z.string().max(60),
  partyId: z.string().max(60),
  way: z.enum(ways),
  contractKind: z.enum(contractKinds).default('cdd'),
  /** One of the three: minutes, half-days that the contract converts, or each day with its minutes. */
  minutes: z.number().int().min(0).max(mostMinutes).optional(),
  halfDays: z.number().int().min(0).max(62).optional(),
  days: z
    .array(z.strictObject({ day: calendarDay(), minutes: z.number().int().min(1).max(1440) }))
    .min(1)
    .max(31)
    .optional(),
});

export const tellHoursInput = z.strictObject({
  month: calendarMonth,
  rows: z.array(hoursRowInput).min(1).max(200),
});
type RowInput = z.output<typeof hoursRowInput>;

/**
 * Tells the hours of a month, by person and way; told again they are corrected, and what they were stays readable. They are
 * all written, or none. What a rule does not count is written too, and says why.
 * @throws Problem 403, 404, 409 `month-closed`, 422 naming each row: `rows.3.minutes`
 */
export async function tellHours(actor: Actor, id: string, { month, rows }: z.output<typeof tellHoursInput>) {
  await inTransaction(async () => {
    const contract = await findContract(actor, clauseHours, id);
    mustBeOfContract(contract, month);
    mustBeOpen(contract, month);
    // Of two changes at once, a closing and these hours, the second one sees the first.
    await Contract.updateOne({ _id: id }, { $set: { updatedAt: now() } });
    const people = await ClausePerson.find({ 'places.contractId': id }).lean<PersonDoc[]>();
    for (const [i, row] of rows.entries()) await write(actor, { contract, month, people }, row, i);
    await judgeAgain(rows.map(({ personId }) => personId));
    await record({
      actor,
      action: 'clause.hours',
      target: { kind: 'clause-contract', id },
      because: month,
    });
  });
  return readHours(actor, id, { month });
}

/** @throws Problem 422 `month` */
function mustBeOfContract({ span }: ContractDoc, month: string): void {
  if (firstOf(month) > today())
    throw invalidField('month', 'in-the-future', 'Ce mois est à venir : rien n’y est encore fait.');
  if (lastOf(month) < span.from || firstOf(month) > span.until)
    throw invalidField('month', 'outside-contract', 'Ce mois est hors de la durée du marché.');
}

interface Sheet {
  readonly contract: ContractDoc;
  readonly month: string;
  readonly people: readonly PersonDoc[];
}

async function write(actor: Actor, sheet: Sheet, row: RowInput, i: number): Promise<void> {
  const { contract, month, people } = sheet;
  const { personId, partyId, way, contractKind } = row;
  if (!partiesFor(actor, contract).some((party) => party.id === partyId))
    throw invalidField(`rows.${i}.partyId`, 'unknown', 'Cette entreprise n’est pas la vôtre sur ce marché.');
  const person = people.find(({ _id }) => _id === personId);
  if (!person?.places.some((place) => place.contractId === contract._id && place.partyId === partyId))
    throw invalidField(`rows.${i}.personId`, 'unknown', 'Cette personne n’est pas affectée à ce marché.');
  const key = { contractId: contract._id, month, partyId, personId, way };
  const told = toldOf(row, i, sheet);
  const known = await Hours.findOne(key).lean<HoursDoc>();
  if (!known) {
    await Hours.create([
      {
        _id: newId(),
        ...key,
        contractKind,
        ...told,
        state: 'entered',
        judged: { counted: 0, lost: {}, questions: [] },
        closed: false,
        history: [],
        revision: 1,
      } satisfies HoursDoc,
    ]);
    return;
  }
  if (isSame(known, { ...told, contractKind })) return;
  const { minutes, state, reason } = known;
  const before = { at: now(), by: actor.name, minutes, state, ...(reason ? { reason } : {}) };
  await Hours.updateOne(
    { _id: known._id, revision: known.revision },
    {
      $set: { ...told, contractKind, state: 'entered', revision: known.revision + 1 },
      $unset: { reason: 1, ...(told.days ? {} : { days: 1 }) },
      $push: { history: before },
    },
  );
}

type Told = Pick<HoursDoc, 'minutes' | 'days'>;

const isSame = (known: HoursDoc, told: Told & Pick<HoursDoc, 'contractKind'>): boolean =>
  known.minutes === told.minutes &&
  known.contractKind === told.contractKind &&
  JSON.stringify(known.days ?? null) === JSON.stringify(told.days ?? null);

/** @throws Problem 422 on the row */
function toldOf({ minutes, halfDays, days }: RowInput, i: number, { contract, month }: Sheet): Told {
  const given = [minutes, halfDays, days].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw invalidField(
      `rows.${i}.minutes`,
      'missing',
      'Donnez des heures, des jours, ou un détail par jour.',
    );
  if (minutes !== undefined) return { minutes };
  if (halfDays !== undefined) return { minutes: minutesOf({ by: 'days', halfDays }, contract.minutesPerDay) };
  const split = (days ?? []).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  for (const [j, { day }] of split.entries()) {
    if (!day.startsWith(`${month}-`))
      throw invalidField(`rows.${i}.days`, 'not-of-month', 'Un des jours n’est pas de ce mois.');
    if (day > today()) throw invalidField(`rows.${i}.days`, 'in-the-future', 'Un des jours est à venir.');
    if (split[j + 1]?.day === day) throw invalidField(`rows.${i}.days`, 'twice', 'Un jour y est deux fois.');
  }
  return { minutes: split.reduce((sum, one) => sum + one.minutes, 0), days: split };
}
