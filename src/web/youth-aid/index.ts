import type { Twin } from '../twin.ts';
import { agendaPage } from './agenda-page.tsx';
import { aidPage } from './aid-page.tsx';
import { commissionsPage } from './commissions-page.tsx';
import { letterDownload, minutesDownload, transfersDownload } from './downloads.ts';
import { aidForms, proofDownload } from './forms.ts';
import { fundForms } from './fund-forms.ts';
import { listPage } from './list-page.tsx';
import { budgetsPage, orderPage, paymentsPage } from './money-pages.tsx';
import { personAidsPage } from './person-page.tsx';
import { reglementPage } from './reglement-page.tsx';
import { youthAidRoutes } from './routes.ts';
import { statusPage } from './status-page.tsx';
import { proofsPage, requestPage, situationPage } from './write-pages.tsx';

const aids = ['Aides aux jeunes', '/aides-jeunes'] as const;
const commissions = ['Commissions', '/commissions-aide'] as const;
const payments = ['Paiements', '/paiements-aide'] as const;
const budgets = ['Budgets', '/budgets-aide'] as const;
const rules = ['Règlement', '/reglement-aide'] as const;

export const twin: Twin = {
  routes: youthAidRoutes,
  tags: [
    {
      name: 'youth-aid',
      description: 'The fund for young people: requests, commissions, budgets, payments, règlement',
      paths: [
        'youth-aids',
        'youth-aid-commissions',
        'youth-aid-sittings',
        'youth-aid-budgets',
        'youth-aid-figures',
        'youth-aid-orders',
        'youth-aid-reglements',
      ],
    },
  ],
  pages: [
    personAidsPage,
    listPage,
    aidPage,
    situationPage,
    requestPage,
    proofsPage,
    commissionsPage,
    agendaPage,
    budgetsPage,
    paymentsPage,
    orderPage,
    reglementPage,
    statusPage,
  ],
  forms: [...aidForms, ...fundForms],
  downloads: [proofDownload, letterDownload, minutesDownload, transfersDownload],
  menu: {
    counsellor: [aids],
    manager: [aids],
    secretary: [commissions, aids, budgets, rules],
    president: [commissions, aids, budgets, rules],
    payer: [payments, aids, budgets, rules],
  },
};
