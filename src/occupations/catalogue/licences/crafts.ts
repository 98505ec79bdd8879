import type { Licence } from '../../types.ts';
import { licence } from '../rows.ts';

const CRAFT = 'Code de l’artisanat L121-1 : l’entreprise exerce sous le contrôle d’une personne qualifiée';

/** Diplomas of crafts: the firm must be supervised by someone qualified, each worker need not be. */
export const crafts: readonly Licence[] = [
  licence(
    'cap-coiffure',
    'evidence',
    'CAP ou BP coiffure',
    CRAFT,
    'cap coiffure, bp coiffure, cap bp coiffure, brevet professionnel coiffure',
  ),
  licence(
    'cap-esthetique',
    'evidence',
    'CAP, BP ou BTS esthétique',
    CRAFT,
    'cap esthetique, bp esthetique, bts esthetique, cap esthetique cosmetique',
  ),
  licence('cap-boucher', 'evidence', 'CAP boucher', CRAFT, 'cap boucherie, cap boucher, bp boucher'),
  licence(
    'cap-boulanger',
    'evidence',
    'CAP boulanger',
    CRAFT,
    'cap boulanger, cap boulangerie, bp boulanger',
  ),
  licence('cap-patissier', 'evidence', 'CAP pâtissier', CRAFT, 'cap patissier, cap patisserie'),
  licence(
    'cap-cuisine',
    'evidence',
    'CAP cuisine',
    'Code du travail L6113-1 (répertoire national des certifications)',
    'cap cuisine, cap cuisinier, bep cuisine, cap hotellerie restauration',
  ),
];
