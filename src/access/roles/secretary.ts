/** Prepares the commissions of the youth aid fund, and keeps its règlement and its budgets. */
export const secretary = { code: 'secretary', name: 'secrétariat du fonds d’aide aux jeunes' } as const;
