import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { axes, axisNames, currentEdition, readTalent } from '../../promotion/index.ts';
import { formerTerritories } from '../../territory/index.ts';
import { date } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { SearchForm } from '../kit/search-form.tsx';
import { briefPath } from './asked.ts';
import { aboutPeople, Bars, capital, FigureTable, MapOfTerritories, toldOf } from './charts.tsx';
import { HowCounted } from './how-counted.tsx';

const territoryCodes = formerTerritories.map(({ id }) => id) as [string, ...string[]];
const query = z.object({
  domaine: z.string().max(10).optional(),
  territoire: z.enum(territoryCodes).optional(),
  par: z.enum(axisNames).optional(),
});
type Query = z.output<typeof query>;

const path = '/talents';
const address = (asked: Query): string => {
  const given = Object.entries(asked).filter(([, value]) => value);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given as [string, string][])}`;
};

/** How many people, by domain, territory and one axis: for everybody, from the published table. */
export const talentsPage = page({
  path,
  right: 'public',
  query,
  still: currentEdition,
  show: async ({ query: asked }) => {
    const talent = await readTalent({
      domain: asked.domaine,
      territory: asked.territoire as (typeof formerTerritories)[number]['id'] | undefined,
      by: asked.par,
    });
    return {
      title: 'Talents du territoire',
      description:
        'Combien de personnes accompagnées cherchent un emploi à Aix-Marseille-Provence, par domaine de métiers, par territoire, par permis, savoir-faire, horaires et trajet acceptés.',
      findable: true,
      bands: true,
      body: <Talents asked={asked} talent={talent} />,
    };
  },
});

type Talent = Awaited<ReturnType<typeof readTalent>>;
type Published = Extract<Talent, { status: 'published' }>;

function Talents({ asked, talent }: { asked: Query; talent: Talent }) {
  return talent.status === 'none' ? (
    <Ask>
      <p class="lead">Les chiffres du territoire ne sont pas encore publiés.</p>
    </Ask>
  ) : (
    <Shown asked={asked} talent={talent} />
  );
}

/** A company says what it needs: the answer is the brief's page. */
const Ask = ({ children }: { children: ComponentChildren }) => (
  <section class="band deep" aria-labelledby="talents">
    <div>
      <h1 id="talents">Qui peut travailler, et où ?</h1>
      {children}
      <form method="get" action={briefPath} aria-label="Votre besoin">
        <div class="ask-row narrow">
          <div class="field">
            <label for="phrase">Votre entreprise ou votre besoin, en une phrase</label>
            <input id="phrase" name="phrase" maxLength={500} required />
          </div>
          <button type="submit">Compter</button>
        </div>
      </form>
    </div>
  </section>
);

function Shown({ asked, talent }: { asked: Query; talent: Published }) {
  const { territories, domains, axis, countedOn, people } = talent;
  const domain = domains.find(({ code }) => code === asked.domaine);
  const territory = territories.find(({ code }) => code === asked.territoire);
  const where = [domain?.name, territory?.name].filter(Boolean).join(', ');
  const counted = `Personnes comptées le ${date(countedOn)}.`;
  const largest = domains.toSorted((one, other) => (other.people ?? -1) - (one.people ?? -1));
  return (
    <>
      <Ask>
        <p class="lead">
          {where ? `${where} : ` : ''}
          <strong>{where ? aboutPeople(people) : capital(aboutPeople(people))}</strong>{' '}
          {people.people === null
            ? null
            : 'accompagnées par une structure du territoire cherchent un emploi. '}
          Dites votre besoin en une phrase, nous comptons.
        </p>
      </Ask>
      <div class="band white">
        <div>
          <SearchForm label="Ce qu’on regarde" action={path} button="Afficher">
            <Choice
              name="domaine"
              label="Domaine de métiers"
              all="Tous"
              chosen={asked.domaine}
              of={domains}
            />
            <Choice
              name="territoire"
              label="Territoire"
              all="Tous"
              chosen={asked.territoire}
              of={territories}
            />
            <Choice
              name="par"
              label="Selon"
              all="Rien d’autre"
              chosen={asked.par}
              of={axisNames.map((code) => ({ code, name: axes[code].name }))}
            />
          </SearchForm>
          {axis ? (
            <section aria-labelledby="axe">
              <h2 id="axe">{axis.name}</h2>
              <Bars figures={axis.values} />
              {axis.code === 'licence' || axis.code === 'skill' ? (
                <p class="soft">
                  Une personne est comptée dans deux au plus : ces nombres ne s’ajoutent pas.
                </p>
              ) : null}
              <FigureTable caption={axis.name} figures={axis.values} />
              <p class="soft">{counted}</p>
            </section>
          ) : null}
        </div>
      </div>
      <div class="band">
        <div class="split even">
          <section aria-labelledby="territoires">
            <h2 id="territoires">{domain ? `${domain.name}, par territoire` : 'Où elles habitent'}</h2>
            <MapOfTerritories figures={territories} />
            <ul>
              {toldOf(territories).map(({ code, name, people }) => (
                <li key={code}>
                  <a href={address({ ...asked, territoire: code })}>{name}</a>
                  {` : ${aboutPeople({ people, margin: 0 })}`}
                </li>
              ))}
            </ul>
            <FigureTable caption="Par territoire" figures={territories} />
            <p class="soft">{counted}</p>
          </section>
          <section aria-labelledby="domaines">
            <h2 id="domaines">
              {territory ? `${territory.name}, par domaine de métiers` : 'Par domaine de métiers'}
            </h2>
            <Bars figures={largest} to={(code) => address({ ...asked, domaine: code })} />
            <FigureTable caption="Par domaine de métiers" figures={largest} />
            <p class="soft">{counted}</p>
          </section>
        </div>
      </div>
      <div class="band white">
        <div>
          <HowCounted talent={talent} />
          <p>
            <a href="/talents/integrer">Montrer ces talents sur votre site</a>
          </p>
        </div>
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly name: keyof Query;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly of: readonly { readonly code: string; readonly name: string }[];
}

const Choice = ({ name, label, all, chosen, of }: ChoiceProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">{all}</option>
      {of.map((one) => (
        <option key={one.code} value={one.code} selected={one.code === chosen}>
          {one.name}
        </option>
      ))}
    </select>
  </div>
);
