import type { Twin } from '../twin.ts';
import { conventionFile } from './convention-file.ts';
import { immersionForms } from './forms.ts';
import { hoursDownloads, hoursPage } from './hours-page.tsx';
import { immersionPage } from './immersion-page.tsx';
import { listPage, personImmersionsPage } from './list-page.tsx';
import { immersionRoutes } from './routes.ts';
import { delegationsPage, rulesPage } from './settings-pages.tsx';
import { presencePage, writePage } from './write-pages.tsx';

const immersions = ['Immersions', '/immersions'] as const;

export const twin: Twin = {
  routes: immersionRoutes,
  tags: [
    {
      name: 'immersions',
      description:
        'Immersions in companies (PMSMP): bounds, conventions and their signatures, hours, delegations',
      paths: ['immersions', 'immersion-hours', 'immersion-delegations', 'immersion-rules'],
    },
  ],
  pages: [
    personImmersionsPage,
    listPage,
    hoursPage,
    delegationsPage,
    rulesPage,
    immersionPage,
    writePage,
    presencePage,
  ],
  forms: immersionForms,
  downloads: [...hoursDownloads, conventionFile],
  menu: {
    counsellor: [immersions],
    manager: [immersions],
    employer: [immersions],
    admin: [['Règles des immersions', '/immersions/regles']],
  },
};
