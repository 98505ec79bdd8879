import type { Actor } from '../../access/index.ts';
import { figuresRead, listFigure, type PeriodKey, readFigure } from '../../reporting/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { date } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { Groups, Months } from './figure-charts.tsx';
import { figuresPath } from './figure-tiles.tsx';
import { type Figure, inFigures, sightWords, trendOf } from './figure-words.ts';
import { askedOfFigures, Made, PeriodChips } from './figures-page.tsx';

/** One figure: what it is, how it is computed, since when, by groups, and the list behind it for those with the right. */
export const figurePage = page({
  path: `${figuresPath}/:key`,
  right: figuresRead,
  query: askedOfFigures,
  show: async ({ actor, params: { key = '' }, query: { periode } }) => {
    const { figure, ...of } = await readFigure(actor, key, { period: periode });
    return {
      title: figure?.name ?? 'Chiffre',
      body: (
        <>
          <Crumbs to={[['Chiffres', `${figuresPath}?periode=${periode}`]]} />
          {figure ? (
            <>
              <h1>{figure.name}</h1>
              <Made {...of} />
              <PeriodChips name={periode} day={of.day} />
              <Shown figure={figure} />
              {figure.opens ? <Behind lines={await listed(actor, key, periode)} /> : null}
            </>
          ) : (
            <>
              <h1>Chiffre</h1>
              <Empty>Ce chiffre n’a pas encore été calculé : il l’est une fois par heure.</Empty>
            </>
          )}
        </>
      ),
    };
  },
});

const listed = async (actor: Actor, key: string, period: PeriodKey) =>
  (await listFigure(actor, key, { period })).data;

function Shown({ figure }: { figure: Figure }) {
  const { unit, before, sight, definition, source, from, first, hidden } = figure;
  const trend = trendOf(figure);
  return (
    <>
      <div class="split even">
        <section class="card" aria-labelledby="valeur">
          <h2 id="valeur">La valeur</h2>
          <p>
            <strong class="big">{inFigures(unit, figure)}</strong>{' '}
            <span class="soft">{`chiffre ${sightWords[sight]}`}</span>
          </p>
          {hidden ? <p>Trop peu de personnes pour le dire sans les désigner.</p> : null}
          <p>
            Un an plus tôt : {inFigures(unit, before)} {trend ? <Tag of={trend} /> : null}
          </p>
        </section>
        <section class="card" aria-labelledby="calcul">
          <h2 id="calcul">Comment c’est calculé</h2>
          <p>{definition}</p>
          <dl class="read">
            <dt>D’où cela vient</dt>
            <dd>{source}</dd>
            <dt>Depuis quand</dt>
            <dd>
              Calculé ainsi depuis le {date(from)}
              {first ? ` ; premier jour connu ici : ${date(first)}` : ''}
            </dd>
          </dl>
        </section>
      </div>
      {figure.months.length > 0 ? <Months figure={figure} /> : null}
      <div class="split even">
        {figure.by.map((one) => (
          <Groups key={one.key} figure={figure} of={one} />
        ))}
      </div>
    </>
  );
}

type Line = Awaited<ReturnType<typeof listed>>[number];

const columns: readonly Column<Line>[] = [
  { name: 'Quoi', heads: true, cell: ({ label, path }) => <a href={path}>{label}</a> },
  { name: 'Quand', cell: ({ on }) => date(on) },
];

const Behind = ({ lines }: { lines: readonly Line[] }) => (
  <div class="table" id="liste">
    <header>
      <h2>Ce qu’il y a derrière</h2>
      <span class="soft small">Tel que c’est à cet instant ; les deux cents derniers au plus.</span>
    </header>
    {lines.length === 0 ? (
      <Empty>Rien dans cette période.</Empty>
    ) : (
      <Table caption="Ce qu’il y a derrière" columns={columns} rows={lines} keyOf={({ id }) => id} />
    )}
  </div>
);
