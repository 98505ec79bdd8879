/** Buys for one public buyer, and reads of its own contracts what is due and done. */
export const buyer = { code: 'buyer', name: 'acheteur·euse' } as const;
