import type { DeadlineKind, Owed } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { notify } from '../messages/index.ts';
import { factsOf } from '../participants/index.ts';
import { addDays, dayOf } from '../platform/index.ts';
import { delegationDeadline } from './delegations.ts';
import { Immersion, type ImmersionDoc } from './immersion.ts';
import { immersionsWithin } from './reach.ts';
import { rulesInForce } from './rules-store.ts';

const hour = 3_600_000;
export const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * hour);

/** What is owed about an immersion. */
async function owedOf(doc: ImmersionDoc): Promise<Owed[]> {
  const { state, startsOn, endsOn, ended, participantId, structureId, employerId, accidents } = doc;
  const { counsellorId } = (await factsOf([participantId])).get(participantId) ?? {};
  const { settings } = await rulesInForce();
  const ours = {
    owedBy: 'counsellor',
    participantId,
    structureId,
    ...(counsellorId ? { counsellorId } : {}),
  } as const;
  const theirs = { owedBy: 'employer', employerId } as const;
  const owed: Owed[] = [];
  if (state === 'signing') owed.push({ kind: 'immersion-sign', dueOn: startsOn, ...ours });
  if (state === 'signed') owed.push({ kind: 'immersion-deposit', dueOn: startsOn, ...ours });
  if (state === 'started') owed.push({ kind: 'immersion-end', dueOn: endsOn, ...ours });
  if (state === 'ended') {
    const dueOn = addDays(ended?.on ?? endsOn, settings.assessDays);
    owed.push({ kind: 'immersion-assess', dueOn, ...ours });
    if (!doc.assessments.some(({ by }) => by === 'host'))
      owed.push({ kind: 'immersion-assess', part: 'host', dueOn, ...theirs });
  }
  for (const { id, happenedAt, knownAt, hostToldAt, declaredAt } of accidents) {
    if (!hostToldAt)
      owed.push({
        kind: 'immersion-accident-tell',
        part: id,
        dueOn: dayOf(later(happenedAt, settings.hostTellsHours)),
        ...theirs,
      });
    if (!declaredAt)
      owed.push({
        kind: 'immersion-accident-declare',
        part: id,
        dueOn: dayOf(later(knownAt, settings.declareHours)),
        ...ours,
      });
  }
  return owed;
}

/** In the transaction of the change. */
export async function followImmersion(doc: ImmersionDoc): Promise<void> {
  await setOwed(
    { thing: 'immersion', id: doc._id },
    await owedOf(doc),
    doc.state === 'cancelled' || doc.state === 'draft' ? 'cancel' : 'settle',
  );
}

const remind: DeadlineKind['reminders'] = [
  {
    days: (dueOn) => [addDays(dueOn, -5), addDays(dueOn, -2)],
    tell: async ({ about, dueOn }, on) => {
      const doc = await Immersion.findById(about.id).lean<ImmersionDoc>();
      const person = doc && (await factsOf([doc.participantId])).get(doc.participantId);
      if (!doc || !person) return;
      await notify(
        { counsellorOf: person },
        {
          kind: 'immersion-waits',
          text: `L’immersion ${doc.reference} de ${person.reference} n’est pas prête : il manque ${doc.state === 'signed' ? 'le dépôt' : 'des signatures'}.`,
          about: { kind: 'immersion', id: doc._id },
          mark: `${dueOn}/${on}`,
        },
      );
    },
  },
];

const kind = (name: string, label: string, reminders: DeadlineKind['reminders'] = []): DeadlineKind => ({
  name,
  label,
  reminders,
  describe: async (actor, deadlines) => {
    const docs = await Immersion.find({
      $and: [{ _id: { $in: deadlines.map(({ about }) => about.id) } }, immersionsWithin(actor)],
    })
      .select({ reference: 1 })
      .lean<Pick<ImmersionDoc, '_id' | 'reference'>[]>();
    const byId = new Map(docs.map((doc) => [doc._id, doc.reference]));
    return new Map(
      deadlines.flatMap(({ id, about }) => {
        const reference = byId.get(about.id);
        return reference ? [[id, { text: reference, path: `/immersions/${about.id}` }] as const] : [];
      }),
    );
  },
});

export const immersionDeadlines: readonly DeadlineKind[] = [
  kind('immersion-sign', 'Convention d’immersion à faire signer par tous', remind),
  kind('immersion-deposit', 'Convention d’immersion à déposer', remind),
  kind('immersion-end', 'Immersion à terminer'),
  kind('immersion-assess', 'Bilan d’immersion à faire'),
  kind('immersion-accident-tell', 'Accident d’immersion : prévenir la structure (24 h)'),
  kind('immersion-accident-declare', 'Accident d’immersion : déclarer (48 h)'),
  delegationDeadline,
];
