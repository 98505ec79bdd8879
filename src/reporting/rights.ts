import { right } from '../access/index.ts';

/** People with what several rooms know of them: no token of a program, which is given one room at a time. */
export const caseloadRead = right('caseload.read', ['counsellor', 'manager']);
/** Each figure says in its declaration what each of these roles sees of it. */
export const figuresRead = right('figures.read', [
  'officer',
  'counsellor',
  'manager',
  'admin',
  'facilitator',
  'controller',
]);
/** Trades and zones where people are missing: in numbers of many. */
export const tensionRead = right('tension.read', ['officer', 'counsellor', 'manager', 'admin', 'controller']);
/** Asks for them to be made again before the next day. */
export const figuresRefresh = right('figures.refresh', ['officer', 'manager', 'admin']);
export const fairnessRead = right('fairness.read', ['manager', 'admin']);
