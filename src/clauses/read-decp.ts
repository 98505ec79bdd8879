import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { Contract, type ContractDoc } from './contract.ts';
import { considerationsOf } from './decp.ts';
import { contractsWithin } from './reach.ts';
import { clausePublish } from './rights.ts';

/** Of one file. */
const most = 5000;

/**
 * Contracts within reach as essential data (DECP 2.0.3), with `considerationsSociales` as the clause is followed here. Those
 * that came from such data alone: the others lack what the format demands, and nothing is made up for them.
 * @throws Problem 403
 */
export async function readDecp(actor: Actor) {
  check(actor, clausePublish);
  const docs = await Contract.find({ $and: [contractsWithin(actor), { published: { $exists: true } }] })
    .sort({ _id: 1 })
    .limit(most)
    .lean<ContractDoc[]>();
  await record({
    actor,
    action: 'table.export',
    target: { kind: 'table', id: 'clause-decp' },
    because: 'json',
  });
  const told = docs.map((doc) => ({ doc, contract: published(doc) }));
  const of = (isConcession: boolean) =>
    told.filter(({ doc }) => (doc.kind === 'concession') === isConcession).map(({ contract }) => contract);
  const [marche, concessions] = [of(false), of(true)];
  return {
    marches: {
      marche,
      ...(concessions.length > 0 ? { 'contrat-concession': concessions } : {}),
    },
  };
}

function published({ published: text = '{}', way, kind }: ContractDoc): Readonly<Record<string, unknown>> {
  const one = JSON.parse(text) as { considerationsSociales?: { considerationSociale?: unknown } };
  const before = [one.considerationsSociales?.considerationSociale ?? []].flat().map(String);
  return { ...one, considerationsSociales: { considerationSociale: considerationsOf(way, kind, before) } };
}
