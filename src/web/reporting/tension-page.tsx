import { readTension, tensionRead } from '../../reporting/index.ts';
import { Empty } from '../kit/empty.tsx';
import { count, dateAndTime, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';

/** Where people are missing for the jobs of the territory and what would help most: one page for whoever decides. */
export const tensionPage = page({
  path: '/tensions',
  right: tensionRead,
  show: async ({ actor }) => ({
    title: 'Tensions par métier',
    body: <TensionView tension={await readTension(actor)} />,
  }),
});

type Tension = Awaited<ReturnType<typeof readTension>>;
type Row = Tension['data'][number];
type Told = Row['ready'];

/** Sentences before the table. */
const mostSentences = 3;
const mostRows = 40;

const people = ({ value, hidden }: Told, smallCount: number): string =>
  hidden ? `moins de ${count(smallCount)}` : count(value ?? 0);

function TensionView({ tension }: { tension: Tension }) {
  const { status, madeAt, needs, data, smallCount } = tension;
  if (status === 'pending' || data.length === 0)
    return (
      <>
        <h1>Tensions par métier</h1>
        <Empty>
          {status === 'pending'
            ? 'Rien n’a encore été compté : cela se fait une fois par heure.'
            : 'Aucun besoin n’est ouvert.'}
        </Empty>
      </>
    );
  return (
    <>
      <h1>Tensions par métier</h1>
      <p class="lead">
        Où les entreprises cherchent, combien de personnes accompagnées sont prêtes, et ce qui en
        rapprocherait le plus.
      </p>
      <p class="soft">
        {several(needs, 'besoin ouvert', 'besoins ouverts')} ici
        {madeAt ? `, comptés le ${dateAndTime(madeAt)}` : ''}. Moins de {count(smallCount)} personnes : le
        nombre n’est pas dit ; les autres sont arrondis à 5.
      </p>
      <section class="card" aria-labelledby="retenir">
        <h2 id="retenir">À retenir</h2>
        <ul class="list">
          {data.slice(0, mostSentences).map((row) => (
            <li key={keyOf(row)}>{inWords(row, smallCount)}</li>
          ))}
        </ul>
      </section>
      <div class="table">
        <header>
          <h2>Métier par métier</h2>
          <span class="soft small">Les moins pourvus d’abord ; {count(mostRows)} lignes au plus.</span>
        </header>
        <Table
          caption="Métier par métier"
          columns={columnsFor(smallCount)}
          rows={data.slice(0, mostRows)}
          keyOf={keyOf}
        />
      </div>
      <section aria-labelledby="comment">
        <h2 id="comment">Comment c’est compté</h2>
        <p>
          Une personne est « prête » quand elle veut ou a exercé ce métier ou un métier proche, que le trajet
          et les conditions lui vont, et que tout ce qui est exigé est connu et acquis. Elle est « à un pas »
          quand une seule chose lui manque : un titre ou une compétence. Ce sont les groupes des listes de
          chaque besoin ; une personne compte une fois par ligne, même pour plusieurs besoins. Le permis et
          les titres que la loi exige écartent : ils ne sont pas comptés comme un pas.
        </p>
        <p>
          Seuls les besoins ouverts ici sont comptés. Une durée de formation n’est dite que si quelqu’un l’a
          renseignée avec sa source.
        </p>
      </section>
    </>
  );
}

const keyOf = ({ occupation, territory }: Row): string => `${occupation.code}/${territory?.code ?? ''}`;

const lasting = (weeks: number | null): string =>
  weeks === null ? 'durée non connue' : several(weeks, 'semaine');

/** « Maçonnerie, Pays d’Aix : 4 besoins ouverts, moins de 11 personnes prêtes. CACES R489 en rapprocherait 15, durée non connue. » */
function inWords({ occupation, territory, needs, ready, trainings }: Row, smallCount: number): string {
  const [best] = trainings;
  const place = territory ? `, ${territory.name}` : '';
  const help = best
    ? ` Ce qui en rapprocherait le plus : ${best.name} (${several(best.people ?? 0, 'personne')}, ${lasting(best.weeks)}).`
    : ' Aucune formation seule n’en rapprocherait assez de personnes pour le dire.';
  return `${occupation.name}${place} : ${several(needs, 'besoin ouvert', 'besoins ouverts')}, ${people(ready, smallCount)} personnes prêtes.${help}`;
}

const columnsFor = (smallCount: number): readonly Column<Row>[] => [
  { name: 'Métier', heads: true, cell: ({ occupation }) => occupation.name },
  { name: 'Ancien territoire', cell: ({ territory }) => territory?.name ?? 'Hors du territoire' },
  { name: 'Besoins ouverts', figures: true, cell: ({ needs }) => count(needs) },
  { name: 'Prêtes', figures: true, cell: ({ ready }) => people(ready, smallCount) },
  { name: 'À un pas', figures: true, cell: ({ gap }) => people(gap, smallCount) },
  {
    name: 'Ce qui en rapproche le plus',
    cell: ({ trainings }) =>
      trainings
        .map(({ name, people: moved, weeks }) => `${name} : ${count(moved ?? 0)}, ${lasting(weeks)}`)
        .join(' ; ') || '–',
  },
];
