import type { DeadlineKind } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { factsOf } from '../participants/index.ts';
import { addDays } from '../platform/index.ts';
import { Spell, type SpellDoc } from './spell.ts';
import { spellsWithin } from './write-spell.ts';

/** Told a week and a day before an answer is due, of what and of whom in the page alone. */
const kind = (name: string, label: string): DeadlineKind => ({
  name,
  label,
  reminders: [
    {
      days: (dueOn) => [addDays(dueOn, -7), addDays(dueOn, -1)],
      tell: async ({ about, dueOn, participantId = '' }, on) => {
        const person = (await factsOf([participantId])).get(participantId);
        if (!person) return;
        await notify(
          { counsellorOf: person },
          {
            kind: 'esf-missing',
            text: `Il manque des réponses FSE+ de ${person.reference}, attendues avant le ${dueOn.split('-').reverse().join('/')}.`,
            about: { kind: 'esf-spell', id: about.id },
            mark: `${name}/${dueOn}/${on}`,
          },
        );
      },
    },
  ],
  describe: async (actor, deadlines) => {
    const docs = await Spell.find({
      $and: [{ _id: { $in: deadlines.map(({ about }) => about.id) } }, spellsWithin(actor)],
    })
      .select({ participantId: 1, missing: 1 })
      .lean<Pick<SpellDoc, '_id' | 'participantId' | 'missing'>[]>();
    const people = await factsOf(docs.map(({ participantId }) => participantId));
    const byId = new Map(docs.map((doc) => [doc._id, doc]));
    return new Map(
      deadlines.flatMap(({ id, about }) => {
        const doc = byId.get(about.id);
        const reference = doc && people.get(doc.participantId)?.reference;
        return reference ? [[id, { text: reference, path: `/fse/participations/${about.id}` }] as const] : [];
      }),
    );
  },
});

export const esfDeadlines: readonly DeadlineKind[] = [
  kind('esf-entry', 'Réponses FSE+ à l’entrée à compléter'),
  kind('esf-exit', 'Réponses FSE+ à la sortie à compléter'),
  kind('esf-later', 'Réponses FSE+ à six mois à compléter'),
];
