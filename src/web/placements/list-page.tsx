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

const due = ({ state, checks }: Placements[number]): string | undefined => {
  if (state !== 'in-force') return undefined;
  const next = checks.find(({ doneOn }) => doneOn === null);
  return (
    next &&
    `point de ${next.months} mois ${next.dueOn <= today() ? 'à faire depuis' : 'à faire'} le ${date(next.dueOn)}`
  );
};

export const PlacementList = ({ placements }: { placements: Placements }) => (
  <ul class="list">
    {placements.map((one) => (
      <li key={one.id} class="card">
        <a href={`/emplois/${one.id}`}>
          {one.kind ? kindWords[one.kind] : 'Contrat à compléter'}
          {one.employer ? ` chez ${one.employer.name}` : ''}
        </a>{' '}
        <Tag of={stateWords[one.state]} /> {one.inDanger ? <Tag of={['En danger', 'stop']} /> : null}
        <p class="soft">
          {[
            one.person.name ?? one.person.reference,
            one.start ? `depuis le ${date(one.start)}` : '',
            (one.endedOn ?? one.end) ? `jusqu’au ${date(one.endedOn ?? one.end ?? '')}` : '',
            due(one),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </li>
    ))}
  </ul>
);
