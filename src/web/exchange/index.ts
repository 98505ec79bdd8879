import type { Twin } from '../twin.ts';
import { tableRoutes } from './table-routes.ts';

export const twin: Twin = { routes: tableRoutes() };
