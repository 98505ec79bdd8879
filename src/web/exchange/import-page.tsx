import { z } from 'zod';
import { importables, importRun, outcomes, readImport, readImportLines } from '../../exchange/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { FoldedForm, Form, Select } from '../kit/form.tsx';
import { count, date, dateAndTime } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page, type Stream } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import {
  confirmForm,
  discardForm,
  leftOut,
  mapForm,
  resumeForm,
  stopForm,
  undoForm,
} from './import-forms.ts';
import { kindName, outcomeWords, progressWords, stateWords } from './import-words.ts';

type Import = Awaited<ReturnType<typeof readImport>>;
type Lines = Awaited<ReturnType<typeof readImportLines>>;

const query = z.object({
  voir: z.enum(outcomes).optional(),
  suite: z.string().max(20).optional(),
});

const atWork = ['uploaded', 'confirmed', 'running', 'undoing'];

const pulseOf = ({ state, done }: Import): string => `${state}-${done}`;

/** One file: how far it has come, what becomes of each of its lines, and what to do about it. */
export const importPage = page({
  path: '/imports/:id',
  right: importRun,
  query,
  show: async ({ actor, params: { id = '' }, query: { voir, suite } }) => {
    const one = await readImport(actor, id);
    const lines = await readImportLines(actor, id, {
      limit: 50,
      ...(voir ? { outcome: voir } : {}),
      ...(suite && /^\d+$/.test(suite) ? { cursor: Number(suite) } : {}),
    });
    return {
      title: `Import de ${one.name}`,
      islands: ['live'],
      body: <OneImport {...{ one, lines, voir }} />,
    };
  },
});

/** Each batch that is checked or written. */
export const importStream: Stream = {
  path: '/imports/:id/suivi',
  right: importRun,
  pulse: async ({ actor, params }) => pulseOf(await readImport(actor, params.id ?? '')),
};

interface Props {
  one: Import;
  lines: Lines;
  voir: (typeof outcomes)[number] | undefined;
}

function OneImport({ one, lines, voir }: Props) {
  const news = `${stateWords[one.state][0]}. ${progressWords(one)}`;
  return (
    <>
      <Crumbs to={[['Imports', '/imports']]} />
      <h1>Import de {one.name}</h1>
      <p class="soft">
        {kindName(one.kind)}, source « {one.source} », envoyé le {dateAndTime(one.createdAt)}.
      </p>
      <div data-live={`/imports/${one.id}/suivi?vu=${pulseOf(one)}`}>
        <p class="hidden" role="status" data-news={news} />
        <div data-part="etat">
          <State one={one} />
        </div>
        <div data-part="colonnes">
          <Columns one={one} />
        </div>
        <div data-part="lignes">
          <Report {...{ one, lines, voir }} />
        </div>
        <More next={lines.next} />
      </div>
      {atWork.includes(one.state) ? null : (
        <FoldedForm summary="Enlever ce fichier et son compte rendu" of={discardForm} params={{ id: one.id }}>
          <p>Ce qui est écrit le reste.</p>
          <button type="submit" class="quiet">
            Enlever
          </button>
        </FoldedForm>
      )}
    </>
  );
}

