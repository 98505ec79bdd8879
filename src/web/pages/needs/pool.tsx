import { groupExplained, groupTitles } from '../../../explanations/index.ts';
import { groups } from '../../../matching/index.ts';
import { readNeed } from '../../../needs/index.ts';
import { houseRules, Problem } from '../../../platform/index.ts';
import { needRanking, readPool } from '../../../rankings/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { count, french, several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { TerritoryMap } from '../../kit/territory-map.tsx';

type Need = Awaited<ReturnType<typeof readNeed>>;
type Pool = Awaited<ReturnType<typeof readPool>>;

/** How many people a need would find, what limits that most, and where they live. Also before it is opened. */
export const poolPage = page({
  path: '/besoins/:id/vivier',
  right: needRanking,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const need = await readNeed(actor, id);
    const pool = await readPool(actor, id).catch((error) => {
      if (error instanceof Problem && error.code === 'not-rankable') return null;
      throw error;
    });
    return {
      title: `Combien de personnes, ${need.title}`,
      body: (
        <>
          <Crumbs
            to={[
              ['Besoins', '/besoins'],
              [need.title, `/besoins/${id}`],
            ]}
          />
          <h1>{need.title}</h1>
          <PoolCard {...{ need, pool }} />
        </>
      ),
    };
  },
});

/** Counting asks everybody: the page does not wait for it. A script fetches it into its place; a link leads there. */
export const PoolLater = ({ need }: { need: Need }) => (
  <section class="card pool" id="vivier" data-later={`/besoins/${need.id}/vivier`}>
    <h2>Combien de personnes sont possibles</h2>
    <p>
      <a href={`/besoins/${need.id}/vivier`}>Compter les personnes, et voir ce qui limite le plus</a>
    </p>
  </section>
);

function PoolCard({ need, pool }: { need: Need; pool: Pool | null }) {
  return (
    <section class="card pool" id="vivier">
      <h2>Combien de personnes sont possibles</h2>
      {pool ? (
        <Counted {...{ need, pool }} />
      ) : (
        <Empty>
          {need.state === 'filled' || need.state === 'closed'
            ? 'Ce besoin est terminé : plus personne n’est cherché.'
            : 'Précisez le métier et le lieu de travail, puis enregistrez : on saura alors combien de personnes sont possibles.'}
        </Empty>
      )}
    </section>
  );
}

/** « environ 120 personnes » */
export const about = (people: number | null): string =>
  people === null
    ? `moins de ${several(houseRules().SMALL_COUNT, 'personne')}`
    : `environ ${several(people, 'personne')}`;

/** Why the groups do not add up to everybody. */
export const restWords = (people: number): string =>
  people > 0
    ? ` ; ${several(people, 'autre')} ${people > 1 ? 'sont' : 'est'} hors du classement (pas disponible, métier, condition ou trajet exclu, titre que la loi exige)`
    : '';

const groupsOf = (counts: NonNullable<Pool['groups']>) =>
  groups.map((group) => [group, counts[group]] as const);

const AboutHowMany = ({ possible }: Pick<Pool, 'possible'>) => (
  <p>
    Ce besoin a une clause sociale : {about(possible)} possibles. Chacune est montrée une fois que son
    référent l’a retenue.
  </p>
);

function Counted({
  need,
  pool: { considered, possible, groups: counts, without, zones },
}: {
  need: Need;
  pool: Pool;
}) {
  if (possible === null || counts === null) return <AboutHowMany possible={possible} />;
  return (
    <>
      <p>
        <span class="big">{count(possible)}</span>{' '}
        {possible < 2 ? 'personne possible' : 'personnes possibles'}, sur {count(considered)} considérées
        {restWords(considered - possible)}.
      </p>
      <ul>
        {groupsOf(counts).map(([group, people]) => (
          <li key={group}>
            {groupTitles[group]} : {count(people)} <span class="soft">{groupExplained[group]}</span>
          </li>
        ))}
      </ul>
      <p class="soft">Compté sur le besoin tel qu’il est enregistré.</p>
      {without.length > 0 ? (
        <>
          <h3>Ce qui limite le plus</h3>
          <p class="soft">Personnes prêtes ou à confirmer.</p>
          <ul>
            {without.slice(0, 5).map(({ text }) => (
              <li key={text}>{french(text)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {counts.ready + counts.confirm > 0 ? <Places {...{ need, zones }} /> : null}
    </>
  );
}

function Places({ need, zones }: { need: Need; zones: Pool['zones'] }) {
  return (
    <>
      <h3>Où habitent celles qui sont prêtes ou à confirmer</h3>
      <TerritoryMap placed={zones} {...(need.zone ? { worksite: need.zone } : {})} />
      <p class="soft">
        Un disque par commune ou arrondissement ; le triangle est le lieu de travail. Un lieu de moins de{' '}
        {count(houseRules().SMALL_COUNT)} personnes n’est pas montré.
      </p>
      {zones.length > 0 ? (
        <details>
          <summary>Les mêmes nombres en tableau</summary>
          <table>
            <caption class="hidden">Personnes qui conviennent, par lieu de vie</caption>
            <thead>
              <tr>
                <th scope="col">Lieu</th>
                <th scope="col" class="n">
                  Personnes
                </th>
              </tr>
            </thead>
            <tbody>
              {zones.map(({ code, name, people }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td class="n">{count(people)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </>
  );
}
