import { isDeepStrictEqual } from 'node:util';
import mongoose from 'mongoose';
import { readRankableNeed } from '../../src/needs/index.ts';
import { participantSaved } from '../../src/participants/index.ts';
import { emitAll, inBackground, inTransaction } from '../../src/platform/index.ts';
import { listOf } from '../../src/rankings/index.ts';
import type { Context } from './context.ts';
import { startHouse } from './house.ts';
import { atMost, quantile, type Row, told } from './measure.ts';
import { lots } from './standing.ts';

const changes = 10_000;
/** How many change in one transaction, as an import writes them. */
const together = 100;
const bars = { seconds: 60, postedMs: 300 };
const betweenPostsMs = 400;

/** A morning's import: ten thousand people change, and every stored list follows, while companies post needs. */
export async function burst({ profiles, needs, say }: Context): Promise<Row[]> {
  say(`rafale : ${profiles.length} personnes, ${needs.length} besoins à poster`);
  const house = await startHouse(profiles.length);
  try {
    const wanted = house.advertisements(2 * needs.length + 400);
    let open = 0;
    while (open < needs.length && wanted.length > 0)
      if (await house.post(wanted.shift() as (typeof wanted)[number])) open += 1;
    say(`rafale : ${open} besoins ouverts, attente du calme`);
    await house.idle('rankings', 'matches', 'lists');
    await changePeople('avant', together);
    await house.idle('lists');

    say(`rafale : ${changes} changements`);
    const begin = performance.now();
    let ended = false;
    const posts: number[] = [];
    const posting = (async () => {
      while (!ended && wanted.length > 0) {
        const one = await house.post(wanted.shift() as (typeof wanted)[number]);
        if (one) posts.push(one.stored - one.asked);
        await new Promise((resolve) => setTimeout(resolve, betweenPostsMs));
      }
    })();
    await changePeople('rafale', changes);
    const written = (performance.now() - begin) / 1000;
    await house.idle('lists');
    const seconds = (performance.now() - begin) / 1000;
    ended = true;
    await posting;
    await house.idle('rankings', 'lists');
    const { equal, lists } = await compared(house);
    return [
      {
        name: `${changes} changements de fiche, ${open} besoins ouverts : toutes les listes enregistrées`,
        ...atMost(seconds, bars.seconds),
        unit: 's',
        note: `écrits en ${written.toFixed(1)} s, API, relais, workers et MongoDB sur la même machine`,
      },
      {
        name: 'besoin posté pendant ce temps → classement enregistré, p95',
        ...atMost(quantile(posts, 0.95), bars.postedMs),
        unit: 'ms',
        note: `${posts.length} besoins, médiane ${quantile(posts, 0.5).toFixed(0)} ms`,
      },
      {
        name: 'listes enregistrées qui ne sont pas un classement complet',
        ...atMost(lists - equal, 0),
        unit: 'listes',
        note: `sur ${lists}`,
      },
      { name: 'changements de fiche par seconde', ...told(changes / seconds), unit: '/s' },
    ];
  } finally {
    await house.stop();
  }
}

/** Each takes some of what somebody else has told. */
async function changePeople(seed: string, count: number): Promise<void> {
  const draw = lots(seed);
  const people = await mongoose.connection
    .collection<{ _id: string; revision: number; profile: Record<string, unknown> }>('participants')
    .find({}, { projection: { revision: 1, profile: 1 } })
    .toArray();
  const parts = [['skills'], ['availableFrom'], ['minutesPerWeek'], ['travel'], ['wishes', 'experience']];
  for (let done = 0; done < count; done += together) {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(together, count - done)) chosen.add(draw(people.length));
    const changed = [...chosen].map((who) => {
      const person = people[who] as (typeof people)[number];
      const other = people[draw(people.length)] as (typeof people)[number];
      const names = parts[draw(parts.length)] as string[];
      person.revision += 1;
      for (const name of names) person.profile[name] = other.profile[name];
      const set = names.map((name) => [`profile.${name}`, other.profile[name]]);
      return { id: person._id, revision: person.revision, set: Object.fromEntries(set) };
    });
    await inTransaction(async () => {
      await mongoose.model('Participant').bulkWrite(
        changed.map(({ id, revision, set }) => ({
          updateOne: { filter: { _id: id }, update: { $set: { ...set, revision } } },
        })),
      );
      await inBackground(() =>
        emitAll(
          participantSaved,
          changed.map(({ id, revision }) => ({ participantId: id, revision })),
        ),
      );
    });
  }
}

interface StoredRanking {
  readonly _id: string;
  readonly considered: number;
  readonly groups: unknown;
  readonly people: readonly string[];
  readonly packed: mongoose.mongo.Binary;
}

/** How many stored lists are what ranking everybody gives at this moment. */
async function compared({ keeper }: Awaited<ReturnType<typeof startHouse>>) {
  const people = await keeper.live.current();
  let [equal, lists] = [0, 0];
  const cursor = mongoose.connection.collection<StoredRanking>('rankings').find();
  for await (const { _id, considered, groups, ...list } of cursor) {
    const need = await readRankableNeed(_id);
    if (!need) continue;
    lists += 1;
    const whole = people.weigh(need, { perGroup: 100 });
    const expected = {
      considered: whole.considered,
      groups: people.countGroups(need),
      entries: whole.entries,
    };
    if (isDeepStrictEqual({ considered, groups, entries: listOf(list) }, expected)) equal += 1;
  }
  return { equal, lists };
}
