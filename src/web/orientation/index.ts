import type { Twin } from '../twin.ts';
import { answerPage, doorsPage } from './alone-pages.tsx';
import { callForm, callPage, followPage, takeBackForm } from './call-pages.tsx';
import { directoryPage, gapsPage, placePage } from './directory-pages.tsx';
import { doorsForm, prosDoorsPage } from './doors-page.tsx';
import { editForms } from './edit-forms.tsx';
import { personDoorsPage } from './person-page.tsx';
import { referralForms } from './referral-forms.ts';
import { referralPage, referralsPage } from './referral-pages.tsx';
import { referralRoutes } from './referral-routes.ts';
import { directoryRoutes } from './routes.ts';

const door = ['La bonne porte', '/orientation'] as const;
const referrals = ['Orientations', '/orientations'] as const;
const directory = ['Annuaire', '/annuaire'] as const;

export const twin: Twin = {
  routes: [...directoryRoutes, ...referralRoutes],
  tags: [
    {
      name: 'orientation',
      description: 'Which door fits somebody, the directory of structures and services, referrals',
      paths: ['right-doors', 'directory', 'directory-gaps', 'referrals'],
    },
  ],
  pages: [
    doorsPage,
    answerPage,
    callPage,
    followPage,
    prosDoorsPage,
    gapsPage,
    directoryPage,
    placePage,
    referralsPage,
    referralPage,
    personDoorsPage,
  ],
  forms: [doorsForm, ...editForms, ...referralForms],
  openForms: [callForm, takeBackForm],
  menu: {
    officer: [door],
    counsellor: [referrals, door],
    manager: [referrals, door],
    admin: [directory],
    secretary: [door],
    facilitator: [door],
  },
};
