import {
  measureCorpus,
  type Policy,
  type RankableNeed,
  type RankableProfile,
} from '../../src/matching/index.ts';
import { postNeedInput, rankableOfInput } from '../../src/needs/index.ts';
import { currentCatalogue } from '../../src/occupations/index.ts';
import { rankableOfImport } from '../../src/participants/index.ts';
import { Problem, today } from '../../src/platform/index.ts';
import { worldOf } from '../../src/rankings/index.ts';
import { travelTimes } from '../../src/territory/index.ts';
import { advertisements } from '../demo/advertisements.ts';
import { companies } from '../demo/companies.ts';
import { people } from '../demo/people.ts';

export interface MaterialOptions {
  readonly seed: string;
  readonly profiles: number;
  readonly needs: number;
}

/** Words are digested also where nothing is stored: any key will do, so long as needs and people share it. */
export const measuringKeys = {
  FIELD_KEYS: [{ id: 'measure', secret: Buffer.alloc(32, 1) }],
  INDEX_KEY: Buffer.alloc(32, 2),
};

/** The people of the demonstration, all of them active: the same seed on the same day gives the same people. */
export function demoProfiles({
  seed,
  profiles,
}: Pick<MaterialOptions, 'seed' | 'profiles'>): RankableProfile[] {
  return [...people({ seed, count: profiles, today: today(), counsellors: new Map() })].map(rankableOfImport);
}

/** The needs of the demonstration, read as they are when somebody posts them. */
export function demoNeeds({ seed, needs }: Pick<MaterialOptions, 'seed' | 'needs'>): RankableNeed[] {
  const wanted = advertisements({ seed, count: needs, today: today(), companies: companies(seed, 300) });
  return wanted.map(({ input, meant }, i) => {
    const id = `need-${String(i).padStart(5, '0')}`;
    try {
      return rankableOfInput(id, postNeedInput.parse(input));
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'incomplete')) throw error;
      return rankableOfInput(id, postNeedInput.parse({ ...meant, ...input }));
    }
  });
}

export const demoPolicy = async (profiles: readonly RankableProfile[]): Promise<Policy> => ({
  version: 1,
  weights: { occupation: 35, skills: 30, experience: 5, commute: 15, conditions: 15 },
  corpus: await measureCorpus(profiles),
});

export const demoWorld = () => worldOf(currentCatalogue(), travelTimes());
