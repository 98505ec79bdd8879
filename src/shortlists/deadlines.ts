import { type Actor, type Deadline, type DeadlineKind, system } from '../access/index.ts';
import { dayInFigures } from '../french/index.ts';
import { notify } from '../messages/index.ts';
import { companyTitles, findNeed, needTitles, titleForCompany } from '../needs/index.ts';
import { factsOf, factsOfOne } from '../participants/index.ts';
import { addDays, addWorkingDays } from '../platform/index.ts';
import type { OwedKind } from './owed.ts';

type Kind = DeadlineKind & { readonly name: OwedKind };

/**
 * Says what is late: to the counsellor when the day of a review or of an agreement has passed, to the manager two working
 * days later; to the company when its replies are due and every five days after, then also to the officer.
 */
export const shortlistDeadlines: readonly Kind[] = [
  {
    name: 'review',
    label: 'Avis à donner',
    reminders: [{ days: dayAfter, tell: remindReview }],
    late: { days: (dueOn) => [addWorkingDays(dueOn, 2)], tell: tellManagers },
    describe: describeMatches,
  },
  {
    name: 'agreement',
    label: 'Accord à recueillir',
    reminders: [{ days: dayAfter, tell: remindAgreement }],
    describe: describeMatches,
  },
  {
    name: 'reply',
    label: 'Réponse à donner',
    reminders: [{ days: everyFiveDays, tell: relaunch }],
    late: { days: (dueOn) => everyFiveDays(addDays(dueOn, relaunchDays)), tell: tellOfficer },
    describe: (actor, deadlines) => describeShortlists(actor, deadlines, () => 'présélection'),
  },
  {
    name: 'outcome',
    label: 'Suite de la rencontre à dire',
    reminders: [],
    describe: (actor, deadlines) =>
      describeShortlists(actor, deadlines, ({ dueOn }) => `rencontre du ${dayInFigures(dueOn)}`),
  },
];

function dayAfter(dueOn: string): string[] {
  return [addDays(dueOn, 1)];
}

const relaunchDays = 5;

function* everyFiveDays(from: string): Generator<string> {
  for (let day = from; ; day = addDays(day, relaunchDays)) yield day;
}

const matchOf = ({ about }: Deadline) => ({ kind: 'match', id: about.id }) as const;
const needOf = ({ under = '' }: Deadline) => findNeed(system, under);
const handsOf = ({ structureId = '', counsellorId = null }: Deadline) => ({
  counsellorOf: { structureId, counsellorId },
});

async function remindReview(deadline: Deadline): Promise<void> {
  const { title } = await needOf(deadline);
  await notify(handsOf(deadline), {
    kind: 'review-due',
    text: `Votre avis est attendu depuis le ${dayInFigures(deadline.dueOn)} pour « ${title} ».`,
    about: matchOf(deadline),
    mark: deadline.dueOn,
  });
}

async function tellManagers(deadline: Deadline): Promise<void> {
  const { title } = await needOf(deadline);
  await notify(
    { managersOf: deadline.structureId ?? '' },
    {
      kind: 'review-late',
      text: `Un avis de votre structure est attendu depuis le ${dayInFigures(deadline.dueOn)} pour « ${title} ».`,
      about: matchOf(deadline),
      mark: deadline.dueOn,
    },
  );
}

async function remindAgreement(deadline: Deadline): Promise<void> {
  const { title } = await needOf(deadline);
  const { reference } = await factsOfOne(deadline.participantId ?? '');
  await notify(handsOf(deadline), {
    kind: 'agreement-due',
    text: `La réponse de ${reference} est attendue depuis le ${dayInFigures(deadline.dueOn)} pour « ${title} » : recueillez son accord, ou son refus.`,
    about: matchOf(deadline),
    mark: deadline.dueOn,
  });
}

async function relaunch(deadline: Deadline, on: string): Promise<void> {
  await notify(
    { employerId: deadline.employerId ?? '' },
    {
      kind: 'reply-due',
      text: `Votre réponse est attendue pour « ${await titleForCompany(await needOf(deadline))} ».`,
      about: { kind: 'shortlist', id: deadline.about.id },
      mark: on,
    },
  );
}

async function tellOfficer(deadline: Deadline, on: string): Promise<void> {
  const { title } = await needOf(deadline);
  await notify(
    { userId: deadline.officerId ?? '' },
    {
      kind: 'reply-late',
      text: `L’entreprise n’a pas répondu pour « ${title} ».`,
      about: { kind: 'shortlist', id: deadline.about.id },
      mark: on,
    },
  );
}

const underOf = (deadlines: readonly Deadline[]): string[] => deadlines.flatMap(({ under }) => under ?? []);

async function describeMatches(actor: Actor, deadlines: readonly Deadline[]) {
  const [titles, people] = await Promise.all([
    needTitles(underOf(deadlines)),
    factsOf(deadlines.flatMap(({ participantId }) => participantId ?? [])),
  ]);
  return new Map(
    deadlines.flatMap(({ id, about, under = '', participantId = '' }) => {
      const person = people.get(participantId);
      const title = titles.get(under);
      if (!person || title === undefined) return [];
      const path = actor.role === 'officer' ? `/besoins/${under}` : `/avis/${about.id}`;
      return [[id, { text: `${person.reference}, « ${title} »`, path }] as const];
    }),
  );
}

/** An officer settles it where they follow the need, a company on its own page. */
async function describeShortlists(
  actor: Actor,
  deadlines: readonly Deadline[],
  what: (deadline: Deadline) => string,
) {
  const company = actor.role === 'employer';
  const titles = await (company ? companyTitles : needTitles)(underOf(deadlines));
  return new Map(
    deadlines.map((deadline) => {
      const { id, about, under = '' } = deadline;
      const path = `/${company ? 'preselections' : 'presentations'}/${about.id}`;
      return [id, { text: `${what(deadline)}, « ${titles.get(under) ?? ''} »`, path }] as const;
    }),
  );
}
