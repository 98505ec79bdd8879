import type { Twin } from '../twin.ts';
import { controlPage, esfRulesPage } from './control-pages.tsx';
import { esfForms } from './forms.ts';
import { operationPage, operationsPage, spellDownloads, spellsPage } from './operation-pages.tsx';
import { esfRoutes } from './routes.ts';
import { personSpellsPage, spellPage } from './spell-pages.tsx';

const esf = ['FSE+', '/fse'] as const;

export const twin: Twin = {
  routes: esfRoutes,
  tags: [
    {
      name: 'esf',
      description:
        'Participants of operations of the ESF+: answers, completeness, indicators, controls by sample',
      paths: ['esf-operations', 'esf-spells', 'esf-controls', 'esf-rules'],
    },
  ],
  pages: [operationsPage, operationPage, spellsPage, spellPage, personSpellsPage, controlPage, esfRulesPage],
  forms: esfForms,
  downloads: spellDownloads,
  menu: { counsellor: [esf], manager: [esf], controller: [esf] },
};
