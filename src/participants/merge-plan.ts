import { isDeepStrictEqual } from 'node:util';
import { invalidField } from '../platform/index.ts';
import type { Identity } from './identity.ts';
import { identityFields, type ParticipantDoc } from './model.ts';
import type { Obstacles } from './obstacles.ts';
import type { Profile } from './profile.ts';

/** Which of two records of one person. */
export const sides = ['keep', 'drop'] as const;
export type Side = (typeof sides)[number];

/** A record, opened. */
export interface Opened {
  readonly doc: ParticipantDoc;
  readonly identity: Partial<Identity>;
  readonly experienceText: string;
  readonly cv: string | null;
  readonly obstacles: Obstacles;
}

/** One value that the merged record has once: what each record says, and whose is taken. */
export interface MergeLine {
  /** As `editParticipant` names it; a licence as `profile.licences.B`. */
  readonly field: string;
  readonly keep: unknown;
  readonly drop: unknown;
  readonly from: Side;
  /** Both say something, and not the same: a person chooses. */
  readonly conflict: boolean;
}

/** A list of which the merged record has what either holds, each thing once. */
export interface MergeList {
  readonly field: string;
  readonly values: readonly unknown[];
  /** What no longer fits: the record takes no more. */
  readonly leftOut: readonly unknown[];
}

export interface MergePlan {
  readonly lines: readonly MergeLine[];
  readonly lists: readonly MergeList[];
}

const single = ['zone', 'travel', 'availableFrom', 'minutesPerWeek', 'contracts', 'minHourlyCents'] as const;
type Single = (typeof single)[number];

/** As many as a profile takes: see `profileInput`. */
const most = { wishes: 5, excludedOccupations: 20, excludedConditions: 100, experience: 30, skills: 80 };
const mostNote = 2000;

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

const noteOf = ({ obstacles }: Opened, kind: string): string =>
  obstacles.find((one) => one.kind === kind)?.note ?? '';
const bothNotes = (...notes: readonly string[]): string => [...new Set(notes.filter(Boolean))].join('\n');

/** What the records say once, by the name of each field. */
function valuesOf({ doc, identity, experienceText, cv }: Opened): Map<string, unknown> {
  return new Map<string, unknown>([
    ...identityFields.map((field) => [field, identity[field]] as const),
    ['counsellorId', doc.counsellorId],
    ['state', doc.state],
    ...single.map((field) => [`profile.${field}`, doc.profile[field]] as const),
    ['experienceText', experienceText],
    ['cv', cv],
    ...Object.entries(doc.profile.licences).map(
      ([code, held]) => [`profile.licences.${code}`, held] as const,
    ),
  ]);
}

/** Notes on one obstacle are put one under the other; where the record has no room for both, a person chooses. */
function noteLines(keep: Opened, drop: Opened): (readonly [string, unknown, unknown])[] {
  return keep.obstacles.flatMap(({ kind, note }) => {
    const other = noteOf(drop, kind);
    return bothNotes(note, other).length > mostNote ? [[`obstacles.${kind}`, note, other] as const] : [];
  });
}

/** Of either list, each thing once: the kept record's first, and of two for one thing the greater. */
function united<T>(
  keep: readonly T[],
  drop: readonly T[],
  keyOf: (one: T) => string,
  weightOf: (one: T) => number,
) {
  const all = new Map(keep.map((one) => [keyOf(one), one]));
  for (const one of drop) {
    const known = all.get(keyOf(one));
    if (known === undefined || weightOf(one) > weightOf(known)) all.set(keyOf(one), one);
  }
  return [...all.values()];
}

const whole = (code: string): string => code;
const equal = (): number => 0;

