import type { Twin } from '../twin.ts';
import { youthCaseloadPage } from './caseload.tsx';
import { youthForms } from './forms.ts';
import { youthRoutes } from './routes.ts';
import { workshopPage, workshopsPage } from './workshop-pages.tsx';
import { youthPage } from './youth-page.tsx';

const young = ['Jeunes', '/jeunes', 'mission-locale'] as const;
const workshops = ['Ateliers', '/ateliers', 'mission-locale'] as const;

export const twin: Twin = {
  routes: youthRoutes,
  tags: [
    {
      name: 'youth',
      description: 'Missions locales: frameworks of young people, workshops',
      paths: ['youth', 'youth-frameworks', 'workshops'],
    },
  ],
  pages: [youthCaseloadPage, youthPage, workshopsPage, workshopPage],
  forms: youthForms,
  menu: { counsellor: [young, workshops], manager: [young, workshops] },
};
