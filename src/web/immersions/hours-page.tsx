import { z } from 'zod';
import { hoursQuery, hoursTable, immersionManage, listHours } from '../../immersions/index.ts';
import { today } from '../../platform/index.ts';
import { listDownloads } from '../exchange/list-downloads.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { hours } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { TableLinks } from '../kit/table-links.tsx';

type Line = Awaited<ReturnType<typeof listHours>>['data'][number];

const columns: readonly Column<Line>[] = [
  {
    name: 'Immersion',
    heads: true,
    cell: ({ id, reference }) => <a href={`/immersions/${id}`}>{reference}</a>,
  },
  { name: 'Personne', cell: ({ participant, name }) => `${name} ${participant ?? ''}` },
  { name: 'Accueil', cell: ({ company }) => company ?? '–' },
  { name: 'Salariée', cell: ({ employed, employer }) => (employed ? (employer ?? 'oui') : 'non') },
  { name: 'Jours', figures: true, cell: ({ days }) => days },
  { name: 'Heures', figures: true, cell: ({ minutes }) => hours(minutes) },
];

const query = z.object({
  mois: hoursQuery.shape.month.catch(undefined),
  salariee: z.enum(['oui', 'non']).optional().catch(undefined),
  suite: z.string().max(60).optional(),
});

const asked = ({ mois, salariee, suite }: z.output<typeof query>) => ({
  month: mois ?? today().slice(0, 7),
  ...(salariee ? { employed: salariee === 'oui' } : {}),
  ...(suite ? { cursor: suite } : {}),
});

/** Exact hours of presence of a month: what the flat contribution is paid on. */
export const hoursPage = page({
  path: '/immersions/heures',
  right: immersionManage,
  query,
  show: async ({ actor, query: said }) => {
    const wanted = asked(said);
    const { data, next } = await listHours(actor, { ...wanted, limit: 50 });
    return {
      title: 'Heures de présence en immersion',
      body: (
        <>
          <Crumbs to={[['Immersions', '/immersions']]} />
          <h1>Heures de présence en immersion</h1>
          <p class="soft">
            Exactes, jour par jour. Pour une personne sans employeur, le prescripteur verse la cotisation
            forfaitaire à l’URSSAF (fiche du ministère du travail, source secondaire).
          </p>
          <form method="get" class="row" aria-label="Choisir un mois">
            <div class="field">
              <label for="mois">Mois</label>
              <input id="mois" name="mois" type="month" value={wanted.month} />
            </div>
            <div class="field">
              <label for="salariee">Personnes</label>
              <select id="salariee" name="salariee">
                <option value="">Toutes</option>
                <option value="non" selected={said.salariee === 'non'}>
                  Sans employeur
                </option>
                <option value="oui" selected={said.salariee === 'oui'}>
                  Salariées
                </option>
              </select>
            </div>
            <div class="field">
              <button type="submit" class="quiet">
                Voir
              </button>
            </div>
          </form>
          {data.length === 0 ? (
            <Empty>Aucune heure ce mois-ci.</Empty>
          ) : (
            <>
              <div class="table">
                <Table caption="Heures de présence" columns={columns} rows={data} keyOf={({ id }) => id} />
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

export const hoursDownloads = listDownloads('/immersions/heures', hoursTable, query, asked);
