import type { DeadlineKind, NoticeKind, Owed } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { notify } from '../messages/index.ts';
import { factsOf } from '../participants/index.ts';
import { addDays, addMonths, endOfMonths } from '../platform/index.ts';
import { Framework, type FrameworkDoc } from './framework.ts';
import { inWords } from './rules/index.ts';

const kinds = { end: 'youth-framework-end', phase: 'youth-phase', first: 'youth-first-phase' } as const;

async function owedOf(doc: FrameworkDoc): Promise<Owed[]> {
  if (doc.state !== 'running') return [];
  const { kind, startsOn, endsOn, participantId, phases } = doc;
  const person = (await factsOf([participantId])).get(participantId);
  if (!person) return [];
  const { structureId, counsellorId } = person;
  const who = {
    owedBy: 'counsellor',
    participantId,
    structureId,
    ...(counsellorId ? { counsellorId } : {}),
  } as const;
  return [
    { kind: kinds.end, dueOn: endsOn, ...who },
    ...(kind === 'pacea' && phases.length === 0
      ? [{ kind: kinds.first, dueOn: endOfMonths(startsOn, 1), ...who }]
      : []),
    ...phases.flatMap(({ id, until, result }) =>
      result ? [] : [{ kind: kinds.phase, part: id, dueOn: until, ...who }],
    ),
  ];
}

/** What is owed about a framework from now on, in the transaction of the change. */
export async function followFramework(doc: FrameworkDoc): Promise<void> {
  await setOwed({ thing: 'youth-framework', id: doc._id }, await owedOf(doc), 'settle');
}

/** Whoever accompanies the person from now on owes in their place. Twice changes nothing. */
export async function followPerson(participantId: string): Promise<void> {
  const docs = await Framework.find({ participantId, open: true }).lean<FrameworkDoc[]>();
  for (const doc of docs) await followFramework(doc);
}

const describe: DeadlineKind['describe'] = async (_, deadlines) => {
  const people = await factsOf(deadlines.flatMap(({ participantId }) => participantId ?? []));
  return new Map(
    deadlines.flatMap(({ id, participantId = '' }) => {
      const reference = people.get(participantId)?.reference;
      return reference
        ? [[id, { text: reference, path: `/participants/${participantId}/jeune` }] as const]
        : [];
    }),
  );
};

const kindNames = { pacea: 'PACEA', cej: 'CEJ' } as const;

/** @param expire ends one whose last day has passed */
export const youthDeadlines = (
  expire: (id: string, on: string) => Promise<unknown>,
): readonly DeadlineKind[] => [
  {
    name: kinds.end,
    label: 'Fin d’un PACEA ou d’un CEJ : décider de la suite',
    reminders: [
      {
        days: (dueOn) => [addMonths(dueOn, -1), addDays(dueOn, -7)],
        tell: async ({ about, dueOn, participantId = '' }, on) => {
          const doc = await Framework.findById(about.id).lean<FrameworkDoc>();
          const person = (await factsOf([participantId])).get(participantId);
          if (!doc || !person) return;
          await notify(
            { counsellorOf: person },
            {
              kind: 'youth-framework-ends',
              text: `Le ${kindNames[doc.kind]} de ${person.reference} finit le ${inWords(dueOn)}.`,
              about: { kind: 'youth-framework', id: about.id },
              mark: `${dueOn}/${on}`,
            },
          );
        },
      },
    ],
    late: {
      days: (dueOn) => [addDays(dueOn, 1)],
      tell: ({ about, dueOn }) => expire(about.id, dueOn),
    },
    describe,
  },
  { name: kinds.first, label: 'Première phase du PACEA à écrire', reminders: [], describe },
  { name: kinds.phase, label: 'Phase à évaluer', reminders: [], describe },
];

export const youthNotices: readonly NoticeKind[] = [
  {
    code: 'youth-framework-ends',
    label: 'Le cadre d’un jeune se termine bientôt',
    roles: ['counsellor', 'manager'],
    telling: 'daily',
  },
];
