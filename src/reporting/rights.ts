import { right } from '../access/index.ts';

/** People with what several rooms know of them: no token of a program, which is given one room at a time. */
export const caseloadRead = right('caseload.read', ['counsellor', 'manager']);
export const fairnessRead = right('fairness.read', ['manager', 'admin']);
