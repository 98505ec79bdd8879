import type { NoticeKind } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { inTransaction, today } from '../platform/index.ts';
import { booksOf } from './books.ts';
import { Contract, type ContractDoc } from './contract.ts';
import { forecast } from './forecast.ts';
import { asBookRow, Hours, type HoursDoc } from './hours.ts';
import { dueOn } from './hours-due.ts';

export const clauseNotices: readonly NoticeKind[] = [
  {
    code: 'clause-behind',
    label: 'Un marché est en retard sur ses heures d’insertion',
    roles: ['facilitator'],
    telling: 'daily',
  },
];

/** Tells whoever follows a contract that half, or four fifths, of its time has passed without as much of its hours. */
export async function watchContracts(): Promise<void> {
  const day = today();
  const contracts = await Contract.find({ 'span.from': { $lte: day }, 'span.until': { $gte: day } }).lean<
    ContractDoc[]
  >();
  for (const contract of contracts) {
    const rows = await Hours.find({ contractId: contract._id }).lean<HoursDoc[]>();
    const due = dueOn(contract, day);
    const done = new Map(
      [...booksOf(due, rows.map(asBookRow)).byMonth].map(([month, totals]) => [month, totals.done] as const),
    );
    const { alert, monthsLeft, neededPerMonth } = forecast(contract.span, due, done, day);
    if (!alert) continue;
    await inTransaction(() =>
      notify(
        { userId: contract.facilitatorId },
        {
          kind: 'clause-behind',
          text: `« ${contract.title} » : ${alert.at} % du temps est passé, il y manque ${Math.ceil(alert.missing / 60)} h. Il en faudrait ${Math.ceil(neededPerMonth / 60)} par mois sur ${monthsLeft} mois.`,
          about: { kind: 'clause-contract', id: contract._id },
          mark: String(alert.at),
        },
      ),
    );
  }
}
