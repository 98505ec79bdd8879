import { system } from '../access/index.ts';
import { PeopleIndex } from '../matching/index.ts';
import { readOpenNeeds } from '../needs/index.ts';
import { listStructures } from '../organisations/index.ts';
import { type PersonStatistics, sexes, streamRankable, streamStatistics } from '../participants/index.ts';
import { houseRules, now, today } from '../platform/index.ts';
import { currentPolicy, loadWorld } from '../rankings/index.ts';
import { ageBandOf, ageBands } from './age-bands.ts';
import { type Attribute, type Fairness, measureFairness } from './fairness.ts';
import { rankedLists, type ScoredList } from './lists.ts';
import { FairnessReport, latestReport } from './model.ts';

/** With fewer needs an interval says nothing. */
export const leastNeeds = 10;
/** Measuring takes tens of milliseconds a need. */
const mostNeeds = 300;

/**
 * Measures how the open needs rank groups of people: once a day, and again when the needs are no longer those of the
 * morning by a fifth. Doing it twice changes nothing.
 */
export async function measureOpenNeeds(): Promise<void> {
  const day = today();
  const needs = (await readOpenNeeds()).slice(0, mostNeeds);
  const last = await latestReport();
  const moved = last ? Math.abs(needs.length - last.needs) > last.needs / 5 : true;
  if (needs.length < leastNeeds || (last?._id === day && !moved)) return;

  const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
  const people: PersonStatistics[] = [];
  for await (const person of streamStatistics()) people.push(person);
  const profiles = [];
  for await (const profile of streamRankable()) profiles.push(profile);
  const numbers = new Map(people.map(({ id }, i) => [id, i]));
  const lists = await rankedLists(PeopleIndex.build(profiles, policy, world), needs, numbers);

  const scopes = [
    { structureId: null as string | null, data: await measured(lists, await attributesOf(people)) },
  ];
  for (const structureId of new Set(people.map((person) => person.structureId)))
    scopes.push({ structureId, data: await measured(lists, attributesWithin(people, structureId)) });
  await FairnessReport.replaceOne(
    { _id: day },
    { measuredAt: now(), policy: policy.version, needs: needs.length, scopes },
    { upsert: true },
  );
}

/** One attribute at a time, others having their turn between two. */
async function measured(lists: readonly ScoredList[], attributes: readonly Attribute[]): Promise<Fairness[]> {
  const found: Fairness[] = [];
  for (const attribute of attributes) {
    found.push(measureFairness(lists, attribute, { smallCount: houseRules().SMALL_COUNT, draws: 200 }));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

const sexOf = ({ sex }: PersonStatistics): number => (sex ? sexes.indexOf(sex) : -1);

async function attributesOf(people: readonly PersonStatistics[]): Promise<Attribute[]> {
  const structures = await listStructures(system);
  const numbers = new Map(structures.map(({ id }, i) => [id, i]));
  return [
    ...ofPersons(people),
    {
      name: 'structure',
      groups: structures.map(({ name }) => name),
      of: people.map(({ structureId }) => numbers.get(structureId) ?? -1),
    },
  ];
}

function ofPersons(people: readonly (PersonStatistics | undefined)[]): Attribute[] {
  const day = today();
  return [
    { name: 'sexe', groups: ['femmes', 'hommes'], of: people.map((person) => (person ? sexOf(person) : -1)) },
    {
      name: 'âge',
      groups: ageBands,
      of: people.map((person) => (person ? ageBandOf(person.birthDate, day) : -1)),
    },
  ];
}

/** Of the people of one structure among themselves, then of all of them beside everybody else. */
function attributesWithin(people: readonly PersonStatistics[], structureId: string): Attribute[] {
  const own = people.map((person) => person.structureId === structureId);
  return [
    ...ofPersons(people.map((person, i) => (own[i] ? person : undefined))),
    {
      name: 'structure',
      groups: ['votre structure', 'les autres structures'],
      of: own.map((isOwn) => (isOwn ? 0 : 1)),
    },
  ];
}
