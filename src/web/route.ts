import type { z } from 'zod';
import type { Actor, Right } from '../access/index.ts';
import type { Visit } from '../accounts/index.ts';
import type { Replay } from './replay.ts';
import type { TakenFile, Upload } from './uploads.ts';

/** What a route that is open to all is given: nobody has said who they are. */
export interface PublicCall<Body, Query> {
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly token: string;
  readonly visit: Visit;
}

export interface Call<Body, Query> extends PublicCall<Body, Query> {
  readonly actor: Actor;
  /** Of a route that takes one. */
  readonly file?: TakenFile;
}

/** What a handler may give of a schema: what it takes, read only, so that lists that are shared need no copy. */
type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T;

/** `public` is for those who have not signed in yet: it has no actor. */
type Open<Body, Query, Answered> = {
  readonly right: 'public';
  readonly run: (call: PublicCall<Body, Query>) => Promise<Answered>;
};
type Closed<Body, Query, Answered> = {
  readonly right: Right;
  readonly run: (call: Call<Body, Query>) => Promise<Answered>;
};

/** What a change names of the record that it was made on, beside what it changes. */
export const revisionKey = 'revision';

/** Asked twice, what is written is written once: see `Replay`. */
type Method<Answered> =
  | { readonly method: 'get' | 'patch' | 'delete'; readonly guard?: never; readonly replay?: never }
  /** `none`: it writes nothing, not even that it was asked. */
  | { readonly method: 'post'; readonly guard?: never; readonly replay: Replay<Answered> | 'none' }
  /**
   * `sign-in` counts wrong secrets, `ask` every request, by the `email` of the body and by network address. What is
   * guarded takes no `Idempotency-Key`: each try counts.
   */
  | { readonly method: 'post'; readonly guard: 'sign-in' | 'ask'; readonly replay?: never };

/** What programs are told of a route that will not stay, so that they leave it in time. */
export interface Deprecation {
  /** The day "YYYY-MM-DD" from which it should not be used any more; it may be to come. */
  readonly since: string;
  /** The day from which it may be gone; at least six months after (docs/client.md). */
  readonly until: string;
  /** Of the route to use in its place, under `/api/v1`. */
  readonly instead?: string;
}

/** Nothing is sent with 204: what its handler gives goes no further. */
type Told<Answer> =
  | { readonly status: 200 | 201; readonly answer: Answer; readonly download?: never }
  /** What it answers is a file of one of these media types: `FileToSend`. */
  | { readonly status: 200; readonly answer?: never; readonly download: readonly string[] }
  | { readonly status: 204; readonly answer?: never; readonly download?: never };

/** One route of the API: what it takes, who may call it and what it answers, declared side by side. */
export type Route<
  Body extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = Method<Given<z.input<Answer>>> &
  Told<Answer> &
  (
    | Open<z.output<Body>, z.output<Query>, Given<z.input<Answer>>>
    | Closed<z.output<Body>, z.output<Query>, Given<z.input<Answer>>>
  ) & {
    /** Under `/api/v1`, Express style: `/needs/:id`. */
    readonly path: string;
    readonly summary: string;
    readonly body?: Body;
    /** The most that its body may weigh; without it, as `bodyKb` has it. */
    readonly bodyKb?: number;
    /** It takes a file beside the fields of its body, as `multipart/form-data`. */
    readonly upload?: Upload;
    readonly query?: Query;
    /** It is on its way out: see `Deprecation`. */
    readonly deprecated?: Deprecation;
    /** Refusals beside those that follow from the rest: see `refusalsOf`. */
    readonly refuses?: readonly (404 | 409 | 410 | 423)[];
  };

/** What a route does when the same request comes again with its key; none where a key changes nothing. */
export const replayOf = ({ replay }: Route): Replay | undefined => (replay === 'none' ? undefined : replay);

/** Lets the types of body, query and answer reach `run`. */
export const route = <Body extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType>(
  declared: Route<Body, Query, Answer>,
): Route => declared as unknown as Route;
