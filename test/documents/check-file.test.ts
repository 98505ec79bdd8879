import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../src/documents/index.ts';
import { Problem } from '../../src/platform/index.ts';
import { aDocx, anOdt, anXlsx, aPdf, aPhoto, aStream, packedObjects } from './files.ts';

const check = (bytes: Buffer, name = 'pièce') => checkFile({ name, bytes });
const codeOf = async (bytes: Buffer): Promise<string> => {
  const said = await check(bytes).catch((error: Problem) => error);
  if (!(said instanceof Problem)) return 'kept';
  const [error] = said.errors;
  expect([said.status, error?.field, error?.detail]).toEqual([422, 'file', expect.stringMatching(/\.$/)]);
  return error?.code ?? '';
};

describe('the type is found from the bytes, whatever the name says', () => {
  test.each([
    ['pdf', 'application/pdf', async () => aPdf()],
    ['jpg', 'image/jpeg', () => aPhoto('jpeg')],
    ['png', 'image/png', () => aPhoto('png')],
    ['webp', 'image/webp', () => aPhoto('webp')],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', async () => aDocx()],
    ['odt', 'application/vnd.oasis.opendocument.text', async () => anOdt()],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', async () => anXlsx()],
  ])('%s', async (extension, type, make) => {
    const kept = await check(await make(), 'CV de Zoé.exe');
    expect([kept.type, kept.name]).toEqual([type, `CV de Zoé.${extension}`]);
  });

  test.each([
    ['a text called PDF', Buffer.from('Je suis un PDF')],
    ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that runs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])],
    ['another archive', anXlsx({ '[Content_Types].xml': '<Types/>' })],
    ['a presentation', anOdt({ mimetype: 'application/vnd.oasis.opendocument.presentation' })],
  ])('%s is refused', async (_, bytes) => expect(await codeOf(bytes)).toBe('file-type'));

  test('nothing, and too much, are refused', async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe('empty-file');
    expect(await codeOf(Buffer.concat([aPdf(), Buffer.alloc(10 * 1024 * 1024)]))).toBe('file-too-large');
  });
});

describe('a PDF that does more than show pages is refused', () => {
  const action = '<</S/JavaScript/JS(app.alert\\(1\\))>>';
  const hidden = aStream('', `rien\n9 0 obj\n${action}\nendobj`);
  test.each<[string, string, Buffer]>([
    ['a script', 'pdf-script', aPdf([action])],
    ['a script under another spelling', 'pdf-script', aPdf(['<</S/J#61v#61Script/J#53(1)>>'])],
    ['a script in a compressed stream of objects', 'pdf-script', aPdf([packedObjects(action)])],
    ['a script in an object that stands in the data of a stream', 'pdf-script', aPdf([hidden])],
    ['a script after a comment', 'pdf-script', aPdf(['<</S %x\n/JavaScript>>'])],
    ['a script in the trailer', 'pdf-script', aPdf([], '/Names<</JavaScript 9 0 R>>')],
    ['a dynamic form', 'pdf-script', aPdf(['<</Fields[]/XFA 9 0 R>>'])],
    ['a command', 'pdf-launch', aPdf(['<</S/Launch/F(cmd.exe)>>'])],
    ['a command in a compressed stream', 'pdf-launch', aPdf([packedObjects('<</S/Launch>>')])],
    ['a form that sends', 'pdf-launch', aPdf(['<</S/SubmitForm/F(https://x.example)>>'])],
    ['an embedded file', 'pdf-embedded-file', aPdf([aStream('/Type/EmbeddedFile', 'MZ')])],
    ['an attached file', 'pdf-embedded-file', aPdf(['<</Type/Annot/Subtype/FileAttachment>>'])],
    ['a password', 'pdf-encrypted', aPdf([], '/Encrypt 9 0 R')],
    [
      'objects packed otherwise',
      'unreadable-file',
      aPdf([aStream('/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]', '00')]),
    ],
    [
      'objects that do not unpack',
      'unreadable-file',
      aPdf([aStream('/Type/ObjStm/Filter/FlateDecode', 'xxxx')]),
    ],
    [
      'a bomb',
      'unreadable-file',
      aPdf([aStream('/Type/ObjStm/Filter/FlateDecode', deflateSync(Buffer.alloc(40 << 20)))]),
    ],
    ['objects that never end', 'unreadable-file', Buffer.from(`%PDF-1.7\n${'1 0 obj ('.repeat(200_000)}`)],
    ['nothing', 'unreadable-file', Buffer.from('%PDF-1.7\n%%EOF')],
  ])('%s', async (_, code, bytes) => expect(await codeOf(bytes)).toBe(code));

  test('one whose words only speak of it is kept, byte for byte', async () => {
    const bytes = aPdf([packedObjects('<</Title(/JavaScript /Launch)>>')]);
    expect((await check(bytes)).bytes.equals(bytes)).toBe(true);
  });
});

