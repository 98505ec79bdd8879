import { z } from 'zod';
import { may, system } from '../../access/index.ts';
import {
  esfControl,
  esfOperations,
  esfRead,
  type IndicatorCode,
  listControls,
  listOperations,
  listSpells,
  readFigures,
  readOperation,
  spellsTable,
} from '../../esf/index.ts';
import { listStructures } from '../../organisations/index.ts';
import { listDownloads } from '../exchange/list-downloads.ts';
import { Chips } from '../kit/chips.tsx';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Select } from '../kit/form.tsx';
import { count, date, dateAndTime, several } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { TableLinks } from '../kit/table-links.tsx';
import { Tag } from '../kit/tag.tsx';
import { addOperationForm, drawForm, operationPath, operationsPath } from './forms.ts';
import { indicatorWords } from './words.ts';

type Operation = Awaited<ReturnType<typeof listOperations>>['data'][number];
type Spell = Awaited<ReturnType<typeof listSpells>>['data'][number];
type Figure = Awaited<ReturnType<typeof readFigures>>['data'][number];

const operationColumns: readonly Column<Operation>[] = [
  {
    name: 'Opération',
    heads: true,
    cell: ({ id, number, name }) => (
      <>
        <a href={`/fse/operations/${id}`}>{number}</a> <span class="soft">{name}</span>
      </>
    ),
  },
  { name: 'Structure', cell: ({ structure }) => structure ?? '–' },
  { name: 'Période', cell: ({ from, until }) => `${date(from)} – ${date(until)}` },
];

export const operationsPage = page({
  path: operationsPath,
  right: esfRead,
  show: async ({ actor }) => {
    const { data } = await listOperations(actor);
    const structures = may(actor, esfOperations) ? await listStructures(system) : [];
    return {
      title: 'FSE+',
      body: (
        <>
          <h1>FSE+ : opérations</h1>
          <p>
            <a href="/fse/participations">Participations et ce qu’il leur manque</a> ·{' '}
            <a href="/fse/reglages">Réglages et sources</a>
          </p>
          {data.length === 0 ? (
            <Empty>Aucune opération. L’organisme intermédiaire les ajoute.</Empty>
          ) : (
            <div class="table">
              <Table caption="Opérations" columns={operationColumns} rows={data} keyOf={({ id }) => id} />
            </div>
          )}
          {may(actor, esfOperations) ? (
            <FoldedForm summary="Ajouter une opération…" of={addOperationForm} look="card">
              <Field name="number" label="Numéro" required maxLength={40} />
              <Field name="name" label="Intitulé" required maxLength={160} />
              <Select
                name="structureId"
                label="Structure"
                required
                options={structures.map(({ id, name }) => [id, name])}
              />
              <div class="row">
                <Field name="from" type="date" label="Premier jour" required />
                <Field name="until" type="date" label="Dernier jour" required />
              </div>
              <button type="submit">Ajouter l’opération</button>
            </FoldedForm>
          ) : null}
        </>
      ),
    };
  },
});

/** A small count that this reader is not told reads « peu ». */
const inFigures = (n: number | null): string => (n === null ? 'peu' : count(n));

const figureColumns: readonly Column<Figure>[] = [
  {
    name: 'Indicateur',
    heads: true,
    cell: ({ code }) => (
      <>
        {indicatorWords[code as IndicatorCode]} <span class="soft">{code}</span>
      </>
    ),
  },
  { name: 'Femmes', figures: true, cell: ({ women }) => inFigures(women) },
  { name: 'Hommes', figures: true, cell: ({ men }) => inFigures(men) },
  { name: 'Ensemble', figures: true, cell: ({ all }) => inFigures(all) },
];

