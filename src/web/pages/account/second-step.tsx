import { z } from 'zod';
import {
  accountOwn,
  confirmInput,
  confirmSecondFactor,
  proofInput,
  readAccount,
  removeSecondFactor,
  renewRecoveryCodes,
  setUpInput,
  setUpSecondFactor,
} from '../../../accounts/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Field, FoldedForm, Form, Hidden } from '../../kit/form.tsx';
import { form, page } from '../../kit/page.ts';
import { Code, RecoveryCodes, SecondStepSetUp } from '../shared/second-step.tsx';

type Account = Awaited<ReturnType<typeof readAccount>>;

const Back = () => <Crumbs to={[['Mon compte', '/compte']]} />;

export const mySecondStepPage = page({
  path: '/compte/deuxieme-etape',
  right: accountOwn,
  show: async ({ actor, handed, form }) => {
    const account = await readAccount(actor);
    const address = handed?.address ?? String(form?.fields.address ?? '');
    const setup = handed?.setup ?? String(form?.fields.setup ?? '');
    return {
      title: 'Deuxième étape de connexion',
      body: (
        <>
          <Back />
          <h1>Deuxième étape de connexion</h1>
          {account.secondFactor.set ? (
            <InPlace account={account} />
          ) : address ? (
            <Confirm address={address} setup={setup} />
          ) : (
            <Begin account={account} />
          )}
        </>
      ),
    };
  },
});

export const setUpForm = form({
  path: '/compte/deuxieme-etape',
  right: accountOwn,
  input: setUpInput,
  page: '/compte/deuxieme-etape',
  act: async ({ actor, input }) => {
    const { address, setup } = await setUpSecondFactor(actor, input);
    return { to: '/compte/deuxieme-etape', handed: { address, setup } };
  },
});

export const confirmForm = form({
  path: '/compte/deuxieme-etape/confirmer',
  right: accountOwn,
  input: z.strictObject({ ...confirmInput.shape, address: z.string().max(500) }),
  page: '/compte/deuxieme-etape',
  act: async ({ actor, input: { setup, code } }) => {
    const { recoveryCodes } = await confirmSecondFactor(actor, { setup, code });
    return {
      to: '/compte/codes-de-secours',
      said: 'La deuxième étape est en place. Vos autres appareils sont déconnectés.',
      handed: { codes: recoveryCodes.join(' ') },
    };
  },
});

export const renewForm = form({
  path: '/compte/codes-de-secours',
  right: accountOwn,
  input: proofInput,
  page: '/compte/deuxieme-etape',
  act: async ({ actor, input }) => {
    const { recoveryCodes } = await renewRecoveryCodes(actor, input);
    return {
      to: '/compte/codes-de-secours',
      said: 'Les anciens codes ne servent plus. Vos autres appareils sont déconnectés.',
      handed: { codes: recoveryCodes.join(' ') },
    };
  },
});

export const removeForm = form({
  path: '/compte/deuxieme-etape/enlever',
  right: accountOwn,
  input: proofInput,
  page: '/compte/deuxieme-etape',
  act: async ({ actor, input }) => {
    await removeSecondFactor(actor, input);
    return {
      to: '/compte',
      said: 'La deuxième étape est enlevée : votre mot de passe suffit. Vos autres appareils sont déconnectés.',
    };
  },
});

export const recoveryCodesPage = page({
  path: '/compte/codes-de-secours',
  right: accountOwn,
  show: async ({ handed }) => ({
    title: 'Codes de secours',
    body: (
      <>
        <Back />
        <h1>Codes de secours</h1>
        {handed?.codes ? (
          <RecoveryCodes codes={handed.codes.split(' ')} />
        ) : (
          <Empty>
            Ils ne s’affichent qu’une fois. Si vous ne les avez pas gardés,{' '}
            <a href="/compte/deuxieme-etape">faites-en de nouveaux</a>.
          </Empty>
        )}
        <p class="actions">
          <a class="button quiet" href="/compte">
            Revenir à mon compte
          </a>
        </p>
      </>
    ),
  }),
});

const Begin = ({ account }: { account: Account }) => (
  <div class="narrow">
    <p class="lead">
      Après votre mot de passe, un code de six chiffres vous sera demandé : une application de votre téléphone
      le donne, même sans réseau.
    </p>
    {account.password ? (
      <Form of={setUpForm} class="card">
        <Field
          name="password"
          type="password"
          label="Votre mot de passe"
          hint="Pour être sûr que c’est vous."
          autocomplete="current-password"
          required
        />
        <div class="actions">
          <button type="submit">Continuer</button>
        </div>
      </Form>
    ) : (
      <Empty>
        Elle suit un mot de passe, et vous n’en avez pas : vous vous connectez par un autre service. Pour en
        choisir un, <a href="/mot-de-passe-oublie">recevez un lien</a>.
      </Empty>
    )}
  </div>
);

const Confirm = ({ address, setup }: { address: string; setup: string }) => (
  <Form of={confirmForm} class="card">
    <Hidden name="setup" value={setup} />
    <SecondStepSetUp address={address} />
    <p class="soft">Rien ne change tant que ce code n’est pas vérifié.</p>
    <div class="actions">
      <button type="submit">Vérifier</button>
    </div>
  </Form>
);

const Proof = ({ hint }: { hint: string }) => (
  <>
    <Field
      name="password"
      type="password"
      label="Votre mot de passe"
      autocomplete="current-password"
      required
    />
    <Code hint={hint} />
  </>
);

const InPlace = ({ account: { secondFactor, password } }: { account: Account }) => (
  <div class="narrow">
    <p class="lead">
      {`Elle est en place. Codes de secours qui restent : ${secondFactor.recoveryCodesLeft} sur 10.`}
    </p>
    {password ? null : (
      <Empty>
        La changer demande un mot de passe, et vous n’en avez pas : pour en choisir un,{' '}
        <a href="/mot-de-passe-oublie">recevez un lien</a>.
      </Empty>
    )}
    <FoldedForm of={renewForm} look="card" summary="Faire de nouveaux codes de secours">
      <Proof hint="Six chiffres, ou un code de secours qui reste. Les anciens codes ne serviront plus." />
      <div class="actions">
        <button type="submit">Faire de nouveaux codes</button>
      </div>
    </FoldedForm>
    {secondFactor.needed ? (
      <p class="soft">Votre rôle la demande : elle ne s’enlève pas.</p>
    ) : (
      <FoldedForm of={removeForm} look="card" summary="Enlever la deuxième étape, ou changer de téléphone">
        <p>Pour changer de téléphone, enlevez-la puis mettez-la en place de nouveau.</p>
        <Proof hint="Six chiffres, ou un code de secours." />
        <div class="actions">
          <button type="submit" class="stop">
            Enlever la deuxième étape
          </button>
        </div>
      </FoldedForm>
    )}
  </div>
);
