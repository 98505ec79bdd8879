import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { buys, employerOfSiret, makeBuyer, partiesOfSiret } from '../organisations/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  isDuplicate,
  newId,
  notFound,
  now,
  oneLine,
  organisationName,
  Problem,
  siret,
  today,
} from '../platform/index.ts';
import {
  Contract,
  type ContractDoc,
  Operation,
  type OperationDoc,
  type Party,
  partyRoles,
} from './contract.ts';
import { Hours } from './hours.ts';
import { changeKinds } from './hours-due.ts';
import { openedFor } from './reach.ts';
import { describeContract } from './read-contracts.ts';
import { clauseManage } from './rights.ts';
import { purchaseKinds } from './rules.ts';
import { judgeAgain, saveContract } from './save.ts';
import { clauseWays } from './simulate.ts';

const mostCents = 100_000_000_000;
const cents = z.number().int().min(-mostCents).max(mostCents);
const rate = z.number().int().min(1).max(10_000);

export const basisInput = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('formula'),
    /** Without VAT, in cents. */
    amountCents: cents,
    /** In hundredths of a percent. */
    labourBp: rate,
    rateBp: rate,
    hourlyCents: z.number().int().min(100).max(100_000),
  }),
  z.strictObject({ by: z.literal('hours'), minutes: z.number().int().min(-60_000_000).max(60_000_000) }),
  z.strictObject({ by: z.literal('days'), halfDays: z.number().int().min(-1_000_000).max(1_000_000) }),
]);

export const partyInput = z.strictObject({
  role: z.enum(partyRoles),
  siret,
  /** Of one that is not known yet; known ones keep theirs. */
  name: organisationName(160),
});

const capCents = z.number().int().min(1).max(mostCents).optional();
export const penaltyInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('per-hour'),
    cents: z.number().int().min(1).max(10_000_000),
    begun: z.boolean(),
    capCents,
  }),
  z.strictObject({
    kind: z.literal('times-cost'),
    percent: z.number().int().min(1).max(10_000),
    hourlyCents: z.number().int().min(100).max(100_000),
    capCents,
  }),
]);

const span = z.strictObject({ from: calendarDay(), until: calendarDay() });

export const createContractInput = z.strictObject({
  operation: oneLine(2, 160),
  buyer: z.strictObject({ siret, name: organisationName(160) }),
  reference: oneLine(1, 80),
  title: oneLine(2, 160),
  kind: z.enum(purchaseKinds),
  way: z.enum(clauseWays).default('condition'),
  span,
  basis: basisInput,
  minutesPerDay: z.number().int().min(60).max(600).default(420),
  penalty: penaltyInput.default({ kind: 'none' }),
  parties: z.array(partyInput).min(1).max(20),
});

const tooLate = () => invalidField('span.until', 'before-start', 'La fin précède le début.');

async function partyOf({ role, siret: number, name }: z.output<typeof partyInput>): Promise<Party> {
  const known = await partiesOfSiret(number);
  // A company that is not known yet is from now on: its accounts are opened by this number.
  if (!known?.employerId && !known?.structureId) {
    const employerId = await employerOfSiret(number, name);
    return { id: newId(), role, siret: number, name: known?.name ?? name, employerId };
  }
  return { id: newId(), role, siret: number, ...known };
}

/**
 * Writes down a contract that carries a clause: a lot of an operation, which is made where its buyer has none of that name.
 * @param published what its buyer has published of it, where it comes from there
 * @throws Problem 403, 409 `contract-known`, 422
 */
