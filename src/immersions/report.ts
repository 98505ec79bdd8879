import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import {
  addDays,
  calendarDay,
  dayOf,
  forbidden,
  inTransaction,
  invalidField,
  mondayOf,
  newId,
  now,
  Problem,
  today,
} from '../platform/index.ts';
import { describeImmersion } from './describe.ts';
import { type Assessor, assessors, type ImmersionDoc, metDegrees } from './immersion.ts';
import { immersionManage, immersionTell } from './rights.ts';
import { articleOf } from './rules/index.ts';
import { rulesInForce } from './rules-store.ts';
import {
  type Author,
  type Changes,
  changeImmersion,
  seenImmersion,
  tellStructure,
  writeImmersion,
} from './save.ts';
import { sealWords } from './terms.ts';

const revision = z.number().int().min(1);
const words = z.string().trim().min(2).max(1500);
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const saidFields = {
  met: z.enum(metDegrees),
  words: words.optional(),
  /** Of the person: whether they say the same as the host. */
  agrees: z.boolean().optional(),
} as const;
export const saidInput = z.strictObject(saidFields);
export type Said = z.output<typeof saidInput>;

/** What is told while it runs and after: hours, what came of it, an accident. */
export const reportInput = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('presence'),
    revision,
    /** All of them: what was there before is replaced. */
    days: z.array(z.strictObject({ on: calendarDay(), minutes: z.number().int().min(1).max(1440) })).max(200),
  }),
  z.strictObject({ what: z.literal('assessment'), revision, by: z.enum(assessors), ...saidFields }),
  z.strictObject({ what: z.literal('accident'), revision, happenedAt: instant, words: words.optional() }),
  z.strictObject({
    what: z.literal('declared'),
    revision,
    accidentId: z.string().min(1).max(60),
    at: instant,
  }),
]);
export type Report = z.output<typeof reportInput>;

/** @throws Problem 403, 404, 409 `stale`, `not-started`, `not-ended`, 422 naming the field */
export async function report(actor: Actor, id: string, input: Report) {
  check(actor, immersionTell);
  const seen = { id, revision: input.revision };
  const host = actor.role === 'employer';
  if (input.what === 'assessment') {
    if (host && input.by !== 'host') throw forbidden();
    const after = await inTransaction(async () =>
      assess(
        actor,
        await seenImmersion(actor, immersionTell, seen),
        input.by,
        host ? 'account' : 'structure',
        input,
      ),
    );
    return describeImmersion(actor, after);
  }
  if (input.what === 'declared') check(actor, immersionManage);
  const doc = await inTransaction(async () => {
    const after = await changeImmersion(actor, immersionTell, seen, { action: input.what }, (before) => {
      if (input.what === 'presence') return presenceOf(before, input.days);
      if (input.what === 'accident') return accidentOf(before, input, host);
      return declaredOf(before, input);
    });
    if (input.what === 'accident')
      await tellStructure(after, 'immersion-accident', 'a connu un accident : il se déclare en 48 h');
    return after;
  });
  return describeImmersion(actor, doc);
}

const going = ({ state }: ImmersionDoc): void => {
  if (state !== 'started' && state !== 'ended' && state !== 'assessed')
    throw new Problem(409, 'not-started', 'L’immersion n’a pas commencé.', [], { state });
};

type Days = readonly { readonly on: string; readonly minutes: number }[];

