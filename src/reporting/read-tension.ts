import { type Actor, check } from '../access/index.ts';
import { currentCatalogue } from '../occupations/index.ts';
import { houseRules } from '../platform/index.ts';
import { formerTerritories } from '../territory/index.ts';
import { toldOf } from './measure-facts.ts';
import { tensionRead } from './rights.ts';
import { Tension, type TensionDoc, type TensionRow } from './tension-model.ts';
import { weeksOf } from './training-weeks.ts';

const territoryNames = new Map<string, string>(formerTerritories.map(({ id, name }) => [id, name]));

/** Small numbers of people are hidden, the others rounded: whoever decides reads it, and what they read may be published. */
const tell = (people: number) => toldOf('number', { value: people, people }, houseRules().SMALL_COUNT);

function describeRow({ occupation, territory, needs, ready, gap, trainings }: TensionRow) {
  const catalogue = currentCatalogue();
  return {
    occupation: { code: occupation, name: catalogue.occupation(occupation)?.name ?? occupation },
    territory: territory ? { code: territory, name: territoryNames.get(territory) ?? territory } : null,
    needs,
    ready: tell(ready),
    gap: tell(gap),
    trainings: trainings.flatMap(({ kind, code, people }) => {
      const moved = tell(people);
      if (moved.hidden) return [];
      const name = (kind === 'licence' ? catalogue.licence(code) : catalogue.skill(code))?.name ?? code;
      const known = weeksOf(code);
      return [
        { kind, code, name, people: moved.value, weeks: known?.weeks ?? null, source: known?.source ?? null },
      ];
    }),
  };
}

/** Where people are missing and what would help, trade by trade: the fewest ready for each need first. */
export async function readTension(actor: Actor) {
  check(actor, tensionRead);
  const doc = await Tension.findById('tension').lean<TensionDoc>();
  const perNeed = ({ ready, needs }: TensionRow) => ready / needs;
  const rows = (doc?.rows ?? []).toSorted(
    (one, other) => perNeed(one) - perNeed(other) || other.needs - one.needs,
  );
  return {
    status: doc ? ('done' as const) : ('pending' as const),
    madeAt: doc?.madeAt.toISOString() ?? null,
    needs: doc?.needs ?? 0,
    smallCount: houseRules().SMALL_COUNT,
    data: rows.map(describeRow),
  };
}
