import { z } from 'zod';
import { type Actor, check, roleNames } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { factsOf } from '../participants/index.ts';
import { inTransaction, invalidField, now, oneLine, Problem, seal, today } from '../platform/index.ts';
import { sealedWords } from './checks.ts';
import { changePlacement, revision } from './edit-placement.ts';
import { checkResults, Placement, type PlacementDoc } from './placement.ts';
import { placementAlert, placementManage } from './rights.ts';
import { termsInput } from './terms.ts';

const words = z.string().trim().min(2).max(1000);

export const recordCheckInput = z.strictObject({
  revision,
  on: termsInput.start.refine((day) => day <= today(), { message: 'Cet appel n’a pas encore eu lieu.' }),
  result: z.enum(checkResults),
  employerSays: words.optional(),
  personSays: words.optional(),
});

/**
 * What company and person say at a check. A contract in danger comes back to whoever accompanies the person; one that is over
 * is ended by its own form, which asks for the day and the reason.
 * @throws Problem 403, 404 where no such check is due of it, 409 `stale` or `check-done`, 422
 */
export async function recordCheck(
  actor: Actor,
  id: string,
  months: number,
  input: z.output<typeof recordCheckInput>,
) {
  check(actor, placementManage);
  const { revision: seen, on, result, employerSays, personSays } = input;
  return inTransaction(async () => {
    const described = await changePlacement(actor, id, seen, { action: 'check' }, (doc) => {
      const known = doc.checks.find((one) => one.months === months);
      if (!known || doc.state === 'cancelled')
        throw new Problem(404, 'not-found', 'Ce contrat n’a pas de point à cette échéance.');
      if (known.done) throw new Problem(409, 'check-done', 'Ce point a déjà été fait.');
      if (doc.start && on < doc.start)
        throw invalidField('on', 'before-start', 'Le contrat n’avait pas commencé ce jour-là.');
      const employer = sealedWords(employerSays, id, known.months, 'employer');
      const person = sealedWords(personSays, id, known.months, 'person');
      const done = {
        on,
        result,
        ...(employer ? { employerSays: employer } : {}),
        ...(person ? { personSays: person } : {}),
        by: actor.id,
        at: now(),
      };
      return {
        checks: doc.checks.map((one) => (one === known ? { ...one, done } : one)),
        alert: result === 'danger' ? { on, by: actor.id, role: actor.role } : undefined,
      };
    });
    if (result === 'danger') await tellDanger(id, `au point de ${months} mois`);
    return described;
  });
}

export const alertInput = z.strictObject({ revision, words: oneLine(2, 300) });

/** Somebody fears for a contract, in the company or beside it: whoever accompanies the person is told at once. */
export async function alertPlacement(
  actor: Actor,
  id: string,
  { revision: seen, words: said }: z.output<typeof alertInput>,
) {
  check(actor, placementAlert);
  return inTransaction(async () => {
    const described = await changePlacement(actor, id, seen, { action: 'alert' }, (doc) => {
      if (doc.state !== 'in-force' && doc.state !== 'to-complete')
        throw new Problem(409, 'illegal-state', 'Ce contrat est terminé.');
      const { id: by, role } = actor;
      return { alert: { on: today(), by, role, words: seal(said, `${id}/alert`) } };
    });
    await tellDanger(id, `selon ${roleNames[actor.role]}`);
    return described;
  });
}

export const settleInput = z.strictObject({ revision });

/** What was feared is settled. */
export async function settlePlacement(
  actor: Actor,
  id: string,
  { revision: seen }: z.output<typeof settleInput>,
) {
  check(actor, placementManage);
  return changePlacement(actor, id, seen, { action: 'settle' }, () => ({ alert: undefined }));
}

/** In the current transaction. */
async function tellDanger(id: string, who: string): Promise<void> {
  const doc = await Placement.findById(id).lean<PlacementDoc>();
  const person = doc && (await factsOf([doc.participantId])).get(doc.participantId);
  if (!person) return;
  await notify(
    { counsellorOf: person },
    {
      kind: 'placement-in-danger',
      text: `Le contrat de ${person.reference} est en danger, ${who} : appelez la personne et l’entreprise.`,
      about: { kind: 'placement', id },
      mark: String(doc.revision),
    },
  );
}
