import { type Aid, type Brief, type NamedFigure, surenessWords } from '../../promotion/index.ts';
import { date } from '../kit/format.ts';
import { about, aboutPeople, Bars, capital, FigureTable, MapOfTerritories, toldOf } from './charts.tsx';
import { HowCounted } from './how-counted.tsx';

type Talent = NonNullable<Brief['talent']>;

/** What a company may find here, section by section. */
export function BriefView({ brief }: { brief: Brief }) {
  const { talent } = brief;
  return (
    <>
      {talent ? (
        <>
          <People talent={talent} />
          {talent.axes.map((axis) =>
            toldOf(axis.values).length > 0 ? (
              <section key={axis.code} aria-labelledby={`axe-${axis.code}`}>
                <h2 id={`axe-${axis.code}`}>{axis.name}</h2>
                <Bars figures={axis.values} most={8} />
                <FigureTable caption={axis.name} figures={axis.values} />
              </section>
            ) : null,
          )}
          <Training talent={talent} />
          <Near talent={talent} />
        </>
      ) : (
        <p>Les chiffres du territoire ne sont pas encore publiés : parlez-nous de ce qu’il vous faut.</p>
      )}
      <section aria-labelledby="aides">
        <h2 id="aides">Ce qui peut vous aider</h2>
        <ul class="cards">
          {brief.aids.map((aid) => (
            <li key={aid.name} class="card">
              <h3>{aid.name}</h3>
              <p>{aid.text}</p>
              <p class="soft">{sourceOf(aid)}</p>
            </li>
          ))}
        </ul>
      </section>
      {brief.call ? (
        <section aria-labelledby="appeler">
          <h2 id="appeler">Qui appeler</h2>
          <p>{brief.call}</p>
        </section>
      ) : null}
      {talent ? <HowCounted talent={talent} /> : null}
    </>
  );
}

const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « Code du travail, L5135-1 (mars 2026, texte lu) » */
export const sourceOf = ({ source, asOf, sureness }: Aid): string =>
  `${source} (${month.format(new Date(`${asOf}-01`))}, ${surenessWords[sureness]})`;

/** « Pays d’Aix : environ 320 » where the work is, else nothing. */
export const nearby = ({ territories }: Talent, territory: Brief['territory']): NamedFigure | undefined =>
  territories.find(({ code }) => code === territory?.code);

/** « environ 320 personnes de ce domaine sur le territoire, dont environ 40 près de chez vous » */
export function HowMany({ brief: { talent, territory } }: { brief: Brief }) {
  if (!talent) return null;
  const own = nearby(talent, territory);
  return (
    <p>
      <strong class="big">{capital(aboutPeople(talent.people))}</strong>
      {` de ${talent.domains.length > 1 ? 'ces domaines' : 'ce domaine'} sur le territoire`}
      {own ? `, dont ${about(own)} près de chez vous (${own.name})` : ''}.
    </p>
  );
}

function People({ talent }: { talent: Talent }) {
  return (
    <section aria-labelledby="personnes">
      <h2 id="personnes">Combien de personnes, et où</h2>
      {talent.domains.length > 1 ? <Bars figures={talent.domains} /> : null}
      <MapOfTerritories figures={talent.territories} />
      <FigureTable caption="Par territoire" figures={talent.territories} />
      <p class="soft">
        Personnes comptées le {date(talent.countedOn)}, accompagnées et en recherche d’emploi.
      </p>
    </section>
  );
}

function Training({ talent }: { talent: Talent }) {
  if (talent.trainings.length === 0) return null;
  return (
    <section aria-labelledby="formation">
      <h2 id="formation">Ce qu’une formation ajouterait</h2>
      <ul>
        {talent.trainings.map(({ code, name, holders, others }) => (
          <li key={code}>
            <strong>{name}</strong>
            {` : ${aboutPeople(holders)} l’ont. Formée, chacune des autres pourrait venir : ${aboutPeople(others)}.`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Near({ talent }: { talent: Talent }) {
  if (talent.near.length === 0) return null;
  return (
    <section aria-labelledby="proches">
      <h2 id="proches">Des métiers auxquels vous n’avez peut-être pas pensé</h2>
      <p class="soft">Mobilités entre métiers selon ROME 4.0 (France Travail, Licence Ouverte).</p>
      <ul>
        {talent.near.map((near) => (
          <li key={near.code}>
            <strong>{near.name}</strong>
            {` : en commun, ${near.shared.join(' ; ').toLowerCase()}.`}
            {near.isOther ? ` Domaine « ${near.domain} » : ${aboutPeople(near)}.` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
