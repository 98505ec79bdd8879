import type { Twin } from '../twin.ts';
import { documentRoutes } from './routes.ts';

export const twin: Twin = { routes: documentRoutes() };
