import highsLoader from 'highs';
import type { BalancedNeed, BalanceRules } from '../../src/matching/index.ts';

/** The most people that balanced lists can hold, to the last one, by HiGHS: for a territory of a few thousand entries. */
export async function mostPeople(
  needs: readonly BalancedNeed[],
  { shown, kept, spared }: BalanceRules,
): Promise<number | null> {
  // Its types are read as CommonJS, what is imported is the module.
  const highs = await (highsLoader as unknown as typeof highsLoader.default)();
  const sure = new Set<string>();
  const rows: string[] = [];
  const columns: string[] = [];
  const lists = needs.map(({ entries }) =>
    entries.toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)),
  );
  for (const list of lists) for (const { id } of list.slice(0, Math.min(spared, shown))) sure.add(id);
  const ofPerson = new Map<string, string[]>();
  lists.forEach((list, need) => {
    const free = list.slice(spared).map(({ id, score }, i) => ({ id, score, name: `x${need}_${i}` }));
    const places = Math.min(shown, list.length) - spared;
    if (free.length === 0 || places <= 0) return;
    const total = (some: readonly { score: number }[]) => some.reduce((sum, { score }) => sum + score, 0);
    rows.push(`${free.map(({ name }) => name).join(' + ')} = ${places}`);
    const floor = kept * total(list.slice(0, shown)) - total(list.slice(0, spared));
    rows.push(`${free.map(({ name, score }) => `${score} ${name}`).join(' + ')} >= ${floor}`);
    for (const { id, name } of free) {
      columns.push(name);
      if (!sure.has(id)) ofPerson.set(id, [...(ofPerson.get(id) ?? []), name]);
    }
  });
  const people = [...ofPerson.values()].map((names, i) => {
    rows.push(`${names.join(' + ')} - y${i} >= 0`);
    return `y${i}`;
  });
  if (people.length === 0) return sure.size;
  const named = rows.map((row, i) => ` c${i}: ${row}`).join('\n');
  const bounds = [...columns, ...people].map((name) => ` 0 <= ${name} <= 1`).join('\n');
  const { Status, ObjectiveValue } = highs.solve(
    `Maximize\n obj: ${people.join(' + ')}\nSubject To\n${named}\nBounds\n${bounds}\nGenerals\n ${columns.join(' ')}\nEnd`,
    { output_flag: false, time_limit: 120, mip_rel_gap: 0 },
  );
  return Status === 'Optimal' ? sure.size + Math.round(ObjectiveValue) : null;
}
