import type { RankableNeed } from './rankable.ts';

/** Whether anybody asks for skills: those usual in an occupation are compared with, and nothing is owed of them. */
export const asksSkills = ({ skills, skillsFrom }: Pick<RankableNeed, 'skills' | 'skillsFrom'>): boolean =>
  skills.length > 0 && skillsFrom !== 'occupation';
