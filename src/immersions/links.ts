import { z } from 'zod';
import { type Actor, type Channel, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { leaveMessage, leaves } from '../messages/index.ts';
import {
  codedLinkLives,
  emailAddress,
  inTransaction,
  invalidField,
  isDuplicate,
  newCodedLink,
  notFound,
  now,
  openCodedLink,
  Problem,
  phoneNumber,
  seal,
  today,
} from '../platform/index.ts';
import { readConvention } from './convention.ts';
import { Immersion, type ImmersionDoc, type PartyRole, partyRoles } from './immersion.ts';
import { pathPlace, signingLetterCode } from './letters.ts';
import { linkUses, SigningLink, type SigningLinkDoc, sealAddress } from './link-model.ts';
import { mustBeLawful, withdrawText } from './move-immersion.ts';
import { findImmersion } from './reach.ts';
import { assess, type Said } from './report.ts';
import { immersionManage } from './rights.ts';
import { recorded, tellStructure, writeImmersion } from './save.ts';
import { sealWords } from './terms.ts';

export const makeSigningLinkInput = z.strictObject({
  role: z.enum(partyRoles),
  use: z.enum(linkUses),
  /** An e-mail address, or a number that gets text messages: the link goes there, the code is told otherwise. */
  to: z.union([emailAddress, phoneNumber]).optional(),
});

/**
 * A one-time link for a party, and the code that opens it, told by another way than the link itself. A new one ends the one
 * before. It is sent where somebody says so; the code never is.
 * @throws Problem 403, 404, 409 `not-signing`, `signed-already`, `not-ended`, `no-way`, 422 where nobody has that part
 */
export async function makeSigningLink(
  actor: Actor,
  id: string,
  { role, use, to }: z.output<typeof makeSigningLinkInput>,
) {
  check(actor, immersionManage);
  return inTransaction(async () => {
    const doc = await findImmersion(actor, immersionManage, id);
    if (use === 'sign') mustSign(doc, role);
    else mustAssess(doc, role);
    const { token, code, link } = newCodedLink();
    await SigningLink.deleteMany({ immersionId: id, role, use });
    const path = `/signature/${token}`;
    const sealed = to === undefined ? {} : { to: sealAddress(link._id, to) };
    await SigningLink.create([{ ...link, immersionId: id, role, use, ...sealed }]);
    const way = to === undefined ? undefined : await sendTo(to, { id, linkId: link._id, path, use });
    await record({
      actor,
      action: 'immersion.link',
      target: { kind: 'immersion', id },
      participantId: doc.participantId,
      because: [use, role, way].filter(Boolean).join('.'),
    });
    return { path, code, expiresAt: link.expiresAt.toISOString(), sent: way ?? null };
  });
}

/** @throws Problem 409 `no-way`, 422 of a number that gets no text messages */
async function sendTo(
  to: string,
  { id, linkId, path, use }: { id: string; linkId: string; path: string; use: string },
): Promise<Channel> {
  const channel = to.includes('@') ? 'mail' : 'text';
  if (channel === 'text' && !/^\+\d+$/.test(to))
    throw invalidField('to', 'no-text', 'Ce numéro ne reçoit pas de texto : donnez le lien vous-même.');
  if (!(await leaves(channel)))
    throw new Problem(409, 'no-way', 'Ce service n’envoie pas de message de ce genre : copiez le lien.');
  const about = { linkId, use, path: seal(path, pathPlace), channel };
  await leaveMessage(signingLetterCode, about, { thingId: id, channel });
  return channel;
}

function mustSign({ state, signing }: ImmersionDoc, role: PartyRole): void {
  if (state !== 'signing' || !signing)
    throw new Problem(409, 'not-signing', 'Cette convention n’attend pas de signature.', [], { state });
  const party = signing.parties.find((one) => one.role === role);
  if (!party) throw invalidField('role', 'no-party', 'Personne ne signe à ce titre.');
  if (party.signedAt) throw new Problem(409, 'signed-already', 'Cette partie a déjà signé.');
}

function mustAssess({ state, assessments }: ImmersionDoc, role: PartyRole): void {
  if (role !== 'person' && role !== 'host')
    throw invalidField('role', 'no-party', 'Le bilan est de la personne et de l’accueil.');
  if (state !== 'ended')
    throw new Problem(409, 'not-ended', 'Le bilan se fait quand l’immersion est finie.', [], { state });
  if (assessments.some(({ by }) => by === role))
    throw new Problem(409, 'assessed-already', 'Ce bilan est déjà fait.');
}

/** Whether this address leads anywhere; says nothing of where. */
export const signingLinkExists = (token: string): Promise<boolean> => codedLinkLives(SigningLink, token);

async function open(token: string, code: string) {
  const link = await openCodedLink<SigningLinkDoc>(SigningLink, token, code);
  const doc = await Immersion.findById(link.immersionId).lean<ImmersionDoc>();
  if (!doc) throw notFound('Lien');
  return { link, doc };
}

/** What a party reads by their link: the whole text and its digest, or what the other one said of the immersion. */
export async function readSigningLink(token: string, code: string) {
  const { link, doc } = await open(token, code);
  const { role, use } = link;
  const { reference, startsOn, endsOn } = doc;
  if (use === 'sign' && role !== 'person') await recordRead(doc, role);
  return {
    role,
    use,
    reference,
    startsOn,
    endsOn,
    digest: doc.signing?.digest ?? '',
    sections: readConvention(doc) ?? [],
    hostSaid: doc.assessments.find(({ by }) => by === 'host')?.met ?? null,
  };
}

/** The text names somebody: that a party has read it is recorded, once for each text. */
async function recordRead(doc: ImmersionDoc, role: PartyRole): Promise<void> {
  const once = `immersion-read:${doc._id}.${role}:${doc.signing?.digest.slice(0, 16)}`;
  const { participantId } = doc;
  const target = { kind: 'immersion', id: doc._id };
  const actor = recorded({ link: role }, doc);
  await record({ actor, action: 'immersion.read', target, participantId, once }).catch((error) => {
    if (!isDuplicate(error)) throw error;
  });
}

export const signInput = z.strictObject({
  answer: z.enum(['sign', 'refuse']),
  /** Of the text that was shown. */
  digest: z.string().max(64),
  /** Why not, where it is said. */
  why: z.string().trim().max(500).optional(),
});

const changed = () =>
  new Problem(409, 'text-changed', 'Le texte a changé depuis : demandez un nouveau lien et relisez-le.');

/**
 * A party signs what it read, or says no: who, when, and the digest of the text are kept. The last one makes it signed by all.
 * @throws Problem 403, 404, 409 `text-changed`, `not-signing`, `signed-already`, 422 `bounds` where it would no longer be lawful, 423
 */
export async function signByLink(
  token: string,
  code: string,
  { answer, digest, why }: z.output<typeof signInput>,
) {
  const { link } = await open(token, code);
  const { role, use, immersionId } = link;
  if (use !== 'sign') throw notFound('Lien');
  return inTransaction(async () => {
    const doc = await Immersion.findById(immersionId).lean<ImmersionDoc>();
    if (!doc) throw notFound('Lien');
    mustSign(doc, role);
    if (!doc.signing || doc.signing.digest !== digest) throw changed();
    if (answer === 'refuse') {
      await writeImmersion(
        { link: role },
        doc,
        { action: 'refuse', move: 'refuse', because: role },
        {
          ...(await withdrawText(doc)),
          ...(why ? { reason: sealWords(doc._id, 'reason', why) } : {}),
        },
      );
      await tellStructure(
        doc,
        'immersion-refused',
        'n’est pas signée par tous : la convention redevient un brouillon',
      );
      return { signed: false as const };
    }
    // A day that passed, a delegation that was taken back meanwhile.
    if (doc.startsOn < today()) await mustBeLawful(doc);
    const parties = doc.signing.parties.map((one) =>
      one.role === role ? { role, signedAt: now(), digest } : one,
    );
    const all = parties.every(({ signedAt }) => signedAt !== undefined);
    if (all) await mustBeLawful(doc);
    await SigningLink.deleteOne({ _id: link._id });
    await writeImmersion(
      { link: role },
      doc,
      { action: 'sign', move: all ? 'complete' : 'sign', because: `${role}.${digest.slice(0, 32)}` },
      { signing: { ...doc.signing, parties } },
    );
    if (all) await tellStructure(doc, 'immersion-signed', 'est signée par tous : il reste à la déposer');
    return { signed: true as const };
  });
}

/** The person's or the host's word on what came of it, by their link. @throws Problem as `signByLink` */
export async function assessByLink(token: string, code: string, said: Said) {
  const { link } = await open(token, code);
  const { role, use, immersionId } = link;
  if (use !== 'assess' || (role !== 'person' && role !== 'host')) throw notFound('Lien');
  await inTransaction(async () => {
    const doc = await Immersion.findById(immersionId).lean<ImmersionDoc>();
    if (!doc) throw notFound('Lien');
    mustAssess(doc, role);
    await SigningLink.deleteOne({ _id: link._id });
    await assess({ link: role }, doc, role, 'link', said);
  });
}
