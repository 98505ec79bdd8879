import type { Twin } from '../twin.ts';
import { journalForms } from './forms.ts';
import { journalPage } from './journal-page.tsx';
import { journalRoutes } from './routes.ts';

export const twin: Twin = {
  routes: journalRoutes,
  tags: [
    {
      name: 'journal',
      description: 'Dated entries about people: interviews, calls, steps, notes',
      paths: ['journal-entries'],
    },
  ],
  pages: [journalPage],
  forms: journalForms,
};
