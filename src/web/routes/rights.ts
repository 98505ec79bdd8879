import { z } from 'zod';
import { auditQuery, auditRead, readAudit } from '../../audit/index.ts';
import { mergeInput, objectInput, readParticipant } from '../../participants/index.ts';
import {
  eraseParticipant,
  erasureInput,
  erasuresQuery,
  liftObjection,
  listErasures,
  mergeParticipants,
  objectToRanking,
  participantErase,
  participantFile,
  participantMerge,
  participantObject,
  previewMerge,
  readErasure,
} from '../../person-rights/index.ts';
import { pageOfAnswers, participantAnswer } from '../answers.ts';
import {
  auditRowAnswer,
  erasureAnswer,
  mergePreviewAnswer,
  personFileAnswer,
  personFileOf,
} from '../rights-answers.ts';
import { route } from '../route.ts';

/** The rights of a person, used through their structure. */
export const rightsRoutes = [
  route({
    method: 'get',
    path: '/participants/:id/file',
    summary: 'Everything that is held about a person, for the person',
    right: participantFile,
    status: 200,
    answer: personFileAnswer,
    run: ({ actor, id }) => personFileOf(actor, id),
  }),
  route({
    method: 'post',
    path: '/participants/:id/objection',
    summary:
      'The person objects to being ranked: out of every ranking and suggestion; what was not shared closes',
    right: participantObject,
    body: objectInput,
    status: 200,
    answer: participantAnswer,
    replay: { view: ({ actor, id }) => readParticipant(actor, id) },
    run: ({ actor, id, body }) => objectToRanking(actor, id, body),
  }),
  route({
    method: 'post',
    path: '/participants/:id/objection/lift',
    summary: 'The person does not object any more',
    right: participantObject,
    body: z.strictObject({}),
    status: 200,
    answer: participantAnswer,
    replay: { view: ({ actor, id }) => readParticipant(actor, id) },
    run: ({ actor, id }) => liftObjection(actor, id),
  }),
  route({
    method: 'get',
    path: '/participants/:id/merge',
    summary:
      'What merging another record of the same person into this one would make: whose value stays, field by field; both readings are recorded',
    right: participantMerge,
    query: z.strictObject({
      drop: z.string().min(1).max(60).describe('Id or reference of the record that would go.'),
    }),
    status: 200,
    answer: mergePreviewAnswer,
    run: ({ actor, id, query }) => previewMerge(actor, id, query.drop),
  }),
  route({
    method: 'post',
    path: '/participants/:id/merge',
    summary:
      'Merge another record of the same person into this one. All that was held under it follows; asked for under it, 404 `merged` says `into` which id it went',
    right: participantMerge,
    body: mergeInput,
    status: 200,
    answer: participantAnswer,
    replay: { view: ({ actor, id }) => readParticipant(actor, id) },
    run: ({ actor, id, body }) => mergeParticipants(actor, id, body),
  }),
  route({
    method: 'post',
    path: '/participants/:id/erasure',
    summary: 'Erase a person from everywhere; a tombstone, anonymous statistics and audit rows stay',
    right: participantErase,
    body: erasureInput,
    status: 200,
    answer: erasureAnswer,
    replay: { view: ({ actor, id }) => readErasure(actor, id) },
    run: ({ actor, id, body }) => eraseParticipant(actor, id, body),
  }),
  route({
    method: 'get',
    path: '/erasures',
    summary: 'The erasures of my structure',
    right: participantErase,
    query: erasuresQuery,
    status: 200,
    answer: pageOfAnswers(erasureAnswer),
    run: ({ actor, query }) => listErasures(actor, query),
  }),
  route({
    method: 'get',
    path: '/audit',
    summary: 'Who saw or changed what, newest first; of one person, or of all',
    right: auditRead,
    query: auditQuery,
    status: 200,
    answer: pageOfAnswers(auditRowAnswer),
    run: ({ query }) => readAudit(query),
  }),
];
