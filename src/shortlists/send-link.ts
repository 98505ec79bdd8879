import { z } from 'zod';
import { type Actor, type Channel, channels, check, type LetterKind } from '../access/index.ts';
import { leaveMessage, leaves, letter, messagesAbout } from '../messages/index.ts';
import { openIdentity } from '../participants/index.ts';
import {
  hashSecret,
  inTransaction,
  invalidField,
  now,
  Problem,
  phoneNumber,
  seal,
  unseal,
} from '../platform/index.ts';
import { Link } from './agreement-link-model.ts';
import { findMatch } from './describe-match.ts';
import { recordMove } from './review-match.ts';
import { matchAgreement } from './rights.ts';

export const sendLinkInput = z.strictObject({
  /** The address of the link, as it was made: `/accord/…`. */
  path: z.string().regex(/^\/accord\/[\w-]{20,100}$/),
  way: z.enum(channels),
});

const pathPlace = 'agreement-link';
const code = 'agreement-link';
const tokenOf = (path: string): string => path.slice('/accord/'.length);

/** Why a way is not there for somebody. */
type Lacking = 'none-set' | 'no-address';

/** By what the link may go to a person: what their file holds, where the service has a way for it. */
async function reachable(participantId: string): Promise<Record<Channel, { to: string } | Lacking>> {
  const { email, phone } = await openIdentity(participantId);
  const number = phoneNumber.safeParse(phone).data ?? '';
  const addresses = { mail: email ?? '', text: /^\+\d+$/.test(number) ? number : '' };
  const of = async (channel: Channel): Promise<{ to: string } | Lacking> => {
    const to = addresses[channel];
    return !(await leaves(channel)) ? 'none-set' : to ? { to } : 'no-address';
  };
  return { mail: await of('mail'), text: await of('text') };
}

/** Which ways there are, and what became of the messages that brought links of this proposal, newest first. */
export async function readLinkMessages(actor: Actor, matchId: string) {
  check(actor, matchAgreement);
  const match = await findMatch(actor, matchId);
  const ways = await reachable(match.participantId);
  return {
    ways: channels.filter((channel) => typeof ways[channel] !== 'string'),
    data: await messagesAbout(match.participantId, matchId),
  };
}

/**
 * Sends the person the link that was made for them, to the address or number of their file. The code is never in it: it is
 * told by another way.
 * @throws Problem 404, 409 `no-way`, 422 where another link was made since, or their file has no such address
 */
export async function sendLink(actor: Actor, matchId: string, { path, way }: z.output<typeof sendLinkInput>) {
  check(actor, matchAgreement);
  return inTransaction(async () => {
    const match = await findMatch(actor, matchId);
    const linkId = hashSecret(tokenOf(path));
    if (!(await Link.exists({ _id: linkId, matchId, expiresAt: { $gt: now() } })))
      throw invalidField('path', 'link-expired', 'Ce lien ne marche plus : créez-en un autre.');
    const reached = (await reachable(match.participantId))[way];
    if (reached === 'none-set')
      throw new Problem(409, 'no-way', 'Ce service n’envoie pas de message de ce genre : copiez le lien.');
    if (reached === 'no-address')
      throw invalidField(
        'way',
        'no-address',
        way === 'mail'
          ? 'Sa fiche n’a pas d’adresse électronique.'
          : 'Sa fiche n’a pas de numéro qui reçoive un texto.',
      );
    const about = { matchId, linkId, path: seal(path, pathPlace), way };
    await leaveMessage(code, about, {
      participantId: match.participantId,
      thingId: matchId,
      channel: way,
      ...reached,
    });
    await recordMove(actor, match, `agreement.link-${way}`);
    return readLinkMessages(actor, matchId);
  });
}

/** Dropped where the link ended meanwhile. Short and of plain letters, so that a text message is one or two. */
export const linkLetter: LetterKind = {
  code,
  label: 'Lien d’accord d’une personne accompagnée',
  to: 'participant',
  async write({ linkId = '', path = '', way = '', to = '' }, site) {
    if (!(await Link.exists({ _id: linkId, expiresAt: { $gt: now() } }))) return undefined;
    const address = `${site}${unseal(path, pathPlace)}`;
    const text = `Bonjour, une question vous attend : ${address} Le code vous est donné autrement. Sans code, ne faites rien.`;
    return way === 'text'
      ? { to, subject: '', text }
      : letter(
          to,
          'une question vous attend',
          'Une question vous attend. Pour la lire et y répondre, ouvrez cette adresse :',
          address,
          'Un code vous est donné autrement, de vive voix par exemple. Si personne ne vous en a parlé, ne faites rien.',
        );
  },
};
