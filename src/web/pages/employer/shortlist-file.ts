import PDFDocument from 'pdfkit';
import { readNeed } from '../../../needs/index.ts';
import { readShortlist } from '../../../shortlists/index.ts';
import { fontFile } from '../assets.ts';
import { letter } from '../components/candidate-card.tsx';
import { date } from '../format.ts';
import type { Download } from '../page.ts';
import { type Candidate, candidatesOf } from './shortlist.tsx';

/** The cards of a shortlist, to keep or to hand round: never a name, which stays on the page behind the sign-in. */
export const shortlistFile: Download = {
  path: '/preselections/:id/presentation.pdf',
  right: 'shortlist.read',
  read: async ({ actor, params }) => {
    const shortlist = await readShortlist(actor, params.id ?? '');
    const { title } = await readNeed(actor, shortlist.needId);
    const body = await pdfOf(title, shortlist.replyDueOn, candidatesOf(shortlist));
    return { name: 'presentation.pdf', type: 'application/pdf', body };
  },
};

/** Tagged PDF: real text, headings, its language and its title (PDF/UA-1). */
async function pdfOf(title: string, dueOn: string | null, candidates: readonly Candidate[]): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 56,
    lang: 'fr-FR',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    // The types lag behind the library.
    subset: 'PDF/UA' as 'PDF/A-2',
    info: { Title: `Présélection : ${title}`, Author: 'Passerelle' },
  });
  doc.registerFont('text', fontFile(400));
  doc.registerFont('strong', fontFile(700));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = (kind: 'H1' | 'H2' | 'P', text: string) => {
    const strong = kind !== 'P';
    root.add(
      doc.struct(kind, {}, () => {
        doc.font(strong ? 'strong' : 'text').fontSize({ H1: 20, H2: 14, P: 11 }[kind]);
        doc.text(text, { paragraphGap: strong ? 6 : 4 });
      }),
    );
  };
  write('H1', `Présélection : ${title}`);
  if (dueOn) write('P', `Réponse attendue avant le ${date(dueOn)}.`);
  candidates.forEach((candidate, i) => {
    write('H2', letter(i));
    for (const line of linesOf(candidate)) write('P', line);
  });
  root.end();
  doc.end();
  const parts: Buffer[] = [];
  for await (const part of doc) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function linesOf({ card }: Candidate): string[] {
  if (!card) return ['Cette candidature n’est plus disponible.'];
  const { introduction, experience, skills, licences, commute, availability } = card;
  return [
    introduction ? `« ${introduction} »` : '',
    experience.length > 0
      ? `Expérience : ${experience.map(({ kind, duration }) => `${kind} (${duration})`).join(', ')}`
      : '',
    skills.length > 0
      ? `Compétences : ${skills.map(({ name, level }) => `${name} (${level})`).join(', ')}`
      : '',
    licences.length > 0 ? `Permis et titres : ${licences.join(', ')}` : '',
    `${commute}. Disponibilité : ${availability.toLowerCase()}.`,
  ].filter(Boolean);
}
