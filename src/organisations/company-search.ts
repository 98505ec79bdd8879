import { wordsOfName } from '../french/index.ts';
import { aCompany, companyIdOf } from './company-capacity.ts';
import { Organisation, type OrganisationDoc } from './model.ts';

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
  const docs = await Organisation.find({ $and: [aCompany, named(typed)] })
    .select({ capacities: 1 })
    .limit(most)
    .lean<Pick<OrganisationDoc, 'capacities'>[]>();
  return docs.map(companyIdOf);
}
