import type { RequestHandler } from 'express';
import { check } from '../../access/index.ts';
import { actorOfToken } from '../../accounts/index.ts';
import { isStopping, log, Problem } from '../../platform/index.ts';
import { enterStream } from '../crowd.ts';
import type { Stream } from '../kit/page.ts';
import { paramsOf, visitorOf } from './visitor.ts';

const everyMs = 1000;
/** The session is looked at again, and a line sent so that no proxy takes the connection for dead. */
const beatTicks = 15;
/** In bytes. */
const mostUnread = 16_384;
/** Then the browser connects anew: what was forgotten by a machine asleep does not stay open. */
const lastTick = 600;

/**
 * Server-sent events: says `change` when the pulse is no longer the one that the page was shown with (`?vu=`) or that
 * the browser heard last. What changed is on the page itself: nothing about anyone goes through here.
 */
export function answerStream(declared: Stream): RequestHandler {
  return async (request, response) => {
    const { token, actor } = await visitorOf(request);
    if (!actor) throw new Problem(401, 'unauthenticated', 'Connectez-vous pour suivre cette page.');
    check(actor, declared.right);
    const pulse = () => declared.pulse({ actor, params: paramsOf(request) });
    let now = await pulse();
    if (response.closed) return;
    response.once('close', enterStream(actor.id, request.ip ?? ''));
    response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();

    let heard = request.get('last-event-id') ?? request.query.vu;
    // A process that stops does not wait for pages left open.
    for (let tick = 1; tick <= lastTick && !response.closed && !isStopping(); tick++) {
      // Nobody reads what is sent: it is not kept for them.
      if (response.writableLength > mostUnread) response.destroy();
      if (now !== heard) response.write(`id: ${now}\nevent: change\ndata: ${now}\n\n`);
      heard = now;
      if (tick % beatTicks === 0) {
        response.write(': beat\n\n');
        if (!(await actorOfToken(token))) break;
      }
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      now = await pulse().catch((err) => {
        log.warn({ err }, 'stream lost its pulse');
        return now;
      });
    }
    response.end();
  };
}
