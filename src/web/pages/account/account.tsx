import type { ComponentProps } from 'preact';
import { type Actor, may, roleNames } from '../../../access/index.ts';
import {
  accountOwn,
  calendarOwn,
  changePassword,
  changePasswordInput,
  closeSessionNamed,
  editAccount,
  editAccountInput,
  listSessions,
  readAccount,
  readCalendarAddress,
  switchMembership,
  switchMembershipInput,
  tokenManage,
} from '../../../accounts/index.ts';
import { structureName } from '../../../organisations/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import { usePage } from '../../kit/context.ts';
import { hidden, nothing } from '../../kit/fields.ts';
import { Field, FoldedForm, Form } from '../../kit/form.tsx';
import { dateAndTime, several } from '../../kit/format.ts';
import { homeOf } from '../../kit/navigation.ts';
import { form, page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import { passwordHint } from '../public/password.tsx';
import { Code } from '../shared/second-step.tsx';
import { Calendar } from './calendar.tsx';

type Account = Awaited<ReturnType<typeof readAccount>>;
type Session = Awaited<ReturnType<typeof listSessions>>[number];

export const accountPage = page({
  path: '/compte',
  right: accountOwn,
  show: async ({ actor, handed }) => {
    const [account, sessions, structure, address] = await Promise.all([
      readAccount(actor),
      listSessions(actor),
      actor.structureId ? structureName(actor.structureId) : undefined,
      may(actor, calendarOwn) ? readCalendarAddress(actor) : null,
    ]);
    const calendar = { address, made: handed?.calendar };
    return {
      title: 'Mon compte',
      body: <MyAccount {...{ actor, account, sessions, structure, calendar }} />,
    };
  },
});

export const editAccountForm = form({
  path: '/compte',
  right: accountOwn,
  input: editAccountInput,
  page: '/compte',
  act: async ({ actor, input }) => {
    // A field that was emptied is not sent: the form has it for those who accompany people.
    await editAccount(actor, actor.structureId ? { phone: null, ...input } : input);
    return { to: '/compte', said: 'C’est enregistré.' };
  },
});

export const changePasswordForm = form({
  path: '/compte/mot-de-passe',
  right: accountOwn,
  input: changePasswordInput,
  page: '/compte',
  act: async ({ actor, input }) => {
    await changePassword(actor, input);
    return { to: '/compte', said: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.' };
  },
});

export const switchForm = form({
  path: '/compte/role',
  right: accountOwn,
  input: switchMembershipInput,
  page: '/compte',
  act: async ({ actor, input }) => {
    const { role } = await switchMembership(actor, input);
    return { to: homeOf(role), said: `Vous agissez maintenant comme ${roleNames[role]}.` };
  },
});

export const closeSessionForm = form({
  path: '/compte/sessions/:id/fermer',
  right: accountOwn,
  input: nothing,
  page: '/compte',
  act: async ({ actor, params }) => {
    await closeSessionNamed(actor, params.id ?? '');
    return { to: '/compte', said: 'Cet appareil est déconnecté.' };
  },
});

interface Props {
  actor: Actor;
  account: Account;
  sessions: readonly Session[];
  structure: string | undefined;
  calendar: ComponentProps<typeof Calendar>;
}

function MyAccount({ actor, account, sessions, structure, calendar }: Props) {
  return (
    <>
      <h1>Mon compte</h1>
      <p class="lead">
        {account.name}, {[roleNames[account.role], structure].filter(Boolean).join(', ')}
      </p>
      <div class="split even">
        <div>
          <section class="card" aria-labelledby="moi">
            <h2 id="moi">Moi</h2>
            <Me account={account} accompanies={actor.structureId !== undefined} />
          </section>
          <section class="card" aria-labelledby="passe">
            <h2 id="passe">Mot de passe</h2>
            <Password account={account} />
          </section>
          <section class="card" aria-labelledby="etape">
            <h2 id="etape">Deuxième étape de connexion</h2>
            <SecondStep account={account} />
          </section>
          {may(actor, tokenManage) ? (
            <section class="card" aria-labelledby="programmes">
              <h2 id="programmes">Autres programmes</h2>
              <p>
                <a href="/compte/jetons">Jetons de l’API</a> : ce que d’autres programmes peuvent lire.
              </p>
            </section>
          ) : null}
        </div>
        <div>
          <section class="card" aria-labelledby="appareils">
            <h2 id="appareils">Où je suis connecté</h2>
            <Sessions sessions={sessions} />
          </section>
          {may(actor, calendarOwn) ? (
            <section class="card" aria-labelledby="agenda">
              <h2 id="agenda">Mon agenda</h2>
              <Calendar {...calendar} />
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}

const Me = ({ account: { name, email, phone }, accompanies }: { account: Account; accompanies: boolean }) => (
  <Form of={editAccountForm}>
    <Field name="name" label="Nom" value={name} autocomplete="name" maxLength={120} required />
    {accompanies ? (
      <Field
        name="phone"
        type="tel"
        label="Téléphone professionnel"
        value={phone && spacedPhone(phone)}
        maxLength={40}
        hint="Donné, avec votre prénom, aux personnes que vous accompagnez quand vous leur envoyez un lien."
      />
    ) : null}
    <p class="field">
      <strong>Adresse électronique</strong>
      <br />
      {email}
      <br />
      <span class="soft">Pour en changer, demandez à qui a ouvert votre compte.</span>
    </p>
    <p>
      <a href="/messages/reglages">Choisir ce qui m’arrive par courriel</a>
    </p>
    <div class="actions">
      <button type="submit">Enregistrer</button>
    </div>
  </Form>
);

const Password = ({ account }: { account: Account }) =>
  account.password ? (
    <FoldedForm of={changePasswordForm} summary="Changer de mot de passe">
      <Field
        name="password"
        type="password"
        label="Mot de passe actuel"
        autocomplete="current-password"
        required
      />
      <Field
        name="newPassword"
        type="password"
        label="Nouveau mot de passe"
        hint={passwordHint}
        autocomplete="new-password"
        required
      />
      {account.secondFactor.set ? <Code hint="Six chiffres, ou un code de secours." /> : null}
      <p class="soft">Vos autres appareils seront déconnectés.</p>
      <div class="actions">
        <button type="submit">Changer</button>
      </div>
    </FoldedForm>
  ) : (
    <p>
      Vous n’en avez pas : vous vous connectez par un autre service. Pour en choisir un,{' '}
      <a href="/mot-de-passe-oublie">recevez un lien</a>.
    </p>
  );

function SecondStep({ account: { secondFactor } }: { account: Account }) {
  const { set, needed, recoveryCodesLeft } = secondFactor;
  if (set) {
    return (
      <>
        <p>
          <Tag of={['En place', 'ok']} /> Un code de votre téléphone est demandé à chaque connexion.
        </p>
        <p>
          {recoveryCodesLeft > 3
            ? `Il vous reste ${several(recoveryCodesLeft, 'code')} de secours.`
            : `Il ne vous reste que ${several(recoveryCodesLeft, 'code')} de secours : renouvelez-les.`}{' '}
          <a href="/compte/deuxieme-etape">Renouveler les codes{needed ? '' : ', ou enlever cette étape'}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        Avec elle, un mot de passe volé ne suffit pas pour entrer à votre place : un code de votre téléphone
        est demandé aussi.
      </p>
      <p class="actions">
        <a class="button quiet" href="/compte/deuxieme-etape">
          La mettre en place
        </a>
      </p>
    </>
  );
}

const ways: Record<Session['way'], string> = {
  password: 'par mot de passe',
  provider: 'par le service de connexion',
  link: 'par un lien',
};

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { csrf } = usePage();
  return (
    <>
      <ul class="list">
        {sessions.map(({ id, device, way, createdAt, seenAt, current }, i) => (
          <li key={id} class="line">
            <strong>{device}</strong> {current ? <Tag of={['Cet appareil', 'ok']} /> : null}
            <div class="soft">{`Connecté ${ways[way]} le ${dateAndTime(createdAt)}`}</div>
            {current ? null : (
              <>
                <div class="soft">{`Utilisé le ${dateAndTime(seenAt)}`}</div>
                <Form of={closeSessionForm} params={{ id }} label={`Appareil ${i + 1} : ${device}`}>
                  <button type="submit" class="link">
                    Déconnecter cet appareil
                  </button>
                </Form>
              </>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action="/deconnexion-partout" class="actions">
        <input type="hidden" name={hidden.csrf} value={csrf} />
        <button type="submit" class="stop">
          Se déconnecter partout
        </button>
      </form>
      <p class="soft">Un appareil que vous ne reconnaissez pas ? Changez aussi votre mot de passe.</p>
    </>
  );
}
