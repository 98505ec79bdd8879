import {
  caseloadQuery,
  caseloadRead,
  fairnessRead,
  listCaseload,
  readFairness,
} from '../../reporting/index.ts';
import { fairnessAnswer } from '../ranking-answers.ts';
import { route } from '../route.ts';
import type { Twin } from '../twin.ts';
import { caseloadAnswer } from './answers.ts';
import { fairnessPage } from './fairness.tsx';
import { figurePage } from './figure-page.tsx';
import { figureRoutes } from './figure-routes.ts';
import { figuresDownloads, figuresPage, refreshForm } from './figures-page.tsx';
import { openDataDownloads, openDataPage } from './open-data.tsx';
import { reportFile } from './report-file.ts';
import { tensionPage } from './tension-page.tsx';

const figures = ['Chiffres', '/chiffres'] as const;
const equity = ['Équité', '/equite'] as const;

export const twin: Twin = {
  tags: [
    {
      name: 'caseload',
      description: 'The people of a structure, with where each is',
      paths: ['caseload'],
    },
    {
      name: 'figures',
      description: 'What the rooms count, each with its definition',
      paths: ['figures'],
    },
  ],
  pages: [fairnessPage, figuresPage, figurePage, tensionPage, openDataPage],
  forms: [refreshForm],
  downloads: [...figuresDownloads, reportFile, ...openDataDownloads],
  menu: {
    officer: [figures],
    counsellor: [figures],
    manager: [figures, equity],
    admin: [figures, equity],
    controller: [figures],
    facilitator: [figures],
  },
  routes: [
    ...figureRoutes,
    route({
      method: 'get',
      path: '/caseload',
      summary:
        'People of my structure with the step, last exchange and last proposal of each; found by trade, zone, licence, step, silence',
      right: caseloadRead,
      query: caseloadQuery,
      status: 200,
      answer: caseloadAnswer,
      run: ({ actor, query }) => listCaseload(actor, query),
    }),
    route({
      method: 'get',
      path: '/fairness',
      summary: 'How the rankings of open needs treat groups of people; small groups are not told',
      right: fairnessRead,
      status: 200,
      answer: fairnessAnswer,
      run: ({ actor }) => readFairness(actor),
    }),
  ],
};
