import express, { type Router } from 'express';
import { readerOfCalendar } from '../../accounts/index.ts';
import { readCalendar } from '../../deadlines/index.ts';
import { site } from '../../messages/index.ts';
import { fingerprint, notFound } from '../../platform/index.ts';
import type { Limits } from '../sign-in-limit.ts';
import { calendarFile, tagOfCalendar } from './calendar-file.ts';

/** Where calendars are: whoever knows the whole address reads it, and nothing else. */
export const calendarPath = (secret: string): string => `/agenda/${secret}.ics`;

/** What a calendar asks again and again, without a session: it is counted by its address too, wherever it is asked from. */
export function calendarRoutes(limits: Limits): Router {
  const router = express.Router();
  router.get('/:secret.ics', async (request, response) => {
    const secret = String(request.params.secret ?? '');
    const actor = await readerOfCalendar(secret);
    if (!actor) throw notFound('Agenda');
    response.locals.user = actor.id;
    await limits.request(fingerprint('calendar', secret));
    const appointments = await readCalendar(actor);
    const tag = tagOfCalendar(appointments, site());
    response.set('Cache-Control', 'private, no-cache').set('ETag', tag);
    const known = request
      .get('if-none-match')
      ?.split(',')
      .map((one) => one.trim());
    if (known?.includes(tag)) return void response.status(304).end();
    response
      .set('Content-Security-Policy', "default-src 'none'; sandbox")
      .attachment('passerelle.ics')
      .type('text/calendar; charset=utf-8')
      .send(calendarFile(appointments, site()));
  });
  return router;
}
