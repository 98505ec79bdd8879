import { readSealed, seal } from '../platform/index.ts';
import type { Meeting, SealedMeeting } from './match-model.ts';

/** A place is typed, and may name somebody. @param id of the match or of the card that keeps it */
export const sealMeeting = ({ at, place }: Meeting, id: string): SealedMeeting => ({
  at,
  place: seal(place, `${id}/place`),
});

/** To be shown: see `readSealed`. */
export const openMeeting = (meeting: SealedMeeting | undefined, id: string): Meeting | undefined =>
  meeting && { at: meeting.at, place: readSealed(meeting.place, `${id}/place`) };
