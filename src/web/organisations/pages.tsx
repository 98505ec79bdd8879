import { z } from 'zod';
import {
  addCapacity,
  addCapacityInput,
  type CapacityKind,
  capacityKinds,
  editCapacity,
  editCapacityInput,
  listOrganisations,
  organisationManage,
  readOrganisation,
  type SiaeKind,
} from '../../organisations/index.ts';
import { plies } from '../../territory/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, Form, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { form, page } from '../kit/page.ts';
import { SearchForm } from '../kit/search-form.tsx';
import { optionsOf } from '../pages/words.ts';

type Found = Awaited<ReturnType<typeof listOrganisations>>;
type Organisation = Found['data'][number];
type Capacity = Organisation['capacities'][number];

const kindWords: Record<CapacityKind, string> = {
  company: 'Entreprise',
  plie: 'PLIE',
  'mission-locale': 'Mission locale',
  e2c: 'École de la deuxième chance',
  siae: 'Structure d’insertion par l’activité économique',
  metropole: 'Métropole',
  geiq: 'Groupement d’employeurs (GEIQ)',
  buyer: 'Acheteur public',
};

const siaeWords: Record<SiaeKind, string> = {
  aci: 'Atelier et chantier d’insertion',
  ai: 'Association intermédiaire',
  ei: 'Entreprise d’insertion',
  eiti: 'Entreprise d’insertion par le travail indépendant',
  etti: 'Entreprise de travail temporaire d’insertion',
};

export const organisationsPage = page({
  path: '/organismes',
  right: organisationManage,
  query: z.object({
    q: z.string().trim().max(160).optional(),
    qualite: z.enum(capacityKinds).optional().catch(undefined),
    suite: z.string().max(60).optional(),
  }),
  show: async ({ actor, query: { q, qualite, suite } }) => ({
    title: 'Organismes',
    body: (
      <Organisations
        q={q ?? ''}
        kind={qualite}
        found={await listOrganisations(actor, { q: q || undefined, kind: qualite, cursor: suite, limit: 50 })}
      />
    ),
  }),
});

export const organisationPage = page({
  path: '/organismes/:id',
  right: organisationManage,
  show: async ({ actor, params }) => {
    const organisation = await readOrganisation(actor, params.id ?? '');
    return { title: organisation.name, body: <OneOrganisation organisation={organisation} /> };
  },
});

export const addCapacityForm = form({
  path: '/organismes/:id/qualites',
  right: organisationManage,
  input: addCapacityInput,
  page: '/organismes/:id',
  act: async ({ actor, params: { id = '' }, input }) => {
    await addCapacity(actor, id, input);
    return { to: `/organismes/${id}`, said: `Qualité ajoutée : ${kindWords[input.kind]}.` };
  },
});

export const editCapacityForm = form({
  path: '/organismes/:id/qualites/:capacityId',
  right: organisationManage,
  input: editCapacityInput,
  page: '/organismes/:id',
  act: async ({ actor, params: { id = '', capacityId = '' }, input }) => {
    // A date left blank is no bound.
    await editCapacity(actor, id, capacityId, { since: null, until: null, ...input });
    return { to: `/organismes/${id}`, said: 'Les dates sont enregistrées.' };
  },
});

/** Until when, or since when, in few words. */
function period({ since, until }: Pick<Capacity, 'since' | 'until'>): string {
  const bounds = [
    since ? `depuis le ${date(since)}` : undefined,
    until ? `jusqu’au ${date(until)}` : undefined,
  ].filter((bound) => bound !== undefined);
  return bounds.length > 0 ? bounds.join(', ') : 'sans limite';
}

const Capacities = ({ of }: { of: readonly Capacity[] }) => (
  <ul class="bare">
    {of.map((capacity) => (
      <li key={capacity.id}>
        {capacity.name ? `${kindWords[capacity.kind]} (${capacity.name})` : kindWords[capacity.kind]}
        {capacity.inForce ? null : <span class="tag">{period(capacity)}</span>}
      </li>
    ))}
  </ul>
);

