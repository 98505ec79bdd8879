import type { readJournal } from '../../journal/index.ts';
import { Field, FoldedForm, Form, Hidden } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { editEntryForm, recalledForm, removeEntryForm } from './forms.ts';
import { entryIcons, entryKindWords } from './words.ts';

type Entry = Awaited<ReturnType<typeof readJournal>>['data'][number];

/** Day by day, the latest first; what one may correct is corrected here, unless it is shown in brief. */
export const TimeLine = ({ entries, brief }: { entries: readonly Entry[]; brief?: true }) => (
  <ol class="time-line">
    {entries.map((entry) => (
      <li key={entry.id} id={brief ? undefined : entry.id}>
        <span class="dot">
          <Icon name={entryIcons[entry.kind]} />
        </span>
        <span class="soft small">
          <time dateTime={entry.on}>{date(entry.on)}</time>
          {entry.minutes ? `, ${entry.minutes} min` : ''}
          {entry.author ? ` · ${entry.author}` : ''}
        </span>
        <h3>{entryKindWords[entry.kind]}</h3>
        <p class={brief ? 'brief' : 'said-words'}>{entry.text}</p>
        {brief ? null : <Recall entry={entry} />}
        {brief || !entry.editable ? null : <Correct entry={entry} />}
      </li>
    ))}
  </ol>
);

function Recall({ entry }: { entry: Entry }) {
  if (!entry.recallOn) return null;
  return (
    <div class="to-do">
      <span>Rappel le {date(entry.recallOn)}</span>
      {entry.editable ? (
        <Form
          of={recalledForm}
          params={{ id: entry.participantId, entry: entry.id }}
          label={`Rappel du ${date(entry.recallOn)}`}
        >
          <Hidden name="revision" value={entry.revision} />
          <button type="submit" class="quiet s">
            C’est fait
          </button>
        </Form>
      ) : null}
    </div>
  );
}

function Correct({ entry }: { entry: Entry }) {
  const params = { id: entry.participantId, entry: entry.id };
  const what = `${entryKindWords[entry.kind].toLowerCase()} du ${date(entry.on)}`;
  return (
    <div class="small">
      <FoldedForm
        summary={
          <>
            Corriger<span class="hidden"> : {what}</span>
          </>
        }
        of={editEntryForm}
        params={params}
        label={`Corriger : ${what}`}
      >
        <Hidden name="revision" value={entry.revision} />
        <div class="row">
          <Field name="on" type="date" label="Date" value={entry.on} required />
          <Field name="minutes" label="Durée, en minutes" value={entry.minutes} width="short" />
        </div>
        <Field name="text" label="Texte" value={entry.text} rows={3} maxLength={5000} required />
        <button type="submit" class="quiet">
          Enregistrer
        </button>
      </FoldedForm>
      <details>
        <summary>
          Enlever<span class="hidden"> : {what}</span>
        </summary>
        <Form of={removeEntryForm} params={params} label={`Enlever : ${what}`}>
          <p>Elle ne pourra pas être retrouvée.</p>
          <button type="submit" class="quiet s">
            Enlever du journal
          </button>
        </Form>
      </details>
    </div>
  );
}
