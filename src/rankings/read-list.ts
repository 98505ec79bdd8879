import { type Actor, check } from '../access/index.ts';
import { needFactsOfOne } from '../needs/index.ts';
import { factsOf } from '../participants/index.ts';
import { houseRules } from '../platform/index.ts';
import {
  type BalancedListDoc,
  BalancedListModel,
  ListBalance,
  type ListBalanceDoc,
} from './balanced-model.ts';
import { showsRetainedOnly } from './clause-needs.ts';
import { needListWhy } from './rights.ts';

/**
 * The balanced list of a need and why it is as it is: whom plain order would not have and has, how much of its best total
 * the list keeps, whether an officer returned it to plain order. Of a need with a social clause nothing is told: who could
 * work under it tells something of a person.
 * @throws Problem 403, 404
 */
export async function readNeedList(actor: Actor, needId: string) {
  check(actor, needListWhy);
  const need = await needFactsOfOne(actor, needId);
  const list = showsRetainedOnly(actor, need)
    ? null
    : await BalancedListModel.findById(needId).lean<BalancedListDoc>();
  const about = {
    least: houseRules().LIST_KEPT_PERCENT,
    retainedOnly: showsRetainedOnly(actor, need),
    territory: await territory(),
  };
  if (!list) return { ...about, order: null, madeAt: null, kept: null, plain: null, data: [], left: [] };

  // Who left, objects or wants no proposals any more since the batch is not told of.
  const facts = await factsOf([...list.people, ...list.left.map(({ id }) => id)]);
  const people = (id: string) => {
    const person = facts.get(id);
    return person?.state === 'active' && person.wantsProposals && !person.objection
      ? [{ id, reference: person.reference }]
      : [];
  };
  const entered = new Map(list.entered.map((one) => [one.id, one]));
  return {
    ...about,
    order: list.plain ? ('plain' as const) : ('balanced' as const),
    madeAt: list.madeAt.toISOString(),
    kept: list.best === 0 ? 100 : Math.floor((1000 * list.total) / list.best) / 10,
    plain: list.plain ? { because: list.plain.because, at: list.plain.at.toISOString() } : null,
    data: list.people.flatMap((id) =>
      people(id).map((participant) => ({
        participant,
        entered: entered.get(id)?.because ?? null,
        plainRank: entered.get(id)?.rank ?? null,
      })),
    ),
    left: list.left.flatMap(({ id, rank, elsewhere }) =>
      people(id).map((participant) => ({ participant, plainRank: rank, elsewhere })),
    ),
  };
}

/** What the last batch came to over all needs; counts of few people are not told. */
async function territory() {
  const last = await ListBalance.findOne().sort({ _id: -1 }).lean<ListBalanceDoc>();
  if (!last) return null;
  const told = (people: number) => (people < houseRules().SMALL_COUNT ? null : people);
  const { _id, needs, people, peoplePlain, waiting, noted } = last;
  return {
    day: _id,
    needs,
    people: told(people),
    peoplePlain: told(peoplePlain),
    waiting: told(waiting),
    noted: told(noted),
  };
}
