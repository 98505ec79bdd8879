import type { z } from 'zod';
import type { Right } from './rights.ts';
import type { Actor } from './roles.ts';

/** A line of a file that was read: a row of a table by the keys of its columns, or an object of JSON. */
export interface FileLine {
  /** Where it begins in the file, from 1; of a list of JSON its place there. */
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
  /** Of a table: how the file names each column. */
  readonly columns?: Readonly<Partial<Record<string, string>>>;
  /** What a person should know of how it was read, in French. */
  readonly note?: string;
}

/** What a line has become. */
export interface Taken {
  readonly id: string;
  /** In French: « créé », « brouillon ». */
  readonly as: string;
  /** What a person should read of it, in French. */
  readonly text: string;
}

/** A line that may be written. */
export interface PlannedLine {
  /** The same line has the same key, in any file of its kind: it is written once. */
  readonly key: string;
  /** What a person calls it, where the key says nothing to them. */
  readonly name?: string;
  /** What it is about is there already, by another way than an import. */
  readonly there?: boolean;
  /** Writes it, in the current transaction. @throws Problem naming each field that is wrong */
  take(actor: Actor): Promise<Taken>;
}

/** A field that is asked beside the file. */
export interface ImportField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** What a room takes in from files: it declares the columns and what becomes of a line, `exchange/` does the rest. */
export interface Importable<Options = unknown> {
  /** The last word of its address: `needs`. */
  readonly kind: string;
  /** In French: « Besoins ». */
  readonly label: string;
  readonly right: Right;
  /** Each column by its key, with the names that people give it, the usual one first. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** What is asked beside the file: short texts. */
  readonly options: z.ZodType<Options> & { readonly shape: z.core.$ZodLooseShape };
  readonly fields: readonly ImportField[];
  /**
   * The lines of a JSON document whose list lies deeper than its first level, or that stands inside a page; nothing where the
   * document is none of this kind.
   */
  lines?(document: unknown): readonly unknown[] | undefined;
  /**
   * Reads a line, for whoever sends it.
   * @throws Problem naming each field that is wrong: nothing of it is written
   */
  plan(line: FileLine, options: Options, actor: Actor): Promise<PlannedLine>;
}

/** How what the lines of a file have become is taken back, while nothing followed. The room that can remove it says how. */
export interface Undo {
  /** Of the import. */
  readonly kind: string;
  /** In French, with its reference: what followed from it since it was written; nothing where nothing did. */
  followed(id: string): Promise<string | undefined>;
  /** In the current transaction; twice changes nothing. */
  remove(actor: Actor, id: string): Promise<void>;
}

export const importable = <Options>(declared: Importable<Options>): Importable =>
  declared as unknown as Importable;
