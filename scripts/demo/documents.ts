import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Actor } from '../../src/access/index.ts';
import { addDocument, checkFile, documentInput } from '../../src/documents/index.ts';
import {
  documentsOfParticipant,
  listParticipants,
  listParticipantsQuery,
} from '../../src/participants/index.ts';
import { addDays, today } from '../../src/platform/index.ts';

/** The first people of the demonstration's counsellor have a few: a CV, a licence that ends soon, one that has ended. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const counsellor = accounts.get('counsellor');
  if (!counsellor) return;
  const { data } = await listParticipants(counsellor, listParticipantsQuery.parse({ limit: 5 }));
  for (const [i, { id, reference }] of data.entries()) {
    await add(counsellor, id, 'CV', { kind: 'cv' }, [`CV de ${reference}`, 'Texte de démonstration.']);
    const endsOn = addDays(today(), i % 2 === 0 ? 30 : -10);
    await add(counsellor, id, 'CACES R489', { kind: 'licence', endsOn, origin: 'partner' }, [
      'CACES R489, catégorie 3',
      `Délivré à ${reference}, valable jusqu’au ${endsOn}.`,
    ]);
  }
}

async function add(
  actor: Actor,
  id: string,
  name: string,
  said: object,
  lines: readonly string[],
): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', info: { Title: name } });
  for (const line of lines) pdf.text(line);
  pdf.end();
  const file = await checkFile({ name, bytes: await buffer(pdf) });
  await addDocument(actor, documentsOfParticipant, id, documentInput.parse(said), file);
}
