import { timingSafeEqual } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { erasedIn } from '../person-rights/index.ts';
import {
  type History,
  hashSecret,
  isStopping,
  log,
  outboxCounts,
  Problem,
  readHistory,
  unreadableCount,
} from '../platform/index.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const durations = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer, by method, route and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

new Gauge({
  name: 'outbox_rows',
  help: 'Jobs left by changes and not finished yet, by state.',
  labelNames: ['state'],
  registers: [registry],
  async collect() {
    for (const [state, count] of Object.entries(await outboxCounts())) this.set({ state }, count);
  },
});

/** -1 where the connection may not read the oplog: nothing else would be true, and an alarm can name it. */
const ofHistory = async (measure: (history: History) => number | Promise<number>): Promise<number> => {
  const history = await readHistory().catch(() => undefined);
  return history ? measure(history) : -1;
};

new Gauge({
  name: 'mongodb_history_seconds',
  help: 'Age of the oldest entry of the oplog; -1 where it may not be read.',
  registers: [registry],
  async collect() {
    this.set(await ofHistory(({ seconds }) => seconds));
  },
});

new Gauge({
  name: 'mongodb_history_erased_people',
  help: 'Erased people whom the oplog may still hold; -1 where it may not be read.',
  registers: [registry],
  async collect() {
    this.set(await ofHistory(erasedIn));
  },
});

new Gauge({
  name: 'unreadable_values',
  help: 'Sealed values that no key opened, since the process began: shown as unreadable.',
  registers: [registry],
  collect() {
    this.set(unreadableCount());
  },
});

/** Times every request under its route's pattern, which holds no id; connections end with a process that stops. */
export const observe: RequestHandler = (request, response, next) => {
  if (isStopping()) response.set('Connection', 'close');
  const stop = durations.startTimer();
  response.on('finish', () => {
    const route = request.route?.path ?? 'none';
    stop({ method: request.method, route, status: response.statusCode });
    if (response.statusCode >= 400 && response.statusCode < 500) noteRefusal(request, response, route);
  });
  next();
};

/** Who was refused what, from where: enough to see somebody who tries doors. Never the address, which may hold words. */
function noteRefusal({ method, ip }: Request, { statusCode: status, locals }: Response, route: string): void {
  const { reference, user, code } = locals as Record<string, string | undefined>;
  log.info({ event: 'refused', status, code, method, route, user, ip, reference }, 'refused');
}

/** Whether a promise holds within two seconds. */
const answers = async (work: Promise<unknown>): Promise<boolean> => {
  const late = new Promise<false>((resolve) => setTimeout(resolve, 2000, false).unref());
  return Promise.race([work.then(() => true), late]).catch(() => false);
};

const same = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)));

/**
 * `/healthz`: the process runs. `/readyz`: it can serve; Redis may be away, what it must do waits in MongoDB. `/metrics`:
 * for whoever shows the token, and for nobody where there is none: behind a proxy every caller is a neighbour.
 */
export function operations(redis: Redis, metricsToken: string | undefined): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    if (isStopping()) return void response.status(503).json({ status: 'stopping' });
    const mongodb = await answers(mongoose.connection.db?.admin().ping() ?? Promise.reject());
    const queue = await answers(redis.ping());
    response
      .status(mongodb ? 200 : 503)
      .json({ status: mongodb ? 'ready' : 'unavailable', mongodb, redis: queue });
  });
  router.get('/metrics', async (request, response, next) => {
    if (metricsToken === undefined) return next();
    const shown = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? '';
    if (!same(shown, metricsToken))
      throw new Problem(401, 'unauthenticated', 'Ces mesures demandent leur jeton (METRICS_TOKEN).');
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
