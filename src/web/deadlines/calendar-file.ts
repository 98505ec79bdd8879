import { createHash } from 'node:crypto';
import ical, { type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { Appointment } from '../../access/index.ts';
import { addDays, now } from '../../platform/index.ts';

/** How often a calendar is asked to look again. */
const everySeconds = 3600;

/**
 * A calendar of RFC 5545. Days are written as days: what is due takes up nobody's time.
 * @param site the address of the service, which links begin with
 */
export function calendarFile(appointments: readonly Appointment[], site: string): string {
  const calendar = ical({ name: 'Passerelle', ttl: everySeconds });
  for (const one of appointments) addTo(calendar, one, site);
  return calendar.toString();
}

/** What a text of a calendar can hold (RFC 5545, 3.3.11): no control but the tab and the end of a line. */
const held = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');

function addTo(calendar: ICalCalendar, { id, text, when, path }: Appointment, site: string): void {
  const times =
    typeof when === 'string'
      ? {
          start: new Date(`${when}T00:00:00Z`),
          end: new Date(`${addDays(when, 1)}T00:00:00Z`),
          allDay: true,
          transparency: ICalEventTransparency.TRANSPARENT,
        }
      : { start: when.at, end: new Date(when.at.getTime() + when.minutes * 60_000) };
  const url = site + path;
  calendar.createEvent({
    id: `${id}@passerelle`,
    stamp: now(),
    summary: held(text),
    url,
    description: url,
    ...times,
  });
}

/** The same while the calendar shows the same, whenever it was written: a weak validator (RFC 9110, 8.8.1). */
export const tagOfCalendar = (appointments: readonly Appointment[], site: string): string =>
  `W/"${createHash('sha256')
    .update(JSON.stringify([site, appointments]))
    .digest('base64url')}"`;
