import mongoose, { Schema } from 'mongoose';
import { macFor } from '../platform/index.ts';

/** Who saw or changed what, and why: ids, codes and names of fields, never what the fields hold. */
export interface AuditContent {
  /** 24 hexadecimal digits, in about the order of writing. */
  readonly _id: string;
  readonly at: Date;
  /** A user and the role they acted in; the software itself; or a participant answering through a one-time link. */
  readonly actor: { readonly id: string; readonly role: string; readonly structureId?: string };
  /** Dotted English code: `participant.read`, `match.review`, `identity.open`. */
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string };
  /** The person concerned, where there is one: by this, a person can be told who saw what of them. */
  readonly participantId?: string;
  readonly because?: string;
  /** No two rows have the same: what happens over and over is recorded once. */
  readonly once?: string;
  /** Names of the fields that were seen or changed. */
  readonly fields?: readonly string[];
}

/** Where a row stands in the chain. */
export interface Link {
  /** From 1, without a gap. */
  readonly seq: number;
  /** `mac` of the row before, empty for the first. */
  readonly prev: string;
  readonly mac: string;
}

export interface AuditDoc extends AuditContent, Partial<Link> {
  /** Given when the row is written: the database alone cannot add a row for the sequencer to chain. */
  readonly seal: string;
  /** Until the row is chained. */
  readonly waiting?: true;
}

const code = (pattern: RegExp) => ({ type: String, required: true, match: pattern });
const id = code(/^[\w.:-]{1,80}$/);
const word = code(/^[a-z]+(-[a-z]+)*$/);

// The patterns keep a sentence, a name or an address from slipping into a row that nobody can erase.
const schema = new Schema<AuditDoc>(
  {
    _id: id,
    at: { type: Date, required: true },
    actor: { id, role: word, structureId: { ...id, required: false } },
    action: code(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/),
    target: { kind: word, id },
    participantId: { ...id, required: false },
    because: { type: String, match: /^[a-z0-9]+([.-][a-z0-9]+)*$/, maxlength: 60 },
    once: { ...id, required: false },
    fields: { type: [code(/^[A-Za-z][\w.-]{0,79}$/)], default: undefined },
    seal: { type: String, required: true },
    waiting: Boolean,
    seq: Number,
    prev: String,
    mac: String,
  },
  { collection: 'audit', versionKey: false },
);
schema.index({ seq: 1 }, { unique: true, partialFilterExpression: { seq: { $exists: true } } });
schema.index({ once: 1 }, { unique: true, partialFilterExpression: { once: { $exists: true } } });
schema.index({ waiting: 1, _id: 1 }, { partialFilterExpression: { waiting: true } });
schema.index(
  { participantId: 1, _id: -1 },
  { partialFilterExpression: { participantId: { $exists: true } } },
);
schema.pre(
  ['updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate', 'findOneAndReplace'],
  { document: true, query: true },
  refuse,
);
schema.pre(['deleteOne', 'deleteMany', 'findOneAndDelete'], { document: true, query: true }, refuse);
schema.pre('save', function refuseChange() {
  if (!this.isNew) refuse();
});

function refuse(): never {
  throw new Error('audit rows are neither changed nor deleted');
}

export const AuditRow = mongoose.model('AuditRow', schema);

/** JSON that does not depend on the order of keys. A key that the schema does not know counts too. */
function canonical({
  seal: _1,
  waiting: _2,
  seq: _3,
  prev: _4,
  mac: _5,
  ...content
}: Partial<AuditDoc>): string {
  return JSON.stringify(content, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** What authenticates rows, links and the head, under the current key. */
export function auditMacs() {
  const mac = macFor('audit');
  return {
    seal: (row: AuditContent) => mac(`row\n${canonical(row)}`),
    link: (prev: string, row: AuditContent & Pick<AuditDoc, 'seal'>) =>
      mac(`link\n${prev}\n${row.seal}\n${canonical(row)}`),
    head: (point: { seq: number; mac: string }) => mac(`head\n${point.seq}\n${point.mac}`),
  };
}