function State({ one }: { one: Import }) {
  const { id, state, reason, lines, done, counts, pass } = one;
  const params = { id };
  return (
    <section class="card" aria-label="Où il en est">
      <p>
        <Tag of={stateWords[state]} /> {progressWords(one)}
      </p>
      {reason ? <p class="note">{reason.detail}</p> : null}
      {lines === null || lines === 0 ? null : (
        <>
          <progress max={lines} value={done} aria-label="Lignes vues" />
          <p>
            {pass === 'check' ? 'Ce qu’il en sera : ' : 'Ce qu’il en est : '}
            {count(counts.accepted)} à {pass === 'check' ? 'écrire' : 'jour'}, {count(counts.there)} déjà là,{' '}
            {count(counts.refused)} refusées.
          </p>
        </>
      )}
      {state === 'checked' && counts.accepted > 0 ? (
        <Form of={confirmForm} params={params}>
          <button type="submit">Écrire les lignes acceptées</button>
        </Form>
      ) : null}
      {state === 'checked' && counts.accepted === 0 ? <p>Aucune ligne n’est à écrire.</p> : null}
      {state === 'undoing' ? (
        <p>
          <a href={`/imports/${id}`}>Actualiser</a>
        </p>
      ) : null}
      {atWork.includes(state) && state !== 'undoing' ? (
        <>
          <p>
            <a href={`/imports/${id}`}>Actualiser</a>
          </p>
          <Form of={stopForm} params={params}>
            <button type="submit" class="quiet">
              Arrêter
            </button>
          </Form>
        </>
      ) : null}
      {state === 'stopped' && pass === 'run' && one.kept ? (
        <Form of={resumeForm} params={params}>
          <button type="submit">Reprendre là où il s’est arrêté</button>
        </Form>
      ) : null}
      {one.undoable ? (
        <FoldedForm summary="Annuler tout cet import" of={undoForm} params={params}>
          <p>
            Ce que ce fichier a créé est enlevé d’un coup, si rien n’a suivi : ni modification, ni échange, ni
            proposition. Sinon rien n’est enlevé, et il est dit pourquoi.
          </p>
          <button type="submit" class="quiet">
            Annuler l’import
          </button>
        </FoldedForm>
      ) : null}
      <p class="soft">
        {one.kept
          ? `Le fichier est gardé scellé jusqu’à la fin de l’import, le ${date(one.keptUntil)} au plus tard.`
          : `Le fichier n’est plus gardé ; ce compte rendu l’est jusqu’au ${date(one.keptUntil)}.`}
      </p>
    </section>
  );
}

/** What each column of a table is read as, to be put right before anything is written. */
function Columns({ one }: { one: Import }) {
  const kind = importables().find((each) => each.kind === one.kind);
  if (one.columns.length === 0 || !kind) return null;
  const nameOf = (key: string | null) => (key === null ? 'pas utilisée' : (kind.columns[key]?.[0] ?? key));
  if (one.state !== 'checked')
    return (
      <details>
        <summary>Colonnes du fichier</summary>
        <ul class="list">
          {one.columns.map(({ name, key }) => (
            <li key={name}>
              {name} : {nameOf(key)}
            </li>
          ))}
        </ul>
      </details>
    );
  const options = [
    [leftOut, 'Ne pas utiliser'] as const,
    ...Object.entries(kind.columns).flatMap(([key, [name]]) => (name ? [[key, name] as const] : [])),
  ];
  return (
    <FoldedForm summary="Colonnes du fichier" of={mapForm} params={{ id: one.id }} look="card">
      <p>Dites ce qu’est chaque colonne : c’est retenu pour les fichiers de la source « {one.source} ».</p>
      {one.columns.slice(0, 100).map(({ name, key }, place) => (
        <Select
          // Two columns may have one name.
          key={place}
          name={`columns.${place}`}
          label={name}
          value={key ?? leftOut}
          options={options}
          required
        />
      ))}
      <button type="submit">Relire le fichier ainsi</button>
    </FoldedForm>
  );
}

function Report({ one, lines, voir }: Props) {
  const choices = [undefined, ...outcomes] as const;
  const asked = (outcome: string | undefined) => (outcome ? `?voir=${outcome}` : '');
  return (
    <section aria-labelledby="lignes">
      <h2 id="lignes">Ligne par ligne</h2>
      {one.unused ? <p class="soft">{one.unused}</p> : null}
      <nav aria-label="Lignes montrées">
        <ul class="crumbs">
          {choices.map((outcome) => (
            <li key={outcome ?? ''}>
              <a
                href={`/imports/${one.id}${asked(outcome)}`}
                aria-current={outcome === voir ? 'true' : undefined}
              >
                {outcome ? `${outcomeWords[outcome][0]} (${count(one.counts[outcome])})` : 'toutes'}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lines.data.length === 0 ? (
        <Empty>Aucune ligne à montrer.</Empty>
      ) : (
        <table class="stack">
          <caption class="hidden">Ce qu’il en est de chaque ligne</caption>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              <th scope="col">État</th>
              <th scope="col">Pourquoi</th>
            </tr>
          </thead>
          <tbody>
            {lines.data.map(({ line, outcome, as, text }) => (
              <tr key={line}>
                <th scope="row">{count(line)}</th>
                <td data-label="État">
                  <Tag of={[as ?? outcomeWords[outcome][0], outcomeWords[outcome][1]]} />
                </td>
                <td data-label="Pourquoi">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
