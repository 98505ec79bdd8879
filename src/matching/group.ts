import { asksSkills } from './asked-skills.ts';
import type { Question } from './question.ts';
import { sameMacroSkill } from './shapes.ts';
import type { Group } from './types.ts';

/** In place of a number: nothing there, or not asked yet. */
export const blank = -1;

/** What somebody has of what a need asks. */
export interface Held {
  readonly skillsKnown: boolean;
  /** By skill of the need, between 0 and 1. */
  readonly credits: Float64Array;
  /** By demand of the need: 1 held, 0 known to be absent, `blank` not asked. */
  readonly held: Int8Array;
}

/**
 * Which of the four groups somebody is in: see `groups`.
 * @param suits whether nothing is to be asked of trip and conditions
 * @param near whether what they want, or what they have done that counts most, is this trade or a near one
 */
export function groupOf(
  { skills, need }: Question,
  { skillsKnown, credits, held }: Held,
  { suits, near }: { suits: boolean; near: boolean },
): Group {
  const { demands } = need;
  const owed = asksSkills(need) ? skills.length : 0;
  let had = 0;
  let asked = owed;
  let lacks = false;
  let asks = !suits || (!skillsKnown && owed > 0);
  for (let i = 0; i < owed; i++) {
    const credit = credits[i] as number;
    if (credit > sameMacroSkill) had += 1;
    if (!skillsKnown || !skills[i]?.required) continue;
    if (credit === 0) lacks = true;
    else if (credit < 1) asks = true;
  }
  for (let i = 0; i < demands.length; i++) {
    if (demands[i]?.kind === 'evidence') {
      asked += 1;
      if (held[i] === 1) had += 1;
    }
    if (held[i] === 0) lacks = true;
    else if (held[i] === blank) asks = true;
  }
  if (!near && (asked === 0 || 2 * had < asked)) return 'far';
  if (lacks) return 'gap';
  return asks || !near ? 'confirm' : 'ready';
}
