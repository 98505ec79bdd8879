import type { Licence } from '../../types.ts';
import { licence } from '../rows.ts';

const SEA = 'Code des transports L5521-2, décret n° 2015-723 du 24 juin 2015';

/** What the law asks at sea, under water, and of those who spread dangerous products. */
export const seaAndProducts: readonly Licence[] = [
  licence(
    'permis-plaisance',
    'law',
    'Permis plaisance (côtier, hauturier ou eaux intérieures)',
    'Décret n° 2007-1167 du 2 août 2007',
    'permis bateau, permis cotier, permis plaisance, permis hauturier, permis fluvial, permis mer',
  ),
  licence(
    'cfbs',
    'law',
    'Certificat de formation de base à la sécurité (CFBS, STCW)',
    SEA,
    'cfbs, stcw, stcw 95, stcw10, certificat de formation de base a la securite, formation de base a la securite maritime',
  ),
  licence(
    'certificat-matelot-pont',
    'law',
    'Certificat de matelot pont',
    SEA,
    'certificat de matelot pont, matelot pont, certificat matelot pont, cmp matelot',
    'certificat-initiation-nautique',
  ),
  licence(
    'certificat-initiation-nautique',
    'law',
    'Certificat d’initiation nautique (pêche et cultures marines)',
    SEA,
    'certificat d initiation nautique, cin peche',
  ),
  licence(
    'capitaine-200',
    'law',
    'Brevet de capitaine 200',
    SEA,
    'capitaine 200, brevet capitaine 200, c200, capitaine 200 voile',
  ),
  licence(
    'aptitude-hyperbarie',
    'law',
    'Certificat d’aptitude à l’hyperbarie (CAH)',
    'Code du travail R4461-27',
    'cah, certificat d aptitude a l hyperbarie, aptitude hyperbarie, certificat hyperbarie, cah mention a, cah mention b',
  ),
  licence(
    'certiphyto',
    'law',
    'Certificat individuel produits phytopharmaceutiques (Certiphyto)',
    'Code rural et de la pêche maritime L254-3',
    'certiphyto, certi phyto, certificat phyto, certificat certiphyto, certificat individuel produits phytopharmaceutiques',
  ),
  licence(
    'certibiocide',
    'law',
    'Certificat individuel biocides (Certibiocide)',
    'Arrêté du 9 octobre 2013 (utilisateurs de produits biocides)',
    'certibiocide, certi biocide, certificat biocide, certibiocide nuisibles',
  ),
];
