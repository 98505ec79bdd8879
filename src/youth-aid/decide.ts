import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { addDays, calendarDay, inTransaction, invalidField, Problem, today } from '../platform/index.ts';
import type { AidDoc, Decision } from './aid.ts';
import { sealWords } from './aid-file.ts';
import { budgetIdOf, moveFunds, takeTurn } from './budgets.ts';
import { findAid } from './reach.ts';
import { settingsOn } from './reglement-store.ts';
import { type Changes, changeAid } from './save.ts';
import { commissionName, findSitting } from './sittings.ts';
import { tellStructure } from './tell.ts';

export const decideInput = {
  /** Of an award; less than what is asked is an award in part. */
  cents: z.number().int().min(1).max(100_000_000).optional(),
  /** As the young person reads it: asked for where less is given than was asked, and where it is adjourned or refused. */
  reason: z.string().trim().min(3).max(1000).optional(),
  /** Members who step aside for this request: they know the family, say. */
  recused: z.array(z.string().max(60)).max(30).default([]),
  /** What the award asks, and by when it is looked at. */
  follow: z.string().trim().min(3).max(300).optional(),
  followOn: calendarDay().optional(),
} as const;

interface Said {
  readonly action: 'award' | 'refuse' | 'adjourn';
  readonly revision: number;
  readonly cents?: number | undefined;
  readonly reason?: string | undefined;
  readonly recused: readonly string[];
  readonly follow?: string | undefined;
  readonly followOn?: string | undefined;
}

/** Who decides: members who are there and have not stepped aside. @throws Problem 409 `no-quorum`, 422 `recused` */
async function whoDecides(sittingId: string | undefined, recused: readonly string[]) {
  if (!sittingId) throw new Problem(409, 'no-sitting', 'Inscrivez d’abord la demande à une commission.');
  const sitting = await findSitting(sittingId);
  if (sitting.on > today())
    throw new Problem(409, 'too-early', 'Cette commission n’a pas encore eu lieu : décidez le jour venu.');
  const unknown = recused.findIndex((one) => !sitting.present.includes(one));
  if (unknown >= 0)
    throw invalidField(`recused.${unknown}`, 'not-present', 'Cette personne n’est pas notée présente.');
  const { quorum } = await settingsOn(sitting.on);
  const deciding = sitting.present.filter((one) => !recused.includes(one));
  if (deciding.length < quorum)
    throw new Problem(
      409,
      'no-quorum',
      `Il faut ${quorum} membres pour décider, et ils sont ${deciding.length} : notez les présences, ou remettez la demande à une autre commission.`,
      [{ field: 'present', code: 'no-quorum', detail: `${deciding.length} sur ${quorum}.` }],
      { quorum, deciding: deciding.length },
    );
  return { sitting, present: [...sitting.present] };
}

/**
 * What the commission decides; taken again until it is notified. An award reserves its amount, in the same transaction.
 * @throws Problem 403, 404, 409 `stale`, `illegal-state`, `no-quorum`, `over-budget`, 422
 */
export async function decide(actor: Actor, id: string, said: Said): Promise<AidDoc> {
  const { sittingId } = await findAid(actor, id);
  const held = sittingId ? await findSitting(sittingId) : undefined;
  return inTransaction(async () => {
    if (held) await takeTurn(budgetIdOf(held.commissionId, held.on));
    return decideNow(actor, id, said);
  });
}

function decideNow(actor: Actor, id: string, said: Said): Promise<AidDoc> {
  const { action, revision, recused } = said;
  return changeAid(actor, id, revision, { action, move: action }, async (doc) => {
    const { sitting, present } = await whoDecides(doc.sittingId, recused);
    const cents = action === 'award' ? (said.cents ?? doc.cents ?? 0) : 0;
    if (action === 'award' && cents > (doc.cents ?? 0))
      throw invalidField('cents', 'above-request', 'L’aide ne dépasse pas ce qui est demandé.');
    if ((action !== 'award' || cents < (doc.cents ?? 0)) && !said.reason)
      throw invalidField('reason', 'missing', 'Dites pourquoi : le jeune le lit.');
    if (said.follow && !said.followOn)
      throw invalidField('followOn', 'missing', 'Indiquez le jour où la suite est vérifiée.');
    if (doc.charge) await moveFunds(doc.charge.budgetId, 'release', doc.charge.cents);
    const budgetId = budgetIdOf(sitting.commissionId, sitting.on);
    if (action === 'award') await moveFunds(budgetId, 'reserve', cents);
    const decision: Decision = {
      what: action,
      on: sitting.on,
      cents,
      ...(said.reason ? { reason: sealWords(id, 'reason', said.reason) } : {}),
      present,
      recused: [...recused],
      sittingId: sitting._id,
      by: actor.id,
    };
    if (action === 'adjourn') await tellStructure(doc, 'youth-aid-adjourned', 'est ajournée', 'adjourned');
    const adjourned: Changes = {
      decision: undefined,
      before: [...doc.before, decision],
      sittingId: undefined,
    };
    return {
      ...(action === 'adjourn' ? adjourned : { decision }),
      charge: action === 'award' ? { budgetId, cents } : undefined,
      follow:
        action === 'award' && said.follow && said.followOn
          ? { words: sealWords(id, 'follow', said.follow), dueOn: said.followOn }
          : undefined,
    };
  });
}

