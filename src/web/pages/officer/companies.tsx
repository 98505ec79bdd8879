import { z } from 'zod';
import { createEmployer, createEmployerInput, isSiret, listEmployers } from '../../../needs/index.ts';
import { livedInZones, zone } from '../../../territory/index.ts';
import { Crumbs } from '../components/crumbs.tsx';
import { Empty } from '../components/empty.tsx';
import { Field, Form, Select } from '../components/form.tsx';
import { More } from '../components/more.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { form, page } from '../page.ts';

export const companiesPage = page({
  path: '/entreprises',
  right: 'employer.manage',
  query: z.object({ q: z.string().trim().max(160).optional(), suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { q, suite } }) => {
    const digits = q?.replace(/[\s.]/g, '') ?? '';
    const asked = isSiret(digits) ? { siret: digits } : { q };
    return {
      title: 'Entreprises',
      body: (
        <Companies q={q ?? ''} found={await listEmployers(actor, { ...asked, cursor: suite, limit: 50 })} />
      ),
    };
  },
});

export const newCompanyPage = page({
  path: '/entreprises/nouvelle',
  right: 'employer.manage',
  show: async () => ({ title: 'Nouvelle entreprise', body: <NewCompany /> }),
});

export const createCompanyForm = form({
  path: '/entreprises/nouvelle',
  right: 'employer.manage',
  input: createEmployerInput.omit({ contacts: true }),
  page: () => newCompanyPage,
  act: async ({ actor, input }) => {
    const { id, name } = await createEmployer(actor, { ...input, contacts: [] });
    return { to: `/entreprises/${id}`, said: `${name} est enregistrée. Ajoutez ses contacts.` };
  },
});

function Companies({ q, found }: { q: string; found: Awaited<ReturnType<typeof listEmployers>> }) {
  return (
    <>
      <h1>Entreprises</h1>
      <p class="actions">
        <a class="button" href="/entreprises/nouvelle">
          Nouvelle entreprise
        </a>
      </p>
      <SearchForm label="Entreprises" action="/entreprises" button="Chercher">
        <div class="field">
          <label for="q">Nom ou SIRET</label>
          <input type="search" id="q" name="q" value={q} />
        </div>
      </SearchForm>
      {found.data.length === 0 ? (
        <Empty>
          Aucune entreprise de ce nom. Vérifiez l’orthographe, ou{' '}
          <a href="/entreprises/nouvelle">enregistrez-la</a>.
        </Empty>
      ) : (
        <table class="stack">
          <caption class="hidden">Entreprises, par ordre alphabétique</caption>
          <thead>
            <tr>
              <th scope="col">Nom</th>
              <th scope="col">Activité</th>
              <th scope="col">Lieu</th>
              <th scope="col">Contact</th>
            </tr>
          </thead>
          <tbody>
            {found.data.map(({ id, name, trade, zone: code, contacts }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/entreprises/${id}`}>{name}</a>
                </th>
                <td>{trade}</td>
                <td>{zone(code ?? '')?.name}</td>
                <td>{contacts[0] ? contacts[0].name : <span class="soft">à compléter</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More next={found.next} />
    </>
  );
}

/** Where a company may stand, as a list to choose from. */
export const zoneOptions = livedInZones
  .map(({ code, name }) => [code, name] as const)
  .toSorted(([, one], [, other]) => one.localeCompare(other, 'fr', { numeric: true }));

function NewCompany() {
  return (
    <div class="narrow">
      <Crumbs to={[['Entreprises', '/entreprises']]} />
      <h1>Nouvelle entreprise</h1>
      <Form of={createCompanyForm} class="card">
        <Field
          name="siret"
          label="SIRET"
          hint="14 chiffres : ceux de l’établissement qui recrute, pas du siège."
          inputMode="numeric"
          width="medium"
          required
        />
        <Field name="name" label="Nom" required maxLength={160} />
        <Field
          name="trade"
          label="Ce qu’elle fait"
          hint="Avec des mots simples : les personnes proposées le liront."
          maxLength={300}
        />
        <Select name="zone" label="Commune ou arrondissement" options={zoneOptions} />
        <div class="actions">
          <button type="submit">Enregistrer</button>
        </div>
      </Form>
    </div>
  );
}
