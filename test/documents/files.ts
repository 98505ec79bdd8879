import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

/** A PDF of one page; `objects` are more of them, each without its « 9 0 obj ». */
export function aPdf(objects: readonly (string | Buffer)[] = [], trailer = ''): Buffer {
  const all = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>',
    // Words of a developer's CV, which are no names: HTML/CSS/JavaScript.
    aStream('', 'BT (HTML/CSS/JavaScript \\) /Launch) Tj ET'),
    '<</Title(Développeuse /JavaScript)>>',
    ...objects,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  for (const [i, object] of all.entries())
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  parts.push(Buffer.from(`trailer\n<</Size ${all.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n0\n%%EOF\n`));
  return Buffer.concat(parts);
}

export const aStream = (dictionary: string, data: string | Buffer): Buffer => {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

/** Objects packed in a stream, as most programs write them since 2003. */
export const packedObjects = (objects: string): Buffer =>
  aStream('/Type/ObjStm/N 1/First 5/Filter/FlateDecode', deflateSync(Buffer.from(`12 0 ${objects}`)));

type Shot = 'jpeg' | 'png' | 'webp';

/** A photograph that tells where and with what it was taken. */
export async function aPhoto(format: Shot = 'jpeg', mark = 'zzappareil'): Promise<Buffer> {
  const image = sharp({ create: { width: 64, height: 32, channels: 3, background: '#a33' } }).withExif({
    IFD0: { Make: mark, Artist: mark },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 17/1 0/1' },
  });
  return image[format]().toBuffer();
}

type Entries = Record<string, string>;
const zipped = (entries: Entries): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))),
  );

const ooxml = 'application/vnd.openxmlformats-officedocument';

export const aDocx = (more: Entries = {}): Buffer =>
  zipped({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${ooxml}.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': '<w:document/>',
    ...more,
  });

export const anXlsx = (more: Entries = {}): Buffer =>
  zipped({
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${ooxml}.spreadsheetml.sheet.main+xml"/></Types>`,
    'xl/workbook.xml': '<workbook/>',
    ...more,
  });

export const anOdt = (more: Entries = {}): Buffer =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<office:document-content><office:scripts/></office:document-content>',
    ...more,
  });

/** A form with a file, as a page or another program sends it. */
export function anUpload({
  file = aPdf(),
  name = 'CV de Zoé.pdf',
  ...fields
}: {
  file?: Buffer;
  name?: string;
  [field: string]: string | Buffer | undefined;
} = {}): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries({ kind: 'cv', ...fields })) form.set(field, String(value));
  form.set('file', new Blob([new Uint8Array(file)]), name);
  return form;
}
