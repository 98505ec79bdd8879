import type { Actor } from '../../src/access/index.ts';
import {
  addChange,
  addPerson,
  addPersonInput,
  checkHours,
  checkHoursInput,
  closeMonth,
  createContract,
  createContractInput,
  editPerson,
  joinOperations,
  readContract,
  tellHours,
  tellHoursInput,
  type Way,
} from '../../src/clauses/index.ts';
import { siretOfEmployer } from '../../src/organisations/index.ts';
import { addDays, addMonths, today } from '../../src/platform/index.ts';
import { demoBuyer } from './accounts.ts';

const firstNames = ['Amina', 'Karim', 'Sonia', 'Yanis', 'Léa', 'Bruno', 'Nora', 'Medhi', 'Awa', 'Paul'];
const lastNames = ['Rivière', 'Bensaïd', 'Costa', 'Ndiaye', 'Martel'];
const grounds = ['rsa', 'unemployed-12', 'plie', 'under-26', 'siae'] as const;

/** Two operations of one buyer, joined by an agreement: one lot in time, one behind, one with an order and people of an AI. */
const lots: readonly {
  readonly operation: string;
  readonly title: string;
  readonly company: readonly [siret: string, name: string];
  readonly amount: number;
  readonly way: Way;
  readonly monthly: number;
}[] = [
  {
    operation: 'Groupe scolaire Les Tamaris',
    title: 'Lot 1, Gros œuvre',
    company: ['90100101600012', 'Maçonnerie Escanille'],
    amount: 280_000_000,
    way: 'direct',
    monthly: 4_500,
  },
  {
    operation: 'Groupe scolaire Les Tamaris',
    title: 'Lot 2, Électricité',
    company: ['90100202200019', 'Volt Provence'],
    amount: 180_000_000,
    way: 'etti',
    monthly: 1_200,
  },
  {
    operation: 'Voirie du plateau',
    title: 'Espaces verts',
    company: ['90100303800014', 'Rives Vertes'],
    amount: 220_000_000,
    way: 'ai',
    monthly: 3_600,
  },
];

/** From the contract to a closed month, by the facilitator's own gestures. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const facilitator = accounts.get('facilitator');
  if (!facilitator) return;
  const employerId = accounts.get('employer')?.employerId ?? '';
  const ownSiret = await siretOfEmployer(employerId);
  const own = ownSiret ? ([ownSiret, 'Entreprise de la démonstration'] as const) : undefined;
  const now = today();
  const operations = new Set<string>();
  for (const [i, lot] of lots.entries()) {
    const [siret, name] = (i === 0 && own) || lot.company;
    const contract = await createContract(
      facilitator,
      createContractInput.parse({
        operation: lot.operation,
        buyer: { siret: demoBuyer, name: 'Ville de Rochebelle' },
        reference: `2026-114-${i + 1}`,
        title: lot.title,
        kind: 'works',
        span: { from: addMonths(now, -8), until: addMonths(now, 6) },
        basis: {
          by: 'formula',
          amountCents: lot.amount,
          labourBp: 5_000,
          rateBp: 500,
          hourlyCents: 3_000,
        },
        penalty: { kind: 'per-hour', cents: 6_000, begun: false },
        parties: [{ role: 'holder', siret, name }],
      }),
    );
    operations.add(contract.operation.id);
    const partyId = contract.parties[0]?.id ?? '';
    if (i === 2)
      await addChange(facilitator, contract.id, {
        revision: contract.revision,
        kind: 'order',
        label: 'Bon de commande nᵒ 1',
        on: addMonths(now, -3),
        basis: { by: 'hours', minutes: 6_000 },
      });
    const people = await workersOf(facilitator, i, contract.id, partyId);
    for (let back = 7; back >= 1; back--) {
      const month = addMonths(now, -back).slice(0, 7);
      const rows = people.map((personId, n) => ({
        personId,
        partyId,
        way: lot.way,
        minutes: lot.monthly + n * 90,
      }));
      await tellHours(facilitator, contract.id, tellHoursInput.parse({ month, rows }));
      // The last two months wait: one to be checked, one to be closed.
      if (back === 1) continue;
      await checkHours(facilitator, contract.id, checkHoursInput.parse({ month, acceptAll: true }));
      if (back === 2) continue;
      const { revision } = await readContract(facilitator, contract.id);
      await closeMonth(facilitator, contract.id, { month, revision });
    }
  }
  await joinOperations(facilitator, {
    name: 'Convention de globalisation de Rochebelle',
    signedOn: addMonths(now, -7),
    operationIds: [...operations],
  });
}

async function workersOf(facilitator: Actor, lot: number, contractId: string, partyId: string) {
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) {
    const k = lot * 3 + n;
    const person = await addPerson(
      facilitator,
      addPersonInput.parse({
        firstName: firstNames[k % firstNames.length],
        lastName: lastNames[k % lastNames.length],
        birthDate: addDays('1985-01-01', k * 400),
        sex: k % 2 === 0 ? 'f' : 'm',
        eligibility: {
          ground: grounds[k % grounds.length],
          proof: 'Attestation vue en entretien',
          seenOn: addMonths(today(), -8),
        },
      }),
    );
    const place = { contractId, partyId, since: addMonths(today(), -8) };
    await editPerson(facilitator, person.id, { revision: person.revision, place });
    ids.push(person.id);
  }
  return ids;
}
