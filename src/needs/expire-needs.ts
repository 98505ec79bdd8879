import { notify } from '../messages/index.ts';
import { addDays, inTransaction, log, now, today } from '../platform/index.ts';
import { moveNeed } from './edit-need.ts';
import { Need, type NeedDoc } from './model.ts';
import { liveNeedStates } from './need-states.ts';

const noticeDays = [7, 1];

/** Tells the officer seven days and one day before a need closes by itself, then closes it. Twice changes nothing. */
export async function expireNeeds(): Promise<void> {
  const day = today();
  const live = { state: { $in: liveNeedStates } };
  const soon = await Need.find({
    ...live,
    expiresOn: { $gt: day, $lte: addDays(day, Math.max(...noticeDays)) },
  }).lean<NeedDoc[]>();
  for (const need of soon) await warn(need, day);
  const over = await Need.find({ ...live, expiresOn: { $lte: day } }).lean<NeedDoc[]>();
  for (const need of over) {
    const closed = { reason: 'expired' as const, at: now() };
    await moveNeed(need, 'expire', 'system', { closed }).catch((err) =>
      log.warn({ err, need: need._id }, 'not expired'),
    );
  }
}

async function warn(need: NeedDoc, day: string): Promise<void> {
  const expiresOn = need.expiresOn ?? day;
  const passed = noticeDays.filter((days) => expiresOn <= addDays(day, days)).at(-1);
  if (passed === undefined) return;
  await inTransaction(() =>
    notify(
      { userId: need.officerId },
      {
        kind: 'need-expiring',
        text: `Le besoin « ${need.title} » se ferme dans ${passed === 1 ? 'un jour' : `${passed} jours`} : prolongez-le s’il est toujours d’actualité.`,
        about: { kind: 'need', id: need._id },
        mark: `${expiresOn}-${passed}`,
      },
    ),
  );
}
