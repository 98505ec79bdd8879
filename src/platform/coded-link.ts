import { randomInt } from 'node:crypto';
import mongoose from 'mongoose';
import { now } from './clock.ts';
import { fingerprint, hashSecret } from './crypto.ts';
import { notFound, Problem } from './errors.ts';
import { newSecret } from './ids.ts';
import { houseRules } from './rules.ts';

/** A link for one person about one thing, opened with a code of six digits that is told by another way. */
export interface CodedLink {
  /** Hash of the secret part of the address. */
  readonly _id: string;
  readonly code: string;
  readonly wrongCodes: number;
  readonly expiresAt: Date;
}

/** Of the schema of a room's links. */
export const codedLinkFields = {
  _id: { type: String, required: true },
  code: { type: String, required: true },
  wrongCodes: { type: Number, required: true },
  expiresAt: { type: Date, required: true },
} as const;

const maxWrongCodes = 5;
const codePrint = (token: string, code: string) => fingerprint(`link/${token}`, code);

/** `token` and `code` are told once; `link` is what is stored of them. */
export function newCodedLink(): { token: string; code: string; link: CodedLink } {
  const token = newSecret();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(now().getTime() + houseRules().LINK_DAYS * 86_400_000);
  return {
    token,
    code,
    link: { _id: hashSecret(token), code: codePrint(token, code), wrongCodes: 0, expiresAt },
  };
}

const live = (token: string) => ({ _id: hashSecret(token), expiresAt: { $gt: now() } });
const modelOf = ({ modelName }: { readonly modelName: string }) => mongoose.model<CodedLink>(modelName);

/** Whether an address leads anywhere; says nothing of where. */
export const codedLinkLives = async (of: { readonly modelName: string }, token: string): Promise<boolean> =>
  (await modelOf(of).exists(live(token))) !== null;

/**
 * A try is counted before the code is compared, so that a thousand at once are not more than five.
 * @throws Problem 404 unknown or expired, 403 `wrong-code`, 423 `link-locked` after five wrong codes
 */
export async function openCodedLink<Link extends CodedLink>(
  of: { readonly modelName: string },
  token: string,
  code: string,
): Promise<Link> {
  const model = modelOf(of);
  const link = await model
    .findOneAndUpdate({ ...live(token), wrongCodes: { $lt: maxWrongCodes } }, { $inc: { wrongCodes: 1 } })
    .lean<Link>();
  if (!link) {
    if (!(await model.exists(live(token)))) throw notFound('Lien');
    throw new Problem(423, 'link-locked', 'Trop de codes faux. Demandez un nouveau lien à votre référent.');
  }
  if (codePrint(token, code.replace(/\s/g, '')) !== link.code)
    throw new Problem(403, 'wrong-code', 'Ce code n’est pas le bon.');
  await model.updateOne({ _id: link._id }, { $set: { wrongCodes: 0 } });
  return link;
}