function listsOf(
  { doc: { profile: keep }, ...kept }: Opened,
  { doc: { profile: drop }, ...dropped }: Opened,
): MergeList[] {
  const occupation = (one: { occupation: string }) => one.occupation;
  const code = (one: { code: string }) => one.code;
  const lists: [keyof typeof most, unknown[]][] = [
    ['wishes', united(keep.wishes, drop.wishes, whole, equal)],
    ['excludedOccupations', united(keep.excludedOccupations, drop.excludedOccupations, whole, equal)],
    ['excludedConditions', united<string>(keep.excludedConditions, drop.excludedConditions, whole, equal)],
    ['experience', united(keep.experience, drop.experience, occupation, ({ months }) => months)],
    ['skills', united(keep.skills ?? [], drop.skills ?? [], code, ({ level }) => level)],
  ];
  const kinds = [...new Set([...kept.obstacles, ...dropped.obstacles].map(({ kind }) => kind))];
  return [
    ...lists.map(([name, values]) => ({
      field: `profile.${name}`,
      values: values.slice(0, most[name]),
      leftOut: values.slice(most[name]),
    })),
    {
      field: 'profile.languages',
      values: united<NonNullable<Profile['languages']>[number]>(
        keep.languages ?? [],
        drop.languages ?? [],
        code,
        ({ level }) => (level === undefined ? 0 : 1),
      ),
      leftOut: [],
    },
    { field: 'obstacles', values: kinds, leftOut: [] },
  ];
}

/** Field by field, whose value the merged record takes. @throws Problem 422 naming a choice that is none */
export function planMerge(keep: Opened, drop: Opened, chosen: Readonly<Record<string, Side>>): MergePlan {
  const [ofKeep, ofDrop] = [valuesOf(keep), valuesOf(drop)];
  const pairs = [
    ...[...new Set([...ofKeep.keys(), ...ofDrop.keys()])].map(
      (field) => [field, ofKeep.get(field), ofDrop.get(field)] as const,
    ),
    ...noteLines(keep, drop),
  ];
  const lines = pairs.map(([field, one, other]): MergeLine => {
    const conflict = !isBlank(one) && !isBlank(other) && !isDeepStrictEqual(one, other);
    const from = conflict ? (chosen[field] ?? 'keep') : isBlank(one) && !isBlank(other) ? 'drop' : 'keep';
    return { field, keep: one ?? null, drop: other ?? null, from, conflict };
  });
  const open = new Set(lines.filter(({ conflict }) => conflict).map(({ field }) => field));
  const wrong = Object.keys(chosen).find((field) => !open.has(field));
  if (wrong !== undefined)
    throw invalidField(`chosen.${wrong}`, 'no-choice', 'Les deux fiches ne s’opposent pas sur ce point.');
  return { lines, lists: listsOf(keep, drop) };
}

/** The record that follows from a plan, opened. */
export function mergedBy({ lines, lists }: MergePlan, keep: Opened, drop: Opened) {
  const taken = new Map(lines.map((line) => [line.field, line[line.from]]));
  const listed = (field: string) => lists.find((list) => list.field === field)?.values ?? [];
  const asked = (field: 'skills' | 'languages') =>
    keep.doc.profile[field] === null && drop.doc.profile[field] === null ? null : listed(`profile.${field}`);
  const licences = [...taken].flatMap(([field, held]) =>
    field.startsWith('profile.licences.') ? [[field.slice('profile.licences.'.length), held]] : [],
  );
  // Not read again by its schema: a code of an older catalogue stays, as where a record is edited.
  const profile = {
    ...keep.doc.profile,
    ...(Object.fromEntries(single.map((field) => [field, taken.get(`profile.${field}`)])) as Pick<
      Profile,
      Single
    >),
    ...Object.fromEntries(
      (['wishes', 'excludedOccupations', 'excludedConditions', 'experience'] as const).map((field) => [
        field,
        listed(`profile.${field}`),
      ]),
    ),
    skills: asked('skills'),
    languages: asked('languages'),
    licences: Object.fromEntries(licences),
  } as Profile;
  const obstacles = (listed('obstacles') as Obstacles[number]['kind'][]).map((kind) => ({
    kind,
    note: String(taken.get(`obstacles.${kind}`) ?? bothNotes(noteOf(keep, kind), noteOf(drop, kind))),
  }));
  const identity = Object.fromEntries(
    identityFields.flatMap((field) => (isBlank(taken.get(field)) ? [] : [[field, taken.get(field)]])),
  ) as Partial<Identity>;
  const stateOf = { keep, drop }[lines.find(({ field }) => field === 'state')?.from ?? 'keep'].doc;
  return {
    identity,
    profile,
    obstacles,
    state: stateOf.state,
    exit: stateOf.exit,
    counsellorId: (taken.get('counsellorId') ?? undefined) as string | undefined,
    experienceText: String(taken.get('experienceText') ?? ''),
    cv: (taken.get('cv') ?? null) as string | null,
  };
}
