import { addDays, dayOf, invalidField, now, readSealed, seal, today } from '../platform/index.ts';
import type { Meeting, SealedMeeting } from './match-model.ts';

/** A place is typed, and may name somebody. @param id of the match or of the card that keeps it */
export const sealMeeting = ({ place, ...meeting }: Meeting, id: string): SealedMeeting => ({
  ...meeting,
  place: seal(place, `${id}/place`),
});

/** A meeting as people read it. */
export type ShownMeeting = Required<Meeting>;

/** To be shown: see `readSealed`. */
export const openMeeting = (meeting: SealedMeeting | undefined, id: string): ShownMeeting | undefined =>
  meeting && {
    at: meeting.at,
    place: readSealed(meeting.place, `${id}/place`),
    nth: meeting.nth ?? 1,
    earlier: meeting.earlier ?? [],
  };

/** Whether it is still to be. */
export const isAhead = ({ at }: Pick<Meeting, 'at'>): boolean => Date.parse(at) > now().getTime();

/** In days. A slip of the year is the commonest mistake in a date. */
const year = 365;

/**
 * A meeting is of today, even of an hour that is past, or of the 365 days that follow, as they are counted in Paris.
 * @throws Problem 422 naming `meeting.at`: `day-past` or `day-too-far`
 */
export function checkMeetingDay(at: string): void {
  const day = dayOf(new Date(at));
  if (day < today())
    throw invalidField('meeting.at', 'day-past', 'Le jour de la rencontre est passé : vérifiez la date.');
  if (day > addDays(today(), year))
    throw invalidField(
      'meeting.at',
      'day-too-far',
      'La rencontre serait dans plus d’un an : vérifiez l’année.',
    );
}

/**
 * A contract may be told some time after it began, or before.
 * @param day "YYYY-MM-DD"
 * @throws Problem 422 naming `startsOn`, where it is more than a year from today
 */
export function checkContractStart(day: string): void {
  if (day < addDays(today(), -year) || day > addDays(today(), year))
    throw invalidField(
      'startsOn',
      'day-too-far',
      'Le contrat commencerait à plus d’un an d’aujourd’hui : vérifiez l’année.',
    );
}
