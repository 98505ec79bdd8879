import { type Finished, system } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { dayInFigures } from '../french/index.ts';
import { notify } from '../messages/index.ts';
import { markRetentionTold, type Untouched, untouchedSince } from '../participants/index.ts';
import { addDays, addMonths, dayOf, houseRules, inTransaction, log, today } from '../platform/index.ts';
import { erase } from './erase-participant.ts';
import { forgetTraces, holdings } from './rooms.ts';

/** What is due on a day: with `dryRun` it is only said. */
export interface RetentionReport {
  /** "YYYY-MM-DD". */
  readonly on: string;
  /** People whose structure is told now that their record will be erased on a day, unless there is a new contact. */
  readonly told: readonly DuePerson[];
  /** People told at least `RETENTION_NOTICE_DAYS` before, and not heard of since: erased. */
  readonly erased: readonly DuePerson[];
  /** How many things that came to nothing are erased, by what they are called in French: proposals, say. */
  readonly finished: Readonly<Record<string, number>>;
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
  const finished = await finishedThings();
  if (!dryRun) {
    for (const one of told) await tell(one, on);
    for (const { person } of gone)
      await inTransaction(() => erase(system, person._id, person.structureId, 'retention'));
    for (const one of finished) await forgetFinished(one);
  }
  const counts = Object.fromEntries(finished.map(({ of, due: things }) => [of.label, things.length]));
  const report = { on, told: told.map(plain), erased: gone.map(plain), finished: counts };
  if (!dryRun && told.length + gone.length + finished.flatMap(({ due: things }) => things).length > 0)
    log.info({ on, told: told.length, erased: gone.length, finished: counts }, 'retention');
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

/** The last time that any room knows of. */
async function lastContacts(ids: readonly string[]): Promise<Map<string, Date>> {
  const last = new Map<string, Date>();
  for (const data of holdings())
    for (const [id, at] of (await data.lastContacts?.(ids)) ?? [])
      if (at > (last.get(id) ?? 0)) last.set(id, at);
  return last;
}

interface FinishedThings {
  readonly of: Finished;
  readonly due: Awaited<ReturnType<Finished['due']>>;
}

async function finishedThings(): Promise<FinishedThings[]> {
  const found: FinishedThings[] = [];
  for (const { finished: of } of holdings()) if (of) found.push({ of, due: await of.due() });
  return found;
}

const batch = 100;

async function forgetFinished({ of, due }: FinishedThings): Promise<void> {
  for (let from = 0; from < due.length; from += batch) {
    const some = due.slice(from, from + batch);
    await inTransaction(async () => {
      await forgetTraces(await of.forget(some.map(({ id }) => id)));
      for (const { id, participantId } of some) {
        const target = { kind: of.kind, id };
        const about = participantId ? { participantId } : {};
        await record({ actor: system, action: of.action, target, ...about, because: 'retention' });
      }
    });
  }
}