const Organisations = ({ q, kind, found }: { q: string; kind: CapacityKind | undefined; found: Found }) => (
  <>
    <h1>Organismes</h1>
    <p>
      Un organisme a un SIRET et une ou plusieurs qualités : une SIAE qui recrute aussi n’est inscrite qu’une
      fois.
    </p>
    <SearchForm label="Organismes" action="/organismes" button="Chercher">
      <div class="field">
        <label for="q">Nom</label>
        <input type="search" id="q" name="q" value={q} />
      </div>
      <div class="field">
        <label for="qualite">Qualité</label>
        <select id="qualite" name="qualite">
          <option value="">Toutes</option>
          {optionsOf(kindWords).map(([code, words]) => (
            <option key={code} value={code} selected={code === kind}>
              {words}
            </option>
          ))}
        </select>
      </div>
    </SearchForm>
    {found.data.length === 0 ? (
      <Empty>Aucun organisme ne répond à cette recherche. Enlevez un filtre ou vérifiez l’orthographe.</Empty>
    ) : (
      <table class="stack">
        <caption class="hidden">Organismes, par ordre alphabétique</caption>
        <thead>
          <tr>
            <th scope="col">Nom</th>
            <th scope="col">SIRET</th>
            <th scope="col">Qualités</th>
          </tr>
        </thead>
        <tbody>
          {found.data.map(({ id, name, siret, otherNames, capacities }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/organismes/${id}`}>{name}</a>
                {otherNames.length > 0 ? <div class="soft">{`Aussi : ${otherNames.join(', ')}`}</div> : null}
              </th>
              <td>{siret ?? <span class="soft">sans SIRET</span>}</td>
              <td>
                <Capacities of={capacities} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <More next={found.next} />
  </>
);

function OneOrganisation({ organisation }: { organisation: Organisation }) {
  const { id, name, siret, otherNames, capacities } = organisation;
  const known = new Set(capacities.map(({ kind }) => kind));
  const others = optionsOf(kindWords).filter(([code]) => !known.has(code as CapacityKind));
  return (
    <>
      <Crumbs to={[['Organismes', '/organismes']]} />
      <h1>{name}</h1>
      <p>
        {siret ? `SIRET ${siret}` : 'Sans SIRET'}
        {otherNames.length > 0 ? `, aussi : ${otherNames.join(', ')}` : null}
      </p>
      {capacities.map((capacity) => (
        <OneCapacity key={capacity.id} organisationId={id} capacity={capacity} />
      ))}
      {others.length > 0 ? (
        <section>
          <h2>Ajouter une qualité</h2>
          <Form of={addCapacityForm} params={{ id }} class="card">
            <Select name="kind" label="Qualité" options={others} required />
            <Field
              name="name"
              label="Nom en cette qualité"
              hint="S’il n’est pas celui de l’organisme."
              maxLength={160}
            />
            <Select
              name="plie"
              label="PLIE du territoire"
              hint="Si c’en est un."
              options={plies.map((plie) => [plie.id, plie.name] as const)}
            />
            <Select
              name="siae"
              label="Genre de SIAE"
              hint="Si c’en est une."
              options={optionsOf(siaeWords)}
            />
            <Field name="since" type="date" label="Du" />
            <Field name="until" type="date" label="Au" hint="Le dernier jour de la convention." />
            <div class="actions">
              <button type="submit">Ajouter</button>
            </div>
          </Form>
        </section>
      ) : null}
    </>
  );
}

const OneCapacity = ({ organisationId, capacity }: { organisationId: string; capacity: Capacity }) => (
  <section>
    <h2>{capacity.name ? `${kindWords[capacity.kind]} : ${capacity.name}` : kindWords[capacity.kind]}</h2>
    <p>
      {capacity.siae ? `${siaeWords[capacity.siae]}, ` : null}
      {period(capacity)}
      {capacity.inForce ? null : <span class="tag">pas en vigueur</span>}
    </p>
    <Form of={editCapacityForm} params={{ id: organisationId, capacityId: capacity.id }} class="card">
      {capacity.kind === 'siae' ? (
        <Select name="siae" label="Genre de SIAE" options={optionsOf(siaeWords)} value={capacity.siae} />
      ) : null}
      <Field name="since" type="date" label="Du" value={capacity.since} />
      <Field
        name="until"
        type="date"
        label="Au"
        value={capacity.until}
        hint="Après ce jour, ses membres ne peuvent plus agir en cette qualité."
      />
      <div class="actions">
        <button type="submit" class="quiet">
          Enregistrer les dates
        </button>
      </div>
    </Form>
  </section>
);
