import {
  addCapacity,
  addCapacityInput,
  editCapacity,
  editCapacityInput,
  listOrganisations,
  listOrganisationsQuery,
  organisationManage,
  readOrganisation,
} from '../../organisations/index.ts';
import { pageOfAnswers } from '../answers.ts';
import { route } from '../route.ts';
import type { Twin } from '../twin.ts';
import { organisationAnswer } from './answers.ts';
import { addCapacityForm, editCapacityForm, organisationPage, organisationsPage } from './pages.tsx';

export const twin: Twin = {
  pages: [organisationsPage, organisationPage],
  forms: [addCapacityForm, editCapacityForm],
  menu: { admin: [['Organismes', '/organismes']] },
  tags: [
    {
      name: 'organisations',
      description: 'Bodies with one SIRET and what they act as',
      paths: ['organisations'],
    },
  ],
  routes: [
    route({
      method: 'get',
      path: '/organisations',
      summary: 'Organisations and what they act as, by name',
      right: organisationManage,
      query: listOrganisationsQuery,
      status: 200,
      answer: pageOfAnswers(organisationAnswer),
      run: ({ actor, query }) => listOrganisations(actor, query),
    }),
    route({
      method: 'get',
      path: '/organisations/:id',
      summary: 'An organisation',
      right: organisationManage,
      status: 200,
      answer: organisationAnswer,
      run: ({ actor, id }) => readOrganisation(actor, id),
    }),
    route({
      method: 'post',
      path: '/organisations/:id/capacities',
      summary: 'Something else that an organisation acts as',
      right: organisationManage,
      body: addCapacityInput,
      status: 201,
      refuses: [409],
      answer: organisationAnswer,
      replay: { view: ({ actor, id }) => readOrganisation(actor, id) },
      run: ({ actor, id, body }) => addCapacity(actor, id, body),
    }),
    route({
      method: 'patch',
      path: '/organisations/:id/capacities/:capacityId',
      summary: 'From when and until when an organisation acts so; its members act no longer',
      right: organisationManage,
      body: editCapacityInput,
      status: 200,
      answer: organisationAnswer,
      run: ({ actor, id, params, body }) => editCapacity(actor, id, params.capacityId ?? '', body),
    }),
  ],
};
