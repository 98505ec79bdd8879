import { fairnessRead, readFairness } from '../../reporting/index.ts';
import { fairnessAnswer } from '../ranking-answers.ts';
import { route } from '../route.ts';
import type { Twin } from '../twin.ts';
import { fairnessPage } from './fairness.tsx';

const equity = ['Équité', '/equite'] as const;

export const twin: Twin = {
  pages: [fairnessPage],
  menu: { manager: [equity], admin: [equity] },
  routes: [
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
