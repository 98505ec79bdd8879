import type { Contact } from '../../../accounts/index.ts';
import type { readEmployer } from '../../../organisations/index.ts';
import {
  inviteReader,
  inviteReaderInput,
  sendInput,
  sendShortlist,
  shortlistManage,
} from '../../../shortlists/index.ts';
import { Boxes, Field, FoldedForm, Form, Hidden } from '../../kit/form.tsx';
import { form } from '../../kit/page.ts';

const address = (id = ''): string => `/presentations/${id}`;

export const sendForm = form({
  path: '/presentations/:id/envoyer',
  right: shortlistManage,
  page: '/presentations/:id',
  input: sendInput,
  act: async ({ actor, params, input }) => {
    await sendShortlist(actor, params.id ?? '', input);
    return { to: address(params.id), said: 'La présélection est envoyée à l’entreprise.' };
  },
});

export const inviteReaderForm = form({
  path: '/presentations/:id/lecteurs',
  right: shortlistManage,
  page: '/presentations/:id',
  input: inviteReaderInput,
  act: async ({ actor, params, input }) => {
    const { state } = await inviteReader(actor, params.id ?? '', input);
    const said =
      state === 'draft'
        ? 'Son compte est ouvert : la présélection lui apportera son lien quand vous l’enverrez.'
        : 'Son compte est ouvert, et la présélection lui est envoyée.';
    return { to: address(params.id), said };
  },
});

interface Props {
  id: string;
  draft: boolean;
  employer: Pick<Awaited<ReturnType<typeof readEmployer>>, 'name' | 'contacts'>;
  /** Whoever of the company can read. */
  contacts: readonly Contact[];
  sentTo: readonly Contact[];
}

const named = ({ name, email }: Contact): string => `${name} (${email})`;

/** To whom the shortlist goes, or went; without anybody, whom to invite first. */
export function Readers(props: Props) {
  const { id, draft, contacts, sentTo } = props;
  return (
    <section class="card" aria-labelledby="lecteurs">
      <h2 id="lecteurs">{draft ? 'À qui l’envoyer' : 'Envoyée à'}</h2>
      {draft ? <Send {...props} /> : null}
      {!draft && sentTo.length > 0 ? (
        <ul>
          {sentTo.map((one) => (
            <li key={one.id}>
              {named(one)}
              {contacts.some((contact) => contact.id === one.id) ? null : (
                <span class="soft"> · ce compte est suspendu depuis</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {!draft && sentTo.length === 0 ? <p>Tous les comptes que l’entreprise avait ce jour-là.</p> : null}
      <Invite {...props} first={contacts.length === 0} key={id} />
    </section>
  );
}

function Send({ id, contacts, employer }: Props) {
  if (contacts.length === 0)
    return (
      <p class="note stop">
        Personne chez {employer.name} ne peut lire cette présélection : invitez d’abord un contact. Le message
        qui la lui apporte dit de quoi il s’agit et qui l’envoie, avec un lien qui vaut jusqu’au jour où la
        réponse est attendue.
      </p>
    );
  return (
    <Form of={sendForm} params={{ id }}>
      <Boxes
        name="readerIds[]"
        label="Qui reçoit le lien"
        hint="Les autres comptes de l’entreprise peuvent la lire aussi, sans être prévenus."
        values={contacts.map((contact) => contact.id)}
        options={contacts.map((contact) => [contact.id, named(contact)])}
      />
      <p class="actions">
        <button type="submit">Envoyer à l’entreprise</button>
      </p>
    </Form>
  );
}

/** Those of the company's record are proposed: they open nothing by themselves. */
function Invite({ id, employer, contacts, sentTo, first }: Props & { first: boolean }) {
  const known = [...contacts, ...sentTo].map(({ email }) => email.toLowerCase());
  const proposed = employer.contacts.filter(({ email }) => email && !known.includes(email.toLowerCase()));
  return (
    <>
      {proposed.map(({ name, email = '' }) => (
        <Form of={inviteReaderForm} params={{ id }} label={`Inviter ${name}`} key={email}>
          <Hidden name="name" value={name} />
          <Hidden name="email" value={email} />
          <p>
            {name} ({email}), noté sur la fiche de l’entreprise{' '}
            <button type="submit" class="quiet">
              Inviter {name}
            </button>
          </p>
        </Form>
      ))}
      <FoldedForm
        of={inviteReaderForm}
        params={{ id }}
        look={first ? 'act' : 'act quiet'}
        summary={first ? 'Inviter un contact' : 'Inviter quelqu’un d’autre'}
        label="Inviter un contact"
      >
        <Field name="name" label="Nom" maxLength={120} required />
        <Field
          name="email"
          type="email"
          label="Adresse électronique"
          hint="La sienne : le lien n’ouvre que cette présélection et les suivantes, avec un code qui y arrive."
          required
        />
        <button type="submit">Inviter</button>
      </FoldedForm>
    </>
  );
}
