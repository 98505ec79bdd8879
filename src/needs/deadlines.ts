import { type Deadline, type DeadlineKind, system } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { addDays, now } from '../platform/index.ts';
import { moveNeed } from './edit-need.ts';
import { needEnd } from './owed.ts';
import { findNeed, needFacts } from './read-needs.ts';

const noticeDays = [7, 1];

/** Tells the officer seven days and one day before a need closes by itself, then closes it. */
export const needDeadlines: readonly DeadlineKind[] = [
  {
    name: needEnd,
    label: 'Besoin à prolonger ou à fermer',
    reminders: [{ days: (dueOn) => noticeDays.map((days) => addDays(dueOn, -days)), tell: warn }],
    late: { days: (dueOn) => [dueOn], tell: expire },
    async describe(actor, deadlines) {
      const needs = await needFacts(
        actor,
        deadlines.map(({ about }) => about.id),
      );
      return new Map(
        deadlines.flatMap(({ id, about }) => {
          const need = needs.get(about.id);
          return need ? [[id, { text: `« ${need.title} »`, path: `/besoins/${about.id}` }]] : [];
        }),
      );
    },
  },
];

async function warn({ about, dueOn }: Deadline, on: string): Promise<void> {
  const { title, officerId } = await findNeed(system, about.id);
  const left = noticeDays.find((days) => addDays(dueOn, -days) === on);
  await notify(
    { userId: officerId },
    {
      kind: 'need-expiring',
      text: `Le besoin « ${title} » se ferme dans ${left === 1 ? 'un jour' : `${left} jours`} : prolongez-le s’il est toujours d’actualité.`,
      about: { kind: 'need', id: about.id },
      mark: `${dueOn}-${left}`,
    },
  );
}

async function expire({ about, dueOn }: Deadline): Promise<void> {
  const need = await findNeed(system, about.id);
  if (need.expiresOn === dueOn)
    await moveNeed(need, 'expire', 'system', { closed: { reason: 'expired', at: now() } });
}
