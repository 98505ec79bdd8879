import { z } from 'zod';
import { needManage, postNeed, postNeedInput } from '../../../needs/index.ts';
import { readEmployer } from '../../../organisations/index.ts';
import { bodyKb } from '../../bodies.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Field, Form, Hidden, Radios } from '../../kit/form.tsx';
import { form, page } from '../../kit/page.ts';
import { parseOrProblem } from '../../problems.ts';
import { needKindWords } from '../words.ts';
import { NoSiretFields } from './companies.tsx';

export const newNeedPage = page({
  path: '/besoins/nouveau',
  right: needManage,
  query: z.object({ entreprise: z.string().max(60).optional() }),
  show: async ({ actor, query, form: failed }) => {
    const known = query.entreprise ?? failed?.fields.employerId;
    const employer = known ? await readEmployer(actor, String(known)) : undefined;
    return { title: 'Nouveau besoin', body: <NewNeed employer={employer} /> };
  },
});

export const newNeedForm = form({
  bodyKb: bodyKb.long,
  path: '/besoins/nouveau',
  right: needManage,
  page: '/besoins/nouveau',
  input: z.looseObject({}),
  act: async ({ actor, input }) => {
    const need = await postNeed(actor, parseOrProblem(postNeedInput, input, 'form'));
    return {
      to: `/besoins/${need.id}/modifier`,
      said: 'Le brouillon est gardé. Relisez ce qui a été compris.',
    };
  },
});

function NewNeed({ employer }: { employer: Awaited<ReturnType<typeof readEmployer>> | undefined }) {
  return (
    <>
      <Crumbs to={[['Besoins', '/besoins']]} />
      <h1>Nouveau besoin</h1>
      <p class="lead">
        Collez l’annonce, même brouillonne, ou écrivez quelques mots. Vous relirez ce qui a été compris avant
        d’ouvrir le besoin ; jusque-là, personne d’autre ne le voit.
      </p>
      <Form of={newNeedForm}>
        <section class="card">
          <h2>L’entreprise</h2>
          {employer ? (
            <p>
              {employer.name}
              <Hidden name="employerId" value={employer.id} />
            </p>
          ) : (
            <>
              <div class="row">
                <Field
                  name="employer.siret"
                  label="SIRET"
                  inputMode="numeric"
                  hint="14 chiffres, ou dites plus bas pourquoi elle n’en a pas"
                  maxLength={20}
                />
                <Field name="employer.name" label="Nom" required maxLength={160} />
              </div>
              <NoSiretFields within="employer." />
            </>
          )}
        </section>
        <section class="card">
          <h2>Ce qu’elle cherche</h2>
          <Radios
            name="kind"
            label="Nature"
            value="job"
            required
            options={postNeedInput.shape.kind.unwrap().options.map((kind) => [kind, needKindWords[kind]])}
          />
          <Field name="title" label="Titre de l’annonce" required maxLength={200} />
          <Field
            name="description"
            label="Texte de l’annonce"
            rows={12}
            hint="Lieu, contrat, horaires, salaire, tâches : tout ce qui est écrit sera lu."
            maxLength={20_000}
          />
        </section>
        <p class="actions">
          <button type="submit">Lire l’annonce</button>
        </p>
      </Form>
    </>
  );
}
