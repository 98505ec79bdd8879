import type { components, paths } from '../../src/web/client.d.ts';

/** The published paths as tests write them, without `/api/v1`. */
type Declared = { [Path in keyof paths as Path extends `/api/v1${infer Rest}` ? Rest : never]: paths[Path] };

export type Method = 'get' | 'post' | 'patch' | 'delete';

type Problem = components['schemas']['Problem'];
/** Each thing that a refusal may tell: a test that reads one fails where it is missing. */
export type Refusal = { [Key in keyof Problem]-?: Problem[Key] } & {
  readonly errors: [FieldError, ...FieldError[]];
};
type FieldError = NonNullable<Problem['errors']>[number];

type WithoutQuery<Path extends string> = Path extends `${infer Bare}?${string}` ? Bare : Path;
/** `/needs/${string}/open` as `['needs', string, 'open']`. */
type Parts<Path extends string> = Path extends `/${infer First}/${infer Rest}`
  ? [First, ...Parts<`/${Rest}`>]
  : Path extends `/${infer Last}`
    ? [Last]
    : [];
/** `['needs', '{id}', 'open']` as `['needs', string, 'open']`. */
type Opened<All extends readonly string[]> = {
  [Index in keyof All]: All[Index] extends `{${string}}` ? string : All[Index];
};
type Patterns = { [Path in keyof Declared]: Opened<Parts<Path>> };

/** The declared path that a written one is of: a fixed one (`/policy/preview`) before one with parameters. */
type DeclaredOf<Path extends string> = Path extends keyof Declared
  ? Path
  : { [Key in keyof Patterns]: Parts<Path> extends Patterns[Key] ? Key : never }[keyof Patterns];

type Fields<Union> = Union extends unknown ? keyof Union : never;
type ValueOf<Union, Key extends PropertyKey> = Union extends { readonly [K in Key]?: infer Value }
  ? Value
  : never;
/** Where a route answers one form or another: the fields of all, to be read without telling them apart first. */
type Either<Union> = [Union] extends [readonly (infer Item)[]]
  ? Either<Item>[]
  : [Union] extends [object]
    ? { [Key in Fields<Union>]: Either<ValueOf<Union, Key>> }
    : Union;
type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : undefined;
type OneForm<Body> = true extends IsUnion<Body> ? Either<Body> : Body;
type Success<Operation> = Operation extends { responses: infer Responses }
  ? OneForm<Json<Responses[keyof Responses & (200 | 201 | 204)]>>
  : unknown;

/**
 * What the API answers to a path as a test writes it, as the published types have it: of `/needs/${id}?page=2` a need.
 * Unknown where the path is not known when it is compiled, or is none of the API's.
 */
export type AnswerTo<M extends Method, Path extends string> = [DeclaredOf<WithoutQuery<Path>>] extends [never]
  ? unknown
  : Success<Declared[DeclaredOf<WithoutQuery<Path>>][M]>;