/** One operation: how complete it is, its indicators, its controls. */
export const operationPage = page({
  path: operationPath,
  right: esfRead,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const operation = await readOperation(actor, id);
    const figures = await readFigures(actor, id);
    const controls = may(actor, esfControl) ? (await listControls(actor, id)).data : [];
    return {
      title: `Opération ${operation.number}`,
      body: (
        <>
          <Crumbs to={[['FSE+', '/fse']]} />
          <h1>
            {operation.name} <span class="soft">{operation.number}</span>
          </h1>
          <p>
            {operation.structure}, du {date(operation.from)} au {date(operation.until)}.
          </p>
          <p>
            {several(figures.spells, 'participation')}, {several(figures.complete, 'complète')},{' '}
            {several(figures.late, 'en retard', 'en retard')}.{' '}
            <a href={`/fse/participations?operation=${id}`}>Les participations, à emporter</a>
          </p>
          <div class="table">
            <Table
              caption="Indicateurs"
              columns={figureColumns}
              rows={figures.data}
              keyOf={({ code }) => code}
            />
          </div>
          <p class="soft">
            L’appartenance à une minorité (EECO15) n’est demandée à personne : l’autorité de gestion l’estime.
            Ces sommes ne se publient pas telles quelles.
          </p>
          {may(actor, esfControl) ? (
            <section class="card">
              <h2>Contrôles par échantillon</h2>
              <ul class="list">
                {controls.map((control) => (
                  <li key={control.id} class="line">
                    <a href={`/fse/controles/${control.id}`}>{dateAndTime(control.at)}</a>{' '}
                    <span class="soft">
                      {several(control.drawn.length, 'dossier')} sur {count(control.population)}
                    </span>
                  </li>
                ))}
              </ul>
              <FoldedForm summary="Tirer un échantillon…" of={drawForm} params={{ id }}>
                <Field name="size" label="Combien de dossiers" inputMode="numeric" width="short" required />
                <Field
                  name="seed"
                  label="Graine du tirage"
                  hint="Vide : tirée au hasard. Elle est gardée : avec elle, chacun refait le même tirage."
                  maxLength={80}
                />
                <button type="submit">Tirer l’échantillon</button>
              </FoldedForm>
            </section>
          ) : null}
        </>
      ),
    };
  },
});

const spellColumns: readonly Column<Spell>[] = [
  {
    name: 'Personne',
    heads: true,
    cell: ({ id, participant }) => <a href={`/fse/participations/${id}`}>{participant ?? 'effacée'}</a>,
  },
  { name: 'Opération', cell: ({ number }) => number ?? '–' },
  { name: 'Entrée', cell: ({ enteredOn }) => date(enteredOn) },
  { name: 'Sortie', cell: ({ leftOn }) => (leftOn ? date(leftOn) : '–') },
  {
    name: 'Manque',
    cell: ({ missing, dueOn, late }) =>
      missing === 0 ? (
        <Tag of={['Complète', 'ok']} />
      ) : (
        <>
          <Tag of={[several(missing, 'réponse'), late ? 'stop' : 'ask']} />{' '}
          {dueOn ? `avant le ${date(dueOn)}` : ''}
        </>
      ),
  },
];

const query = z.object({
  operation: z.string().max(60).optional(),
  manque: z.enum(['oui', 'non']).optional().catch(undefined),
  suite: z.string().max(60).optional(),
});
const asked = ({ operation, manque, suite }: z.output<typeof query>) => ({
  ...(operation ? { operationId: operation } : {}),
  ...(manque ? { incomplete: manque === 'oui' } : {}),
  ...(suite ? { cursor: suite } : {}),
});

export const spellsPage = page({
  path: '/fse/participations',
  right: esfRead,
  query,
  show: async ({ actor, query: said }) => {
    const { data, next } = await listSpells(actor, { ...asked(said), limit: 50 });
    return {
      title: 'Participations FSE+',
      body: (
        <>
          <Crumbs to={[['FSE+', '/fse']]} />
          <h1>Participations FSE+</h1>
          <Chips
            label="Vues"
            chips={(
              [
                [undefined, 'Toutes'],
                ['oui', 'Incomplètes'],
                ['non', 'Complètes'],
              ] as const
            ).map(([manque, words]) => ({ words, set: { manque }, on: said.manque === manque }))}
          />
          {data.length === 0 ? (
            <Empty>Aucune participation ici. Une entrée se note depuis la fiche d’une personne.</Empty>
          ) : (
            <>
              <div class="table">
                <Table caption="Participations" columns={spellColumns} rows={data} keyOf={({ id }) => id} />
              </div>
              <TableLinks />
            </>
          )}
          <More next={next} />
        </>
      ),
    };
  },
});

export const spellDownloads = listDownloads('/fse/participations', spellsTable, query, asked);