export async function createContract(
  actor: Actor,
  input: z.output<typeof createContractInput>,
  published?: string,
) {
  check(actor, clauseManage);
  const { operation: name, buyer, parties, ...rest } = input;
  if (rest.span.until < rest.span.from) throw tooLate();
  const numbers = parties.map((party) => party.siret);
  const twice = numbers.findIndex((one, i) => numbers.indexOf(one) !== i);
  if (twice >= 0) throw invalidField(`parties.${twice}.siret`, 'twice', 'Cette entreprise y est déjà.');
  const at = now();
  const buyerId = await makeBuyer(buyer.siret, buyer.name);
  if (!(await buys(buyerId)))
    throw invalidField('buyer.siret', 'not-in-force', 'Cet organisme n’est plus acheteur.');
  try {
    return await inTransaction(async () => {
      // Two lots of a new operation may be written down at once.
      const operation = await Operation.findOneAndUpdate(
        { buyerId, name },
        { $setOnInsert: { _id: newId(), createdAt: at } },
        { upsert: true, returnDocument: 'after' },
      ).lean<OperationDoc>();
      // One after the other: a transaction takes no two operations at once.
      const standing: Party[] = [];
      for (const party of parties) standing.push(await partyOf(party));
      const doc = {
        _id: newId(),
        operationId: operation._id,
        buyerId,
        ...rest,
        changes: [],
        parties: standing,
        months: [],
        facilitatorId: actor.id,
        ...(published ? { published } : {}),
        revision: 1,
        changedAt: {},
        createdAt: at,
        updatedAt: at,
      } as ContractDoc;
      await Contract.create([doc]);
      await record({ actor, action: 'clause.create', target: { kind: 'clause-contract', id: doc._id } });
      return describeContract(actor, doc);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const detail = 'Ce numéro de marché est déjà celui d’un marché de cet acheteur.';
    throw new Problem(409, 'contract-known', detail, [
      { field: 'reference', code: 'contract-known', detail },
    ]);
  }
}

export const editContractInput = z.strictObject({
  revision: z.number().int().min(1),
  title: createContractInput.shape.title.optional(),
  span: span.optional(),
  penalty: penaltyInput.optional(),
  /** A company more: a subcontractor, a SIAE that assigns its people. */
  party: partyInput.optional(),
  /** Whoever edits follows it from now on. */
  follow: z.literal(true).optional(),
});

/** @throws Problem 403, 404, 409 `stale`, 422 */
export async function editContract(actor: Actor, id: string, input: z.output<typeof editContractInput>) {
  const { revision, party, follow, ...set } = input;
  if (set.span && set.span.until < set.span.from) throw tooLate();
  return inTransaction(async () => {
    const doc = await openedFor(actor, id, revision);
    if (party && doc.parties.some((one) => one.siret === party.siret))
      throw invalidField('party.siret', 'twice', 'Cette entreprise y est déjà.');
    const changed = {
      ...set,
      ...(party ? { parties: [...doc.parties, await partyOf(party)] } : {}),
      ...(follow ? { facilitatorId: actor.id } : {}),
    } as Partial<ContractDoc>;
    const after = await saveContract(actor, 'edit', doc, changed);
    if (set.span) await judgeAgain(await Hours.distinct('personId', { contractId: id }));
    return describeContract(actor, after);
  });
}

export const addChangeInput = z.strictObject({
  revision: z.number().int().min(1),
  kind: z.enum(changeKinds),
  label: oneLine(2, 160),
  on: calendarDay(),
  basis: basisInput,
});

/** An order, a tranche that is affirmed, an amendment: hours due change from its day on. @throws Problem 403, 404, 409, 422 */
export async function addChange(
  actor: Actor,
  id: string,
  { revision, ...change }: z.output<typeof addChangeInput>,
) {
  return inTransaction(async () => {
    const doc = await openedFor(actor, id, revision);
    if (doc.changes.length >= mostChanges)
      throw new Problem(409, 'too-many-changes', `Un marché a ${mostChanges} changements au plus.`);
    const changes = [...doc.changes, { id: newId(), ...change }];
    return describeContract(actor, await saveContract(actor, 'change', doc, { changes }));
  });
}

const mostChanges = 200;

export const withdrawChangeInput = z.strictObject({ revision: z.number().int().min(1) });

/** It was written by mistake: it counts no more, and stays readable. @throws Problem 403, 404, 409 `stale`, `withdrawn` */
export async function withdrawChange(
  actor: Actor,
  { id, changeId }: { readonly id: string; readonly changeId: string },
  { revision }: z.output<typeof withdrawChangeInput>,
) {
  return inTransaction(async () => {
    const doc = await openedFor(actor, id, revision);
    const known = doc.changes.find((one) => one.id === changeId);
    if (!known) throw notFound('Changement');
    if (known.withdrawn) throw new Problem(409, 'withdrawn', 'Ce changement est déjà retiré.');
    const withdrawn = { on: today(), by: actor.name };
    const changes = doc.changes.map((one) => (one.id === changeId ? { ...one, withdrawn } : one));
    return describeContract(actor, await saveContract(actor, 'withdraw-change', doc, { changes }));
  });
}
