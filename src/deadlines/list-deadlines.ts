import { z } from 'zod';
import { type Actor, check, type Deadline, type DeadlineWords } from '../access/index.ts';
import { namesOf } from '../accounts/index.ts';
import { flag } from '../platform/index.ts';
import { kindOf } from './kinds.ts';
import { readDeadlines, whenOf, whens } from './read-deadlines.ts';
import { deadlineRead } from './rights.ts';

const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_\S{1,60}$/, 'Ce n’est pas la suite d’une liste d’échéances.')
  .transform((text) => ({ dueOn: text.slice(0, 10), id: text.slice(11) }));

export const listDeadlinesQuery = z.strictObject({
  when: z.enum(whens).optional(),
  kind: z.string().max(40).optional(),
  /** `false`: those of one's colleagues too. A manager and a company read all of theirs anyway. */
  mine: flag.default(true),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: cursor.optional(),
});

/** Roles that have something of their own beside their colleagues'. */
export const hasOwn = ({ role }: Actor): boolean => role === 'officer' || role === 'counsellor';

/** What somebody owes or awaits, the most urgent first, each with its link; and how much of it is late, today, this week. */
export async function listDeadlines(
  actor: Actor,
  { when, kind, mine, limit, cursor: after }: z.output<typeof listDeadlinesQuery>,
) {
  check(actor, deadlineRead);
  const { data: found, counts } = await readDeadlines(actor, {
    ...(kind ? { kinds: [kind] } : {}),
    ...(when ? { when } : {}),
    ...(after ? { after } : {}),
    mine: mine && hasOwn(actor),
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    data: await described(actor, shown),
    counts,
    next: last ? `${last.dueOn}_${last.id}` : null,
  };
}

/** What is owed about one person, the most urgent first, as far as the actor may read it; nothing outside of structures. */
export async function deadlinesOfPerson(actor: Actor, participantId: string) {
  check(actor, deadlineRead);
  if (!actor.structureId) return [];
  const { data } = await readDeadlines(actor, { participantId, limit: 50 });
  return described(actor, data);
}

async function described(actor: Actor, shown: readonly Deadline[]) {
  const words = await wordsOf(actor, shown);
  const counsellors = await namesOf(actor.structureId ? shown.flatMap((one) => one.counsellorId ?? []) : []);
  return shown.flatMap((one) => {
    const said = words.get(one.id);
    return said ? [describe(actor, one, said, counsellors)] : [];
  });
}

const describe = (
  actor: Actor,
  { id, kind, dueOn, owedBy, about, counsellorId }: Deadline,
  { text, path }: DeadlineWords,
  counsellors: ReadonlyMap<string, string>,
) => ({
  id,
  kind,
  label: kindOf(kind).label,
  text,
  path,
  dueOn,
  when: whenOf(dueOn),
  owedBy,
  /** For their structure alone. */
  counsellor: actor.structureId ? (counsellors.get(counsellorId ?? '') ?? null) : null,
  about,
});

/** Each kind is asked once. */
export async function wordsOf(
  actor: Actor,
  deadlines: readonly Deadline[],
): Promise<Map<string, DeadlineWords>> {
  const words = new Map<string, DeadlineWords>();
  for (const name of new Set(deadlines.map(({ kind }) => kind))) {
    const of = deadlines.filter(({ kind }) => kind === name);
    for (const [id, said] of await kindOf(name).describe(actor, of)) words.set(id, said);
  }
  return words;
}
