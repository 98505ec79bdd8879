import { z } from 'zod';
import {
  createEmployer,
  createEmployerInput,
  employerManage,
  listEmployers,
  noSiretReasons,
} from '../../../organisations/index.ts';
import { digitsOfSiret, isSiret } from '../../../platform/index.ts';
import { livedInZones, zone } from '../../../territory/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { ticked } from '../../kit/fields.ts';
import { Fold } from '../../kit/fold.tsx';
import { Box, Field, Form, Select } from '../../kit/form.tsx';
import { More } from '../../kit/more.tsx';
import { form, page } from '../../kit/page.ts';
import { SearchForm } from '../../kit/search-form.tsx';

export const companiesPage = page({
  path: '/entreprises',
  right: employerManage,
  query: z.object({ q: z.string().trim().max(160).optional(), suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { q, suite } }) => {
    const digits = digitsOfSiret(q ?? '');
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
  right: employerManage,
  show: async () => ({ title: 'Nouvelle entreprise', body: <NewCompany /> }),
});

export const createCompanyForm = form({
  path: '/entreprises/nouvelle',
  right: employerManage,
  input: createEmployerInput.omit({ contacts: true }).extend({ asOtherName: ticked }),
  page: '/entreprises/nouvelle',
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
            {found.data.map(({ id, name, siret, otherNames, trade, zone: code, contacts }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/entreprises/${id}`}>{name}</a>
                  {siret ? null : <span class="tag plain">sans SIRET</span>}
                  {otherNames.length > 0 ? (
                    <div class="soft">{`Aussi : ${otherNames.join(', ')}`}</div>
                  ) : null}
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

export const noSiretWords: Record<(typeof noSiretReasons)[number], string> = {
  abroad: 'établie à l’étranger',
  'being-registered': 'immatriculation en cours',
  household: 'particulier employeur',
  'not-registered': 'association ou organisme sans SIRET',
  'not-known': 'SIRET pas encore connu',
  other: 'autre raison',
};

interface NoSiretProps {
  value?: { reason: string; words?: string | undefined };
  /** Of the fields' names. */
  within?: string;
}

/** Why a company has no SIRET: a reason of the list, and words. */
export const NoSiretFields = ({ value, within = '' }: NoSiretProps) => (
  <Fold
    summary="Elle n’a pas de SIRET"
    open={value !== undefined}
    fields={[`${within}noSiret.reason`, `${within}noSiret.words`]}
  >
    <Select
      name={`${within}noSiret.reason`}
      label="Pourquoi"
      options={noSiretReasons.map((reason) => [reason, noSiretWords[reason]] as const)}
      value={value?.reason}
    />
    <Field
      name={`${within}noSiret.words`}
      label="Précisions"
      hint="Le pays, le numéro étranger, ce qui est en cours."
      value={value?.words}
      maxLength={300}
    />
  </Fold>
);

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
          maxLength={40}
        />
        <NoSiretFields />
        <Field name="name" label="Nom" required maxLength={160} />
        <Field
          name="trade"
          label="Ce qu’elle fait"
          hint="Avec des mots simples : les personnes proposées le liront."
          maxLength={300}
        />
        <Select name="zone" label="Commune ou arrondissement" options={zoneOptions} />
        <Box
          name="asOtherName"
          label="Déjà enregistrée sous ce numéro ? L’ajouter comme autre appellation de la même entreprise"
        />
        <div class="actions">
          <button type="submit">Enregistrer</button>
        </div>
      </Form>
    </div>
  );
}
