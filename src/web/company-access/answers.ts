import { z } from 'zod';
import { refusalReasons, requestStates } from '../../company-access/index.ts';

export const requestAnswer = z
  .strictObject({
    id: z.string(),
    siret: z.string(),
    company: z.string(),
    asker: z
      .strictObject({
        name: z.string(),
        role: z.string(),
        email: z.string(),
        phone: z.string(),
        words: z.string(),
      })
      .nullable()
      .describe('Null where it can no longer be read.'),
    state: z.enum(requestStates),
    dueOn: z.iso.date(),
    reason: z.enum(Object.keys(refusalReasons) as [string, ...string[]]).nullable(),
    employerId: z.string().nullable(),
    createdAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CompanyRequest' });
