import { z } from 'zod';
import { countJournal, entryKinds, journalRead, readJournal } from '../../journal/index.ts';
import { readParticipant } from '../../participants/index.ts';
import { today } from '../../platform/index.ts';
import { Chips } from '../kit/chips.tsx';
import { Empty } from '../kit/empty.tsx';
import { ticked } from '../kit/fields.ts';
import { Box, Field, Form, Radios } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { addEntryForm, journalPath } from './forms.ts';
import { TimeLine } from './time-line.tsx';
import { entryKindWords } from './words.ts';

const query = z.object({
  sorte: z.enum(entryKinds).optional().catch(undefined),
  notes: z.literal('reservees').optional().catch(undefined),
  suite: z.string().max(80).optional(),
});
type Asked = z.output<typeof query>;

/** What was said, done and decided about somebody; one's own private notes apart. */
export const journalPage = page({
  path: journalPath,
  right: journalRead,
  query,
  show: async ({ actor, params: { id = '' }, query: asked, form }) => {
    const person = await readParticipant(actor, id, 'journal');
    // What could not be saved comes back without its query.
    const apart =
      asked.notes !== undefined ||
      (form !== undefined && ticked.safeParse(form.fields.private).data === true);
    const [head, entries, counts] = await Promise.all([
      readHead(actor, person),
      readJournal(actor, id, {
        private: apart,
        kind: asked.sorte,
        limit: 30,
        ...(asked.suite ? { cursor: asked.suite } : {}),
      }),
      countJournal(actor, id),
    ]);
    return {
      title: `Journal, ${person.firstName} ${person.lastName}`,
      body: (
        <InRecord head={head} at="journal">
          <div class="split">
            <div>
              <Add id={id} apart={apart} />
              <section class="card" aria-labelledby="journal-titre">
                <h2 id="journal-titre">{apart ? 'Vos notes réservées' : 'Journal'}</h2>
                <Kinds {...{ asked, apart, counts }} />
                {apart ? (
                  <p class="note ask">
                    Vous seule ou seul les lisez ici, et chaque ouverture est notée. La personne peut les
                    demander avec son dossier.
                  </p>
                ) : null}
                {entries.data.length === 0 ? (
                  <Empty>Rien encore. Un appel, un entretien ou une étape s’ajoute ci-dessus.</Empty>
                ) : (
                  <TimeLine entries={entries.data} />
                )}
                <More next={entries.next} />
              </section>
            </div>
            <aside>
              <section class="card read">
                <h2>Rappels</h2>
                {head.deadlines.length === 0 ? <p class="soft">Rien n’est attendu.</p> : null}
                <ul class="list">
                  {head.deadlines.map(({ id: key, label, dueOn, path }) => (
                    <li key={key}>
                      <strong>{date(dueOn)}</strong> <a href={path}>{label}</a>
                    </li>
                  ))}
                </ul>
              </section>
            </aside>
          </div>
        </InRecord>
      ),
    };
  },
});

const Add = ({ id, apart }: { id: string; apart: boolean }) => (
  <section class="card" id="ajouter">
    <h2>Ajouter au journal</h2>
    <Form of={addEntryForm} params={{ id }}>
      <Radios
        name="kind"
        label={<span class="hidden">Sorte</span>}
        value="call"
        options={entryKinds.map((kind) => [kind, entryKindWords[kind]])}
        inline
      />
      <div class="row">
        <Field name="on" type="date" label="Date" value={today()} required />
        <Field name="minutes" label="Durée, en minutes" inputMode="numeric" width="short" />
      </div>
      <Field
        name="text"
        label="Ce qui s’est dit, ce qui est décidé"
        hint="La personne peut lire ces lignes si elle les demande. Rien sur la santé au-delà de ce qu’elle veut voir noté."
        rows={3}
        maxLength={5000}
        required
      />
      <Box name="recall" label="Me le rappeler dans une semaine" />
      <Box name="private" label="Note réservée : vous seule ou seul la lirez" checked={apart} />
      <button type="submit">Ajouter</button>
    </Form>
  </section>
);

interface KindsProps {
  asked: Asked;
  apart: boolean;
  counts: Awaited<ReturnType<typeof countJournal>>;
}

const everyPart = { sorte: undefined, notes: undefined };

function Kinds({ asked, apart, counts }: KindsProps) {
  const all = entryKinds.reduce((sum, kind) => sum + counts.kinds[kind], 0);
  return (
    <Chips
      label="Sortes d’entrées"
      chips={[
        { words: 'Tout', set: everyPart, on: !asked.sorte && !apart, people: all },
        ...entryKinds
          .filter((kind) => counts.kinds[kind] > 0)
          .map((kind) => ({
            words: `${entryKindWords[kind]}s`,
            set: { ...everyPart, sorte: kind },
            on: asked.sorte === kind,
            people: counts.kinds[kind],
          })),
        {
          words: 'Vos notes réservées',
          set: { ...everyPart, notes: 'reservees' },
          on: apart,
          people: counts.private,
        },
      ]}
    />
  );
}
