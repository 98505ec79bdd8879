import { type Actor, roomsOfHouse, type Undo } from '../../access/index.ts';
import { inTransaction } from '../../platform/index.ts';
import { Import, type ImportDoc, Imported, type ImportedLine } from './import-model.ts';
import { moveOn } from './move-on.ts';

/** How what the lines of a kind of file have become is taken back, where a room says so. */
export const undoOf = (kind: string): Undo | undefined =>
  roomsOfHouse()
    .flatMap(({ undoes = [] }) => undoes)
    .find((one) => one.kind === kind);

/** Lines at a time: each is asked of several rooms. */
const batchSize = 25;
/** What was followed by something is named; this many of them. */
const mostNamed = 10;

type Undoing = NonNullable<ImportDoc['undoing']>;

/**
 * Takes an import back: all that it wrote is asked first whether anything followed, then, where nothing did, is removed one
 * by one. What a process that dies has left is gone on with.
 * @returns whether it has come to its end; else it waits for its next turn
 */
export async function undoLines(doc: ImportDoc, actor: Actor, until: number): Promise<boolean> {
  const undo = undoOf(doc.kind);
  let at = doc.undoing;
  if (!undo || !at) return true;
  for (;;) {
    if (performance.now() > until) return false;
    const lines: ImportedLine[] = await Imported.find({ importId: doc._id, _id: { $gt: at.after } })
      .sort({ _id: 1 })
      .limit(batchSize)
      .lean<ImportedLine[]>();
    const last = lines.at(-1)?._id;
    if (at.pass === 'check') {
      at = {
        ...at,
        followed: [...at.followed, ...(await followedAmong(undo, lines))].slice(0, mostNamed + 1),
      };
      if (last !== undefined) at = { ...at, after: last };
      else if (at.followed.length > 0) {
        await moveOn(
          doc,
          'keep',
          { reason: { code: 'followed', detail: saidOf(at.followed) } },
          { undoing: '' },
        );
        return true;
      } else at = { pass: 'remove', after: '', followed: [] };
      await keep(doc, at);
      continue;
    }
    if (last === undefined) {
      const left = at.followed.length > 0 && { reason: { code: 'followed', detail: saidOf(at.followed) } };
      await moveOn(doc, 'undone', left || {}, { undoing: '', key: '' });
      return true;
    }
    for (const line of lines) {
      if (performance.now() > until) return false;
      at = await removeOne(undo, actor, doc, at, line);
    }
  }
}

/**
 * In a transaction of its own, since rooms have much to take away: of several lines it might outlast what the database
 * allows. Of what somebody has gone on with since it was asked, nothing is taken away.
 */
const removeOne = (
  undo: Undo,
  actor: Actor,
  doc: ImportDoc,
  at: Undoing,
  line: ImportedLine,
): Promise<Undoing> =>
  inTransaction(async () => {
    const followed = await followedAmong(undo, [line]);
    if (followed.length === 0) {
      await undo.remove(actor, line.id);
      await Imported.deleteOne({ _id: line._id });
    }
    const now: Undoing = {
      ...at,
      after: line._id,
      followed: [...at.followed, ...followed].slice(0, mostNamed + 1),
    };
    await keep(doc, now);
    return now;
  });

const keep = async ({ _id, state }: ImportDoc, undoing: Undoing): Promise<void> => {
  await Import.updateOne({ _id, state }, { $set: { undoing } });
};

async function followedAmong(
  undo: Undo,
  lines: readonly ImportedLine[],
): Promise<Undoing['followed'][number][]> {
  const found: { id: string; said: string }[] = [];
  for (const { id } of lines) {
    const said = await undo.followed(id);
    if (said !== undefined) found.push({ id, said });
  }
  return found;
}

function saidOf(followed: Undoing['followed']): string {
  const named = followed.slice(0, mostNamed).map(({ said }) => said);
  const more = followed.length > mostNamed ? '…' : '';
  return `Rien n’est enlevé de ce qui a eu une suite : ${named.join(' ; ')}${more}.`;
}
