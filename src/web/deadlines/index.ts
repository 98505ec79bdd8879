import { deadlineRead, listDeadlines, listDeadlinesQuery } from '../../deadlines/index.ts';
import { route } from '../route.ts';
import type { Twin } from '../twin.ts';
import { deadlinesAnswer } from './answers.ts';
import { deadlinesPage } from './page.tsx';

const deadlines = [['Échéances', '/echeances']] as const;

export const twin: Twin = {
  pages: [deadlinesPage],
  menu: {
    officer: deadlines,
    counsellor: deadlines,
    manager: deadlines,
    employer: deadlines,
    secretary: deadlines,
  },
  tags: [{ name: 'deadlines', description: 'Who owes what by when', paths: ['deadlines'] }],
  routes: [
    route({
      method: 'get',
      path: '/deadlines',
      summary: 'Who owes what by when, the most urgent first; an officer also reads what others owe them',
      right: deadlineRead,
      query: listDeadlinesQuery,
      status: 200,
      answer: deadlinesAnswer,
      run: ({ actor, query }) => listDeadlines(actor, query),
    }),
  ],
};
