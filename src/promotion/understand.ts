import { fold } from '../french/index.ts';
import { currentCatalogue, readNeedText, SURE } from '../occupations/index.ts';
import { today } from '../platform/index.ts';
import { findZone, type TerritoryCode, zone } from '../territory/index.ts';
import { activitiesIn } from './activities.ts';

/** The best occupation is taken as meant from this confidence on; others beside it, from this share of its own. */
const least = 0.05;
const besideIt = 0.25;
/** Of an occupation that the company's activity usually has, a hint is enough; another must be named. */
const hinted = 0.02;
const plain = 0.3;
const mostMeant = 3;
const mostOthers = 6;

export interface Named {
  readonly code: string;
  readonly name: string;
}

interface Understood {
  readonly chosen: readonly Named[];
  /** What it may mean instead. */
  readonly others: readonly Named[];
  /** The activities that the text names. */
  readonly activities: readonly string[];
  readonly territory: TerritoryCode | null;
}

/** Which trades a company means that says what it does, or whom it lacks, and where. */
export function understand(text: string, place?: string, occupations?: string): Understood {
  const catalogue = currentCatalogue();
  // One sentence is what a title is: the trade stands in it. Of a long text its first line.
  const [first = '', ...lines] = text.split('\n');
  const title = first.slice(0, 200);
  const description = [first.slice(200), ...lines].join('\n').trim();
  const reading = readNeedText({ title, description }, catalogue, today());
  const named = (codes: readonly string[]): Named[] =>
    codes.flatMap((code) => {
      const found = catalogue.occupation(code);
      return found ? [{ code, name: found.name }] : [];
    });
  const { activities, rest } = activitiesIn(text);
  const usual = [...new Set(activities.flatMap((activity) => activity.occupations))];
  const read = reading.occupations.map(({ code, confidence }) => ({ code, confidence }));
  const likely = usual.length === 0 ? likelyOf(read) : meantAmong(usual, rest);
  const given = occupations?.split(',') ?? [];
  const chosen = named(given.length > 0 ? given : likely.slice(0, mostMeant));
  const rests = new Set([...likely, ...usual, ...(usual.length === 0 ? read.map(({ code }) => code) : [])]);
  const others = named([...rests]).filter(({ code }) => !chosen.some((one) => one.code === code));
  const [typed] = place ? findZone(place).zones : [];
  const found = place ? typed : zone(reading.zones[0]?.codes[0] ?? '');
  return {
    chosen,
    others: others.slice(0, mostOthers),
    activities: activities.map(({ name }) => name),
    territory: found?.territory ?? null,
  };
}

interface Read {
  readonly code: string;
  readonly confidence: number;
}

function likelyOf(read: readonly Read[]): string[] {
  const enough = Math.max(least, besideIt * (read[0]?.confidence ?? 0));
  return read.filter(({ confidence }) => confidence >= enough).map(({ code }) => code);
}

/**
 * Of a company whose activity is known: the trades that it names, told by what is said beside the activity, with the most
 * usual one where they are named by half; where it names none, those that are usual there.
 */
function meantAmong(usual: readonly string[], rest: string): string[] {
  const { occupations } = readNeedText(
    { title: rest.slice(0, 200), description: rest.slice(200) },
    currentCatalogue(),
    today(),
  );
  const words = new Set(rest.split(' ').flatMap((word) => [word, word.replace(/[sx]$/, '')]));
  const isNamed = (name: string) =>
    name.split(' / ').some((form) => words.has(fold(form).split(' ')[0] ?? ''));
  const elsewhere = occupations.filter(
    ({ code, name, confidence }) => !usual.includes(code) && confidence >= plain && isNamed(name),
  );
  const within = occupations.filter(({ code, confidence }) => usual.includes(code) && confidence >= hinted);
  if (within.length === 0) return elsewhere.length > 0 ? elsewhere.map(({ code }) => code) : [...usual];
  const meant = [...elsewhere, ...within].toSorted((one, other) => other.confidence - one.confidence);
  const [best] = meant;
  if (best && (best.confidence >= SURE || isNamed(best.name)))
    return meant.filter((one) => one.confidence >= besideIt * best.confidence).map(({ code }) => code);
  const codes = meant.map(({ code }) => code);
  return [...codes, ...usual.filter((code) => !codes.includes(code)).slice(0, Math.max(0, 2 - codes.length))];
}
