import { z } from 'zod';
import {
  editEmployer,
  editEmployerInput,
  employerManage,
  readEmployer,
} from '../../../organisations/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { revision } from '../../kit/fields.ts';
import { Field, Form, Hidden, Select } from '../../kit/form.tsx';
import { form, page } from '../../kit/page.ts';
import { NoSiretFields, zoneOptions } from './companies.tsx';

type Employer = Awaited<ReturnType<typeof readEmployer>>;

export const editCompanyPage = page({
  path: '/entreprises/:id/modifier',
  right: employerManage,
  show: async ({ actor, params: { id = '' } }) => {
    const employer = await readEmployer(actor, id);
    return { title: `Modifier ${employer.name}`, body: <EditCompany employer={employer} /> };
  },
});

const { name, otherNames, siret, noSiret, trade, zone, contacts } = editEmployerInput.shape;

/** The whole sheet as it is on the screen: what is blank there is taken away. */
const input = z.object({
  revision,
  name: name.unwrap(),
  otherNames: z.preprocess(
    (lines) =>
      String(lines ?? '')
        .split('\n')
        .flatMap((line) => line.trim() || []),
    otherNames.unwrap(),
  ),
  siret,
  noSiret,
  trade: trade.default(null),
  zone: zone.default(null),
  contacts: z.preprocess((rows) => Object.values(rows ?? {}), contacts.unwrap()),
});

export const editCompanyForm = form({
  path: '/entreprises/:id/modifier',
  right: employerManage,
  input,
  page: '/entreprises/:id/modifier',
  act: async ({ actor, params: { id = '' }, input }) => {
    // Once the SIRET is there, the reason that stands in the form says nothing more.
    const { noSiret, ...given } = input;
    await editEmployer(actor, id, given.siret ? given : { ...given, noSiret });
    return { to: `/entreprises/${id}`, said: 'La fiche est enregistrée.' };
  },
});

const blankRows = 2;

function EditCompany({ employer }: { employer: Employer }) {
  const { id, name, otherNames, siret, noSiret, trade, zone, contacts, revision } = employer;
  const rows = [
    ...contacts,
    ...Array.from({ length: blankRows }, (): Partial<Employer['contacts'][number]> => ({})),
  ];
  return (
    <div class="narrow">
      <Crumbs
        to={[
          ['Entreprises', '/entreprises'],
          [name, `/entreprises/${id}`],
        ]}
      />
      <h1>Modifier la fiche</h1>
      <Form of={editCompanyForm} params={{ id }}>
        <Hidden name="revision" value={revision} />
        <div class="card">
          <Field name="name" label="Nom" value={name} required maxLength={160} />
          <Field
            name="otherNames"
            label="Autres appellations"
            hint="Une par ligne : celles sous lesquelles elle est aussi connue, avec le même SIRET."
            rows={2}
            value={otherNames.join('\n')}
          />
          {siret ? null : (
            <>
              <Field name="siret" label="SIRET" hint="Dès qu’elle en a un." width="medium" maxLength={40} />
              <NoSiretFields value={noSiret} />
            </>
          )}
          <Field
            name="trade"
            label="Ce qu’elle fait"
            hint="Avec des mots simples : les personnes proposées le liront."
            value={trade}
            maxLength={300}
          />
          <Select name="zone" label="Commune ou arrondissement" options={zoneOptions} value={zone} />
        </div>
        <h2>Contacts</h2>
        <p class="soft">Videz une fiche pour la retirer.</p>
        {rows.map((contact, i) => {
          const at = `contacts.${i}`;
          return (
            <fieldset class="card" key={at}>
              <legend>{contact.name ?? 'Nouveau contact'}</legend>
              <Field name={`${at}.name`} label="Nom et prénom" value={contact.name} maxLength={120} />
              <Field name={`${at}.role`} label="Fonction" value={contact.role} maxLength={120} />
              <Field
                name={`${at}.phone`}
                type="tel"
                label="Téléphone"
                value={contact.phone && spacedPhone(contact.phone)}
                maxLength={40}
              />
              <Field name={`${at}.email`} type="email" label="Adresse électronique" value={contact.email} />
            </fieldset>
          );
        })}
        <div class="actions">
          <button type="submit">Enregistrer</button>
          <a class="button quiet" href={`/entreprises/${id}`}>
            Annuler
          </a>
        </div>
      </Form>
    </div>
  );
}
