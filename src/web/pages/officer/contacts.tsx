import { z } from 'zod';
import { readNeedToEdit } from '../../../needs/index.ts';
import type { ReadContact } from '../../../occupations/index.ts';
import {
  editEmployer,
  editEmployerInput,
  employerManage,
  readEmployer,
} from '../../../organisations/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import { Form, Hidden } from '../../kit/form.tsx';
import { form } from '../../kit/page.ts';
import { parseOrProblem } from '../../problems.ts';
import type { Employer, Need } from './edit-need.tsx';

/** Takes one contact of the advertisement into the company's record. */
export const keepContactForm = form({
  path: '/besoins/:id/contacts/:contact',
  right: employerManage,
  page: '/besoins/:id/modifier',
  input: z.object({
    name: z.string().default(unnamed()),
    role: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
  }),
  act: async ({ actor, params: { id = '' }, input }) => {
    const { employerId } = await readNeedToEdit(actor, id);
    const { revision, contacts, name } = await readEmployer(actor, employerId);
    const edit = { revision, contacts: [...contacts, input] };
    if (!contacts.some((known) => isSame(known, input)))
      await editEmployer(
        actor,
        employerId,
        parseOrProblem(editEmployerInput.partial({ trade: true, zone: true }), edit, 'form'),
      );
    return { to: `/besoins/${id}/modifier`, said: `Le contact est noté sur la fiche de ${name}.` };
  },
});

/** Of an address that stands without a name. */
function unnamed(): string {
  return 'Recrutement';
}

type Contact = Partial<Employer['contacts'][number]>;

/** The same e-mail or telephone; the same name where there is neither. */
function isSame(one: Contact, other: Contact): boolean {
  if (one.email && other.email && one.email.toLowerCase() === other.email.toLowerCase()) return true;
  if (one.phone && other.phone && spacedPhone(one.phone) === spacedPhone(other.phone)) return true;
  return !other.email && !other.phone && one.name === other.name;
}

/** Who the advertisement names, each taken into the company's record in one gesture; nobody else reads them. */
export function Contacts({ need, employer }: { need: Need; employer: Employer }) {
  const { contacts } = need.reading;
  const fresh = contacts.filter(
    (contact) => isProposable(contact) && !employer.contacts.some((known) => isSame(known, contact)),
  );
  if (contacts.length === 0) return null;
  return (
    <div class="note">
      <p>
        <strong>Contacts nommés dans l’annonce.</strong> Vous seul·e et l’entreprise les voyez : ils ne sont
        pas montrés avec le besoin.
      </p>
      {fresh.length === 0 ? <p class="soft">Rien à ajouter à la fiche de l’entreprise.</p> : null}
      {fresh.map((contact) => (
        <Form
          key={`${contact.span.field}${contact.span.start}`}
          of={keepContactForm}
          params={{ id: need.id, contact: `${contact.span.field}-${contact.span.start}` }}
          label={`Contact : ${words(contact)}`}
        >
          {(['name', 'role', 'email', 'phone'] as const).map((name) =>
            contact[name] ? <Hidden key={name} name={name} value={contact[name]} /> : null,
          )}
          <p>
            {words(contact)}{' '}
            <button type="submit" class="quiet">
              Noter sur la fiche de {employer.name}
            </button>
          </p>
        </Form>
      ))}
    </div>
  );
}

const isProposable = ({ name, email, phone }: ReadContact): boolean => Boolean(name ?? email ?? phone);

const words = ({ name, role, email, phone }: ReadContact): string =>
  [name ?? unnamed(), role, phone, email].filter(Boolean).join(', ');
