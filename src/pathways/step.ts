import { z } from 'zod';
import {
  calendarDay,
  invalidField,
  newId,
  oneLine,
  readSealed,
  seal,
  unreadable,
} from '../platform/index.ts';

export const stepKinds = [
  'diagnostic',
  'obstacle',
  'training',
  'siae',
  'immersion',
  'search',
  'employment',
] as const;
export type StepKind = (typeof stepKinds)[number];

export const stepResults = ['reached', 'in-part', 'not-reached', 'stopped'] as const;
export type StepResult = (typeof stepResults)[number];

/** One step of a pathway. What it is for and who gives it are sealed: « levée de frein » with its provider tells which one. */
export interface StepDoc {
  readonly id: string;
  readonly kind: StepKind;
  /** First day, and the last one foreseen, or that was: "YYYY-MM-DD". */
  readonly from: string;
  readonly until?: string;
  /** Hours asked of the person. */
  readonly minutesPerWeek?: number;
  readonly result?: StepResult;
  /** `{objective, provider}`, sealed under `<pathway>/steps/<id>`. */
  readonly words: string;
}

const wordsOf = z.object({ objective: z.string(), provider: z.string() });
const sealedAs = (pathwayId: string, id: string): string => `${pathwayId}/steps/${id}`;

export const stepInput = z.strictObject({
  kind: z.enum(stepKinds),
  from: calendarDay(),
  until: calendarDay().optional(),
  objective: z.string().trim().min(1).max(500),
  provider: oneLine(0, 120).default(''),
  minutesPerWeek: z.number().int().min(1).max(2880).optional(),
});

export const editStepInput = z.strictObject({
  revision: z.number().int().min(1),
  ...stepInput.partial().shape,
  provider: oneLine(0, 120).optional(),
  /** `null` takes it away. */
  until: calendarDay().nullable().optional(),
  minutesPerWeek: z.number().int().min(1).max(2880).nullable().optional(),
  result: z.enum(stepResults).nullable().optional(),
});

/** @throws Problem 422 `until` `before-start`, `missing` */
export function checkStepDays({ from, until, result }: Pick<StepDoc, 'from' | 'until' | 'result'>): void {
  if (until && until < from) throw invalidField('until', 'before-start', 'La fin précède le début.');
  if (result && !until)
    throw invalidField('until', 'missing', 'Une étape qui a un résultat a un dernier jour.');
}

/** @throws Problem 422 */
export function newStep(
  pathwayId: string,
  { objective, provider, until, minutesPerWeek, ...rest }: z.output<typeof stepInput>,
): StepDoc {
  const id = newId();
  const step = {
    ...rest,
    id,
    ...(until ? { until } : {}),
    ...(minutesPerWeek ? { minutesPerWeek } : {}),
    words: seal(JSON.stringify({ objective, provider }), sealedAs(pathwayId, id)),
  };
  checkStepDays(step);
  return step;
}

/** To be shown: blank where they do not open. */
export function readWords(pathwayId: string, { id, words }: StepDoc): z.output<typeof wordsOf> {
  const text = readSealed(words, sealedAs(pathwayId, id));
  return text === unreadable ? { objective: '', provider: '' } : wordsOf.parse(JSON.parse(text));
}

/** The step as it is after the change. @throws Problem 422 */
export function changedStep(
  pathwayId: string,
  before: StepDoc,
  { revision: _, objective, provider, ...said }: z.output<typeof editStepInput>,
): StepDoc {
  const read = readWords(pathwayId, before);
  const words = { objective: objective ?? read.objective, provider: provider ?? read.provider };
  const same = words.objective === read.objective && words.provider === read.provider;
  const chosen = {
    ...before,
    ...said,
    words: same ? before.words : seal(JSON.stringify(words), sealedAs(pathwayId, before.id)),
  };
  const kept = Object.entries(chosen).filter(([, value]) => value !== null && value !== undefined);
  const step = Object.fromEntries(kept) as unknown as StepDoc;
  checkStepDays(step);
  return step;
}

/** The first day by which one of these should have ended, of those without a result. */
export const dueOf = (steps: readonly StepDoc[]): string | undefined =>
  steps
    .flatMap(({ result, until }) => (!result && until ? [until] : []))
    .sort()
    .at(0);
