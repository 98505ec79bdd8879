import { z } from 'zod';
import { contactsNamed } from '../../accounts/index.ts';
import {
  countMessages,
  listMessages,
  listMessagesQuery,
  type MessageLine,
  messageManage,
  messageStates,
  retryFailedMessages,
  retryMessage,
} from '../../messages/index.ts';
import { isDemonstration } from '../../platform/index.ts';
import { Chips } from '../kit/chips.tsx';
import { Empty } from '../kit/empty.tsx';
import { nothing } from '../kit/fields.ts';
import { Form } from '../kit/form.tsx';
import { dateAndTime, several } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { form, page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { channelWords, reasonWords, stateWords } from './words.ts';

interface Props {
  lines: readonly MessageLine[];
  next: string | null;
  state: MessageLine['state'];
  counts: Awaited<ReturnType<typeof countMessages>>;
  /** Of accounts, by their ids. */
  names: ReadonlyMap<string, string>;
  isDemo: boolean;
}

/** What became of what was sent, and nothing of what it says. */
export const outgoingPage = page({
  path: '/envois',
  right: messageManage,
  query: z.object({ etat: z.enum(messageStates).default('failed'), suite: z.string().max(100).optional() }),
  show: async ({ actor, query: { etat: state, suite: cursor } }) => {
    const [{ data, next }, counts, isDemo] = await Promise.all([
      listMessages(actor, { ...listMessagesQuery.parse({}), state, cursor }),
      countMessages(actor),
      isDemonstration(),
    ]);
    const accounts = await contactsNamed(data.flatMap(({ userId }) => userId ?? []));
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    return { title: 'Envois', body: <Outgoing {...{ lines: data, next, state, counts, names, isDemo }} /> };
  },
});

export const retryAllForm = form({
  path: '/envois/reessayer',
  right: messageManage,
  input: nothing,
  page: '/envois',
  act: async ({ actor }) => {
    const again = await retryFailedMessages(actor);
    return { to: '/envois', said: `${several(again, 'message remis', 'messages remis')} en attente.` };
  },
});

export const retryOneForm = form({
  path: '/envois/:id/reessayer',
  right: messageManage,
  input: nothing,
  page: '/envois',
  act: async ({ actor, params }) => {
    await retryMessage(actor, params.id ?? '');
    return { to: '/envois', said: 'Le message est remis en attente.' };
  },
});

const tabs: Readonly<Record<MessageLine['state'], string>> = {
  failed: 'Échoués',
  waiting: 'En attente',
  sent: 'Partis',
  dropped: 'Devenus inutiles',
};

function Outgoing({ lines, next, state, counts, names, isDemo }: Props) {
  return (
    <>
      <h1>Envois</h1>
      <p class="lead">
        Courriels et textos des trois derniers mois. Ce qu’ils disent n’est pas gardé.{' '}
        {isDemo ? <a href="/messages/demonstration">Messages de la démonstration</a> : null}
      </p>
      <Chips
        label="État des envois"
        chips={messageStates.map((one) => ({
          words: tabs[one],
          set: { etat: one },
          on: one === state,
          people: counts[one],
        }))}
      />
      <h2>{tabs[state]}</h2>
      {lines.length === 0 ? (
        <Empty>{state === 'failed' ? 'Rien n’a échoué.' : 'Rien ici.'}</Empty>
      ) : (
        <>
          {lines.some(({ mayRetry }) => mayRetry) ? (
            <Form of={retryAllForm}>
              <button type="submit">Tout réessayer</button>
            </Form>
          ) : null}
          <ul class="list">
            {lines.map((line, i) => (
              <Line key={line.id} line={line} name={names.get(line.userId ?? '')} nth={i + 1} />
            ))}
          </ul>
        </>
      )}
      <More next={next} />
    </>
  );
}

function Line({ line, name, nth }: { line: MessageLine; name: string | undefined; nth: number }) {
  const { id, label, channel, to, userId, state, tries, reason, answer, at, doneAt, mayRetry } = line;
  return (
    <li class="card">
      <h3>{label}</h3>
      <p>
        <Tag of={stateWords[state]} /> {channelWords[channel]}
        {', '}
        {to === 'participant' ? (
          'à une personne accompagnée'
        ) : to === 'outsider' ? (
          'à quelqu’un qui a donné son adresse'
        ) : userId && name ? (
          <>
            à <a href={`/comptes/${userId}`}>{name}</a>
          </>
        ) : (
          'à un compte'
        )}
      </p>
      {reason ? <p>{`${reasonWords[reason]}${answer ? ` (réponse ${answer})` : ''}.`}</p> : null}
      <p class="soft">
        {`Demandé le ${dateAndTime(at)}`}
        {doneAt ? `, fini le ${dateAndTime(doneAt)}` : ''}
        {tries > 0 ? `, ${several(tries, 'essai vain', 'essais vains')}` : ''}
      </p>
      {mayRetry ? (
        <Form of={retryOneForm} params={{ id }} label={`Envoi ${nth} : ${label}`}>
          <button type="submit" class="quiet">
            Réessayer
          </button>
        </Form>
      ) : null}
    </li>
  );
}
