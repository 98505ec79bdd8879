import { participantRanking, readWithoutList } from '../../../rankings/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { count, date, several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { Table } from '../../kit/table.tsx';

type Row = Awaited<ReturnType<typeof readWithoutList>>['data'][number];

/** People of the structure in no list of ten for long, each with a note of what would bring them there. */
export const withoutListPage = page({
  path: '/participants/sans-liste',
  right: participantRanking,
  show: async ({ actor }) => {
    const { waited, people, noted, data } = await readWithoutList(actor);
    return {
      title: 'Dans aucune liste',
      body: (
        <>
          <Crumbs to={[['Participants', '/participants']]} />
          <h1>Dans aucune liste de dix</h1>
          <p class="lead">
            {`Depuis ${count(waited)} jours ou plus : ${several(people, 'personne')}, dont ${count(noted)} avec une note. `}
            Les autres seront cherchées au prochain équilibrage, une fois par jour.
          </p>
          {data.length === 0 ? (
            <Empty>Chaque personne de la structure a figuré dans une liste récemment.</Empty>
          ) : (
            <div class="table">
              <Table
                caption="Personnes dans aucune liste, les plus anciennes d’abord"
                columns={[
                  {
                    name: 'Personne',
                    heads: true,
                    cell: ({ participant }: Row) => (
                      <a href={`/participants/${participant.id}/besoins`}>{participant.reference}</a>
                    ),
                  },
                  {
                    name: 'Dernière liste',
                    cell: ({ lastOn, days }: Row) =>
                      lastOn ? date(lastOn) : `jamais, en ${several(days, 'jour')}`,
                  },
                  { name: 'Ce qui manque', bare: true, cell: noteOf },
                ]}
                rows={data}
                keyOf={({ participant }) => participant.id}
              />
            </div>
          )}
          {people > data.length ? (
            <p class="soft">{`Les ${count(data.length)} premières sont affichées.`}</p>
          ) : null}
        </>
      ),
    };
  },
});

function noteOf({ possible, steps }: Row) {
  if (possible === null) return <span class="soft">Note à venir</span>;
  return (
    <>
      {possible === 0
        ? 'Aucun besoin ouvert ne lui convient. '
        : `${several(possible, 'besoin ouvert lui conviendrait', 'besoins ouverts lui conviendraient')}, où d’autres sont plus proches. `}
      {steps.length > 0 ? `En ouvriraient : ${steps.join(' ; ')}` : 'Aucun pas seul n’en ouvrirait.'}
    </>
  );
}
