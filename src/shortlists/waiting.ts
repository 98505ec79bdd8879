import { type Actor, check, notify, structureName, wasTold } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { findNeed, type NeedDoc } from '../needs/index.ts';
import { factsOf } from '../participants/index.ts';
import { inTransaction, Problem, today } from '../platform/index.ts';
import { listedFor, rounded, showsRetainedOnly } from '../rankings/index.ts';
import { fullHands, handsOf } from './hands.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { isLive, wanted } from './suggest.ts';

/**
 * Who of the list would be put before a counsellor, and waits until that counsellor has room: by structure.
 *
 * An officer may not know who is suggested, since that tells what the law wants verified of people. So whoever is listed
 * and not yet proposed, before a counsellor who has room, counts as if they were: whether the law lets them changes nothing.
 */
async function waitingFor(need: NeedDoc): Promise<Map<string, number>> {
  const nobody = new Map<string, number>();
  if (!isLive(need)) return nobody;
  const known = await Match.find({ needId: need._id })
    .select({ participantId: 1, state: 1 })
    .lean<Pick<MatchDoc, 'participantId' | 'state'>[]>();
  const open = known.filter(({ state }) => (liveMatchStates as readonly string[]).includes(state)).length;
  const proposed = new Set(known.map(({ participantId }) => participantId));
  const people = [...(await factsOf(await listedFor(need._id))).values()].filter(
    ({ _id }) => !proposed.has(_id),
  );
  const full = await fullHands();
  const late = people.filter((person) => full.has(handsOf(person)));
  if (open + people.length - late.length >= wanted(need)) return nobody;
  const byStructure = new Map<string, number>();
  for (const { structureId } of late) byStructure.set(structureId, (byStructure.get(structureId) ?? 0) + 1);
  return byStructure;
}

const notice = (needId: string) => ({
  kind: 'room-asked',
  about: { kind: 'need' as const, id: needId },
  mark: today(),
});

/** How many wait, and in which structures counsellors are full; of a structure, its own people alone. */
export async function readWaiting(actor: Actor, needId: string) {
  check(actor, 'match.read');
  const need = await findNeed(actor, needId);
  const all = await waitingFor(need);
  const seen = [...all].filter(([id]) => !actor.structureId || id === actor.structureId);
  const people = seen.reduce((sum, [, count]) => sum + count, 0);
  // Whom a social clause lists tells something of them: few are not counted, nor placed.
  const shown = showsRetainedOnly(actor, need) ? rounded(people) : people;
  const structures = [];
  for (const [id] of shown === null ? [] : seen.toSorted())
    structures.push({ id, name: (await structureName(id)) ?? id });
  return {
    waiting: people > 0,
    people: shown,
    structures,
    askedOn: (await wasTold(notice(needId))) ? today() : null,
  };
}

/**
 * Asks the managers of the structures that are full for room: once a day for a need, however often it is asked.
 * @throws Problem 409 `nobody-waits`; `nobody-to-ask` where none of them has a manager
 */
export async function askForRoom(actor: Actor, needId: string) {
  check(actor, 'shortlist.manage');
  return inTransaction(async () => {
    const need = await findNeed(actor, needId);
    const all = await waitingFor(need);
    if (all.size === 0)
      throw new Problem(409, 'nobody-waits', 'Personne n’attend une place pour ce besoin en ce moment.');
    if (!(await wasTold(notice(needId)))) {
      for (const structureId of all.keys())
        await notify(
          { managersOf: structureId },
          {
            ...notice(needId),
            text: `Pour « ${need.title} », des personnes de votre structure attendent une place : leurs référents ont autant d’avis à donner qu’ils peuvent. Relevez une limite ou confiez des personnes à un collègue, depuis « Activité ».`,
          },
        );
      if (!(await wasTold(notice(needId))))
        throw new Problem(
          409,
          'nobody-to-ask',
          'Ces structures n’ont pas de compte de responsable : appelez-les.',
        );
      await record({ actor, action: 'need.ask-room', target: { kind: 'need', id: needId } });
    }
    return readWaiting(actor, needId);
  });
}
