import { z } from 'zod';
import { type Actor, type Role, roles } from '../../../access/index.ts';
import { accountManage, createUser, createUserInput } from '../../../accounts/index.ts';
import { buyerOfSiret, listEmployers, listStructures, readEmployer } from '../../../organisations/index.ts';
import { digitsOfSiret, invalidField, isSiret } from '../../../platform/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Field, Form, Hidden, Select } from '../../kit/form.tsx';
import { form, page } from '../../kit/page.ts';
import { bare } from './users.tsx';

type Structures = Awaited<ReturnType<typeof listStructures>>;

/** The one role that somebody opens accounts of, where they do not open every account. */
const roleOpenedBy: Partial<Record<Role, Role>> = { manager: 'counsellor', officer: 'employer' };

export const newUserPage = page({
  path: '/comptes/nouveau',
  right: accountManage,
  query: z.object({ entreprise: z.string().max(60).optional() }),
  show: async ({ actor, query: { entreprise } }) => ({
    title: 'Inviter quelqu’un',
    body: (
      <NewUser
        actor={actor}
        structures={await listStructures(actor)}
        company={entreprise ? await readEmployer(actor, entreprise) : undefined}
      />
    ),
  }),
});

const { email, name, role, structureId } = createUserInput.shape;

export const inviteForm = form({
  path: '/comptes/nouveau',
  right: accountManage,
  input: z.strictObject({
    email,
    name,
    role: role.optional(),
    structureId,
    siret: z.string().max(40).optional(),
    employerId: createUserInput.shape.employerId,
  }),
  page: '/comptes/nouveau',
  act: async ({ actor, input: { siret, employerId: chosen, ...input } }) => {
    const role = roleOpenedBy[actor.role] ?? input.role;
    if (!role) throw invalidField('role', 'missing', 'Choisissez un rôle.');
    const place = chosen ? { employerId: chosen } : await placeBySiret(actor, role, siret);
    const user = await createUser(actor, { ...input, role, ...place });
    return {
      to: `/comptes/${user.id}`,
      said: `${user.name} reçoit une invitation à ${user.email}, avec un lien pour choisir son mot de passe.`,
    };
  },
});

/** The company or the buyer of this SIRET, for the role that has one. @throws Problem 422 on `siret` */
export async function placeBySiret(
  actor: Actor,
  role: Role,
  siret: string | undefined,
): Promise<{ readonly employerId?: string; readonly buyerId?: string }> {
  if (role !== 'employer' && role !== 'buyer') {
    if (siret)
      throw invalidField('siret', 'role-mismatch', 'Seul un compte d’entreprise ou d’acheteur a un SIRET.');
    return {};
  }
  const digits = digitsOfSiret(siret ?? '');
  if (!isSiret(digits))
    throw invalidField('siret', 'invalid', 'Donnez le SIRET de l’entreprise ou de l’acheteur : 14 chiffres.');
  if (role === 'buyer') {
    const buyerId = await buyerOfSiret(digits);
    if (!buyerId) throw invalidField('siret', 'unknown', 'Cet acheteur n’est pas encore enregistré.');
    return { buyerId };
  }
  const { data } = await listEmployers(actor, { siret: digits, limit: 1 });
  if (!data[0]) throw invalidField('siret', 'unknown', 'Cette entreprise n’est pas encore enregistrée.');
  return { employerId: data[0].id };
}

interface Props {
  actor: Actor;
  structures: Structures;
  company: Awaited<ReturnType<typeof readEmployer>> | undefined;
}

function NewUser({ actor, structures, company }: Props) {
  const role = roleOpenedBy[actor.role];
  return (
    <>
      <Crumbs to={[['Comptes', '/comptes']]} />
      <div class="narrow">
        <h1>Inviter quelqu’un</h1>
        <p>Un message part à cette adresse, avec un lien pour choisir un mot de passe.</p>
        <Form of={inviteForm} class="card">
          <Field name="name" label="Prénom et nom" maxLength={120} required />
          <Field
            name="email"
            type="email"
            label="Adresse électronique"
            hint="Celle de son travail."
            required
          />
          {role ? null : (
            <Select
              name="role"
              label="Rôle"
              options={roles.map((one) => [one, bare(one)] as const)}
              required
            />
          )}
          {role ? null : <StructureField structures={structures} />}
          {company ? (
            <p>
              {`Entreprise : ${company.name}`}
              <Hidden name="employerId" value={company.id} />
            </p>
          ) : null}
          {company || role === 'counsellor' ? null : <SiretField />}
          <div class="actions">
            <button type="submit">Inviter</button>
          </div>
        </Form>
      </div>
    </>
  );
}

export const StructureField = ({
  structures,
  value,
}: {
  structures: Structures;
  value?: string | undefined;
}) => (
  <Select
    name="structureId"
    label="Structure"
    hint="Pour une référente, un référent ou une responsable."
    options={structures.map(({ id, name }) => [id, name] as const)}
    value={value}
  />
);

export const SiretField = ({ value }: { value?: string | undefined }) => (
  <Field
    name="siret"
    label="SIRET de l’entreprise"
    hint={
      <>
        Pour un compte d’entreprise. Il est sur sa page, dans <a href="/entreprises">Entreprises</a>.
      </>
    }
    value={value}
    width="medium"
    inputMode="numeric"
  />
);
