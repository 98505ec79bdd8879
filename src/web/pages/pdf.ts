type Kind = 'H1' | 'H2' | 'H3' | 'P';
export type Write = (kind: Kind, text: string) => void;

const sizes: Record<Kind, number> = { H1: 20, H2: 14, H3: 11, P: 11 };

/**
 * A letter stays one glyph: taken apart into its base and its marks, it would be copied with signs that nobody wrote. The
 * types know lists of features to add only.
 */
const whole = { features: { ccmp: false } as unknown as [] };

/** A tagged PDF: real text, headings, its language and its title (PDF/UA-1). */
export async function pdfOf(title: string, fill: (write: Write) => void): Promise<Buffer> {
  // When a first PDF is asked for: fonts and their tables take a quarter of a second of the start.
  const [{ default: PDFDocument }, { pdfFonts, runsOf }] = await Promise.all([
    import('pdfkit'),
    import('./pdf-fonts.ts'),
  ]);
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
  for (const { name, file } of pdfFonts()) {
    doc.registerFont(`text ${name}`, file(400));
    doc.registerFont(`strong ${name}`, file(700));
  }
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write: Write = (kind, text) => {
    const weight = kind === 'P' ? 'text' : 'strong';
    root.add(
      doc.struct(kind, {}, () => {
        doc.fontSize(sizes[kind]);
        const runs = runsOf(text);
        runs.forEach(({ font, text: run }, i) => {
          const continued = i < runs.length - 1;
          doc
            .font(`${weight} ${font}`)
            .text(run, { ...whole, paragraphGap: kind === 'P' ? 4 : 6, continued });
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
