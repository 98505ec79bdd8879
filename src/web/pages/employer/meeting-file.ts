import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { readNeed } from '../../../needs/index.ts';
import { notFound, now } from '../../../platform/index.ts';
import { eventId, meetingMinutes, readShortlist, shortlistRead } from '../../../shortlists/index.ts';
import type { Download } from '../../kit/page.ts';
import { candidatesOf } from './shortlist.tsx';

/** The meeting, for the calendar of whoever goes: the need, never the person. One that is off takes itself out (RFC 5546, 3.2.5). */
export const meetingFile: Download = {
  path: '/preselections/:id/rencontre/:candidateId.ics',
  right: shortlistRead,
  read: async ({ actor, params }) => {
    const shortlist = await readShortlist(actor, params.id ?? '');
    const { meeting, cancelledMeeting: off } =
      candidatesOf(shortlist).find(({ id }) => id === params.candidateId) ?? {};
    const event = meeting ?? off;
    if (!event) throw notFound('Rencontre');
    const { title } = await readNeed(actor, shortlist.needId);
    const start = new Date(event.at);
    const method = meeting ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL;
    const calendar = ical({ name: 'Passerelle', method });
    calendar.createEvent({
      id: `${eventId(params.candidateId ?? '', event.nth)}@passerelle`,
      sequence: meeting ? meeting.earlier.length : (off?.moves ?? 0) + 1,
      stamp: now(),
      start,
      end: new Date(start.getTime() + meetingMinutes * 60_000),
      summary: `Rencontre : ${title}`,
      ...(meeting ? { location: meeting.place } : { status: ICalEventStatus.CANCELLED }),
    });
    return { name: 'rencontre.ics', type: 'text/calendar; charset=utf-8', body: calendar.toString() };
  },
};
