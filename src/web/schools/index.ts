import type { Twin } from '../twin.ts';
import { schoolForms } from './forms.ts';
import { pupilPage } from './pupil-page.tsx';
import { schoolRoutes } from './routes.ts';
import { sessionPage, sessionsPage } from './session-pages.tsx';
import { studyPage } from './study-page.tsx';

const study = ['Ouvrir une école', '/ecoles/extension'] as const;

const sessions = ['Sessions', '/ecole/sessions', 'e2c'] as const;

export const twin: Twin = {
  routes: schoolRoutes,
  tags: [
    {
      name: 'schools',
      description: 'Second-chance schools: sessions, portfolios, what a site would open',
      paths: ['school-extension', 'school-sessions'],
    },
  ],
  pages: [studyPage, sessionsPage, sessionPage, pupilPage],
  forms: schoolForms,
  menu: {
    officer: [study],
    admin: [study],
    counsellor: [sessions, [...study, 'e2c']],
    manager: [sessions, [...study, 'e2c']],
  },
};
