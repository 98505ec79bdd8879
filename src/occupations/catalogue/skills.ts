import type { Skill } from '../types.ts';
import { knowHowAToC } from './skills/know-how-a-c.ts';
import { knowHowDToM } from './skills/know-how-d-m.ts';
import { knowHowNToZ } from './skills/know-how-n-z.ts';
import { knowledge } from './skills/knowledge.ts';

/** Skills of the catalogue's occupations, with ROME 4.0's codes and official names (version 60). */
export const skills: readonly Skill[] = [...knowHowAToC, ...knowHowDToM, ...knowHowNToZ, ...knowledge];
