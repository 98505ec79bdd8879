import { z } from 'zod';
import { type Actor, roles } from '../../../access/index.ts';
import {
  accountManage,
  editUser,
  editUserInput,
  inviteAgain,
  readUser,
  resetSecondFactor,
  signOutUser,
} from '../../../accounts/index.ts';
import { listStructures, readEmployer } from '../../../organisations/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { nothing } from '../../kit/fields.ts';
import { Field, FoldedForm, Form, Select } from '../../kit/form.tsx';
import { type Done, type Form as FormRoute, form, page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import { Memberships } from './memberships.tsx';
import { placeBySiret, SiretField, StructureField } from './new-user.tsx';
import { bare, stateOf, type User } from './users.tsx';

type Structures = Awaited<ReturnType<typeof listStructures>>;
type Company = Awaited<ReturnType<typeof readEmployer>>;

export const userPage = page({
  path: '/comptes/:id',
  right: accountManage,
  show: async ({ actor, params }) => {
    const user = await readUser(actor, params.id ?? '');
    const [structures, company] = await Promise.all([
      listStructures(actor),
      user.employerId ? readEmployer(actor, user.employerId) : undefined,
    ]);
    return { title: user.name, body: <UserView {...{ actor, user, structures, company }} /> };
  },
});

const at = (id: string | undefined, said: string): Done => ({ to: `/comptes/${id}`, said });

export const renameForm = form({
  path: '/comptes/:id',
  right: accountManage,
  input: editUserInput.pick({ name: true }),
  page: '/comptes/:id',
  act: async ({ actor, params, input }) => {
    const { name } = await editUser(actor, params.id ?? '', input);
    return at(params.id, `Le compte est au nom de ${name}.`);
  },
});

export const moveForm = form({
  path: '/comptes/:id/role',
  right: accountManage,
  input: z.strictObject({
    role: z.enum(roles),
    structureId: editUserInput.shape.structureId,
    siret: z.string().max(40).optional(),
  }),
  page: '/comptes/:id',
  act: async ({ actor, params, input: { role, structureId, siret } }) => {
    // What the account had before stands in the form: only what goes with the new role is read.
    const ofStructure = role === 'counsellor' || role === 'manager';
    const place = {
      ...(structureId && ofStructure ? { structureId } : {}),
      ...(await placeBySiret(actor, role, role === 'employer' || role === 'buyer' ? siret : undefined)),
    };
    const user = await editUser(actor, params.id ?? '', { role, ...place });
    return at(params.id, `${user.name} : ${bare(user.role)}. Ses sessions sont fermées.`);
  },
});

/** A button that does one thing to an account. */
const gesture = (
  name: string,
  act: (actor: Actor, id: string) => Promise<unknown>,
  said: string,
): FormRoute =>
  form({
    path: `/comptes/:id/${name}`,
    right: accountManage,
    input: nothing,
    page: '/comptes/:id',
    act: async ({ actor, params }) => {
      await act(actor, params.id ?? '');
      return at(params.id, said);
    },
  });

export const suspendForm = gesture(
  'suspendre',
  (actor, id) => editUser(actor, id, { active: false }),
  'Ce compte est suspendu : ses sessions et ses liens ne marchent plus.',
);
export const reactivateForm = gesture(
  'reactiver',
  (actor, id) => editUser(actor, id, { active: true }),
  'Ce compte est ouvert de nouveau.',
);
export const inviteAgainForm = gesture('inviter', inviteAgain, 'Une nouvelle invitation est partie.');
export const resetSecondStepForm = gesture(
  'deuxieme-etape',
  resetSecondFactor,
  'La deuxième étape est remise à zéro. La personne reçoit un lien pour choisir un autre mot de passe.',
);

export const signOutForm = gesture(
  'deconnecter',
  signOutUser,
  'Cette personne est déconnectée partout. Son compte reste ouvert.',
);

interface Props {
  actor: Actor;
  user: User;
  structures: Structures;
  company: Company | undefined;
}

function UserView({ actor, user, structures, company }: Props) {
  const params = { id: user.id };
  const structure = structures.find(({ id }) => id === user.structureId)?.name;
  const own = user.id === actor.id;
  return (
    <>
      <Crumbs to={[['Comptes', '/comptes']]} />
      <h1>{user.name}</h1>
      <p class="lead">
        <Tag of={stateOf(user)} /> {[bare(user.role), structure ?? company?.name].filter(Boolean).join(', ')}
      </p>
      <dl class="read card">
        <dt>Adresse électronique</dt>
        <dd>{user.email}</dd>
        <dt>Connexion</dt>
        <dd>{signInWords(user)}</dd>
      </dl>
      {user.active && !user.signIn.password ? (
        <Form of={inviteAgainForm} params={params} class="actions">
          <button type="submit" class="quiet">
            Envoyer une nouvelle invitation
          </button>
        </Form>
      ) : null}
      <FoldedForm of={renameForm} params={params} look="card" summary="Changer le nom">
        <Field name="name" label="Prénom et nom" value={user.name} maxLength={120} required />
        <div class="actions">
          <button type="submit">Enregistrer</button>
        </div>
      </FoldedForm>
      {actor.role === 'admin' && !own ? (
        <FoldedForm
          of={moveForm}
          params={params}
          look="card"
          summary="Changer le rôle, la structure ou l’entreprise"
        >
          <Select
            name="role"
            label="Rôle"
            value={user.role}
            options={roles.map((one) => [one, bare(one)] as const)}
            required
          />
          <StructureField structures={structures} value={user.structureId} />
          <SiretField value={company?.siret} />
          <p class="soft">La personne devra se reconnecter.</p>
          <div class="actions">
            <button type="submit">Changer</button>
          </div>
        </FoldedForm>
      ) : null}
      <Memberships {...{ actor, user, structures, own }} />
      {user.signIn.secondFactor && !own ? (
        <FoldedForm
          of={resetSecondStepForm}
          params={params}
          look="card"
          summary="Téléphone et codes de secours perdus"
        >
          <p>
            Assurez-vous d’abord, de vive voix, que c’est bien cette personne qui le demande. Son mot de passe
            ne servira plus : elle reçoit à son adresse un lien pour en choisir un autre.
          </p>
          <div class="actions">
            <button type="submit" class="stop">
              Remettre à zéro sa deuxième étape
            </button>
          </div>
        </FoldedForm>
      ) : null}
      {own ? <p class="soft">C’est votre compte : ses droits se changent par une autre personne.</p> : null}
      {own || !user.active ? null : (
        <Form of={signOutForm} params={params} class="actions">
          <button type="submit" class="quiet">
            Déconnecter partout
          </button>
        </Form>
      )}
      {own ? null : <Opening user={user} />}
    </>
  );
}

const signInWords = ({ signIn: { password, secondFactor, provider } }: User): string =>
  [
    password ? 'par mot de passe' : 'aucun mot de passe choisi',
    secondFactor ? 'avec une deuxième étape' : '',
    provider ? 'par le service de connexion' : '',
  ]
    .filter(Boolean)
    .join(', ');

const Opening = ({ user: { id, active, name } }: { user: User }) =>
  active ? (
    <FoldedForm of={suspendForm} params={{ id }} look="card" summary="Suspendre ce compte">
      <p>
        {`${name} ne pourra plus se connecter, tout de suite et partout. Rien de ce qui a été fait n’est effacé, et le compte peut être rouvert.`}
      </p>
      <div class="actions">
        <button type="submit" class="stop">
          Suspendre
        </button>
      </div>
    </FoldedForm>
  ) : (
    <Form of={reactivateForm} params={{ id }} class="actions">
      <button type="submit">Ouvrir de nouveau ce compte</button>
    </Form>
  );
