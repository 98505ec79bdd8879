import type { Licence } from '../types.ts';
import { authorisations } from './licences/authorisations.ts';
import { care } from './licences/care.ts';
import { crafts } from './licences/crafts.ts';
import { machines } from './licences/machines.ts';
import { seaAndProducts } from './licences/sea-and-products.ts';
import { security } from './licences/security.ts';
import { driving, roadTrades } from './licences/transport.ts';

/** All licences of the catalogue: what the law demands, and what is only evidence of a training. */
export const licences: readonly Licence[] = [
  ...driving,
  ...roadTrades,
  ...security,
  ...care,
  ...seaAndProducts,
  ...machines,
  ...authorisations,
  ...crafts,
];
