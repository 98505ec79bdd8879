import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { calendarDay, invalidField, Problem, today } from '../platform/index.ts';
import type { AidDoc } from './aid.ts';
import { readFile } from './aid-file.ts';
import { decide, decideInput, notifyDecision, ratify, urgent } from './decide.ts';
import { describeAid } from './describe.ts';
import { alreadyOpen } from './edit-aid.ts';
import { aidMove } from './rights.ts';
import { changeAid } from './save.ts';
import { findSitting } from './sittings.ts';
import { tellStructure } from './tell.ts';

const revision = z.number().int().min(1);

/** One step of a request: who may take which, from where, stands in `aid-states.ts`. */
export const moveAidInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['submit', 'withdraw', 'send-back', 'take-off', 'reexamine']), revision }),
  z.strictObject({ action: z.literal('schedule'), revision, sittingId: z.string().min(1).max(60) }),
  z.strictObject({ action: z.enum(['award', 'refuse', 'adjourn']), revision, ...decideInput }),
  z.strictObject({
    action: z.literal('urgent'),
    revision,
    commissionId: z.string().min(1).max(60),
    cents: z.number().int().min(1).max(100_000_000),
    reason: decideInput.reason,
  }),
  z.strictObject({
    action: z.literal('ratify'),
    revision,
    sittingId: z.string().min(1).max(60),
    ratified: z.boolean(),
  }),
  z.strictObject({ action: z.literal('notify'), revision }),
  z.strictObject({
    action: z.literal('appeal'),
    revision,
    on: calendarDay(),
    to: z.enum(['grace', 'court']),
  }),
]);
export type MoveAid = z.output<typeof moveAidInput>;

/** @throws Problem 403, 404, 409, 422: each step says its own */
export async function moveAid(actor: Actor, id: string, input: MoveAid) {
  check(actor, aidMove);
  return describeAid(actor, await step(actor, id, input));
}

function step(actor: Actor, id: string, input: MoveAid): Promise<AidDoc> {
  const { action, revision } = input;
  switch (action) {
    case 'award':
    case 'refuse':
    case 'adjourn':
      return decide(actor, id, input);
    case 'urgent':
      return urgent(actor, id, input);
    case 'ratify':
      return ratify(actor, id, input);
    case 'notify':
      return notifyDecision(actor, id, revision);
    case 'schedule':
      return changeAid(actor, id, revision, { action, move: action }, async (doc) => {
        const { sentOn = today() } = doc;
        const sitting = await findSitting(input.sittingId);
        if (sitting.on < sentOn)
          throw invalidField(
            'sittingId',
            'before-sent',
            'Cette commission a eu lieu avant la demande : choisissez-en une autre.',
          );
        checkWhole(doc);
        return { sittingId: input.sittingId };
      });
    case 'appeal':
      return changeAid(actor, id, revision, { action, move: action }, ({ notifiedOn }) => {
        const { on, to } = input;
        if (on > today()) throw invalidField('on', 'in-the-future', 'Un recours ne se date pas à l’avance.');
        if (!notifiedOn || on < notifiedOn)
          throw invalidField('on', 'before-notified', 'Un recours vient après la notification.');
        return { appeal: { on, to } };
      });
    case 'submit':
      return changeAid(actor, id, revision, { action, move: action }, (doc) => {
        checkWhole(doc);
        return { sentOn: today(), sittingId: undefined };
      });
    case 'send-back':
      return changeAid(actor, id, revision, { action, move: action }, async (doc) => {
        await tellStructure(doc, 'youth-aid-sent-back', 'est à compléter', 'sent-back');
        return {};
      });
    case 'reexamine':
      return changeAid(actor, id, revision, { action, move: action }, async (doc) => {
        if (!doc.appeal)
          throw new Problem(409, 'no-appeal', 'Un réexamen suit un recours : notez-le d’abord.');
        return {
          decision: undefined,
          before: doc.decision ? [...doc.before, doc.decision] : doc.before,
          sittingId: undefined,
        };
      }).catch((error: unknown) => {
        throw error instanceof Error && 'code' in error && error.code === 11000 ? alreadyOpen() : error;
      });
    case 'withdraw':
      return changeAid(actor, id, revision, { action, move: action }, async ({ sittingId }) => {
        // From that day on it may be decided, and not told yet.
        if (sittingId && (await findSitting(sittingId)).on <= today())
          throw new Problem(
            409,
            'before-commission',
            'La commission du jour en est saisie : demandez au secrétariat de la retirer de l’ordre du jour.',
          );
        return {};
      });
    case 'take-off':
      return changeAid(actor, id, revision, { action, move: action }, () => ({ sittingId: undefined }));
    default:
      return changeAid(actor, id, revision, { action, move: action }, () => ({}));
  }
}

/** Neither is it sent, nor put before a commission again, without what is asked, nor with sums that do not fit; what the règlement says blocks nothing. */
function checkWhole(doc: AidDoc): void {
  const file = readFile(doc);
  const { cents, quoteCents } = doc;
  if (!cents) throw invalidField('cents', 'missing', 'Indiquez le montant demandé, en euros.');
  if (!file.why) throw invalidField('why', 'missing', 'Dites pourquoi maintenant : trois phrases suffisent.');
  if (!file.payee) throw invalidField('payee', 'missing', 'Dites à qui l’aide est versée.');
  if (!file.iban)
    throw invalidField('iban', 'missing', 'Recopiez l’IBAN du RIB : sans lui, rien n’est versé.');
  if (file.payee === 'third' && !file.payeeName)
    throw invalidField('payeeName', 'missing', 'Indiquez le nom du bénéficiaire du virement.');
  if (!quoteCents) return;
  const planned = cents + (file.ownCents ?? 0) + (file.otherCents ?? 0);
  if (cents > quoteCents)
    throw invalidField(
      'cents',
      'above-quote',
      'Le montant demandé dépasse le devis : baissez-le, ou corrigez le devis.',
    );
  if (planned < quoteCents)
    throw invalidField(
      'quoteCents',
      'not-balanced',
      'Le devis dépasse la demande et les autres financements : dites qui paie le reste, ou corrigez un montant.',
    );
  if (planned > quoteCents)
    throw invalidField(
      'otherCents',
      'not-balanced',
      'Les financements dépassent le devis : corrigez un montant.',
    );
}
