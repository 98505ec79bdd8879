import {
  calendarOwn,
  endCalendarAddress,
  openCalendarAddress,
  type readCalendarAddress,
} from '../../../accounts/index.ts';
import { calendarPath } from '../../deadlines/calendar-routes.ts';
import { nothing } from '../../kit/fields.ts';
import { Form } from '../../kit/form.tsx';
import { dateAndTime } from '../../kit/format.ts';
import { form } from '../../kit/page.ts';

export const openCalendarForm = form({
  path: '/compte/agenda',
  right: calendarOwn,
  input: nothing,
  page: '/compte',
  act: async ({ actor, origin }) => {
    const { secret } = await openCalendarAddress(actor);
    return { to: '/compte', handed: { calendar: origin + calendarPath(secret) } };
  },
});

export const endCalendarForm = form({
  path: '/compte/agenda/fin',
  right: calendarOwn,
  input: nothing,
  page: '/compte',
  act: async ({ actor }) => {
    await endCalendarAddress(actor);
    return { to: '/compte', said: 'Cette adresse ne montre plus rien.' };
  },
});

interface Props {
  readonly address: Awaited<ReturnType<typeof readCalendarAddress>>;
  /** The whole address, just after it was made. */
  readonly made: string | undefined;
}

/** The secret address at which a calendar reads what one owes and when one meets. */
export const Calendar = ({ address, made }: Props) => (
  <>
    <p>
      L’agenda de votre téléphone ou de votre ordinateur peut montrer vos échéances et vos rencontres : ce
      qu’il y a à faire, quand, et le lien de la page. Jamais le nom de quelqu’un.
    </p>
    {made ? (
      <div class="note ask" role="status">
        <p>
          <strong>Copiez cette adresse maintenant : elle ne sera plus affichée.</strong> Dans votre agenda,
          abonnez-vous à un calendrier par son adresse.
        </p>
        <p>
          <code>{made}</code>
        </p>
        <p>Ne la donnez à personne : qui la connaît lit ce calendrier.</p>
      </div>
    ) : null}
    {address ? (
      <p class="soft">
        {`Adresse créée le ${dateAndTime(address.createdAt)}. `}
        {address.usedAt
          ? `Lue en dernier le ${dateAndTime(address.usedAt)}.`
          : 'Aucun agenda ne l’a encore lue.'}
      </p>
    ) : null}
    <div class="actions">
      <Form of={openCalendarForm}>
        <button type="submit" class="quiet">
          {address ? 'Renouveler l’adresse' : 'Créer une adresse secrète'}
        </button>
      </Form>
      {address ? (
        <Form of={endCalendarForm}>
          <button type="submit" class="stop">
            Supprimer l’adresse
          </button>
        </Form>
      ) : null}
    </div>
    {address ? <p class="soft">Renouvelée, l’ancienne adresse ne montre plus rien.</p> : null}
  </>
);
