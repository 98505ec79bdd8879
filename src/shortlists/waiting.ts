import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { notify, wasTold } from '../messages/index.ts';
import { findNeed, type NeedDoc } from '../needs/index.ts';
import { structureNames } from '../organisations/index.ts';
import { factsOf } from '../participants/index.ts';
import { inTransaction, today } from '../platform/index.ts';
import { listedFor, showsRetainedOnly } from '../rankings/index.ts';
import { fullHands, handsOf } from './hands.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { matchRead, shortlistManage } from './rights.ts';
import { isLive, wanted } from './suggest.ts';

/**
 * Who of the list would be put before a counsellor, and waits until that counsellor has room: by structure. Whose hands are
 * full depends on who has been suggested, which tells what the law wants verified of people: for structures alone.
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
/** What the officer who asked is told, whoever was there to hear it. */
const receipt = (needId: string) => ({ ...notice(needId), kind: 'room-requested' });

/**
 * A structure reads how many of its people wait. An officer may not know whether somebody does: they read in which
 * structures those listed are accompanied, whom they may ask for room; of a social clause, not even that.
 */
export async function readWaiting(actor: Actor, needId: string) {
  check(actor, matchRead);
  const need = await findNeed(actor, needId);
  if (!actor.structureId) {
    const listed = showsRetainedOnly(actor, need) || !isLive(need) ? [] : await listedFor(need._id);
    const places = new Set([...(await factsOf(listed)).values()].map(({ structureId }) => structureId));
    return {
      waiting: null,
      people: null,
      structures: await named([...places]),
      askedOn: (await wasTold(receipt(needId))) ? today() : null,
    };
  }
  const people = (await waitingFor(need)).get(actor.structureId) ?? 0;
  return {
    waiting: people > 0,
    people,
    structures: people > 0 ? await named([actor.structureId]) : [],
    askedOn: (await wasTold(notice(needId))) ? today() : null,
  };
}

async function named(ids: readonly string[]) {
  const names = await structureNames(ids);
  return ids.toSorted().map((id) => ({ id, name: names.get(id) ?? id }));
}

/**
 * Asks for room: the managers of the structures where somebody waits are told, once a day for a need, however often it is
 * asked. The answer is the same where nobody does.
 */
export async function askForRoom(actor: Actor, needId: string) {
  check(actor, shortlistManage);
  return inTransaction(async () => {
    const need = await findNeed(actor, needId);
    if (!(await wasTold(receipt(needId)))) {
      for (const structureId of (await waitingFor(need)).keys())
        await notify(
          { managersOf: structureId },
          {
            ...notice(needId),
            text: `Pour « ${need.title} », des personnes de votre structure attendent une place : leurs référents ont autant d’avis à donner qu’ils peuvent. Relevez une limite ou confiez des personnes à un collègue, depuis « Activité ».`,
          },
        );
      await notify(
        { userId: actor.id },
        {
          ...receipt(needId),
          text: `Pour « ${need.title} », votre demande de place est transmise aux responsables des structures où des personnes attendent.`,
        },
      );
      await record({ actor, action: 'need.ask-room', target: { kind: 'need', id: needId } });
    }
    return readWaiting(actor, needId);
  });
}
