import { z } from 'zod';
import { type Actor, may, roles } from '../../../access/index.ts';
import {
  accountManage,
  endMembership,
  giveMembership,
  giveMembershipInput,
  membershipGive,
  readUser,
} from '../../../accounts/index.ts';
import { listStructures } from '../../../organisations/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { nothing } from '../../kit/fields.ts';
import { Field, Form, Select } from '../../kit/form.tsx';
import { date } from '../../kit/format.ts';
import { form, page } from '../../kit/page.ts';
import { placeBySiret, SiretField, StructureField } from './new-user.tsx';
import { bare, type User } from './users.tsx';

type Membership = User['memberships'][number];

export const giveMembershipPage = page({
  path: '/comptes/:id/appartenances',
  right: membershipGive,
  show: async ({ actor, params }) => {
    const [user, structures] = await Promise.all([readUser(actor, params.id ?? ''), listStructures(actor)]);
    return { title: `Un autre rôle pour ${user.name}`, body: <GiveMembership {...{ user, structures }} /> };
  },
});

export const giveMembershipForm = form({
  path: '/comptes/:id/appartenances',
  right: membershipGive,
  input: z.strictObject({
    role: z.enum(roles),
    structureId: giveMembershipInput.shape.structureId,
    siret: z.string().max(40).optional(),
    since: giveMembershipInput.shape.since,
    until: giveMembershipInput.shape.until,
  }),
  page: '/comptes/:id/appartenances',
  act: async ({ actor, params: { id = '' }, input: { siret, ...input } }) => {
    const place = await placeBySiret(actor, input.role, siret);
    const user = await giveMembership(actor, id, { ...input, ...place });
    return { to: `/comptes/${id}`, said: `${user.name} a un autre rôle : ${bare(input.role)}.` };
  },
});

export const endMembershipForm = form({
  path: '/comptes/:id/appartenances/:membershipId/fin',
  right: accountManage,
  input: nothing,
  page: '/comptes/:id',
  act: async ({ actor, params: { id = '', membershipId = '' } }) => {
    await endMembership(actor, id, membershipId);
    return { to: `/comptes/${id}`, said: 'Ce rôle a pris fin. Les autres restent.' };
  },
});

interface Props {
  actor: Actor;
  user: User;
  structures: Awaited<ReturnType<typeof listStructures>>;
  /** Whether it is the account of whoever reads the page. */
  own: boolean;
}

/** What somebody may act as, and until when; shown where there is more to say than one role. */
export function Memberships({ actor, user, structures, own }: Props) {
  const { memberships } = user;
  return (
    <>
      {memberships.length > 1 ? (
        <section class="card" aria-labelledby="appartenances">
          <h2 id="appartenances">Rôles</h2>
          <ul class="list">
            {memberships.map((one) => (
              <li key={one.id} class="line">
                <strong>{nameOf(one, structures)}</strong> <span class="soft">{period(one)}</span>
                {one.current && !own ? (
                  <Form
                    of={endMembershipForm}
                    params={{ id: user.id, membershipId: one.id }}
                    label={`Mettre fin : ${nameOf(one, structures)}`}
                  >
                    <button type="submit" class="link">
                      Mettre fin à ce rôle
                    </button>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {may(actor, membershipGive) && !own ? (
        <p class="actions">
          <a class="button quiet" href={`/comptes/${user.id}/appartenances`}>
            Ajouter un rôle
          </a>
        </p>
      ) : null}
    </>
  );
}

const GiveMembership = ({ user, structures }: Pick<Props, 'user' | 'structures'>) => (
  <>
    <Crumbs
      to={[
        ['Comptes', '/comptes'],
        [user.name, `/comptes/${user.id}`],
      ]}
    />
    <div class="narrow">
      <h1>{`Un autre rôle pour ${user.name}`}</h1>
      <p>
        Le rôle s’ajoute à ceux que cette personne a. Elle agit dans un seul à la fois et en change en haut de
        page, après s’être reconnectée.
      </p>
      <Form of={giveMembershipForm} params={{ id: user.id }} class="card">
        <Select name="role" label="Rôle" options={roles.map((one) => [one, bare(one)] as const)} required />
        <StructureField structures={structures} />
        <SiretField />
        <Field name="since" type="date" label="Du" hint="Sans date : dès maintenant." />
        <Field name="until" type="date" label="Au" hint="Le dernier jour, s’il est connu." />
        <div class="actions">
          <button type="submit">Ajouter</button>
        </div>
      </Form>
    </div>
  </>
);

const nameOf = ({ role, structureId }: Membership, structures: Props['structures']): string =>
  [bare(role), structures.find(({ id }) => id === structureId)?.name].filter(Boolean).join(', ');

const period = ({ since, until }: Membership): string =>
  until === null ? `depuis le ${date(since)}` : `du ${date(since)} au ${date(until)}`;
