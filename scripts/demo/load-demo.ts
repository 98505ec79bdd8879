import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mongoose from 'mongoose';
import { type Actor, system } from '../../src/access/index.ts';
import { listUsers } from '../../src/accounts/index.ts';
import { rooms } from '../../src/house.ts';
import {
  editNeed,
  editNeedInput,
  listNeeds,
  listNeedsQuery,
  postNeed,
  postNeedInput,
} from '../../src/needs/index.ts';
import { createEmployer, createEmployerInput, listStructures } from '../../src/organisations/index.ts';
import {
  anyParticipant,
  type ImportedParticipant,
  importParticipants,
} from '../../src/participants/index.ts';
import { demonstrationMarker, inBackground, now, Problem, today } from '../../src/platform/index.ts';
import { currentPolicy } from '../../src/rankings/index.ts';
import { createCounsellors, createDemoAccounts, createStructures, demoStructure } from './accounts.ts';
import { type Advertisement, advertisements } from './advertisements.ts';
import { type Company, companies } from './companies.ts';
import { people } from './people.ts';

export interface DemoOptions {
  /** The same seed on the same day gives the same people, companies and texts. */
  readonly seed: string;
  readonly people: number;
  readonly needs: number;
  readonly employers: number;
  /** Of the demonstration accounts, one a role. */
  readonly password: string;
  /** Receives a line of French for each step. */
  readonly log: (line: string) => void;
}

/** What the demonstration is loaded with: the people of the six PLIE over four years. */
export const demoSize = { seed: 'passerelle', people: 23_000, needs: 150, employers: 300 };

/** As a counsellor of a PLIE accompanies; with 400 each, every one had as many suggestions as they may from the first hour. */
const peopleEach = 100;

interface RoomOfDemo {
  /** Through the room's own use cases. @param accounts those of the demonstration, by role */
  demonstrate?(accounts: ReadonlyMap<string, Actor>): Promise<void>;
}

const mark = (state: 'loading' | 'done', seed: string) =>
  demonstrationMarker().replaceOne({ _id: 'demo' }, { state, seed, at: now() }, { upsert: true });

/** What stands beside a load: the record of who did what, the catalogue and the travel times that were imported before it. */
const beside = /^(?:audit|catalogue|travelmatrices|tombstones|restores)/;

/**
 * Whether the demonstration may be loaded: nothing is there, or only what a load that was cut short has left, which is
 * then taken away. The marker is written before anything else, in an empty database, so what stands beside it is ours.
 */
export async function readyForDemo(log: DemoOptions['log']): Promise<boolean> {
  const found = await demonstrationMarker().findOne({ _id: 'demo' });
  if (found?.state !== 'loading') return isEmpty();
  log('Un chargement précédent a été interrompu : on efface ce qu’il avait écrit');
  // Of every room, and of what workers make of it meanwhile: a room that is added is emptied too.
  const written = Object.values(mongoose.models).filter(({ collection }) => !beside.test(collection.name));
  await Promise.all(written.map(({ collection }) => collection.deleteMany({})));
  return true;
}

async function isEmpty(): Promise<boolean> {
  const [users, structures, needs, participants] = await Promise.all([
    listUsers(system, { limit: 1 }),
    listStructures(system),
    listNeeds(system, listNeedsQuery.parse({ limit: 1 })),
    anyParticipant(),
  ]);
  return !participants && users.data.length + structures.length + needs.data.length === 0;
}

/** Fills an empty database. Everything goes through the rooms' own use cases, but nobody is asked to confirm anything. */
export async function loadDemo(options: DemoOptions): Promise<void> {
  const { seed, password, log } = options;
  await mark('loading', seed);
  await createStructures();
  const known = companies(seed, options.employers);
  const [firstEmployer = ''] = await createEmployers(known);
  log(`${known.length} entreprises`);

  const accounts = await createDemoAccounts(password, firstEmployer);
  const officer = accounts.get('officer') as Actor;
  const counsellor = accounts.get('counsellor') as Actor;
  const counsellors = await createCounsellors(seed, Math.round(options.people / peopleEach));
  counsellors.get(demoStructure)?.push(counsellor.id);

  await loadPeople(options, counsellors);
  await currentPolicy();
  const wanted = advertisements({ seed, count: options.needs, today: today(), companies: known });
  // Nobody waits for the rankings of all these: whoever posts a need while they are made comes first.
  await inBackground(() => postNeeds(officer, wanted));
  log(`${options.needs} besoins ouverts`);
  await loadRooms(accounts);
  await mark('done', seed);
}

/** Rows of the rooms that show something more: `scripts/demo/<room>.ts`, one that exports `demonstrate`. */
async function loadRooms(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const own = extname(import.meta.filename);
  for (const { name } of rooms) {
    const file = join(import.meta.dirname, `${name}${own}`);
    if (!existsSync(file)) continue;
    const { demonstrate } = (await import(pathToFileURL(file).href)) as RoomOfDemo;
    await demonstrate?.(accounts);
  }
}

async function createEmployers(known: readonly Company[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { sector, ...company } of known) {
    ids.push((await createEmployer(system, createEmployerInput.parse(company))).id);
  }
  return ids;
}

const batchSize = 1000;
const number = new Intl.NumberFormat('fr-FR');

async function loadPeople(options: DemoOptions, counsellors: Map<string, string[]>): Promise<void> {
  const { seed, people: count, log } = options;
  let batch: ImportedParticipant[] = [];
  let done = 0;
  const flush = async () => {
    await importParticipants(batch);
    done += batch.length;
    batch = [];
    if (done % 5000 === 0 || done === count)
      log(`${number.format(done)} participants sur ${number.format(count)}`);
  };
  for (const person of people({ seed, count, today: today(), counsellors })) {
    if (batch.push(person) === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
}

async function postNeeds(officer: Actor, wanted: readonly Advertisement[]): Promise<void> {
  for (const { input, meant } of wanted) {
    const need = await post(officer, { input, meant });
    if (need.occupations?.[0] === meant.occupations[0] && need.zone === meant.zone) continue;
    // What was misread is corrected, as an officer does who reads again what they have opened.
    await editNeed(officer, need.id, editNeedInput.parse({ revision: need.revision, ...meant }));
  }
}

/** Opens the need with what was typed and what is read of the text; types what the reading could not find. */
async function post(officer: Actor, { input, meant }: Advertisement) {
  try {
    return await postNeed(officer, postNeedInput.parse(input));
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'incomplete')) throw error;
    const missing = Object.fromEntries(
      error.errors.map(({ field }) => [field, meant[field as keyof typeof meant]]),
    );
    return postNeed(officer, postNeedInput.parse({ ...input, ...missing }));
  }
}
