import type { RankableNeed } from './rankable.ts';

/** Whether the need asks for skills: those usual in an occupation are only compared with, and none of them is required. */
export const asksSkills = ({ skills, skillsFrom }: Pick<RankableNeed, 'skills' | 'skillsFrom'>): boolean =>
  skills.length > 0 && skillsFrom !== 'occupation';
