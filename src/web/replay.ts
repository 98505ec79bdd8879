import type { Actor } from '../access/index.ts';
import { type Kept, once, Problem } from '../platform/index.ts';

/** A request that comes again: who asks, with the rights of now, and what was kept when it acted. */
export interface Again {
  readonly actor: Actor;
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
  readonly kept: Kept;
}

/**
 * What a POST answers when it comes again with its `Idempotency-Key`: what may be shown is decided when it is shown. So
 * it declares the reading that its answer amounts to, and never the answer itself is kept.
 */
export type Replay<Answered = unknown> = {
  /** Names of the answer's fields by which `view` finds what was made: ids, numbers of versions. */
  readonly keep?: readonly KeyOf<Answered>[];
} & (Shown<Answered> | Secret);

/** Of any of the forms that an answer has. */
type KeyOf<Answered> = unknown extends Answered
  ? string
  : Answered extends unknown
    ? keyof Answered & string
    : never;

interface Shown<Answered> {
  /**
   * The use case of the matching GET, which checks right and reach, and records the reading, as for any reader. Where
   * there is nothing to show (204) it makes sure that the thing is still within reach.
   */
  readonly view: (again: Again) => Promise<Answered>;
  readonly secret?: never;
}

interface Secret {
  readonly view: (again: Again) => Promise<unknown>;
  /** The answer holds a secret that is shown once: asked again, where `view` may be seen, 409 `shown-once`. */
  readonly secret: true;
}

interface Asked {
  readonly key: string;
  /** The whole request: the same key with another one is refused. */
  readonly request: string;
  readonly call: Omit<Again, 'kept'>;
  readonly work: () => Promise<unknown>;
}

/** Does the work the first time, and afterwards shows what the same caller may see of it. @throws Problem as `once`, `view` */
export async function answerOnce(
  { view, keep = [], secret }: Replay,
  { key, request, call: { actor, id, params }, work }: Asked,
): Promise<{ readonly body: unknown; readonly replayed: boolean }> {
  const outcome = await once(actor.id, key, request, work, (answer) =>
    Object.fromEntries(keep.map((name) => [name, String((answer as Record<string, unknown>)[name])])),
  );
  if (!outcome.replayed) return { body: outcome.answer, replayed: false };
  const body = await view({ actor, id, params, kept: outcome.kept });
  if (secret) throw shownOnce();
  return { body, replayed: true };
}

const shownOnce = () =>
  new Problem(
    409,
    'shown-once',
    'C’est déjà fait, et ce qui en a été montré ne l’est qu’une fois. Refaites-en un si vous ne l’avez plus.',
  );
