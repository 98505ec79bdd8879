import { z } from 'zod';
import { entryKinds } from '../../journal/index.ts';
import { stepKinds } from '../../pathways/index.ts';
import { pageOfAnswers, participantLineAnswer, text } from '../answers.ts';

export const caseloadAnswer = pageOfAnswers(
  participantLineAnswer
    .extend({
      step: z.enum(stepKinds).nullable().describe('The step that the person is at.'),
      lastExchange: z.strictObject({ on: text, kind: z.enum(entryKinds) }).nullable(),
      lastProposedOn: text.nullable(),
    })
    .meta({ id: 'CaseloadLine' }),
).meta({ id: 'Caseload' });
