import type { RequestHandler } from 'express';
import { houseRules, Problem } from '../platform/index.ts';

const tooManyAtOnce = (detail: string, retryAfter: number): Problem =>
  new Problem(429, 'too-many-at-once', detail, [], { retryAfter });

/** Counts what is there at once of each key, in this process. */
class Crowd {
  private readonly counts = new Map<string, number>();

  /** @returns how to leave, once; `undefined` where `most` are in already */
  enter(key: string, most: number): (() => void) | undefined {
    const count = this.counts.get(key) ?? 0;
    if (count >= most) return undefined;
    this.counts.set(key, count + 1);
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      const left = (this.counts.get(key) ?? 1) - 1;
      if (left > 0) this.counts.set(key, left);
      else this.counts.delete(key);
    };
  }
}

/** Connections by network address. */
export const connections = new Crowd();
const requests = new Crowd();
const streams = new Crowd();
const uploads = new Crowd();

const retryAfter = 5;

/** Requests that one address has under way at the same time: a connection may carry many. @throws Problem 429 */
export const boundedAtOnce: RequestHandler = (request, response, next) => {
  const leave = requests.enter(request.ip ?? '', houseRules().REQUESTS_AT_ONCE);
  if (!leave) {
    throw tooManyAtOnce(
      'Trop de demandes à la fois depuis cette adresse. Réessayez dans un instant.',
      retryAfter,
    );
  }
  response.once('close', leave);
  next();
};

/**
 * A page that is kept up to date, among those of the account and of the address.
 * @returns how to leave
 * @throws Problem 429
 */
export function enterStream(account: string, address: string): () => void {
  const { STREAMS_PER_ACCOUNT, STREAMS_PER_ADDRESS } = houseRules();
  const leaveAccount = streams.enter(`account ${account}`, STREAMS_PER_ACCOUNT);
  const leaveAddress = leaveAccount && streams.enter(`address ${address}`, STREAMS_PER_ADDRESS);
  if (leaveAccount && leaveAddress) {
    return () => {
      leaveAccount();
      leaveAddress();
    };
  }
  leaveAccount?.();
  throw new Problem(
    429,
    'too-many-streams',
    'Trop de pages sont suivies à la fois : fermez-en, ou actualisez celle-ci vous-même.',
    [],
    { retryAfter: 60 },
  );
}

/**
 * A file on its way in, among those of the account and of this process, which holds each in memory until it is kept.
 * @returns how to leave
 * @throws Problem 429
 */
export function enterUpload(account: string): () => void {
  const { UPLOADS_AT_ONCE, UPLOADS_PER_ACCOUNT } = houseRules();
  const leaveAccount = uploads.enter(`account ${account}`, UPLOADS_PER_ACCOUNT);
  const leaveAll = leaveAccount && uploads.enter('all', UPLOADS_AT_ONCE);
  if (leaveAccount && leaveAll) {
    return () => {
      leaveAccount();
      leaveAll();
    };
  }
  leaveAccount?.();
  throw new Problem(
    429,
    'too-many-uploads',
    'Trop de fichiers arrivent en même temps. Renvoyez le vôtre dans un instant.',
    [],
    { retryAfter },
  );
}

/** After a heavy piece of work everybody else has the thread for so many times as long. */
const restFor = 4;
const mostInTurn = 5;

/**
 * Does what takes long and anybody may ask for, one after the other and never more than a fifth of the time: the thread is
 * everybody's, so that counting what is under way would bound nothing.
 * @throws Problem 429 where as many wait already
 */
export function inTurn() {
  let waiting = 0;
  let before: Promise<unknown> = Promise.resolve();
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= mostInTurn)
      throw tooManyAtOnce(
        'Trop de fichiers se préparent à la fois. Réessayez dans un instant.',
        2 * retryAfter,
      );
    waiting += 1;
    const rested = before;
    let rest: () => void = () => {};
    before = new Promise<void>((done) => {
      rest = done;
    });
    let began = performance.now();
    try {
      await rested;
      began = performance.now();
      return await work();
    } finally {
      waiting -= 1;
      setTimeout(rest, restFor * (performance.now() - began)).unref();
    }
  };
}
