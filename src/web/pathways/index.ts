import type { Twin } from '../twin.ts';
import { caseloadPage } from './caseload.tsx';
import { pathwayForms } from './forms.ts';
import { pathwayPage } from './pathway-page.tsx';
import { pathwayRoutes } from './routes.ts';
import { termsPage } from './terms-page.tsx';

export const twin: Twin = {
  routes: pathwayRoutes,
  tags: [
    {
      name: 'pathways',
      description: 'Stays of people in a structure: entry, steps, engagement, limit, exit',
      paths: ['pathways', 'pathway-terms'],
    },
  ],
  pages: [caseloadPage, pathwayPage, termsPage],
  forms: pathwayForms,
  menu: { counsellor: [['Parcours', '/parcours']], manager: [['Parcours', '/parcours']] },
};
