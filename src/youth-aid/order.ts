import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { readSealed, seal, unreadable } from '../platform/index.ts';

/** To whose account an award goes. Name and account are sealed, as `<order>/<aid>`. */
export interface OrderLine {
  readonly aidId: string;
  readonly reference: string;
  readonly cents: number;
  /** Gone once the person is erased. */
  readonly account?: string;
}

/** A file of transfers, as it was given to the bank: it does not change. */
export interface OrderDoc {
  readonly _id: string;
  readonly reference: string;
  readonly at: Date;
  readonly executeOn: string;
  readonly debtorName: string;
  readonly debtorIban: string;
  readonly lines: readonly OrderLine[];
  readonly by: string;
}

const schema = new Schema<OrderDoc>(
  {
    _id: { type: String, required: true },
    reference: { type: String, required: true },
    at: { type: Date, required: true },
    executeOn: { type: String, required: true },
    debtorName: { type: String, required: true },
    debtorIban: { type: String, required: true },
    lines: [{ _id: false, aidId: String, reference: String, cents: Number, account: String }],
    by: { type: String, required: true },
  },
  { collection: 'youthaidorders', versionKey: false },
);
schema.index({ at: -1 });
schema.index({ 'lines.aidId': 1 });
export const Order = mongoose.model('YouthAidOrder', schema);

const account = z.object({ name: z.string(), iban: z.string() });
export type Account = z.output<typeof account>;

const place = (orderId: string, aidId: string): string => `${orderId}/${aidId}`;
export const sealAccount = (orderId: string, aidId: string, of: Account): string =>
  seal(JSON.stringify(of), place(orderId, aidId));

/** `null` where the person was erased, or it does not open. */
export function readAccount(orderId: string, line: OrderLine): Account | null {
  if (!line.account) return null;
  const text = readSealed(line.account, place(orderId, line.aidId));
  return text === unreadable ? null : account.parse(JSON.parse(text));
}
