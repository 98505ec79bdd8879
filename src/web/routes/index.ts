import type { Route } from '../route.ts';
import { twins } from '../twins.ts';
import { accountRoutes } from './accounts.ts';
import { linkRoutes } from './links.ts';
import { matchRoutes, shortlistRoutes } from './matches.ts';
import { needRoutes } from './needs.ts';
import { participantRoutes } from './participants.ts';
import { queueRoutes } from './queue.ts';
import { rankingRoutes } from './rankings.ts';
import { referenceRoutes } from './reference.ts';
import { rightsRoutes } from './rights.ts';
import { sessionRoutes } from './session.ts';

export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...accountRoutes,
  ...needRoutes,
  ...matchRoutes,
  ...linkRoutes,
  ...shortlistRoutes,
  ...participantRoutes,
  ...rightsRoutes,
  ...rankingRoutes,
  ...referenceRoutes,
  ...queueRoutes,
  ...twins.flatMap((twin) => twin.routes ?? []),
];
