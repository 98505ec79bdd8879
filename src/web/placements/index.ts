import type { Twin } from '../twin.ts';
import { placementRoutes } from './routes.ts';

export const twin: Twin = {
  tags: [
    {
      name: 'placements',
      description: 'Contracts that began, and the rules of exits',
      paths: ['placements', 'protocols'],
    },
  ],
  routes: placementRoutes,
};
