import { comparePage } from './compare.tsx';
import { needDownloads, needsPage } from './list.tsx';
import { listOfTenPage } from './list-of-ten.tsx';
import { poolPage } from './pool.tsx';
import { proposePage } from './propose.tsx';
import { needPage } from './show.tsx';
import { whyByReferencePage, whyPage } from './why.tsx';

/** The needs, for every role: each part of a page only to those who may see it. */
export { needDownloads };
export const needPages = [
  needsPage,
  comparePage,
  proposePage,
  poolPage,
  listOfTenPage,
  whyByReferencePage,
  whyPage,
  needPage,
];
export { needForms } from './forms.ts';