describe('an office document that runs or fetches something is refused', () => {
  const relation = (type: string, target: string, mode = 'External') =>
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`;
  const utf16 = (text: string) => `\ufeff${text}`;
  const types = '[Content_Types].xml';
  const main = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  test.each<[string, string, Buffer]>([
    ['macros', 'office-macros', aDocx({ 'word/vbaProject.bin': 'x' })],
    ['macros by its type', 'office-macros', aDocx({ [types]: `<Override ContentType="${main}"/>` })],
    ['macros of a workbook', 'office-macros', anXlsx({ 'xl/macrosheets/sheet1.xml': 'x' })],
    ['a control', 'office-embedded', aDocx({ 'word/activeX/activeX1.xml': 'x' })],
    ['an object', 'office-embedded', aDocx({ 'word/embeddings/oleObject1.bin': 'x' })],
    [
      'a template from elsewhere',
      'office-external',
      aDocx({ 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'https://x.example/t.dotm') }),
    ],
    [
      'an image from elsewhere',
      'office-external',
      aDocx({ 'word/_rels/document.xml.rels': utf16(relation('image', 'https://x.example/i.png')) }),
    ],
    ['macros of OpenDocument', 'office-macros', anOdt({ 'Basic/Standard/Module1.xml': 'x' })],
    ['a script at an event', 'office-macros', anOdt({ 'content.xml': '<script:event-listener/>' })],
    [
      'an image from elsewhere (ODT)',
      'office-external',
      anOdt({ 'content.xml': '<draw:image xlink:href="https://x.example/i.png"/>' }),
    ],
    ['a password', 'office-encrypted', anOdt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['two entries of one name', 'unreadable-file', aDocx({ 'WORD/document.xml': 'x' })],
    ['an entry outside', 'unreadable-file', aDocx({ '../x.xml': 'x' })],
    ['a cut archive', 'unreadable-file', aDocx().subarray(0, 200)],
    ['a bomb', 'archive-too-large', aDocx({ 'word/media.xml': ' '.repeat(201 << 20) })],
  ])('%s', async (_, code, bytes) => expect(await codeOf(bytes)).toBe(code));

  test('links that wait for a click, pictures and charts are kept', async () => {
    const more = {
      'word/_rels/document.xml.rels': relation('hyperlink', 'https://passerelle.example'),
      'word/embeddings/Microsoft_Excel_Sheet.xlsx': 'x',
      'word/media/image1.png': 'x',
    };
    expect(await codeOf(aDocx(more))).toBe('kept');
    expect(await codeOf(anOdt({ 'content.xml': '<draw:image xlink:href="Pictures/a.png"/>' }))).toBe('kept');
  });
});

describe('an image keeps its picture and nothing else', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s loses place, device and author', async (format) => {
    const sent = await aPhoto(format);
    expect(sent.toString('latin1')).toContain('zzappareil');
    const { bytes } = await check(sent);
    const { exif, xmp, icc, iptc, width, height } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, iptc, width, height }).toEqual({ width: 64, height: 32 });
    expect(bytes.toString('latin1')).not.toContain('zzappareil');
  });

  test('what stands behind its end goes, and it stands upright', async () => {
    const turned = await sharp(await aPhoto())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { bytes } = await check(Buffer.concat([turned, Buffer.from('<script>zzcaché</script>')]));
    expect(bytes.toString('utf8')).not.toContain('zzcaché');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 32, height: 64 });
  });

  test('a small file of a huge picture, and one that is cut, are refused', async () => {
    const huge = { width: 9000, height: 9000, channels: 3 as const, background: 'white' };
    expect(await codeOf(await sharp({ create: huge }).png().toBuffer())).toBe('image-too-large');
    expect(await codeOf((await aPhoto('png')).subarray(0, -60))).toBe('unreadable-file');
  });
});

test.each([
  ['C:\\Users\\zoe\\CV.pdf', 'CV.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['fac\u202efdp.exe', 'facfdp.pdf'],
  ['a\r\nX-Header: 1.pdf', 'a X-Header 1.pdf'],
  ['CON', 'document.pdf'],
  ['...', 'document.pdf'],
  ['  ', 'document.pdf'],
  [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(100)}.pdf`],
])('the name %j becomes %j', async (sent, kept) => expect((await check(aPdf(), sent)).name).toBe(kept));

test('bytes that were damaged anywhere are kept or refused in words, and never break anything', async () => {
  const samples = [aPdf([packedObjects('<</A 1>>')]), aDocx(), anOdt(), anXlsx()];
  samples.push(...(await Promise.all((['jpeg', 'png', 'webp'] as const).map((format) => aPhoto(format)))));
  const damaged = fc.record({
    sample: fc.constantFrom(...samples),
    at: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
    end: fc.double({ min: 0.05, max: 1, noNaN: true }),
    more: fc.uint8Array({ maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(damaged, async ({ sample, at, end, more }) => {
      const bytes = Buffer.concat([sample.subarray(0, Math.ceil(end * sample.length)), more]);
      for (const [place, value] of at) bytes[Math.floor(place * (bytes.length - 1))] = value;
      await codeOf(bytes);
    }),
    { numRuns: 300 },
  );
});
