import PDFDocument from 'pdfkit';
import { fontFile } from './assets.ts';

type Kind = 'H1' | 'H2' | 'H3' | 'P';
export type Write = (kind: Kind, text: string) => void;

const sizes: Record<Kind, number> = { H1: 20, H2: 14, H3: 11, P: 11 };

/** A tagged PDF: real text, headings, its language and its title (PDF/UA-1). */
export async function pdfOf(title: string, fill: (write: Write) => void): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 56,
    lang: 'fr-FR',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    // The types lag behind the library.
    subset: 'PDF/UA' as 'PDF/A-2',
    info: { Title: title, Author: 'Passerelle' },
  });
  for (const script of ['latin', 'latin-ext'] as const) {
    doc.registerFont(`text ${script}`, fontFile(400, script));
    doc.registerFont(`strong ${script}`, fontFile(700, script));
  }
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write: Write = (kind, text) => {
    const weight = kind === 'P' ? 'text' : 'strong';
    root.add(
      doc.struct(kind, {}, () => {
        doc.fontSize(sizes[kind]);
        const runs = runsOf(text);
        runs.forEach(([script, run], i) => {
          const continued = i < runs.length - 1;
          doc.font(`${weight} ${script}`).text(run, { paragraphGap: kind === 'P' ? 4 : 6, continued });
        });
      }),
    );
  };
  write('H1', title);
  fill(write);
  root.end();
  doc.end();
  const parts: Buffer[] = [];
  for await (const part of doc) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Letters of the font's second file; « œ » is in the first. */
const extended = /[\u0100-\u0151\u0154-\u024f\u1e00-\u1eff]+/;

/** « Ştefan » takes its first letter from another file than the others. */
const runsOf = (text: string): (readonly ['latin' | 'latin-ext', string])[] =>
  text
    .split(new RegExp(`(${extended.source})`))
    .filter(Boolean)
    .map((run) => [extended.test(run) ? 'latin-ext' : 'latin', run] as const);
