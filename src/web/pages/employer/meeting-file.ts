import ical, { ICalCalendarMethod } from 'ical-generator';
import { readNeed } from '../../../needs/index.ts';
import { notFound, now } from '../../../platform/index.ts';
import { readShortlist, shortlistRead } from '../../../shortlists/index.ts';
import type { Download } from '../page.ts';
import { candidatesOf } from './shortlist.tsx';

const lastsMs = 45 * 60_000;

/** The meeting, for the calendar of whoever goes: the need, never the person. */
export const meetingFile: Download = {
  path: '/preselections/:id/rencontre/:candidateId.ics',
  right: shortlistRead,
  read: async ({ actor, params }) => {
    const shortlist = await readShortlist(actor, params.id ?? '');
    const { meeting } = candidatesOf(shortlist).find(({ id }) => id === params.candidateId) ?? {};
    if (!meeting) throw notFound('Rencontre');
    const { title } = await readNeed(actor, shortlist.needId);
    const start = new Date(meeting.at);
    const calendar = ical({ name: 'Passerelle', method: ICalCalendarMethod.PUBLISH });
    calendar.createEvent({
      // Moved, it is the same event in a calendar; a second meeting is another (RFC 5545, 3.8.7.4).
      id: `${params.candidateId}${meeting.nth > 1 ? `-${meeting.nth}` : ''}@passerelle`,
      sequence: meeting.earlier.length,
      stamp: now(),
      start,
      end: new Date(start.getTime() + lastsMs),
      summary: `Rencontre : ${title}`,
      location: meeting.place,
    });
    return { name: 'rencontre.ics', type: 'text/calendar; charset=utf-8', body: calendar.toString() };
  },
};
