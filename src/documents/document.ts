import mongoose, { Schema } from 'mongoose';
import type { Revised } from '../platform/index.ts';
import { type MediaType, mediaTypes } from './formats.ts';

/** Who handed a document over. */
export const origins = ['person', 'structure', 'company', 'partner'] as const;
export type Origin = (typeof origins)[number];

/**
 * A document: what is known of it, beside its pieces in `documents.chunks`. Both collections have the shape of GridFS, so
 * that its tools find the files, sealed; they are written by us, since GridFS takes no part in transactions.
 */
export interface DocumentDoc extends Revised {
  readonly _id: string;
  /** What GridFS wants: bytes of all sealed pieces, of one of them, and when they were written. */
  readonly length: number;
  readonly chunkSize: number;
  readonly uploadDate: Date;
  /** What it is attached to: a kind of thing that a room declares, and the id of one. */
  readonly about: { readonly thing: string; readonly id: string };
  /** The person whom that is about. */
  readonly participantId?: string;
  /** A code of that room. */
  readonly kind: string;
  /** Sealed, as `<id>/name`. */
  readonly name: string;
  readonly type: MediaType;
  /** Of the file as it is kept, opened. */
  readonly bytes: number;
  /** Under which its pieces are sealed; sealed itself, as `<id>/key`. */
  readonly key: string;
  readonly origin: Origin;
  /** Days, "YYYY-MM-DD": when it was issued, and the last on which it is valid. */
  readonly issuedOn?: string;
  readonly endsOn?: string;
  /** The id of an account. */
  readonly by: string;
  /** The last day on which it is kept. */
  readonly keptUntil: string;
}

const schema = new Schema<DocumentDoc>(
  {
    _id: { type: String, required: true },
    length: { type: Number, required: true },
    chunkSize: { type: Number, required: true },
    uploadDate: { type: Date, required: true },
    about: {
      thing: { type: String, required: true },
      id: { type: String, required: true },
    },
    participantId: String,
    kind: { type: String, required: true },
    name: { type: String, required: true },
    type: { type: String, enum: mediaTypes, required: true },
    bytes: { type: Number, required: true },
    key: { type: String, required: true },
    origin: { type: String, enum: origins, required: true },
    issuedOn: String,
    endsOn: String,
    by: { type: String, required: true },
    keptUntil: { type: String, required: true },
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'documents.files', versionKey: false, minimize: false },
);
schema.index({ 'about.id': 1, 'about.thing': 1, _id: 1 });
schema.index({ participantId: 1 });
schema.index({ keptUntil: 1 });

export const Document = mongoose.model('Document', schema);
