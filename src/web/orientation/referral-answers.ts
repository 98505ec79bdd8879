import { z } from 'zod';
import { purposes, referralStates, returnReasons } from '../../orientation/index.ts';

const day = z.iso.date();
const line = {
  id: z.string(),
  reference: z.string(),
  participant: z
    .strictObject({ id: z.string(), reference: z.string() })
    .nullable()
    .describe('To who accompanies them alone: who sent it, or whom they were given to.'),
  side: z.enum(['answers', 'sent']),
  alone: z.boolean().describe('Somebody asked it for themselves.'),
  placeId: z.string(),
  placeName: z.string(),
  serviceId: z.string().nullable(),
  purpose: z.enum(purposes),
  state: z.enum(referralStates),
  steps: z.array(z.strictObject({ state: z.enum(referralStates), on: day })),
  dueOn: day.nullable().describe('The last day for an answer: unanswered, it comes back.'),
  reason: z.enum(returnReasons).nullable(),
  meetsOn: day.nullable(),
  followed: z.boolean().describe('Of one that came back: its sender has seen to what follows.'),
  handedOver: z
    .strictObject({ on: day, agreedOn: day })
    .nullable()
    .describe('The person was given to who accepted, and agreed to it.'),
  here: z.boolean().describe('Whoever answers does so in this service.'),
  revision: z.int(),
};
const referralLine = z.strictObject(line);

export const referralAnswer = z
  .strictObject({
    ...line,
    person: z
      .strictObject({ name: z.string(), phone: z.string().nullable() })
      .nullable()
      .describe('Whom to call: to who answers, until it is returned.'),
  })
  .meta({ id: 'Referral' });
export const ownReferral = z.strictObject({
  reference: line.reference,
  placeName: line.placeName,
  purpose: line.purpose,
  state: line.state,
  steps: line.steps,
  agreedOn: day.nullable().describe('When the person agreed to be told of there.'),
  reason: line.reason,
  meetsOn: line.meetsOn,
  handedOver: line.handedOver,
});
export const referralLines = z.strictObject({ data: z.array(referralLine), next: z.string().nullable() });
export const referralsOfOne = z.strictObject({ data: z.array(referralLine) });
