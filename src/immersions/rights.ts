import { right } from '../access/index.ts';

/** A structure its own people's; a company those that it hosts, once they are put before it. */
export const immersionRead = right('immersion.read', ['counsellor', 'manager', 'employer']);
export const immersionManage = right('immersion.manage', ['counsellor', 'manager']);
/** Hours of presence, what came of it, an accident: the host of its own too. */
export const immersionTell = right('immersion.tell', ['counsellor', 'manager', 'employer']);
export const delegationManage = right('immersion.delegation', ['manager']);
export const immersionRulesRead = right('immersion.rules', ['counsellor', 'manager', 'admin']);
export const immersionRulesSet = right('immersion.rules-set', ['admin']);
