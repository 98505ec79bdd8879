import { currentCatalogue } from '../occupations/index.ts';
import { streamCounted } from '../participants/index.ts';
import {
  addMonths,
  houseRules,
  inTransaction,
  isDuplicate,
  log,
  macFor,
  newId,
  today,
} from '../platform/index.ts';
import { drawsSeen, releases, scalesOf } from './budget.ts';
import { Counts, contributionOf } from './count.ts';
import { drawTable } from './draw.ts';
import { tellSubscribers } from './subscriptions.ts';
import { keepTable, listTables } from './talent-table.ts';

/**
 * Counts everybody and publishes a table where one is due: in the first month that the house has chosen, then every
 * `TALENT_MONTHS` months. Whether it is due follows from the calendar and from settings, never from the people. Twice
 * changes nothing.
 */
export async function publishTalent(since = houseRules().TALENT_SINCE): Promise<void> {
  const { TALENT_MONTHS: monthsEach, TALENT_EPSILON: epsilon } = houseRules();
  const day = today();
  const month = day.slice(0, 7);
  const before = await listTables();
  if (!since || month < since || (before[0] && month < monthsAfter(before[0]._id, monthsEach))) return;

  const own = epsilon / drawsSeen(monthsEach);
  if (spentUpTo(month, before) + own > epsilon * (1 + 1e-9)) {
    // Settings that changed within the year, or a clock put back: what was told is not taken back.
    log.warn({ month }, 'no new table of talent: the year has told what it may');
    return;
  }
  const catalogue = currentCatalogue();
  const counts = new Counts(catalogue);
  for await (const profile of streamCounted()) {
    const contribution = contributionOf(profile, day, catalogue);
    if (contribution) counts.add(contribution);
  }
  const scales = scalesOf(own);
  const domains = drawTable(counts.domains, scales, month, macFor('talent noise'));
  const table = { _id: month, edition: newId(), countedOn: day, epsilon: own, scales, domains };
  await inTransaction(async () => {
    await keepTable(table);
    await tellSubscribers();
  }).catch((error) => {
    // Another process has published it meanwhile.
    if (!isDuplicate(error)) throw error;
  });
}

const monthsAfter = (month: string, n: number): string => addMonths(`${month}-01`, n).slice(0, 7);

/** What the tables tell that are shown in the twelve months that end with this one. */
function spentUpTo(month: string, tables: Awaited<ReturnType<typeof listTables>>): number {
  const first = monthsAfter(month, 1 - releases);
  const shown = tables.findIndex(({ _id }) => _id <= first);
  return (shown < 0 ? tables : tables.slice(0, shown + 1)).reduce((sum, table) => sum + table.epsilon, 0);
}
