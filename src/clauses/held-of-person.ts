import { noTraces, type PersonalData, system } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { addMonths, houseRules, inTransaction, newId, today } from '../platform/index.ts';
import { Hours, type HoursDoc } from './hours.ts';
import { describePerson } from './people.ts';
import { ClausePerson, type PersonDoc } from './person.ts';

const of = (participantId: string) => ClausePerson.find({ participantId }).lean<PersonDoc[]>();

/** In the current transaction, if any. */
async function erase(personId: string): Promise<void> {
  await Hours.updateMany({ personId }, { $set: { personId: newId() } });
  await ClausePerson.deleteOne({ _id: personId });
}

/**
 * Erases whoever no structure attested, once nothing was told of them for as long as a record is kept; a structure's own are
 * erased with their record. May run anywhere, at any time and twice.
 */
export async function forgetOld(): Promise<void> {
  const before = new Date(`${addMonths(today(), -houseRules().RETENTION_MONTHS)}T00:00:00Z`);
  const old = await ClausePerson.find({ participantId: { $exists: false }, updatedAt: { $lt: before } })
    .select({ _id: 1 })
    .lean<Pick<PersonDoc, '_id'>[]>();
  for (const { _id } of old)
    await inTransaction(async () => {
      await erase(_id);
      await record({
        actor: system,
        action: 'clause-person.erase',
        target: { kind: 'clause-person', id: _id },
      });
    });
}

/**
 * Who a structure attested: told in their file, erased with their record. Their hours stay in the books of the contracts,
 * of nobody: under an id that leads nowhere.
 */
export const clausesOfPerson: PersonalData = {
  async export({ id }) {
    const people = await of(id);
    const rows = await Hours.find({ personId: { $in: people.map(({ _id }) => _id) } }).lean<HoursDoc[]>();
    const clauses = people.map((person) => {
      const { id: _, revision: _1, attested: _2, places: _3, ...told } = describePerson(person);
      return {
        ...told,
        hours: rows
          .filter(({ personId }) => personId === person._id)
          .map(({ month, way, minutes, state }) => ({ month, way, minutes, state })),
      };
    });
    return { file: { clauses } };
  },
  async forget({ id }) {
    const people = await of(id);
    for (const { _id } of people) await erase(_id);
    return { traces: { ...noTraces, own: people.map(({ _id }) => _id) } };
  },
  async move({ from, to }) {
    await ClausePerson.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return undefined;
  },
};
