import type { Deadline, DeadlineKind } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { dayInFigures } from '../french/index.ts';
import { notify } from '../messages/index.ts';
import { factsOf, factsOfOne } from '../participants/index.ts';
import { addWorkingDays, inTransaction } from '../platform/index.ts';
import { Placement, type PlacementDoc } from './placement.ts';

const checkDue = 'placement-check';

/**
 * Says which checks are owed of a contract, in the transaction of its change: by whoever accompanies the person, one deadline
 * a check, while the contract is in force.
 */
export async function followChecks(doc: PlacementDoc): Promise<void> {
  const { _id, participantId, structureId, state, checks } = doc;
  const waiting = state === 'in-force' ? checks.filter(({ done }) => !done) : [];
  const person = waiting.length > 0 ? (await factsOf([participantId])).get(participantId) : undefined;
  await setOwed(
    { thing: 'placement', id: _id },
    waiting.map(({ months, dueOn }) => ({
      kind: checkDue,
      part: String(months),
      dueOn,
      owedBy: 'counsellor' as const,
      participantId,
      structureId,
      counsellorId: person?.counsellorId ?? null,
    })),
    ({ part }) => (checks.some(({ months, done }) => String(months) === part && done) ? 'settle' : 'cancel'),
  );
}

/** Somebody else accompanies this person: the checks of their contracts go along. Twice changes nothing. */
export const handChecksOver = (participantId: string): Promise<void> =>
  inTransaction(async () => {
    const docs = await Placement.find({ participantId, state: 'in-force' }).lean<PlacementDoc[]>();
    for (const doc of docs) await followChecks(doc);
  });

/** Working days after which the managers of a structure are told of a check that was not made. */
const lateAfterDays = 5;

const about = ({ about: { id } }: Deadline) => ({ kind: 'placement', id }) as const;

/** A check is told of on its day, and to the managers a week later. */
export const placementDeadlines: readonly DeadlineKind[] = [
  {
    name: checkDue,
    label: 'Point après l’embauche à faire',
    reminders: [{ days: (dueOn) => [dueOn], tell: remindCheck }],
    late: { days: (dueOn) => [addWorkingDays(dueOn, lateAfterDays)], tell: tellManagers },
    async describe(_, deadlines) {
      const people = await factsOf(deadlines.flatMap(({ participantId }) => participantId ?? []));
      return new Map(
        deadlines.flatMap(({ id, about: { id: placementId }, part, participantId = '' }) => {
          const person = people.get(participantId);
          return person
            ? [
                [
                  id,
                  { text: `${person.reference}, point de ${part} mois`, path: `/emplois/${placementId}` },
                ] as const,
              ]
            : [];
        }),
      );
    },
  },
];

async function remindCheck(deadline: Deadline): Promise<void> {
  const { part = '', dueOn, participantId = '', structureId = '', counsellorId = null } = deadline;
  const { reference } = await factsOfOne(participantId);
  await notify(
    { counsellorOf: { structureId, counsellorId } },
    {
      kind: 'placement-check-due',
      text: `Point de ${part} mois à faire pour ${reference}, attendu le ${dayInFigures(dueOn)}.`,
      about: about(deadline),
      mark: part,
    },
  );
}

async function tellManagers(deadline: Deadline): Promise<void> {
  const { part = '', dueOn, participantId = '', structureId = '' } = deadline;
  const { reference } = await factsOfOne(participantId);
  await notify(
    { managersOf: structureId },
    {
      kind: 'placement-check-late',
      text: `Le point de ${part} mois de ${reference} est attendu depuis le ${dayInFigures(dueOn)}.`,
      about: about(deadline),
      mark: part,
    },
  );
}
