import mongoose, { Schema, type SchemaDefinition } from 'mongoose';
import { now } from './clock.ts';
import type { Problem } from './errors.ts';
import { inTransaction, isDuplicate } from './mongo.ts';

/** What is kept beside a version that somebody set. */
interface Kept {
  /** The version, from 1. */
  readonly _id: number;
  readonly from: string;
  readonly reason: string;
  /** Id of who set it. */
  readonly by: string;
  readonly at: Date;
}

interface Declared<Version> {
  /** Of the mongoose model. */
  readonly model: string;
  readonly collection: string;
  /** What a version holds, but its number and its first day. */
  readonly fields: SchemaDefinition;
  /** Those that the service comes with, oldest first. */
  readonly first: readonly Version[];
  /** What is said to whoever has not read the newest. @param version the newest that there is */
  readonly overtaken: (version: number) => Problem;
}

/** Rules that are in force from a day on, as somebody set them: each is added, none is changed nor deleted. */
export function versionStore<Version extends { readonly version: number; readonly from: string }>({
  model,
  collection,
  fields,
  first,
  overtaken,
}: Declared<Version>) {
  const required = (type: unknown) => ({ type, required: true });
  const schema = new Schema<Kept>(
    {
      ...fields,
      _id: required(Number),
      from: required(String),
      reason: required(String),
      by: required(String),
      at: required(Date),
    } as SchemaDefinition<Kept>,
    { collection, versionKey: false, minimize: false },
  );
  const Model = mongoose.model<Kept>(model, schema);
  const stored = () => Model.find().sort({ _id: 1 }).lean<Kept[]>().exec();
  const versionOf = ({ _id: version, reason: _, by: __, at: ___, ...rest }: Kept): Version =>
    ({ version, ...rest }) as unknown as Version;
  const all = async (): Promise<readonly Version[]> => [...first, ...(await stored()).map(versionOf)];

  return {
    /** Oldest first. */
    all,

    /** Newest first, each with why and when it was set: `null` where the service came with it. */
    async told() {
      const set = (await stored()).map((doc) => ({
        one: versionOf(doc),
        reason: doc.reason as string | null,
        setAt: doc.at.toISOString() as string | null,
      }));
      return [...first.map((one) => ({ one, reason: null, setAt: null })), ...set].toReversed();
    },

    /** All of them, oldest first. @throws Problem as declared, where `after` is not the newest */
    async allUpTo(after: number): Promise<readonly Version[]> {
      const known = await all();
      const newest = Math.max(...known.map(({ version }) => version));
      if (after !== newest) throw overtaken(newest);
      return known;
    },

    /**
     * Adds one after the newest that was read.
     * @param alongside what is written with it, in its transaction
     * @throws Problem as declared, where another was added meanwhile
     */
    async add(
      after: number,
      given: Omit<Version, 'version'> & { readonly reason: string },
      by: string,
      alongside: (version: number) => Promise<unknown>,
    ) {
      const doc = { _id: after + 1, ...given, by, at: now() } as unknown as Kept;
      try {
        await inTransaction(async () => {
          await Model.create([doc]);
          await alongside(doc._id);
        });
      } catch (error) {
        throw isDuplicate(error) ? overtaken(doc._id) : error;
      }
      return { one: versionOf(doc), reason: doc.reason, setAt: doc.at.toISOString() };
    },
  };
}
