import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { calendarDay, invalidField, now, oneLine, Problem, today } from '../platform/index.ts';
import { takeTurn } from '../shortlists/index.ts';
import { conventionOf, digestOf, partiesOf, sealConvention } from './convention.ts';
import { describeImmersion } from './describe.ts';
import { hindrancesOf } from './facts.ts';
import type { ImmersionDoc } from './immersion.ts';
import { SigningLink } from './link-model.ts';
import { immersionManage } from './rights.ts';
import { articleOf } from './rules/index.ts';
import { rulesInForce } from './rules-store.ts';
import { type Changes, changeImmersion } from './save.ts';
import { readTerms, sealWords } from './terms.ts';

const revision = z.number().int().min(1);

/** One step: who may take which, from where, stands in `immersion-states.ts`. */
export const moveImmersionInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['open', 'reopen', 'start']), revision }),
  z.strictObject({
    action: z.literal('deposit'),
    revision,
    on: calendarDay(),
    reference: oneLine(1, 80).optional(),
  }),
  z.strictObject({
    action: z.literal('end'),
    revision,
    on: calendarDay(),
    how: z.enum(['whole', 'broken', 'no-show']),
  }),
  z.strictObject({ action: z.literal('cancel'), revision, reason: oneLine(3, 300) }),
]);
export type MoveImmersion = z.output<typeof moveImmersionInput>;

/** @throws Problem 403, 404, 409, 422 `bounds` with every bound that breaks, its article and what would be allowed */
export async function moveImmersion(actor: Actor, id: string, input: MoveImmersion) {
  check(actor, immersionManage);
  const { action, revision: seen } = input;
  const doc = await changeImmersion(
    actor,
    immersionManage,
    { id, revision: seen },
    { action, move: action },
    (before) => changesOf(before, input),
  );
  return describeImmersion(actor, doc);
}

async function changesOf(doc: ImmersionDoc, input: MoveImmersion): Promise<Changes> {
  switch (input.action) {
    case 'open':
      return open(doc);
    case 'reopen':
      return withdrawText(doc);
    case 'deposit':
      return deposit(doc, input);
    case 'start':
      if (today() < doc.startsOn)
        throw new Problem(409, 'too-early', 'L’immersion commence son premier jour, pas avant.', [], {
          startsOn: doc.startsOn,
        });
      return {};
    case 'end': {
      const { on, how } = input;
      if (on > today()) throw invalidField('on', 'in-the-future', 'Ce jour n’est pas encore passé.');
      if (on < doc.startsOn || on > doc.endsOn)
        throw invalidField('on', 'outside', 'Le dernier jour est entre les dates de la convention.');
      if (how === 'whole' && on !== doc.endsOn)
        throw invalidField('on', 'not-whole', 'Allée à son terme, elle finit le jour de la convention.');
      const after = doc.presence.find((one) => one.on > on);
      if (after)
        throw invalidField(
          'on',
          'hours-after',
          'Des heures de présence sont notées après ce jour : corrigez-les d’abord.',
        );
      if (how === 'no-show' && doc.presence.length > 0)
        throw invalidField(
          'how',
          'hours-told',
          'Des heures de présence sont notées : la personne est venue.',
        );
      return { ended: { on, how } };
    }
    default:
      return { ...(await withdrawText(doc)), reason: sealWords(doc._id, 'reason', input.reason) };
  }
}

/** @throws Problem 422 with every bound that would break */
export async function mustBeLawful(doc: ImmersionDoc): Promise<number> {
  const { refusals, rules } = await hindrancesOf(doc);
  if (refusals.length === 0) return rules;
  throw new Problem(
    422,
    'bounds',
    refusals.length === 1 && refusals[0]
      ? refusals[0].detail
      : `${refusals.length} points empêchent de signer cette convention.`,
    refusals.map(({ field, code, detail }) => ({ field, code, detail })),
    { refusals: refusals.map(({ rule, article }) => ({ rule, article })) },
  );
}

/** Puts the text before its parties: from now on it stands still. */
async function open(doc: ImmersionDoc): Promise<Changes> {
  // Of two of one person at once the second one counts the days of the first.
  await takeTurn(`immersions/${doc.participantId}`);
  const rules = await mustBeLawful(doc);
  const { settings } = await rulesInForce();
  const text = await conventionOf(doc, settings);
  return {
    told: true,
    signing: {
      digest: digestOf(text),
      text: sealConvention(doc._id, text),
      parties: partiesOf(readTerms(doc)).map((role) => ({ role })),
      openedAt: now(),
      rules,
    },
    reason: undefined,
  };
}

/** Takes the text back, in the current transaction: its links lead nowhere, who had signed it stays written. */
export async function withdrawText(doc: ImmersionDoc): Promise<Changes> {
  await SigningLink.deleteMany({ immersionId: doc._id });
  const { signing, withdrawn } = doc;
  if (!signing) return {};
  const { text: _, ...kept } = signing;
  return { signing: undefined, withdrawn: [...withdrawn, kept] };
}

async function deposit(
  doc: ImmersionDoc,
  { on, reference }: Extract<MoveImmersion, { action: 'deposit' }>,
): Promise<Changes> {
  if (on > today()) throw invalidField('on', 'in-the-future', 'Un dépôt ne se date pas à l’avance.');
  if (doc.startsOn < today() || on > doc.startsOn)
    throw new Problem(
      409,
      'deposit-late',
      `Le premier jour est passé : reprenez la convention en brouillon avec d’autres dates. (${articleOf('deposit')})`,
      [{ field: 'on', code: 'deposit-late', detail: 'Le dépôt précède le premier jour.' }],
    );
  await mustBeLawful(doc);
  const { settings } = await rulesInForce();
  const { channel, model } = settings;
  return { deposit: { on, channel, model, ...(reference ? { reference } : {}) } };
}
