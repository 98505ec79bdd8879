import { type Actor, check } from '../access/index.ts';
import { ownStructure, referencesOf } from '../participants/index.ts';
import { houseRules, today } from '../platform/index.ts';
import { ListChance, type ListChanceDoc } from './balanced-model.ts';
import { daysWithout } from './days-without.ts';
import { participantRanking } from './rights.ts';

/** The most that are told at once: those who have waited longest. */
const most = 100;

/**
 * The people of the actor's structure who have been in no list of ten for the time that the house sets, the longest first,
 * each with the note of the last batch: for how many open needs they are possible, and what would open others. The steps
 * are those that the territory reads; what the law wants verified is on the person's own pages.
 */
export async function readWithoutList(actor: Actor) {
  check(actor, participantRanking);
  const structureId = ownStructure(actor);
  const waited = houseRules().LIST_WAITING_DAYS;
  const day = today();
  const without = await ListChance.find({ since: null }).lean<ListChanceDoc[]>();
  const late = without.filter((chance) => daysWithout(chance, day) >= waited);
  const own = await referencesOf(
    late.map(({ _id }) => _id),
    structureId,
  );
  const people = late
    .flatMap((chance) => {
      const reference = own.get(chance._id);
      return reference === undefined ? [] : [{ chance, reference, days: daysWithout(chance, day) }];
    })
    .sort((one, other) => other.days - one.days || (one.reference < other.reference ? -1 : 1));
  return {
    waited,
    people: people.length,
    noted: people.filter(({ chance }) => chance.note !== null).length,
    data: people.slice(0, most).map(({ chance: { _id, lastOn, note }, reference, days }) => ({
      participant: { id: _id, reference },
      days,
      lastOn,
      possible: note?.possible ?? null,
      steps: [...(note?.steps ?? [])],
    })),
  };
}
