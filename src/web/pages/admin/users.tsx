import { z } from 'zod';
import { type Actor, type Role, roleNames, roles } from '../../../access/index.ts';
import { accountManage, listUsers } from '../../../accounts/index.ts';
import { employerNames, listStructures } from '../../../organisations/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { More } from '../../kit/more.tsx';
import { page } from '../../kit/page.ts';
import { SearchForm } from '../../kit/search-form.tsx';
import { Tag } from '../../kit/tag.tsx';
import type { Said } from '../words.ts';

const query = z.object({
  q: z.string().trim().max(100).optional(),
  role: z.enum(roles).optional(),
  structure: z.string().max(60).optional(),
  etat: z.enum(['ouverts', 'suspendus']).optional(),
  suite: z.string().max(60).optional(),
});
type Query = z.output<typeof query>;
type Users = Awaited<ReturnType<typeof listUsers>>;
export type User = Users['data'][number];

/** Everybody for an administrator; the accounts that one opens oneself for a manager and an officer. */
export const usersPage = page({
  path: '/comptes',
  right: accountManage,
  query,
  show: async ({ actor, query }) => {
    const { q, role, structure, etat, suite } = query;
    const active = etat && etat === 'ouverts';
    const [users, places] = await Promise.all([
      listUsers(actor, { q, role, structureId: structure, active, cursor: suite, limit: 50 }),
      listStructures(actor),
    ]);
    const structures = new Map(places.map(({ id, name }) => [id, name]));
    const companies = await employerNames(users.data.flatMap(({ employerId }) => employerId ?? []));
    return { title: 'Comptes', body: <Users {...{ actor, query, users, structures, companies }} /> };
  },
});

export const bare = (role: Role): string => roleNames[role].replace(/^./, (first) => first.toUpperCase());

export function stateOf({ active, signIn }: User): Said {
  if (!active) return ['Suspendu', 'stop'];
  return signIn.password || signIn.provider ? ['Ouvert', 'ok'] : ['Invitation envoyée', 'ask'];
}

interface Props {
  actor: Actor;
  query: Query;
  users: Users;
  structures: ReadonlyMap<string, string>;
  companies: ReadonlyMap<string, string>;
}

const told: Partial<Record<Role, string>> = {
  manager: 'Les comptes des référentes et référents de votre structure.',
  officer: 'Les comptes des entreprises.',
};

function Users({ actor, query, users, structures, companies }: Props) {
  const filtered = Object.values(query).some(Boolean);
  return (
    <>
      <h1>Comptes</h1>
      {told[actor.role] ? <p class="lead">{told[actor.role]}</p> : null}
      <p class="actions">
        <a class="button" href="/comptes/nouveau">
          Inviter quelqu’un
        </a>
      </p>
      <Filters {...{ actor, query, structures }} />
      {users.data.length === 0 ? (
        <Empty>
          {filtered ? (
            <>
              Aucun compte ne correspond. <a href="/comptes">Tout afficher</a>
            </>
          ) : (
            <>
              Aucun compte pour le moment. <a href="/comptes/nouveau">Invitez la première personne</a> : elle
              choisit son mot de passe par un lien.
            </>
          )}
        </Empty>
      ) : (
        <table class="stack">
          <caption class="hidden">Comptes</caption>
          <thead>
            <tr>
              <th scope="col">Nom</th>
              <th scope="col">Rôle</th>
              <th scope="col">Structure ou entreprise</th>
              <th scope="col">État</th>
            </tr>
          </thead>
          <tbody>
            {users.data.map((user) => (
              <tr key={user.id}>
                <th scope="row">
                  <a href={`/comptes/${user.id}`}>{user.name}</a>
                  <div class="soft">{user.email}</div>
                </th>
                <td>{bare(user.role)}</td>
                <td>{structures.get(user.structureId ?? '') ?? companies.get(user.employerId ?? '')}</td>
                <td>
                  <Tag of={stateOf(user)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More next={users.next} />
    </>
  );
}

function Filters({
  actor,
  query: { q, role, structure, etat },
  structures,
}: Pick<Props, 'actor' | 'query' | 'structures'>) {
  return (
    <SearchForm label="Comptes" action="/comptes" button="Filtrer">
      <div class="field">
        <label for="q">Nom ou adresse</label>
        <input type="search" id="q" name="q" value={q ?? ''} />
      </div>
      {actor.role === 'admin' ? (
        <>
          <Choice
            name="role"
            label="Rôle"
            value={role}
            options={roles.map((one) => [one, bare(one)] as const)}
          />
          <Choice name="structure" label="Structure" value={structure} options={[...structures]} />
        </>
      ) : null}
      <Choice
        name="etat"
        label="État"
        value={etat}
        options={[
          ['ouverts', 'Ouverts'],
          ['suspendus', 'Suspendus'],
        ]}
      />
    </SearchForm>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
}

const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">Tout</option>
      {options.map(([code, words]) => (
        <option key={code} value={code} selected={code === value}>
          {words}
        </option>
      ))}
    </select>
  </div>
);
