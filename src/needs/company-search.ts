import { wordsOfName } from '../french/index.ts';
import { Employer, type EmployerDoc } from './employer-model.ts';

/** A company's name as it is searched: its folded words, apart then as one. No secret: the name stands beside it. */
export const searchNameOf = (name: string): string => {
  const words = wordsOfName(name);
  return [...words, words.join('')].join(' ');
};

/** Names that hold each of these words or parts of words, however they are spelt. */
export function named(typed: string) {
  const words = wordsOfName(typed);
  // Letters and digits only: none is a sign of a pattern.
  const found = words.map((word) => ({ searchName: { $regex: word } }));
  return found.length === 0 ? { searchName: '' } : { $and: found };
}

const most = 500;

/** The companies whose name holds what was typed. */
export async function companiesNamed(typed: string): Promise<string[]> {
  const docs = await Employer.find(named(typed)).select({ _id: 1 }).limit(most).lean<{ _id: string }[]>();
  return docs.map(({ _id }) => _id);
}

const old = { searchName: { $exists: false } };

export const countUnsearchable = (): Promise<number> => Employer.collection.countDocuments(old);

/** @returns how many of those taken in before can be found now; 0 when none is left */
export async function makeSearchable(): Promise<number> {
  const docs = await Employer.find(old)
    .select({ name: 1 })
    .limit(500)
    .lean<Pick<EmployerDoc, '_id' | 'name'>[]>();
  if (docs.length === 0) return 0;
  const done = await Employer.bulkWrite(
    docs.map(({ _id, name }) => ({
      updateOne: { filter: { _id, name, ...old }, update: { $set: { searchName: searchNameOf(name) } } },
    })),
  );
  // One that was renamed meanwhile has been made searchable by its editor.
  return Math.max(done.modifiedCount, 1);
}
