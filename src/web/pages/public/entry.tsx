import { z } from 'zod';
import { codeMinutes, entryLinkLives } from '../../../accounts/index.ts';
import { Field, Form } from '../../kit/form.tsx';
import { page, pathOf } from '../../kit/page.ts';
import { AskLink, LinkAsked } from './ask-link.tsx';

/** For a company's contact who keeps no password. */
export const askEntryPage = page({
  path: '/connexion/lien',
  right: 'public',
  query: z.object({ demande: z.literal('recue').optional() }),
  show: async ({ query }) => ({
    title: 'Recevoir un lien de connexion',
    body: (
      <div class="narrow">
        {query.demande ? (
          <LinkAsked
            lead="Si une entreprise nous a donné cette adresse, un message y arrive dans quelques minutes, avec un lien qui sert une fois."
            again="/connexion/lien"
          />
        ) : (
          <>
            <h1>Recevoir un lien de connexion</h1>
            <p>Pour les entreprises : un lien par courriel, puis un code, sans mot de passe à retenir.</p>
            <AskEntry />
          </>
        )}
      </div>
    ),
  }),
});

const AskEntry = () => <AskLink of={askEntryPage} hint="Celle que la Métropole connaît." />;

export const askCodePath = '/entree/:token/code';

/** Where the e-mailed link leads. Opening it sends nothing and uses up nothing: programs open links too. */
export const entryPage = page({
  path: '/entree/:token',
  right: 'public',
  query: z.object({ code: z.literal('envoye').optional() }),
  show: async ({ params, query, form }) => {
    const lives = await entryLinkLives(params.token ?? '');
    const asked = query.code !== undefined || form?.action === pathOf(entryPage, params);
    return {
      title: 'Entrer',
      body: <div class="narrow">{lives ? <Enter params={params} asked={asked} /> : <Spent />}</div>,
    };
  },
});

function Enter({ params, asked }: { params: Readonly<Record<string, string>>; asked: boolean }) {
  const askCode = { path: askCodePath };
  if (!asked)
    return (
      <>
        <h1>Encore une étape</h1>
        <p class="lead">
          Pour que ce lien ne serve qu’à vous, un code de six chiffres va être envoyé à l’adresse où vous avez
          reçu le lien.
        </p>
        <Form of={askCode} params={params}>
          <p class="actions">
            <button type="submit">Recevoir le code</button>
          </p>
        </Form>
      </>
    );
  return (
    <>
      <h1>Votre code</h1>
      <p>{`Il arrive par courriel dans la minute, et vaut ${codeMinutes} minutes.`}</p>
      <Form of={entryPage} params={params} class="card">
        <Field
          name="code"
          label="Code de six chiffres"
          inputMode="numeric"
          autocomplete="one-time-code"
          width="short"
          maxLength={8}
          required
        />
        <div class="actions">
          <button type="submit">Entrer</button>
        </div>
      </Form>
      <Form of={askCode} params={params}>
        <button type="submit" class="link">
          Envoyer un autre code
        </button>
      </Form>
    </>
  );
}

const Spent = () => (
  <>
    <h1>Ce lien ne marche plus</h1>
    <p>Il a servi, ou il est trop ancien. Recevez-en un autre à votre adresse :</p>
    <AskEntry />
    <p>
      <a href="/connexion">Se connecter avec un mot de passe</a>
    </p>
  </>
);
