import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import type { Actor, Right } from '../../access/index.ts';
import type { FieldError } from '../../platform/index.ts';
import type { FileToSend } from '../send-file.ts';
import type { TakenFile, Upload } from '../uploads.ts';

export type Params = Readonly<Record<string, string>>;

/** What a form sent: a name that occurs twice has a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A form that could not be saved, as it was typed: shown again, nothing is lost. */
export interface FormState {
  /** Where it was sent. */
  readonly action: string;
  readonly fields: Fields;
  /** One sentence on the whole, such as why it came too late. */
  readonly problem?: string;
  readonly errors: readonly FieldError[];
  /** What else the problem tells, under its code. */
  readonly code?: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What a page that is open to all is given: nobody has said who they are. */
export interface PublicPageCall<Query = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly form?: FormState;
  /** What the form before this page gave to be shown once. */
  readonly handed?: Handed;
}

export interface PageCall<Query = unknown> extends PublicPageCall<Query> {
  readonly actor: Actor;
}

/** Secrets that are read once: short, they travel sealed in a cookie. */
export type Handed = Readonly<Record<string, string>>;

/** What a page shows between its header and its footer. */
export interface View {
  /** Of the window and of the page's `h1`, which the page writes itself. */
  readonly title: string;
  readonly body: ComponentChildren;
  /** Public pages made of bands, from one side of the window to the other. */
  readonly bands?: boolean;
  /** For somebody alone before it: large letters, one narrow column. */
  readonly simple?: boolean;
  /** One sentence, for those who find the page elsewhere. */
  readonly description?: string;
  /** Search engines may show it: public, and of nobody. */
  readonly findable?: true;
  /** What it is about, in the words of schema.org, for machines. */
  readonly data?: object;
  /** Names of modules in `src/web/islands`. */
  readonly islands?: readonly string[];
}

/** One page: where it is, who may see it, what it shows. */
export type Page<Query extends z.ZodType = z.ZodType> = (
  | {
      /** For those who have not signed in: it has no actor. */
      readonly right: 'public';
      readonly show: (call: PublicPageCall<z.output<Query>>) => Promise<View>;
    }
  | { readonly right: Right; readonly show: (call: PageCall<z.output<Query>>) => Promise<View> }
) & {
  /** Express style: `/besoins/:id`. */
  readonly path: string;
  readonly query?: Query;
  /** Of a public page that is the same for all: what it tells follows from this, its parameters and its query alone. */
  readonly still?: (params: Params) => Promise<string>;
};

/** Where to go once it is done, and what to say there. Only `to` is kept, for the same form sent twice. */
export interface Done {
  /** An address of ours: ids, and nothing that was typed. */
  readonly to: string;
  readonly said?: string;
  readonly handed?: Handed;
  /** What is said is read once. */
  readonly secret?: true;
}

/** Nothing is done yet: the page is shown again with what was typed, for its author to read before they confirm. */
export const again = { again: true } as const;

export interface FormCall<Input> {
  readonly actor: Actor;
  readonly params: Params;
  readonly input: Input;
  /** `https://passerelle.example`: for an address that is told to somebody. */
  readonly origin: string;
  /** Of a form that takes one. */
  readonly file?: TakenFile;
}

/** What a page's form does. Wrong, late or signed out, it is shown again on its page, with what was typed. */
export interface Form<Input extends z.ZodType = z.ZodType> {
  /** Has the parameters of its page's path, and may have more. */
  readonly path: string;
  readonly right: Right;
  /** The most that it may send; without it `bodyKb.usual`. */
  readonly bodyKb?: number;
  /** It takes a file beside its fields: see `FileField`. */
  readonly upload?: Upload;
  /** `revision` → 4, `contract.kind` → nested, blanks left out: see `decode`. */
  readonly input: Input;
  /** The path of its page: a page knows its forms, so that a form does not know the page itself. See `pageOf`. */
  readonly page: string;
  readonly act: (call: FormCall<z.output<Input>>) => Promise<Done | typeof again>;
}

/**
 * A form of a public page, for those who have not signed in. Every request counts as one that sends a message
 * (`Limits.ask`): by network address, and by what `account` gives.
 */
export interface OpenForm<Input extends z.ZodType = z.ZodType> {
  readonly path: string;
  readonly input: Input;
  /** The path of its page, as in `Form`. */
  readonly page: string;
  readonly account?: (input: z.output<Input>) => string | undefined;
  readonly act: (call: {
    readonly params: Params;
    readonly input: z.output<Input>;
  }) => Promise<Pick<Done, 'to' | 'said'>>;
}

/** Tells a page that is open when to look again. */
export interface Stream {
  /** Asked for with `?vu=`, the pulse of the moment when the page was shown. */
  readonly path: string;
  readonly right: Right;
  /** Differs whenever the page would. */
  readonly pulse: (call: { actor: Actor; params: Params }) => Promise<string>;
}

/** A file to take away. */
export type Download<Query extends z.ZodType = z.ZodType> = {
  readonly path: string;
  readonly query?: Query;
} & (
  | {
      readonly right: Right;
      readonly read: (call: { actor: Actor; params: Params; query: z.output<Query> }) => Promise<FileToSend>;
    }
  | {
      /** For those who have not signed in: it has no actor. */
      readonly right: 'public';
      /** `origin`: for addresses of ours that other programs read in it. */
      readonly read: (
        call: PublicPageCall<z.output<Query>> & { readonly origin: string },
      ) => Promise<FileToSend>;
    }
);

/** Let the types of query and input reach `show` and `act`. */
export const page = <Query extends z.ZodType>(declared: Page<Query>): Page => declared as unknown as Page;
export const download = <Query extends z.ZodType>(declared: Download<Query>): Download =>
  declared as unknown as Download;
export const openForm = <Input extends z.ZodType>(declared: OpenForm<Input>): OpenForm =>
  declared as unknown as OpenForm;
export const form = <Input extends z.ZodType>(declared: Form<Input>): Form => declared as unknown as Form;

/** The path with its parameters. */
export const pathOf = ({ path }: { readonly path: string }, params: Params = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
