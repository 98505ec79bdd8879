import { z } from 'zod';
import { mediaTypes, origins } from '../../documents/index.ts';

/** What is told of a document, without what is in it. */
export const documentAnswer = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  type: z.enum(mediaTypes),
  bytes: z.int().describe('Of the file as it is kept: an image loses what it tells beside the picture.'),
  origin: z.enum(origins).describe('Who handed it over.'),
  issuedOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable().describe('The last day on which it is valid.'),
  ended: z.boolean(),
  addedAt: z.iso.datetime(),
  keptUntil: z.iso.date().describe('The last day on which it is kept.'),
  revision: z.int(),
});
