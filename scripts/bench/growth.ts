import { IndexBuilder, PeopleIndex, type RankableProfile, Vocabulary } from '../../src/matching/index.ts';
import { type Context, engine } from './context.ts';
import { atMost, median, type Row, ratio, rounds, told } from './measure.ts';

const times = 100;

/** A hundred times as many people: each time, what one can do goes with where and how another would work. */
function* many(profiles: readonly RankableProfile[]): Generator<RankableProfile> {
  for (let copy = 0; copy < times; copy++) {
    for (const [i, person] of profiles.entries()) {
      const other = profiles[(i * 7919 + copy * 104_729) % profiles.length] as RankableProfile;
      const { wishes, experience, skills, licences, words } = person;
      const id = `${person.id.slice(0, 21)}${copy.toString(16).padStart(3, '0')}`;
      yield { ...other, id, wishes, experience, skills, licences, words };
    }
  }
}

export async function growth(context: Context): Promise<Row[]> {
  const { profiles, policy, world, needs, say } = context;
  say(`${times} fois plus de personnes`);
  const begin = performance.now();
  const vocabulary = new Vocabulary(world);
  const builder = new IndexBuilder(vocabulary);
  for (const profile of many(profiles)) builder.add(profile);
  const loaded = performance.now();
  const index = new PeopleIndex(builder.build(), policy, world, vocabulary);
  const built = performance.now();
  const [small, large] = [engine(context), engine({ ...context, index })];
  const taken = await rounds(context.rounds, needs, {
    small: { run: small.weigh },
    large: { run: large.weigh, sample: 100 },
  });
  const megabytes = (of: PeopleIndex) => told(Math.round(bytesOf(of.arrays) / 2 ** 20));
  return [
    { name: `index de ${profiles.length} profils`, ...megabytes(context.index), unit: 'Mo' },
    { name: `index de ${index.size} profils`, ...megabytes(index), unit: 'Mo' },
    {
      name: `construction de ${index.size} profils`,
      ...told((built - loaded) / 1000),
      unit: 's',
      note: `après ${Math.round((loaded - begin) / 1000)} s de lecture`,
    },
    { name: `un besoin parmi ${index.size} profils`, ...told(median(taken.large)), unit: 'ms' },
    {
      name: `${index.size} profils : ${profiles.length}`,
      ...atMost(ratio(taken.large, taken.small), 35),
      unit: '×',
    },
  ];
}

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
}
