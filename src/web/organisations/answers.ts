import { z } from 'zod';
import { capacityKinds, siaeKinds } from '../../organisations/index.ts';
import { id, text } from '../answers.ts';

const capacity = z.strictObject({
  /** What needs, accounts and people name. */
  id,
  kind: z.enum(capacityKinds),
  /** Under which it acts so, where that is not its own name. */
  name: text.nullable(),
  plie: id.nullable(),
  siae: z.enum(siaeKinds).nullable(),
  /** The first and the last day. */
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  inForce: z.boolean(),
});

export const organisationAnswer = z
  .strictObject({
    id,
    siret: text.nullable(),
    name: text,
    otherNames: z.array(text),
    capacities: z.array(capacity),
  })
  .meta({ id: 'Organisation' });
