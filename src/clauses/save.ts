import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, saveRevised } from '../platform/index.ts';
import { Contract, type ContractDoc } from './contract.ts';
import { datedBy } from './eligible-days.ts';
import { asRow, Hours, type HoursDoc } from './hours.ts';
import { judgePerson, type Span } from './judge.ts';
import { ClausePerson, type PersonDoc } from './person.ts';

type Change<Doc> = { [K in keyof Doc]?: Doc[K] | undefined };

/** Writes a change of a contract and who made it, in the current transaction. @throws Problem 409 `stale` */
export async function saveContract(
  actor: Actor,
  action: string,
  doc: ContractDoc,
  set: Change<ContractDoc>,
  because?: string,
): Promise<ContractDoc> {
  const after = await saveRevised<ContractDoc>(Contract, doc, set);
  if (!after) return doc;
  await record({
    actor,
    action: `clause.${action}`,
    target: { kind: 'clause-contract', id: doc._id },
    fields: Object.keys(set),
    ...(because ? { because } : {}),
  });
  return after;
}

/** The same of a person, whose hours are judged again: what they may count for has changed. */
export async function savePerson(
  actor: Actor,
  action: string,
  doc: PersonDoc,
  set: Change<PersonDoc>,
): Promise<PersonDoc> {
  const after = await saveRevised<PersonDoc>(ClausePerson, doc, set);
  if (!after) return doc;
  await record({
    actor,
    action: `clause-person.${action}`,
    target: { kind: 'clause-person', id: doc._id },
    ...(doc.participantId ? { participantId: doc.participantId } : {}),
    fields: Object.keys(set),
  });
  await judgeAgain([doc._id]);
  // Its hours may have moved the last day of what is new.
  return (await ClausePerson.findById(doc._id).lean<PersonDoc>()) ?? after;
}

/**
 * Judges all hours of these people again, in the current transaction: those of closed months stand. The people are written
 * to, so that of two changes at once, on two contracts, the second one sees the first.
 */
export async function judgeAgain(personIds: readonly string[]): Promise<void> {
  for (const id of new Set(personIds)) {
    await ClausePerson.updateOne({ _id: id }, { $set: { updatedAt: now() } });
    const person = await ClausePerson.findById(id).lean<PersonDoc>();
    const docs = await Hours.find({ personId: id }).lean<HoursDoc[]>();
    if (!person || docs.length === 0) continue;
    const contracts = await Contract.find({ _id: { $in: docs.map(({ contractId }) => contractId) } })
      .select({ span: 1 })
      .lean<Pick<ContractDoc, '_id' | 'span'>[]>();
    const spans = new Map<string, Span>(contracts.map(({ _id, span }) => [_id, span]));
    const rows = docs.map(asRow);
    const eligible = datedBy(person.eligibility, rows);
    if (JSON.stringify(eligible) !== JSON.stringify(person.eligibility))
      await ClausePerson.updateOne({ _id: id }, { $set: { eligibility: eligible } });
    const judged = judgePerson(rows, { eligible, derogations: person.derogations }, spans);
    const changed = docs.flatMap((doc) => {
      const next = judged.get(doc._id);
      if (!next || doc.closed || JSON.stringify(next) === JSON.stringify(doc.judged)) return [];
      return [{ updateOne: { filter: { _id: doc._id }, update: { $set: { judged: next } } } }];
    });
    if (changed.length > 0) await Hours.bulkWrite(changed);
  }
}
