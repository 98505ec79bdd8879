import { z } from 'zod';
import { Field, Form, Hidden } from '../../kit/form.tsx';
import { page } from '../../kit/page.ts';

/** Only an address of this house: never a way to be sent elsewhere. */
export const localPath = (path: string | undefined): string =>
  path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';

/** The name of the service through which people may also sign in. */
let signOn: string | undefined;

/** Once, when the API starts. */
export function offerSignOn(label: string | undefined): void {
  signOn = label;
}

export const signInPage = page({
  path: '/connexion',
  right: 'public',
  query: z.object({ suite: z.string().max(2000).optional() }),
  show: async ({ query, form }) => ({
    title: 'Se connecter',
    body: (
      <SignIn
        next={query.suite ?? String(form?.fields.suite ?? '')}
        typed={String(form?.fields.typed ?? '')}
      />
    ),
  }),
});

function SignIn({ next, typed }: { next: string; typed: string }) {
  return (
    <div class="narrow">
      <h1>Se connecter</h1>
      <Form of={signInPage} class="card">
        <Hidden name="suite" value={next} />
        <Hidden name="typed" value={typed} />
        <Field name="email" type="email" label="Adresse électronique" autocomplete="username" required />
        <Field
          name="password"
          type="password"
          label="Mot de passe"
          autocomplete="current-password"
          required
        />
        <div class="actions">
          <button type="submit">Se connecter</button>
        </div>
      </Form>
      {signOn ? (
        <p class="actions">
          <a class="button quiet" href={`/connexion/fournisseur?suite=${encodeURIComponent(next || '/')}`}>
            {`Se connecter avec ${signOn}`}
          </a>
        </p>
      ) : null}
      <p>
        <a href="/mot-de-passe-oublie">Mot de passe oublié, ou pas encore choisi</a>
      </p>
      <p>
        Entreprise ? <a href="/connexion/lien">Recevoir un lien et un code, sans mot de passe</a>
      </p>
      <p class="soft">
        Votre structure, la Métropole ou votre interlocutrice ouvre votre compte. Vous avez reçu un lien ?
        Ouvrez-le directement : aucun compte n’est nécessaire.
      </p>
    </div>
  );
}

export const signedOutHere = (label: string, elsewhere: string) => (
  <>
    <h1>Vous êtes déconnecté de Passerelle</h1>
    <p>{`Reste à vous déconnecter de ${label}, sans quoi la prochaine personne sur cet ordinateur entrerait à votre place.`}</p>
    <p class="actions">
      <a class="button" href={elsewhere}>
        {`Se déconnecter de ${label}`}
      </a>
    </p>
  </>
);
