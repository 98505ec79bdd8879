import type { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import type { postNeedInput } from './need-input.ts';
import { postNeed } from './post-need.ts';
import { findNeed } from './read-needs.ts';
import { needManage } from './rights.ts';

/**
 * The same need once more, as a draft for its officer to read again: its text, what is asked, its clause. Not its first day,
 * which may be past.
 * @throws Problem 404
 */
export async function repeatNeed(actor: Actor, id: string) {
  check(actor, needManage);
  const { written, address, employerId, kind, socialClause, terms } = await findNeed(actor, id);
  const { startsOn: _, ...asked } = terms;
  const again = { ...asked, ...written, ...(address ? { address } : {}), employerId, kind, socialClause };
  return postNeed(actor, { ...again, open: false } as z.output<typeof postNeedInput>);
}
