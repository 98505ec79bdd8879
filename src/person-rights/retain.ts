import { system } from '../access/index.ts';
import { notify } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { dayInFigures } from '../french/index.ts';
import { markRetentionTold, type Untouched, untouchedSince } from '../participants/index.ts';
import { addDays, addMonths, dayOf, houseRules, inTransaction, log, today } from '../platform/index.ts';
import { finishedBefore, forgetMatches, lastContacts } from '../shortlists/index.ts';
import { erase } from './erase-participant.ts';
import { forgetAround } from './forget-person.ts';

/** What is due on a day: with `dryRun` it is only said. */
export interface RetentionReport {
  /** "YYYY-MM-DD". */
  readonly on: string;
  /** People whose structure is told now that their record will be erased on a day, unless there is a new contact. */
  readonly told: readonly DuePerson[];
  /** People told at least `RETENTION_NOTICE_DAYS` before, and not heard of since: erased. */
  readonly erased: readonly DuePerson[];
  /** How many proposals that came to nothing are erased. */
  readonly candidacies: number;
}

export interface DuePerson {
  readonly reference: string;
  readonly structureId: string;
  readonly lastContactOn: string;
  /** The day on which the record goes. */
  readonly goesOn: string;
}

type Due = DuePerson & { readonly person: Untouched; readonly isTold: boolean };

/**
 * Keeps nothing longer than the rules of the house say: notice to the structure first, erasure after, statistics stay.
 * Nobody is erased without notice, however late this runs. Twice on a day changes nothing.
 */
export async function retain({ dryRun = false } = {}): Promise<RetentionReport> {
  const on = today();
  const due = await dueOn(on);
  const told = due.filter(({ isTold }) => !isTold);
  const gone = due.filter(({ isTold, goesOn }) => isTold && goesOn <= on);
  const finished = await finishedBefore(dayStart(addMonths(on, -houseRules().CANDIDACY_MONTHS)));
  if (!dryRun) {
    for (const one of told) await tell(one, on);
    for (const { person } of gone)
      await inTransaction(() => erase(system, person._id, person.structureId, 'retention'));
    await forgetCandidacies(finished);
  }
  const report = { on, told: told.map(plain), erased: gone.map(plain), candidacies: finished.length };
  if (!dryRun && told.length + gone.length + finished.length > 0)
    log.info({ on, told: told.length, erased: gone.length, candidacies: finished.length }, 'retention');
  return report;
}

const latest = (...days: string[]): string => days.sort().at(-1) ?? '';
const plain = ({ person: _, isTold: __, ...one }: Due): DuePerson => one;
const dayStart = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Those who are to be told, or were told and are still not heard of. */
async function dueOn(on: string): Promise<Due[]> {
  const { RETENTION_MONTHS: months, RETENTION_NOTICE_DAYS: notice } = houseRules();
  // A look too wide, since months are not as long as one another forwards as backwards: each is then looked at by its days.
  const people = await untouchedSince(dayStart(addDays(addMonths(on, -months), notice + 5)));
  const contacts = await lastContacts(people.map(({ _id }) => _id));
  return people.flatMap((person) => {
    const { _id, reference, structureId, updatedAt, retentionToldOn: toldOn } = person;
    const contact = contacts.get(_id);
    const lastContactOn = dayOf(contact && contact > updatedAt ? contact : updatedAt);
    const end = addMonths(lastContactOn, months);
    if (on < addDays(end, -notice)) return [];
    const isTold = toldOn !== undefined && toldOn > lastContactOn;
    const afterNotice = addDays(isTold ? toldOn : on, notice);
    return [{ person, reference, structureId, lastContactOn, goesOn: latest(end, afterNotice), isTold }];
  });
}

async function tell({ person, reference, lastContactOn, goesOn }: Due, on: string): Promise<void> {
  const { _id: id, structureId } = person;
  await inTransaction(async () => {
    await markRetentionTold(id, on);
    const text = `Aucun contact avec ${reference} depuis le ${dayInFigures(lastContactOn)} : sa fiche sera effacée le ${dayInFigures(goesOn)}. Si l’accompagnement continue, mettez-la à jour d’ici là.`;
    const notice = { kind: 'retention', text, about: { kind: 'participant', id }, mark: on } as const;
    await notify({ counsellorOf: person }, notice);
    await notify({ managersOf: structureId }, notice);
  });
}

const batch = 100;

async function forgetCandidacies(finished: Awaited<ReturnType<typeof finishedBefore>>): Promise<void> {
  for (let from = 0; from < finished.length; from += batch) {
    const some = finished.slice(from, from + batch);
    await inTransaction(async () => {
      await forgetAround([], await forgetMatches({ ids: some.map(({ _id }) => _id) }));
      for (const { _id: id, participantId } of some) {
        const target = { kind: 'match', id };
        await record({ actor: system, action: 'match.erase', target, participantId, because: 'retention' });
      }
    });
  }
}
