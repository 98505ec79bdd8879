import type { Licence } from './types.ts';

/**
 * What the law asks to be verified of the person rather than of the trade. Only a dated yes or no is kept, never its
 * ground: no nationality, no age, no allowance.
 */
export const rightToWork = 'right-to-work';
export const dangerousWorkAge = 'dangerous-work-age';
export const socialClause = 'social-clause';

export const proofs: readonly Licence[] = [
  {
    code: rightToWork,
    name: 'Droit au travail vérifié',
    kind: 'law',
    source: 'Code du travail L8251-1',
    aliases: [],
  },
  {
    code: dangerousWorkAge,
    name: 'Âge permettant les travaux réglementés vérifié',
    kind: 'law',
    source: 'Code du travail L4153-8, D4153-15 et suivants, L3163-2',
    aliases: [],
  },
  {
    code: socialClause,
    name: 'Éligibilité à la clause sociale vérifiée',
    kind: 'law',
    source: 'Code de la commande publique L2112-2',
    aliases: [],
  },
];

/** Whether its ground is nobody else’s business than of those who accompany the person. */
export const isProof = (code: string): boolean => proofs.some((proof) => proof.code === code);
