import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { Express, Request } from 'express';
import { houseRules } from '../platform/index.ts';
import { connections } from './crowd.ts';

/** From the first byte of a request to its last: its head, then all of it, in ms. */
const headMs = 15_000;
const requestMs = 30_000;
/** The same of a file that somebody may send: ten megabytes at half a megabit a second. */
const uploadMs = 180_000;
/** A connection on which nothing moves, in ms: longer than between two beats of an event stream. */
const idleMs = 60_000;
/**
 * How long a connection is kept for the next request, in ms. Longer than proxies and clients keep theirs: who is closed first
 * at the very moment of asking reads a broken connection. Five seconds, Node's own, is what a busy machine stumbles over.
 */
const keptMs = 75_000;
/** How long whoever asked may take to read an answer that is ready, in ms: it is held in memory meanwhile. */
const answerMs = 60_000;

/**
 * Requests that one connection may have under way, one behind the other before any is answered: neither browsers nor proxies
 * send them so, and all that came together are read before anybody else is heard.
 */
const mostBehind = 4;
const underWay = new WeakMap<IncomingMessage['socket'], number>();

/** Cuts a connection that has too many. */
function mayAsk(socket: IncomingMessage['socket'], response: ServerResponse): boolean {
  if (socket.destroyed) return false;
  const count = (underWay.get(socket) ?? 0) + 1;
  if (count > mostBehind) {
    socket.destroy();
    return false;
  }
  underWay.set(socket, count);
  response.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1));
  return true;
}

export interface ServerOptions {
  /** Where there is one, every connection comes from it, and it bounds them. */
  readonly trustedProxies: number;
}

/** Serves the house to clients that are slow, many, or never read what they asked for, without being held up by them. */
export function serverOf(app: Express, { trustedProxies }: ServerOptions): Server {
  const server = createServer(
    { headersTimeout: headMs, requestTimeout: uploadMs, connectionsCheckingInterval: 5000 },
    (request, response) => {
      if (mayAsk(request.socket, response)) app(request, response);
    },
  );
  server.setTimeout(idleMs);
  server.keepAliveTimeout = keptMs;
  // Before the house, which may answer at once.
  server.prependListener('request', (request, response) => {
    // Our own bounds, compression and a stream's end listen to it together: more than Node takes for a leak.
    response.setMaxListeners(20);
    cutWhenLate(request, response);
    response.once('prefinish', () => {
      const unread = setTimeout(() => response.socket?.destroy(), answerMs).unref();
      response.once('close', () => clearTimeout(unread));
    });
  });
  if (trustedProxies > 0) return server;
  server.on('connection', (socket) => {
    const leave = connections.enter(socket.remoteAddress ?? '', houseRules().CONNECTIONS_PER_ADDRESS);
    if (leave) socket.once('close', leave);
    else socket.destroy();
  });
  return server;
}

type Asked = Parameters<NonNullable<Parameters<typeof createServer>[1]>>;
const late = new WeakMap<object, NodeJS.Timeout>();

/** Cuts a request whose body is not all there in time: answers as Node does of one that is later still. */
function cutWhenLate(...[request, response]: Asked): void {
  const timer = setTimeout(() => {
    if (request.complete || request.socket.destroyed) return;
    if (!response.headersSent)
      request.socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    request.socket.destroySoon();
  }, requestMs).unref();
  late.set(request, timer);
  // An answer may come before the last of what was sent.
  response.once('close', () => {
    if (request.complete) clearTimeout(timer);
  });
}

/** Gives a request the time that a file takes, once who sends it may. */
export const allowUpload = (request: Request): void => clearTimeout(late.get(request));
