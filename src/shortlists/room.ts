import { type Room, task } from '../access/index.ts';
import { counsellorsRoomChanged } from '../accounts/index.ts';
import { needChanged, needEnded } from '../needs/index.ts';
import {
  participantChanged,
  participantHandedOver,
  participantProofsChanged,
} from '../participants/index.ts';
import { hears } from '../platform/index.ts';
import { needRanked } from '../rankings/index.ts';
import { meetingsOf } from './appointments.ts';
import { shortlistDeadlines } from './deadlines.ts';
import { endNeed } from './end-need.ts';
import { matchFigures } from './figures.ts';
import { followCounsellor } from './handed-over.ts';
import { holdNeedToLaw, holdPersonToLaw } from './hold-to-law.ts';
import {
  endNeedJob,
  fillRoomJob,
  followCounsellorJob,
  refillJob,
  suggestJob,
  suggestPersonJob,
  tellNeedChangedJob,
  tellPersonChangedJob,
} from './jobs.ts';
import { matchesTable } from './matches-table.ts';
import { tellsOfPeople } from './need-texts.ts';
import { shortlistNotices } from './notices.ts';
import { matchesOfPeople } from './personal-data.ts';
import { fillRoom, refillAfter } from './refill.ts';
import * as rights from './rights.ts';
import { linkLetter } from './send-link.ts';
import { suggestFor, suggestPerson } from './suggest.ts';
import { tellNeedChanged, tellPersonChanged } from './tell-changes.ts';

export const shortlistsRoom: Room = {
  name: 'shortlists',
  rights,
  queue: { name: 'matches', label: 'Propositions', concurrency: 1 },
  tasks: [
    task(suggestJob, ({ needId }) => suggestFor(needId)),
    task(suggestPersonJob, async ({ participantId }) => {
      await holdPersonToLaw(participantId);
      await suggestPerson(participantId);
    }),
    task(refillJob, ({ matchId }) => refillAfter(matchId)),
    task(fillRoomJob, fillRoom),
    task(followCounsellorJob, ({ participantId, by }) => followCounsellor(participantId, by)),
    task(tellNeedChangedJob, async ({ needId }) => {
      await holdNeedToLaw(needId);
      await tellNeedChanged(needId);
    }),
    task(tellPersonChangedJob, ({ participantId, by }) => tellPersonChanged(participantId, by)),
    task(endNeedJob, ({ needId }) => endNeed(needId)),
  ],
  hears: [
    hears(needRanked, suggestJob),
    hears(needChanged, tellNeedChangedJob),
    hears(needEnded, endNeedJob),
    hears(participantChanged, tellPersonChangedJob),
    hears(participantHandedOver, followCounsellorJob),
    hears(participantProofsChanged, suggestPersonJob),
    hears(counsellorsRoomChanged, fillRoomJob),
  ],
  deadlines: shortlistDeadlines,
  appointments: meetingsOf,
  tables: [matchesTable],
  figures: matchFigures,
  notices: shortlistNotices,
  letters: [linkLetter],
  tellsOfPeople,
  personalData: matchesOfPeople,
};
