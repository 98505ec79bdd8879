import {
  type Actor,
  type Breakdown,
  check,
  type Days,
  type Figure,
  type FigureLine,
  may,
  type Sight,
  sightOf,
} from '../access/index.ts';
import { whereabouts } from '../participants/index.ts';
import { houseRules, notFound, today } from '../platform/index.ts';
import {
  breakdownsOfHouse,
  Figures,
  type FiguresDoc,
  figuresOfHouse,
  type KeptFigure,
  scopeOf,
} from './figures-model.ts';
import { exactly, type Measured, measureFacts, type Told, toldOf, toldParts } from './measure-facts.ts';
import { isIn, monthsOn, type PeriodKey, periodOn } from './periods.ts';
import { figuresRead } from './rights.ts';

type Seen = Exclude<Sight, 'nothing'>;

const seenBy = (actor: Actor): { readonly figure: Figure; readonly sight: Seen }[] =>
  figuresOfHouse().flatMap((figure) => {
    const sight = sightOf(actor, figure);
    return sight === 'nothing' ? [] : [{ figure, sight }];
  });

/** Beside a figure of nothing at all. */
const none: Measured = { value: null, people: 0 };

function describeBreakdown(
  { key, name, definition, source, groups }: Breakdown,
  { unit }: Pick<Figure, 'unit'>,
  measured: readonly Measured[] | undefined,
  hides: boolean,
) {
  const parts = [...groups, ['unknown', 'Non renseigné'] as const].map(
    ([code, group], i) => [code, group, measured?.[i] ?? measureFacts(unit, [])] as const,
  );
  const all = parts.map(([, , part]) => part);
  const told = hides ? toldParts(unit, all, houseRules().SMALL_COUNT) : all.map(exactly);
  return {
    key,
    name,
    definition,
    source,
    groups: parts.map(([code, group], i) => ({ code, name: group, ...(told[i] as Told) })),
  };
}

/** A figure as it is told of everybody: small numbers hidden, the others rounded, no line of months. */
export function describeFigure(
  figure: Figure,
  kept: KeptFigure | undefined,
  day: string,
  key: PeriodKey,
  sight: Seen,
  breakdowns: readonly Breakdown[] = breakdownsOfHouse(),
) {
  const { unit, ofPeople } = figure;
  const hides = ofPeople && sight === 'many';
  // A group of people is a few of them sooner than all are: it is told exactly of one's own structure alone.
  const hidesGroups = ofPeople && sight !== 'structure';
  const period = kept?.periods[key];
  const tell = (measured: Measured = measureFacts(unit, [])): Told =>
    hides ? toldOf(unit, measured, houseRules().SMALL_COUNT) : exactly(measured);
  return {
    key: figure.key,
    name: figure.name,
    subject: figure.subject,
    definition: figure.definition,
    source: figure.source,
    /** The definition holds from this day; the first day of which anything is known. */
    from: figure.from,
    first: hides ? null : (kept?.first ?? null),
    unit,
    better: figure.better ?? null,
    ...tell(period?.now),
    /** In the same months of the year before. */
    before: tell(period?.before),
    months: hides ? [] : monthsOn(day).map((month, i) => ({ month, value: (kept?.months[i] ?? none).value })),
    by: period?.by
      ? breakdowns.map((one) => describeBreakdown(one, figure, period.by?.[one.key], hidesGroups))
      : [],
  };
}

async function docsOf(actor: Actor, seen: readonly { readonly sight: Seen }[]) {
  const ids = [...new Set(seen.map(({ sight }) => scopeOf(actor, sight)))];
  const docs = await Figures.find({ _id: { $in: ids } }).lean<FiguresDoc[]>();
  return new Map(docs.map((doc) => [doc._id, doc]));
}

/** When they were last made, of whichever scope: a structure that has nothing yet has none of its own. */
const lastOfAll = () =>
  Figures.findOne({ _id: 'all' })
    .select({ day: 1, madeAt: 1 })
    .lean<Pick<FiguresDoc, '_id' | 'day' | 'madeAt'>>();

/**
 * Every figure that the actor may read, as a worker last made them, over a period and the same months of the year before.
 * `status` is `pending` until they were made once.
 */
export async function readFigures(actor: Actor, { period: key }: { readonly period: PeriodKey }) {
  check(actor, figuresRead);
  const seen = seenBy(actor);
  const [docs, last] = await Promise.all([docsOf(actor, seen), lastOfAll()]);
  const day = last?.day ?? today();
  const { days, before } = periodOn(key, day);
  return {
    status: last ? ('done' as const) : ('pending' as const),
    madeAt: last?.madeAt.toISOString() ?? null,
    day,
    period: { key, ...days },
    before,
    data: last
      ? seen.map(({ figure, sight }) => ({
          ...describeFigure(figure, docs.get(scopeOf(actor, sight))?.figures[figure.key], day, key, sight),
          sight,
          opens: opensFor(actor, figure, sight),
        }))
      : [],
  };
}

const opensFor = (actor: Actor, { opens }: Figure, sight: Seen): boolean =>
  sight !== 'many' && opens !== undefined && may(actor, opens.right);

/** One of them. @throws Problem 403, 404 */
export async function readFigure(actor: Actor, key: string, query: { readonly period: PeriodKey }) {
  const { data, ...of } = await readFigures(actor, query);
  const sight = seenBy(actor).find(({ figure }) => figure.key === key)?.sight;
  if (!sight) throw notFound('Chiffre');
  return { ...of, figure: data.find((one) => one.key === key) ?? null };
}

const mostLines = 200;

/** What is behind a figure at this moment, the latest first; at most two hundred. @throws Problem 403, 404 */
export async function listFigure(actor: Actor, key: string, { period }: { readonly period: PeriodKey }) {
  check(actor, figuresRead);
  const { figure, sight } = seenBy(actor).find((one) => one.figure.key === key) ?? {};
  if (!figure || !sight || !figure.opens || !opensFor(actor, figure, sight)) throw notFound('Liste');
  const { days } = periodOn(period, today());
  const facts = await factsFor(actor, figure, sight, days);
  const on = new Map(facts.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map((fact) => [fact.id, fact.on]));
  const ids = [...on.keys()].reverse();
  const lines = new Map<string, FigureLine>(
    (await figure.opens.lines(actor, ids.slice(0, mostLines))).map((line) => [line.id, line]),
  );
  return {
    period: { key: period, ...days },
    data: ids.flatMap((id) => {
      const line = lines.get(id);
      return line ? [{ ...line, on: on.get(id) ?? '' }] : [];
    }),
  };
}

async function factsFor(actor: Actor, figure: Figure, sight: Seen, days: Days) {
  const { structureId } = actor;
  const own = sight === 'all' ? undefined : structureId;
  const facts = (await figure.facts(days, own)).filter(
    (fact) => isIn(days, fact.on) && (own === undefined || fact.structureId === own),
  );
  if (sight !== 'mine') return facts;
  const people = await whereabouts(facts.flatMap(({ participantId }) => participantId ?? []));
  return facts.filter(({ participantId = '' }) => people.get(participantId)?.counsellorId === actor.id);
}
