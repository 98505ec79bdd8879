import { Zip, ZipPassThrough } from 'fflate';
import type { Actor } from '../../access/index.ts';
import { attachables, openDocument } from '../../documents/index.ts';
import { participantFile } from '../../person-rights/index.ts';
import { Problem } from '../../platform/index.ts';
import type { Download } from '../kit/page.ts';
import { type PersonFile, personFileOf } from '../rights-answers.ts';

type Kept = PersonFile['documents'][number];

/** Everything held about a person, to hand to them: the file of `dossier.json`, and each document beside it. */
export const personArchive: Download = {
  path: '/participants/:id/dossier.zip',
  right: participantFile,
  read: async ({ actor, params }) => {
    const file = await personFileOf(actor, params.id ?? '');
    return {
      name: 'dossier.zip',
      type: 'application/zip',
      body: archive(actor, JSON.stringify(file, null, 2), file.documents),
    };
  },
};

/** Written as it is read: no more than a piece of a document is in memory. */
async function* archive(actor: Actor, json: string, documents: readonly Kept[]): AsyncGenerator<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    written.push(part);
  });
  const begin = (name: string) => {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    return entry;
  };
  begin('dossier.json').push(new TextEncoder().encode(json), true);
  for (const [i, one] of documents.entries()) {
    const name = `documents/${String(i + 1).padStart(2, '0')} ${one.name}`;
    const content = await contentOf(actor, one);
    const entry = begin(content ? name : `${name} (illisible)`);
    for await (const part of content ?? []) {
      entry.push(part);
      yield* written.splice(0);
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* written.splice(0);
}

/** Nothing where no key opens it: the person has the others all the same. */
async function contentOf(actor: Actor, { id, about }: Kept): Promise<AsyncIterable<Uint8Array> | undefined> {
  const to = attachables().find(({ thing }) => thing === about.thing);
  if (!to) return undefined;
  try {
    return (await openDocument(actor, to, about.id, id)).content;
  } catch (error) {
    if (error instanceof Problem && ['unreadable', 'not-found', 'forbidden'].includes(error.code))
      return undefined;
    throw error;
  }
}