/**
 * The president alone, at any hour, up to what the règlement lets them: told and owed at once, ratified by a commission later.
 * @throws Problem 403, 404, 409 `over-budget`, 422 `above-urgent`, `unknown`
 */
export function urgent(
  actor: Actor,
  id: string,
  input: {
    readonly revision: number;
    readonly commissionId: string;
    readonly cents: number;
    readonly reason?: string | undefined;
  },
): Promise<AidDoc> {
  const { revision, commissionId, cents, reason } = input;
  return changeAid(actor, id, revision, { action: 'urgent', move: 'urgent' }, async (doc) => {
    const on = today();
    const { urgentCents, urgentPayDays, ratifyDays } = await settingsOn(on);
    if (cents > urgentCents)
      throw invalidField(
        'cents',
        'above-urgent',
        `En urgence, ${urgentCents / 100} € au plus : le reste va en commission.`,
      );
    if (cents > (doc.cents ?? 0))
      throw invalidField('cents', 'above-request', 'L’aide ne dépasse pas ce qui est demandé.');
    if (!(await commissionName(commissionId)))
      throw invalidField(
        'commissionId',
        'unknown',
        'Cette commission n’existe pas : choisissez-la dans la liste.',
      );
    const budgetId = budgetIdOf(commissionId, on);
    await moveFunds(budgetId, 'reserve', cents);
    await moveFunds(budgetId, 'commit', cents);
    await tellStructure(doc, 'youth-aid-decided', 'est décidée en urgence', 'urgent');
    return {
      decision: {
        what: 'urgent',
        on,
        cents,
        ...(reason ? { reason: sealWords(id, 'reason', reason) } : {}),
        present: [],
        recused: [],
        by: actor.id,
      },
      charge: { budgetId, cents },
      urgent: { payBy: addDays(on, urgentPayDays), ratifyBy: addDays(on, ratifyDays) },
      notifiedOn: on,
      sittingId: undefined,
    };
  });
}

/** What the commission says afterwards of a decision in urgency: what is given stays given. */
export function ratify(
  actor: Actor,
  id: string,
  input: { readonly revision: number; readonly sittingId: string; readonly ratified: boolean },
): Promise<AidDoc> {
  return changeAid(
    actor,
    id,
    input.revision,
    { action: 'ratify', move: 'ratify' },
    async ({ urgent: known, decision }) => {
      if (!known) throw new Problem(409, 'not-urgent', 'Cette aide n’a pas été décidée en urgence.');
      const { sitting } = await whoDecides(input.sittingId, []);
      if (decision && sitting.on < decision.on)
        throw invalidField(
          'sittingId',
          'before-decision',
          'Cette commission a eu lieu avant la décision : elle n’a pas pu la ratifier.',
        );
      return { urgent: { ...known, ratified: input.ratified } };
    },
  );
}

/** Told from now on: what an award reserved is owed. */
export function notifyDecision(actor: Actor, id: string, revision: number): Promise<AidDoc> {
  return inTransaction(async () => {
    const { decision } = await findAid(actor, id);
    const move = decision?.what === 'refuse' ? 'notify-refusal' : 'notify';
    return changeAid(actor, id, revision, { action: 'notify', move }, async (doc) => {
      if (doc.charge) await moveFunds(doc.charge.budgetId, 'commit', doc.charge.cents);
      await tellStructure(doc, 'youth-aid-decided', 'est décidée', 'decided');
      return { notifiedOn: today() };
    });
  });
}
