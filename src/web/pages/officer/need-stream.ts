import { matchRead, needPulse } from '../../../shortlists/index.ts';
import type { Stream } from '../../kit/page.ts';

/** The ranking as it is made, reviews as they are given, replies as they come. */
export const needStream: Stream = {
  path: '/besoins/:id/suivi',
  right: matchRead,
  pulse: ({ actor, params }) => needPulse(actor, params.id ?? ''),
};
