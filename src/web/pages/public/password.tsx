import { z } from 'zod';
import { readPasswordLink } from '../../../accounts/index.ts';
import { Field, Form } from '../../kit/form.tsx';
import { page } from '../../kit/page.ts';
import { AskLink, LinkAsked } from './ask-link.tsx';

export const passwordHint =
  'Au moins douze caractères. Quatre mots sans rapport entre eux conviennent ; ni votre nom, ni un mot de passe courant.';

export const forgottenPage = page({
  path: '/mot-de-passe-oublie',
  right: 'public',
  query: z.object({ demande: z.literal('recue').optional() }),
  show: async ({ query }) => ({
    title: 'Mot de passe oublié',
    body: <div class="narrow">{query.demande ? <Asked /> : <Ask />}</div>,
  }),
});

const Ask = () => (
  <>
    <h1>Mot de passe oublié, ou pas encore choisi</h1>
    <AskLink of={forgottenPage} hint="Celle de votre compte : un lien y est envoyé." />
    <p>
      <a href="/connexion">Revenir à la connexion</a>
    </p>
  </>
);

const Asked = () => (
  <LinkAsked
    lead="Si un compte existe à cette adresse, un message y arrive dans quelques minutes, avec un lien pour choisir un mot de passe."
    again="/mot-de-passe-oublie"
  >
    {' '}
    Si vous n’avez pas encore de compte, demandez-le à votre structure ou à la Métropole.
  </LinkAsked>
);

/** Where the links of invitations and of forgotten passwords lead. Opening it uses up nothing: programs open links too. */
export const choosePasswordPage = page({
  path: '/mot-de-passe/:token',
  right: 'public',
  show: async ({ params }) => {
    const { email, name } = await readPasswordLink(params.token ?? '');
    return {
      title: 'Choisir un mot de passe',
      body: (
        <div class="narrow">
          <h1>Choisir un mot de passe</h1>
          <p>{`Bonjour ${name}. Ce mot de passe ouvrira votre compte ${email}.`}</p>
          <Form of={choosePasswordPage} params={params} class="card">
            <input
              aria-label="Votre compte"
              type="text"
              name="username"
              value={email}
              autocomplete="username"
              readOnly
              hidden
            />
            <Field
              name="password"
              type="password"
              label="Nouveau mot de passe"
              hint={passwordHint}
              autocomplete="new-password"
              required
            />
            <div class="actions">
              <button type="submit">Enregistrer</button>
            </div>
          </Form>
          <p class="soft">Vous serez déconnecté partout où ce compte était ouvert.</p>
        </div>
      ),
    };
  },
});
