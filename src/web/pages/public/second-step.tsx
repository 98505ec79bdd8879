import { Field, Form, Hidden } from '../../kit/form.tsx';
import { type Fields, page, type View } from '../../kit/page.ts';
import { RecoveryCodes, SecondStepSetUp } from '../shared/second-step.tsx';

/** What goes along from one step of signing in to the next. */
const Along = ({ fields }: { fields: Fields }) => (
  <>
    {['challenge', 'suite', 'typed'].map((name) => (
      <Hidden key={name} name={name} value={String(fields[name] ?? '')} />
    ))}
  </>
);

const Again = () => (
  <p>
    Cette étape suit le mot de passe : <a href="/connexion">commencez par vous connecter</a>.
  </p>
);

/** Comes after the right password of somebody who has an authenticator application. */
export const secondStepPage = page({
  path: '/connexion/code',
  right: 'public',
  show: async ({ form }) => ({
    title: 'Deuxième étape',
    body: (
      <div class="narrow">
        <h1>Deuxième étape</h1>
        {form ? (
          <Form of={secondStepPage} class="card">
            <Along fields={form.fields} />
            <Field
              name="code"
              label="Code de votre application"
              hint="Six chiffres. Sans votre téléphone, écrivez un de vos codes de secours."
              autocomplete="one-time-code"
              width="medium"
              spellcheck={false}
              required
            />
            <div class="actions">
              <button type="submit">Se connecter</button>
            </div>
          </Form>
        ) : (
          <Again />
        )}
        <p class="soft">
          Ni téléphone, ni code de secours ? Demandez à qui a ouvert votre compte de remettre cette étape à
          zéro.
        </p>
      </div>
    ),
  }),
});

/** Comes after the right password of somebody whose role demands an application and who has none yet. */
export const enrolPage = page({
  path: '/connexion/application',
  right: 'public',
  show: async ({ form }) => ({
    title: 'Mettre en place la deuxième étape',
    body: (
      <>
        <h1>Mettre en place la deuxième étape</h1>
        {form ? (
          <>
            <p class="lead">
              Votre rôle donne accès à beaucoup : en plus du mot de passe, un code de votre téléphone est
              demandé à chaque connexion.
            </p>
            <Form of={enrolPage} class="card">
              <Along fields={form.fields} />
              <SecondStepSetUp address={String(form.fields.address ?? '')} />
              <div class="actions">
                <button type="submit">Vérifier et se connecter</button>
              </div>
            </Form>
          </>
        ) : (
          <Again />
        )}
      </>
    ),
  }),
});

export const codesView = (codes: readonly string[], next: string): View => ({
  title: 'Vos codes de secours',
  body: (
    <>
      <h1>Vos codes de secours</h1>
      <RecoveryCodes codes={codes} />
      <p class="actions">
        <a class="button" href={next}>
          Je les ai gardés, continuer
        </a>
      </p>
    </>
  ),
});
