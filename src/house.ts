import { openHouse, type Room } from './access/index.ts';
import { accessRoom } from './access/room.ts';
import { accountsRoom } from './accounts/room.ts';
import { auditRoom } from './audit/room.ts';
import { clausesRoom } from './clauses/room.ts';
import { companyAccessRoom } from './company-access/room.ts';
import { deadlinesRoom } from './deadlines/room.ts';
import { documentsRoom } from './documents/room.ts';
import { esfRoom } from './esf/room.ts';
import { exchangeRoom } from './exchange/room.ts';
import { immersionsRoom } from './immersions/room.ts';
import { journalRoom } from './journal/room.ts';
import { messagesRoom } from './messages/room.ts';
import { needsRoom } from './needs/room.ts';
import { occupationsRoom } from './occupations/room.ts';
import { organisationsRoom } from './organisations/room.ts';
import { orientationRoom } from './orientation/room.ts';
import { participantsRoom } from './participants/room.ts';
import { pathwaysRoom } from './pathways/room.ts';
import { personRightsRoom, type RightsTools } from './person-rights/room.ts';
import { placementsRoom } from './placements/room.ts';
import { promotionRoom } from './promotion/room.ts';
import { type RankingTools, rankingsRoom } from './rankings/room.ts';
import { reportingRoom } from './reporting/room.ts';
import { schoolsRoom } from './schools/room.ts';
import { shortlistsRoom } from './shortlists/room.ts';
import type { Twin } from './web/twin.ts';
import { youthRoom } from './youth/room.ts';
import { youthAidRoom } from './youth-aid/room.ts';

/** What a process of workers has open. */
export type Tools = RankingTools & RightsTools;

interface Resident extends Room<Tools> {
  /** What it shows, where it shows something: read by the API alone. */
  readonly web?: () => Promise<{ readonly twin: Twin }>;
}

/** The only list of rooms, each after those that it may import. Every process imports it: see `openHouse`. */
export const rooms: readonly Resident[] = [
  accessRoom,
  auditRoom,
  { ...exchangeRoom, web: () => import('./web/exchange/index.ts') },
  occupationsRoom,
  { ...organisationsRoom, web: () => import('./web/organisations/index.ts') },
  { ...messagesRoom, web: () => import('./web/messages/index.ts') },
  accountsRoom,
  { ...deadlinesRoom, web: () => import('./web/deadlines/index.ts') },
  { ...companyAccessRoom, web: () => import('./web/company-access/index.ts') },
  { ...documentsRoom, web: () => import('./web/documents/index.ts') },
  participantsRoom,
  { ...journalRoom, web: () => import('./web/journal/index.ts') },
  needsRoom,
  rankingsRoom,
  shortlistsRoom,
  { ...placementsRoom, web: () => import('./web/placements/index.ts') },
  { ...pathwaysRoom, web: () => import('./web/pathways/index.ts') },
  { ...immersionsRoom, web: () => import('./web/immersions/index.ts') },
  { ...esfRoom, web: () => import('./web/esf/index.ts') },
  { ...promotionRoom, web: () => import('./web/promotion/index.ts') },
  { ...youthAidRoom, web: () => import('./web/youth-aid/index.ts') },
  { ...clausesRoom, web: () => import('./web/clauses/index.ts') },
  { ...orientationRoom, web: () => import('./web/orientation/index.ts') },
  { ...youthRoom, web: () => import('./web/youth/index.ts') },
  { ...schoolsRoom, web: () => import('./web/schools/index.ts') },
  { ...reportingRoom, web: () => import('./web/reporting/index.ts') },
  personRightsRoom,
];

openHouse(rooms);

export const twinsOfHouse = (): Promise<Twin[]> =>
  Promise.all(rooms.flatMap(({ web }) => (web ? [web().then(({ twin }) => twin)] : [])));
