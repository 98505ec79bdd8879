import { right } from '../access/index.ts';

export const pathwayRead = right('pathway.read', ['counsellor', 'manager'], 'Parcours (d’une structure)');
export const pathwayManage = right('pathway.manage', ['counsellor', 'manager']);
/** What a structure asks on entry, for how long it accompanies, and whether a commission admits. */
export const pathwayTerms = right('pathway.terms', ['manager']);
