import { z } from 'zod';
import { type Channel, channels } from '../../../access/index.ts';
import {
  makeLink,
  matchAgreement,
  type readLinkMessages,
  sendLink,
  sendLinkInput,
} from '../../../shortlists/index.ts';
import { Form, Hidden } from '../../kit/form.tsx';
import { dateAndTime } from '../../kit/format.ts';
import { type FormState, form, type Handed, pathOf } from '../../kit/page.ts';
import { QrCode } from '../../kit/qr.tsx';

const common = { right: matchAgreement, page: '/avis/:id' } as const;

const ways: Readonly<Record<Channel, string>> = { mail: 'courriel', text: 'texto' };

/** Makes the link and, where a way is said, sends it: one gesture. The code is told by another way than the link. */
export const linkForm = form({
  ...common,
  path: '/avis/:id/lien',
  input: z.object({ way: z.enum(channels).optional() }),
  act: async ({ actor, params: { id = '' }, origin, input: { way } }) => {
    const { path, code, expiresAt } = await makeLink(actor, id);
    if (way) await sendLink(actor, id, { path, way });
    const handed = { path, address: `${origin}${path}`, code, expiresAt };
    const said = way
      ? `Le lien part par ${ways[way]}. Donnez maintenant le code autrement.`
      : 'Le lien et le code sont prêts.';
    return { to: `/avis/${id}`, said, handed };
  },
});

export const sendLinkForm = form({
  ...common,
  path: '/avis/:id/lien/envoyer',
  // The code comes along to stay before the counsellor's eyes: it is in no message.
  input: sendLinkInput.extend({ code: z.string().max(10), expiresAt: z.string().max(40) }),
  act: async ({ actor, params: { id = '' }, origin, input: { path, way, code, expiresAt } }) => {
    await sendLink(actor, id, { path, way });
    const said = `Le lien part par ${ways[way]}. Donnez maintenant le code autrement.`;
    return { to: `/avis/${id}`, said, handed: { path, address: `${origin}${path}`, code, expiresAt } };
  },
});

export const linkForms = [linkForm, sendLinkForm];

/** What was just made, also where it could not be sent: it would be lost. */
export function linkBefore(handed: Handed | undefined, form: FormState | undefined, id: string) {
  if (handed || form?.action !== pathOf(sendLinkForm, { id })) return handed;
  const typed = (name: string) => [form.fields[name] ?? ''].flat().at(-1) ?? '';
  return { path: typed('path'), address: typed('path'), code: typed('code'), expiresAt: typed('expiresAt') };
}

type Messages = Awaited<ReturnType<typeof readLinkMessages>>;

export interface LinkShown {
  /** Just made: shown once. */
  readonly handed?: Handed | undefined;
  readonly messages: Messages | null;
}

interface Props {
  matchId: string;
  link: LinkShown;
}

/** The one-time link: made, then copied, or sent where the file says. */
export function SendLink({ matchId, link: { handed, messages } }: Props) {
  const params = { id: matchId };
  return (
    <section class="card" aria-labelledby="lien">
      <h3 id="lien">Ou lui envoyer un lien</h3>
      <p>
        Elle lit le travail proposé en français simple et répond elle-même. Le code se donne par un autre
        chemin.
      </p>
      {handed?.path ? <Ready {...{ matchId, handed, messages }} /> : null}
      <Form of={linkForm} params={params}>
        <div class="actions">
          {handed?.path
            ? null
            : messages?.ways.map((way) => (
                <button key={way} type="submit" name="way" value={way}>
                  Envoyer par {ways[way]}
                </button>
              ))}
          <button type="submit" class="quiet">
            {handed?.path ? 'Créer un autre lien et un autre code' : 'Créer le lien et le code'}
          </button>
        </div>
      </Form>
      {messages && messages.data.length > 0 ? (
        <ul>
          {messages.data.map((message) => (
            <li key={message.id}>{became(message)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Ready({
  matchId,
  handed,
  messages,
}: {
  matchId: string;
  handed: Handed;
  messages: Messages | null;
}) {
  const { path = '', address = '', code = '', expiresAt = '' } = handed;
  return (
    <div class="note ask">
      <p>
        Lien à envoyer : <code>{address}</code>
      </p>
      <p>
        Code à donner autrement (de vive voix, par exemple) : <code>{code}</code>
      </p>
      <details>
        <summary>Elle est à côté de vous : QR code du lien</summary>
        <QrCode text={address} label="QR code du lien" />
      </details>
      <p>Ils valent jusqu’au {dateAndTime(expiresAt)} et ne seront plus montrés : notez le code.</p>
      {messages && messages.ways.length > 0 ? (
        <div class="actions">
          {messages.ways.map((way) => (
            <Form key={way} of={sendLinkForm} params={{ id: matchId }} label={`Envoyer par ${ways[way]}`}>
              <Hidden name="path" value={path} />
              <Hidden name="code" value={code} />
              <Hidden name="expiresAt" value={expiresAt} />
              <Hidden name="way" value={way} />
              <button type="submit">Envoyer le lien par {ways[way]}</button>
            </Form>
          ))}
        </div>
      ) : (
        <p class="soft">Sa fiche n’a ni adresse ni numéro où l’envoyer d’ici : copiez-le.</p>
      )}
    </div>
  );
}

function became({ channel, state, at, doneAt }: Messages['data'][number]): string {
  const asked = `Lien par ${ways[channel]}, demandé le ${dateAndTime(at)}`;
  if (state === 'sent') return `${asked} : parti le ${dateAndTime(doneAt ?? at)}.`;
  if (state === 'failed')
    return `${asked} : il n’est pas arrivé. Vérifiez la fiche, ou donnez le lien autrement.`;
  return state === 'waiting' ? `${asked} : en attente.` : `${asked} : plus utile, il n’est pas parti.`;
}
