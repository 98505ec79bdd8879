import { z } from 'zod';
import { listCaught, listCaughtQuery, messageCaught } from '../../messages/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { dateAndTime } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { channelWords } from './words.ts';

type Caught = Awaited<ReturnType<typeof listCaught>>;

/** Every message that would have left, in the demonstration and nowhere else. */
export const caughtPage = page({
  path: '/messages/demonstration',
  right: messageCaught,
  query: z.object({ suite: z.string().max(100).optional() }),
  show: async ({ actor, query }) => ({
    title: 'Messages de la démonstration',
    body: (
      <CaughtView caught={await listCaught(actor, { ...listCaughtQuery.parse({}), cursor: query.suite })} />
    ),
  }),
});

const link = /(https?:\/\/\S+)/;

/** The text as it would have been read, its addresses as links. */
const Text = ({ text }: { text: string }) => (
  <p class="said-words">
    {text.split(link).map((part, i) => (i % 2 === 1 ? <a href={part}>{part}</a> : part))}
  </p>
);

const CaughtView = ({ caught }: { caught: Caught }) => (
  <>
    <Crumbs to={[['Envois', '/envois']]} />
    <h1>Messages de la démonstration</h1>
    <p class="lead">
      Rien ne part d’une démonstration : les courriels et les textos se lisent ici, pendant trente jours.
    </p>
    {caught.data.length === 0 ? (
      <Empty>Aucun message pour le moment. Invitez quelqu’un, ou envoyez un lien, pour en voir un.</Empty>
    ) : (
      <ul class="list">
        {caught.data.map(({ id, channel, to, subject, text, at }) => (
          <li key={id} class="card">
            <h2>{subject || 'Texto'}</h2>
            <p class="soft">
              {channelWords[channel]} à {to}, {dateAndTime(at)}
            </p>
            <Text text={text} />
          </li>
        ))}
      </ul>
    )}
    <More next={caught.next} />
  </>
);
