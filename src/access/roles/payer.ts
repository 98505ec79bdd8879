/** Pays what the youth aid fund has awarded, and says what came back. */
export const payer = { code: 'payer', name: 'organisme payeur du fonds d’aide aux jeunes' } as const;
