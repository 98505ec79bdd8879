import { notify } from '../messages/index.ts';
import { factsOf } from '../participants/index.ts';
import type { AidDoc } from './aid.ts';

/** Whoever accompanies the person, in the current transaction. */
export async function tellStructure(doc: AidDoc, kind: string, what: string, mark: string): Promise<void> {
  const person = (await factsOf([doc.participantId])).get(doc.participantId);
  if (!person) return;
  await notify(
    { counsellorOf: person },
    {
      kind,
      text: `La demande d’aide ${doc.reference} de ${person.reference} ${what}.`,
      about: { kind: 'youth-aid', id: doc._id },
      mark: `${mark}/${doc.revision}`,
    },
  );
}
