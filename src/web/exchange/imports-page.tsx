import { z } from 'zod';
import type { Actor, Importable } from '../../access/index.ts';
import { fileField } from '../../documents/index.ts';
import {
  importablesFor,
  importRun,
  importSources,
  listImports,
  listImportsQuery,
} from '../../exchange/index.ts';
import { Empty } from '../kit/empty.tsx';
import { FileField } from '../kit/file-field.tsx';
import { Field, FoldedForm } from '../kit/form.tsx';
import { dateAndTime } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { sendForms } from './import-forms.ts';
import { kindName, progressWords, stateWords } from './import-words.ts';

/** Files sent, and one to send. */
export const importsPage = page({
  path: '/imports',
  right: importRun,
  query: z.object({ suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { suite } }) => ({
    title: 'Imports',
    islands: ['upload'],
    body: (
      <Imports
        kinds={await kindsOf(actor)}
        sent={await listImports(actor, { ...listImportsQuery.parse({}), cursor: suite })}
      />
    ),
  }),
});

interface Kind {
  readonly kind: Importable;
  readonly sources: readonly string[];
}

const kindsOf = (actor: Actor): Promise<Kind[]> =>
  Promise.all(
    importablesFor(actor).map(async (kind) => ({ kind, sources: await importSources(actor, kind.kind) })),
  );

interface Props {
  kinds: readonly Kind[];
  sent: Awaited<ReturnType<typeof listImports>>;
}

function Imports({ kinds, sent }: Props) {
  return (
    <>
      <h1>Imports</h1>
      <p class="lead">
        Un fichier est d’abord vérifié ligne par ligne : rien n’est écrit avant que vous ayez lu ce qu’il en
        sera et confirmé.
      </p>
      {kinds.map(({ kind, sources }) => (
        <Send key={kind.kind} {...{ kind, sources }} />
      ))}
      <h2>Fichiers envoyés</h2>
      {sent.data.length === 0 ? (
        <Empty>Aucun fichier pour l’instant.</Empty>
      ) : (
        <table class="stack">
          <caption class="hidden">Fichiers envoyés, le plus récent d’abord</caption>
          <thead>
            <tr>
              <th scope="col">Fichier</th>
              <th scope="col">Source</th>
              <th scope="col">État</th>
              <th scope="col">Lignes</th>
            </tr>
          </thead>
          <tbody>
            {sent.data.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <a href={`/imports/${one.id}`}>{one.name}</a>{' '}
                  <span class="soft">
                    {kindName(one.kind)}, le {dateAndTime(one.createdAt)}
                  </span>
                </th>
                <td data-label="Source">{one.source}</td>
                <td data-label="État">
                  <Tag of={stateWords[one.state]} />
                </td>
                <td data-label="Lignes">{progressWords(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More next={sent.next} />
    </>
  );
}

function Send({ kind: { kind, label, fields }, sources }: Kind) {
  const of = sendForms.get(kind);
  if (!of) return null;
  return (
    <FoldedForm summary={`Importer : ${label.toLowerCase()}`} of={of} look="card">
      <FileField
        name={fileField}
        label="Fichier"
        hint="CSV, XLSX ou JSON, 20 Mo au plus : tel que votre outil l’a écrit."
        accept=".csv,.xlsx,.json,.jsonl,.txt,.html,.htm"
      />
      <Field
        name="source"
        label="D’où vient ce fichier"
        required
        maxLength={80}
        list={`sources-${kind}`}
        hint="Le même nom à chaque fois : ce que vous dites de ses colonnes est retenu pour les suivants."
      />
      <datalist id={`sources-${kind}`}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      {fields.map((field) => (
        <Field key={field.name} {...field} maxLength={160} />
      ))}
      <button type="submit">Envoyer et vérifier</button>
    </FoldedForm>
  );
}
