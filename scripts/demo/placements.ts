import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Actor } from '../../src/access/index.ts';
import { addDocument, checkFile, documentInput } from '../../src/documents/index.ts';
import { listEmployers, listEmployersQuery } from '../../src/organisations/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import {
  createPlacement,
  createPlacementInput,
  documentsOfPlacement,
  type SituationKind,
} from '../../src/placements/index.ts';
import { addDays, addMonths, today } from '../../src/platform/index.ts';

interface Example {
  readonly kind: SituationKind;
  /** How many months ago it began, and how many it lasts where it has an end. */
  readonly ago: number;
  readonly months?: number;
  readonly weeklyMinutes?: number;
  readonly partTimeChosen?: boolean;
  readonly severalByChoice?: boolean;
  readonly qualifying?: boolean;
  readonly proved?: boolean;
}

/** One of each, so that every rule of docs/rules.md has somebody: also those that are not met. */
const examples: readonly Example[] = [
  { kind: 'cdi', ago: 7, weeklyMinutes: 2100, proved: true },
  { kind: 'cdi', ago: 7, weeklyMinutes: 1440, partTimeChosen: true },
  { kind: 'cdi', ago: 7, weeklyMinutes: 1440, partTimeChosen: false, proved: true },
  { kind: 'cdi', ago: 3, weeklyMinutes: 1440 },
  { kind: 'cdd', ago: 8, months: 7, weeklyMinutes: 1440, partTimeChosen: true, proved: true },
  { kind: 'cdd', ago: 2, months: 4, weeklyMinutes: 2100 },
  { kind: 'temporary', ago: 7, months: 7, weeklyMinutes: 2100, proved: true },
  { kind: 'seasonal', ago: 9, months: 8, weeklyMinutes: 2100, proved: true },
  { kind: 'apprenticeship', ago: 8, months: 24, weeklyMinutes: 2100, proved: true },
  { kind: 'professionalisation', ago: 7, months: 12, weeklyMinutes: 2100 },
  { kind: 'insertion', ago: 5, months: 12, weeklyMinutes: 1560, partTimeChosen: true },
  { kind: 'ai', ago: 26, weeklyMinutes: 700, partTimeChosen: true, proved: true },
  { kind: 'business', ago: 4, proved: true },
  { kind: 'training', ago: 4, months: 3, qualifying: true, proved: true },
  { kind: 'training', ago: 7, months: 11 },
  { kind: 'cdd', ago: 1, months: 6, weeklyMinutes: 2100 },
];

const rounds = 4;
const withoutCompany: readonly SituationKind[] = ['business', 'training'];

/** People of the demonstration's counsellor who work: four of each example. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const counsellor = accounts.get('counsellor');
  if (!counsellor) return;
  const query = listParticipantsQuery.parse({ state: 'active', limit: examples.length * rounds });
  const { data: people } = await listParticipants(counsellor, query);
  const { data: companies } = await listEmployers(counsellor, listEmployersQuery.parse({ limit: 20 }));
  for (const [i, { id }] of people.entries()) {
    const example = examples[i % examples.length];
    const company = companies[i % companies.length];
    if (example && company) await begin(counsellor, id, example, company.id);
  }
}

async function begin(actor: Actor, participantId: string, example: Example, employerId: string) {
  const { kind, ago, months, proved, ...terms } = example;
  const start = addMonths(today(), -ago);
  const end = months === undefined ? undefined : addDays(addMonths(start, months), -1);
  const validated = kind === 'training' && end && end < today() ? { validatedOn: end } : {};
  const input = {
    participantId,
    kind,
    start,
    ...(end ? { end } : {}),
    ...(withoutCompany.includes(kind) ? {} : { employerId }),
    ...terms,
    ...validated,
  };
  const { id } = await createPlacement(actor, createPlacementInput.parse(input));
  if (proved) await prove(actor, id);
}

async function prove(actor: Actor, id: string): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', info: { Title: 'Bulletin de paie' } });
  pdf.text('Bulletin de paie de démonstration.');
  pdf.end();
  const file = await checkFile({ name: 'Bulletin de paie', bytes: await buffer(pdf) });
  const said = documentInput.parse({ kind: 'payslip', origin: 'person' });
  await addDocument(actor, documentsOfPlacement, id, said, file);
}
