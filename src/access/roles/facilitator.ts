/** Follows the social clauses of every contract of the territory; belongs to no organisation. */
export const facilitator = { code: 'facilitator', name: 'facilitateur·rice de clauses' } as const;
