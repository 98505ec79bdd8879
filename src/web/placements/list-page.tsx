import { z } from 'zod';
import {
  listPlacements,
  listPlacementsQuery,
  placementRead,
  placementStates,
} from '../../placements/index.ts';
import { today } from '../../platform/index.ts';
import { Empty } from '../kit/empty.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { SearchForm } from '../kit/search-form.tsx';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { kindWords, stateWords } from './words.ts';

type Placements = Awaited<ReturnType<typeof listPlacements>>['data'];

/** Contracts within reach: those of one's people, or of one's company. */
export const placementsPage = page({
  path: '/emplois',
  right: placementRead,
  query: z.object({
    etat: z.enum(placementStates).optional().catch(undefined),
    attente: z.literal('oui').optional().catch(undefined),
    suite: z.string().max(60).optional(),
  }),
  show: async ({ actor, query: { etat, attente, suite } }) => {
    const asked = {
      ...listPlacementsQuery.parse({}),
      state: etat,
      waiting: attente === 'oui',
      cursor: suite,
    };
    const { data, next } = await listPlacements(actor, asked);
    return {
      title: 'Emplois',
      body: (
        <>
          <h1>Emplois</h1>
          <SearchForm label="Emplois" action="/emplois" button="Filtrer">
            <div class="field">
              <label for="etat">État</label>
              <select id="etat" name="etat">
                <option value="">Tous</option>
                {placementStates.map((state) => (
                  <option key={state} value={state} selected={state === etat}>
                    {stateWords[state][0]}
                  </option>
                ))}
              </select>
            </div>
            <label class="choice" for="attente">
              <input type="checkbox" id="attente" name="attente" value="oui" checked={attente === 'oui'} /> Ce
              qui attend un appel
            </label>
          </SearchForm>
          {data.length === 0 ? (
            <Empty>Aucun contrat ne répond à ces filtres.</Empty>
          ) : (
            <PlacementList placements={data} />
          )}
          <More next={next} />
        </>
      ),
    };
  },
});

/** The next telephone call that is owed. */
function due({ state, checks }: Placements[number]) {
  const next = state === 'in-force' ? checks.find(({ doneOn }) => doneOn === null) : undefined;
  if (!next) return '–';
  const words = `À ${next.months} mois, le ${date(next.dueOn)}`;
  return next.dueOn < today() ? <Tag of={[words, 'stop']} /> : words;
}

const columns: readonly Column<Placements[number]>[] = [
  {
    name: 'Contrat',
    heads: true,
    cell: ({ id, kind, employer }) => (
      <a href={`/emplois/${id}`}>
        {kind ? kindWords[kind] : 'Contrat à compléter'}
        {employer ? ` chez ${employer.name}` : ''}
      </a>
    ),
  },
  { name: 'Personne', cell: ({ person }) => <span class="nowrap">{person.name ?? person.reference}</span> },
  { name: 'Depuis', cell: ({ start }) => (start ? date(start) : '–') },
  { name: 'Jusqu’au', cell: ({ endedOn, end }) => (endedOn ? date(endedOn) : end ? date(end) : '–') },
  { name: 'Prochain point', cell: due },
  {
    name: 'État',
    cell: ({ state, inDanger }) => (
      <>
        <Tag of={stateWords[state]} /> {inDanger ? <Tag of={['En danger', 'stop']} /> : null}
      </>
    ),
  },
];

export const PlacementList = ({ placements }: { placements: Placements }) => (
  <div class="table">
    <Table caption="Contrats" columns={columns} rows={placements} keyOf={({ id }) => id} />
  </div>
);
