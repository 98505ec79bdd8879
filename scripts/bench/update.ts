import mongoose from 'mongoose';
import { PeopleIndex, type RankableProfile } from '../../src/matching/index.ts';
import type { Context } from './context.ts';
import { atMost, median, type Row, ratio, rounds, told } from './measure.ts';

const perRound = 200;

/** One person's profile changes: in the index, and in MongoDB. */
export async function updates({ profiles, policy, world, rounds: count }: Context): Promise<Row[]> {
  const index = PeopleIndex.build(profiles, policy, world);
  const collection = mongoose.connection.collection<{ _id: string }>('bench_profiles');
  const changed = profiles.slice(0, perRound * (count + 1));
  await collection.insertMany(changed.map(({ id, ...profile }) => ({ _id: id, profile })));
  const skilled = (profile: RankableProfile): RankableProfile => ({
    ...profile,
    revision: profile.revision + 1,
    skills: [...(profile.skills ?? []), { code: '103775', level: 3 }],
  });
  const times = await rounds(count, changed, {
    engine: { run: (profile) => index.update(profile.id, skilled(profile)), sample: perRound },
    mongodb: {
      run: async (profile) => {
        const { id, ...rest } = skilled(profile);
        await collection.updateOne({ _id: id }, { $set: { profile: rest } });
      },
      sample: perRound,
    },
  });
  return [
    { name: 'un changement de profil dans l’index', ...told(median(times.engine) * 1000), unit: 'µs' },
    { name: 'le même par updateOne', ...told(median(times.mongodb) * 1000), unit: 'µs' },
    { name: 'index : updateOne', ...atMost(ratio(times.engine, times.mongodb), 0.05), unit: '×' },
  ];
}