async function presenceOf(doc: ImmersionDoc, days: Days): Promise<Changes> {
  going(doc);
  const { settings } = await rulesInForce();
  const last = doc.ended?.on ?? doc.endsOn;
  const weeks = new Map<string, number>();
  const article = articleOf('working-time');
  if (doc.ended?.how === 'no-show' && days.length > 0)
    throw invalidField('days', 'no-show', 'La personne n’est pas venue : il n’y a pas d’heures.');
  days.forEach(({ on, minutes }, i) => {
    const at = (code: string, detail: string) =>
      invalidField(`days.${i}.${code === 'too-long' ? 'minutes' : 'on'}`, code, detail);
    if (on < doc.startsOn || on > last) throw at('outside', 'Ce jour n’est pas de l’immersion.');
    if (on > today()) throw at('in-the-future', 'Ce jour n’est pas encore passé.');
    if (days.findIndex((one) => one.on === on) !== i) throw at('twice', 'Ce jour est là deux fois.');
    if (minutes > settings.dayMinutes)
      throw at('too-long', `${settings.dayMinutes / 60} h par jour au plus. (${article})`);
    const week = mondayOf(on);
    weeks.set(week, (weeks.get(week) ?? 0) + minutes);
    if ((weeks.get(week) ?? 0) > settings.weekMinutes)
      throw at('too-long', `${settings.weekMinutes / 60} h par semaine au plus. (${article})`);
  });
  return { presence: days.toSorted((a, b) => (a.on < b.on ? -1 : 1)) };
}

/** What the host tells itself is told; what the structure knows first, the host still owes. */
function accidentOf(
  doc: ImmersionDoc,
  { happenedAt, words: said }: Extract<Report, { what: 'accident' }>,
  host: boolean,
): Changes {
  going(doc);
  const at = now();
  if (happenedAt > at)
    throw invalidField('happenedAt', 'in-the-future', 'Cette heure n’est pas encore passée.');
  const day = dayOf(happenedAt);
  // The last day may end after midnight.
  if (day < doc.startsOn || day > addDays(doc.ended?.on ?? doc.endsOn, 1))
    throw invalidField('happenedAt', 'outside', 'Ce jour n’est pas de l’immersion.');
  const known = doc.accidents.find((one) => one.happenedAt.getTime() === happenedAt.getTime());
  if (known && !(host && !known.hostToldAt))
    throw new Problem(409, 'told-already', 'Cet accident est déjà noté.');
  if (known)
    return {
      accidents: doc.accidents.map((one) => (one.id === known.id ? { ...one, hostToldAt: at } : one)),
    };
  const id = newId();
  return {
    accidents: [
      ...doc.accidents,
      {
        id,
        happenedAt,
        knownAt: at,
        ...(host ? { hostToldAt: at } : {}),
        ...(said ? { words: sealWords(doc._id, `accident/${id}`, said) } : {}),
      },
    ],
  };
}

function declaredOf(doc: ImmersionDoc, { accidentId, at }: Extract<Report, { what: 'declared' }>): Changes {
  const accident = doc.accidents.find(({ id }) => id === accidentId);
  if (!accident) throw invalidField('accidentId', 'unknown', 'Cet accident n’est pas noté.');
  if (at < accident.happenedAt || at > now())
    throw invalidField('at', 'outside', 'La déclaration suit l’accident, et a déjà eu lieu.');
  return {
    accidents: doc.accidents.map((one) => (one.id === accidentId ? { ...one, declaredAt: at } : one)),
  };
}

/** Writes what the host or the person says came of it; the second one closes. In the current transaction. */
export async function assess(
  by: Author,
  doc: ImmersionDoc,
  assessor: Assessor,
  through: 'link' | 'account' | 'structure',
  { met, words: said, agrees }: Said,
): Promise<ImmersionDoc> {
  if (doc.state !== 'ended')
    throw new Problem(409, 'not-ended', 'Le bilan se fait quand l’immersion est finie.', [], {
      state: doc.state,
    });
  if (doc.assessments.some((one) => one.by === assessor))
    throw new Problem(409, 'assessed-already', 'Ce bilan est déjà fait.');
  const assessments = [
    ...doc.assessments,
    {
      by: assessor,
      met,
      ...(said ? { words: sealWords(doc._id, `assessment/${assessor}`, said) } : {}),
      ...(assessor === 'person' && agrees !== undefined ? { agrees } : {}),
      through,
      at: now(),
    },
  ];
  const step = { action: 'assess', because: assessor };
  return writeImmersion(by, doc, assessments.length < assessors.length ? step : { ...step, move: 'close' }, {
    assessments,
  });
}
