import type { z } from 'zod';
import type { Actor, Right, Visit } from '../accounts/index.ts';

export interface Call<Body, Query> {
  readonly actor: Actor;
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly token: string;
  readonly visit: Visit;
}

/** One route of the API: what it takes, who may call it and what it answers, declared side by side. */
export interface Route<Body extends z.ZodType = z.ZodType, Query extends z.ZodType = z.ZodType> {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Under `/api/v1`, Express style: `/needs/:id`. */
  readonly path: string;
  readonly summary: string;
  /** `public` is for those who have not signed in yet; their actor is nobody. */
  readonly right: Right | 'public';
  /**
   * `sign-in` counts wrong secrets, `ask` every request, by the `email` of the body and by network address. What is
   * guarded is not replayed by `Idempotency-Key`: its answer is a secret.
   */
  readonly guard?: 'sign-in' | 'ask';
  /** Writes nothing, not even its answer beside an idempotency key: doing it twice changes nothing anyway. */
  readonly storesNothing?: true;
  readonly body?: Body;
  readonly query?: Query;
  readonly status: 200 | 201 | 204;
  readonly answer?: z.ZodType;
  readonly run: (call: Call<z.output<Body>, z.output<Query>>) => Promise<unknown>;
}

/** Lets the types of body and query reach `run`. */
export const route = <Body extends z.ZodType, Query extends z.ZodType>(declared: Route<Body, Query>): Route =>
  declared as unknown as Route;
