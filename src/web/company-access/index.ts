import {
  companyAccessAnswer,
  listRequests,
  listRequestsQuery,
  openAccess,
  readRequest,
  refuseAccess,
  refuseAccessInput,
} from '../../company-access/index.ts';
import { pageOfAnswers } from '../answers.ts';
import { nothing } from '../kit/fields.ts';
import { route } from '../route.ts';
import type { Twin } from '../twin.ts';
import { requestAnswer } from './answers.ts';
import { askForm, askPage } from './ask-page.tsx';
import { openAccessForm, refuseAccessForm, requestsPage } from './requests-page.tsx';

const requests = [['Demandes d’accès', '/demandes-d-acces']] as const;

export const twin: Twin = {
  pages: [askPage, requestsPage],
  openForms: [askForm],
  forms: [openAccessForm, refuseAccessForm],
  menu: { officer: requests, admin: requests },
  tags: [
    {
      name: 'company access',
      description: 'Companies that ask for a way in',
      paths: ['company-requests'],
    },
  ],
  routes: [
    route({
      method: 'get',
      path: '/company-requests',
      summary: 'Companies that ask for a way in, who has waited longest first',
      right: companyAccessAnswer,
      query: listRequestsQuery,
      status: 200,
      answer: pageOfAnswers(requestAnswer),
      run: ({ actor, query }) => listRequests(actor, query),
    }),
    route({
      method: 'get',
      path: '/company-requests/:id',
      summary: 'One of them, and what became of it',
      right: companyAccessAnswer,
      status: 200,
      answer: requestAnswer,
      run: ({ actor, id }) => readRequest(actor, id),
    }),
    route({
      method: 'post',
      path: '/company-requests/:id/open',
      summary: 'Open the company and the account of whoever asked: an invitation goes to their address',
      right: companyAccessAnswer,
      body: nothing,
      status: 200,
      answer: requestAnswer,
      refuses: [409],
      replay: { view: ({ actor, id }) => readRequest(actor, id) },
      run: ({ actor, id }) => openAccess(actor, id),
    }),
    route({
      method: 'post',
      path: '/company-requests/:id/refuse',
      summary: 'Say why not, by a letter to whoever asked',
      right: companyAccessAnswer,
      body: refuseAccessInput,
      status: 200,
      answer: requestAnswer,
      refuses: [409],
      replay: { view: ({ actor, id }) => readRequest(actor, id) },
      run: ({ actor, id, body }) => refuseAccess(actor, id, body),
    }),
  ],
};
