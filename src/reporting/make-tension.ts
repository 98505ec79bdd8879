import { asksSkills, isRelated, PeopleIndex, type Ranked } from '../matching/index.ts';
import { readOpenNeeds } from '../needs/index.ts';
import { streamRankable } from '../participants/index.ts';
import { now, today } from '../platform/index.ts';
import { currentPolicy, loadWorld } from '../rankings/index.ts';
import { zone } from '../territory/index.ts';
import { Tension, type TensionRow, type Training } from './tension-model.ts';

/** Weighing everybody takes tens of milliseconds a need. */
const mostNeeds = 300;
const mostTrainings = 3;

type OpenNeed = Awaited<ReturnType<typeof readOpenNeeds>>[number];

/**
 * Counts, by trade and former territory of the worksite, who is ready for the open needs and who lacks one thing, by the same
 * groups as the lists. A person counts once in a row, at their best. Since it was asked, once is enough.
 */
export async function makeTension(askedAt: number): Promise<void> {
  const last = await Tension.findById('tension').lean();
  if (last && Number(last.madeAt) > askedAt) return;
  const madeAt = now();
  const needs = (await readOpenNeeds()).slice(0, mostNeeds);
  const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
  const profiles = [];
  for await (const profile of streamRankable()) profiles.push(profile);
  const index = PeopleIndex.build(profiles, policy, world);
  const counts = new Map<string, RowCount>();
  for (const need of needs) {
    const occupation = need.occupations[0];
    if (!occupation) continue;
    const territory = zone(need.zone)?.territory ?? null;
    const key = `${occupation}/${territory}`;
    const row = counts.get(key) ?? new RowCount(occupation, territory);
    counts.set(key, row);
    row.add(need, index.weigh(need, { inAll: index.size }).entries);
    // Others have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const rows = [...counts.values()].map((row) => row.told());
  await Tension.replaceOne(
    { _id: 'tension' },
    { day: today(), madeAt, needs: needs.length, rows },
    { upsert: true },
  );
}

/** What somebody is known not to have of what a need asks. */
function lacking(need: OpenNeed, { held, credits }: Ranked['entries'][number]['facts']): string[] {
  const titles = need.demands.flatMap(({ code }, i) => (held[i] === false ? [`licence/${code}`] : []));
  const skills = need.skills.flatMap(({ code, required }, i) =>
    asksSkills(need) && required && credits?.[i] === 0 ? [`skill/${code}`] : [],
  );
  return [...titles, ...skills];
}

class RowCount {
  private needs = 0;
  private readonly ready = new Set<string>();
  /** By person: what one thing, alone, would make them fit one of the needs. */
  private readonly gaps = new Map<string, Set<string>>();

  private readonly occupation: string;
  private readonly territory: string | null;

  constructor(occupation: string, territory: string | null) {
    this.occupation = occupation;
    this.territory = territory;
  }

  add(need: OpenNeed, entries: Ranked['entries']): void {
    this.needs += 1;
    for (const entry of entries) {
      if (!isRelated(entry)) continue;
      if (entry.group === 'ready') this.ready.add(entry.id);
      if (entry.group !== 'gap') continue;
      const [one, ...others] = lacking(need, entry.facts);
      if (one && others.length === 0)
        this.gaps.set(entry.id, new Set([...(this.gaps.get(entry.id) ?? []), one]));
    }
  }

  told(): TensionRow {
    const counts = new Map<string, number>();
    let gap = 0;
    for (const [person, things] of this.gaps) {
      if (this.ready.has(person)) continue;
      gap += 1;
      for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
    }
    const trainings = [...counts]
      .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, mostTrainings)
      .map(([thing, people]): Training => {
        const [kind, code = ''] = thing.split('/');
        return { kind: kind === 'skill' ? 'skill' : 'licence', code, people };
      });
    const { occupation, territory, needs } = this;
    return { occupation, territory, needs, ready: this.ready.size, gap, trainings };
  }
}
