import type { Licence } from '../../types.ts';
import { licence } from '../rows.ts';

const MACHINE = 'Code du travail R4323-55 à R4323-57';

/** `caces r489 3`, `r489 cat 3`… and the names of the recommendation it replaced. */
function caces(family: string, category: string, name: string, older = ''): Licence {
  const short = category.toLowerCase();
  const marks =
    short === '' ? [family] : ['', 'cat ', 'categorie '].map((word) => `${family} ${word}${short}`);
  const aliases = [...marks.flatMap((mark) => [`caces ${mark}`, mark]), ...(older === '' ? [] : [older])];
  const label = `CACES ${family.toUpperCase()}${category === '' ? '' : ` catégorie ${category}`} : ${name}`;
  const code = `caces-${family}${short === '' ? '' : `-${short}`}`;
  return licence(
    code,
    'evidence',
    label,
    `${MACHINE}, recommandation ${family.toUpperCase()} de la CNAM`,
    aliases.join(', '),
  );
}

/** Driving machines: the test is evidence for the authorisation that each employer gives (R4323-56). */
export const machines: readonly Licence[] = [
  caces(
    'r482',
    'A',
    'engins compacts',
    'caces r372 1, r372 1, caces mini pelle, caces minipelle, caces engins compacts',
  ),
  caces(
    'r482',
    'B1',
    'pelles, engins d’extraction à déplacement séquentiel',
    'caces b1, caces r372 2, r372 2, caces pelle, caces pelleteuse, caces pelle hydraulique',
  ),
  caces('r482', 'B2', 'engins de forage', 'caces b2, caces foreuse'),
  caces('r482', 'B3', 'engins rail-route', 'caces b3, caces rail route'),
  caces('r482', 'C1', 'chargeuses', 'caces c1, caces r372 4, r372 4, caces chargeuse'),
  caces('r482', 'C2', 'bouteurs', 'caces c2, caces r372 3, r372 3, caces bouteur, caces bulldozer'),
  caces('r482', 'C3', 'niveleuses', 'caces c3, caces r372 6, r372 6, caces niveleuse'),
  caces(
    'r482',
    'D',
    'engins de compactage',
    'caces r372 7, r372 7, caces 7, caces compacteur, caces cylindre',
  ),
  caces('r482', 'E', 'tombereaux', 'caces r372 8, r372 8, caces 8, caces tombereau, caces dumper'),
  caces(
    'r482',
    'F',
    'chariots de manutention tout-terrain',
    'caces f, caces r372 9, r372 9, caces 9, caces telescopique, caces chariot telescopique, caces manitou',
  ),
  caces('r482', 'G', 'conduite hors production', 'caces r372 10, r372 10, caces 10, caces porte engins'),
  caces('r483', 'A', 'grues mobiles à flèche treillis', 'caces r383 a'),
  caces(
    'r483',
    'B',
    'grues mobiles à flèche télescopique',
    'caces grue mobile, caces r383, caces r383 b, r383',
  ),
  caces(
    'r484',
    '1',
    'ponts roulants commandés au sol',
    'caces pont roulant, pont roulant, caces pontier, r484, caces r484, r318, caces r318',
  ),
  caces('r484', '2', 'ponts roulants commandés en cabine', 'caces pont roulant cabine'),
  caces(
    'r485',
    '1',
    'gerbeurs à conducteur accompagnant, levée de 1,20 à 2,50 m',
    'caces r485, r485, caces gerbeur, caces transpalette, caces transpalette electrique, caces accompagnant',
  ),
  caces(
    'r485',
    '2',
    'gerbeurs à conducteur accompagnant, levée supérieure à 2,50 m',
    'caces gerbeur grande levee',
  ),
  caces(
    'r486',
    'A',
    'nacelles à élévation verticale',
    'caces r386 1a, caces r386 3a, r386 1a, r386 3a, caces 1a nacelle, caces 3a nacelle, caces 3a, nacelle 3a, caces nacelle ciseaux',
  ),
  caces(
    'r486',
    'B',
    'nacelles à élévation multidirectionnelle',
    'caces nacelle, caces nacelles, caces pemp, pemp, caces r386, r386, caces r486, r486, caces r386 1b, caces r386 3b, r386 1b, r386 3b, caces 3b, nacelle 3b, caces 3b nacelle',
  ),
  caces('r486', 'C', 'nacelles, conduite hors production', 'caces nacelle hors production'),
  caces(
    'r487',
    '1',
    'grues à tour à montage par éléments',
    'caces grue a tour, caces grue, r377, caces r377, caces r487, r487',
  ),
  caces('r487', '2', 'grues à tour à flèche relevable', 'caces grue fleche relevable'),
  caces('r487', '3', 'grues à montage automatisé', 'caces gma, caces grue a montage automatise'),
  caces(
    'r489',
    '1A',
    'transpalettes à conducteur porté, levée de 1,20 m au plus',
    'caces 1, caces 1a, caces cat 1, caces categorie 1, caces r389 1, r389 1, caces r489 1, r489 1, caces autoportee, caces transpalette porte',
  ),
  caces(
    'r489',
    '1B',
    'gerbeurs à conducteur porté, levée supérieure à 1,20 m',
    'caces 1b, caces cat 1b, caces gerbeur porte',
  ),
  caces(
    'r489',
    '2A',
    'chariots à plateau porteur',
    'caces 2, caces 2a, caces cat 2, caces categorie 2, caces r389 2, r389 2, caces r489 2, r489 2',
  ),
  caces('r489', '2B', 'chariots tracteurs industriels', 'caces 2b, caces cat 2b, caces tracteur industriel'),
  caces(
    'r489',
    '3',
    'chariots élévateurs frontaux, 6 tonnes au plus',
    'caces 3, caces cat 3, caces categorie 3, caces r389 3, r389 3, caces chariot elevateur, caces chariot frontal, caces frontal, caces cariste, caces fenwick',
  ),
  caces(
    'r489',
    '4',
    'chariots élévateurs frontaux de plus de 6 tonnes',
    'caces 4, caces cat 4, caces categorie 4, caces r389 4, r389 4',
  ),
  caces(
    'r489',
    '5',
    'chariots élévateurs à mât rétractable',
    'caces 5, caces cat 5, caces categorie 5, caces r389 5, r389 5, caces mat retractable, caces retrak, caces retract, caces grande hauteur',
  ),
  caces(
    'r489',
    '6',
    'chariots à poste de conduite élevable',
    'caces 6, caces cat 6, caces categorie 6, caces r389 6, r389 6, caces tridirectionnel, caces nacelle elevable',
  ),
  caces('r489', '7', 'chariots, conduite hors production', 'caces chariot hors production'),
  caces(
    'r490',
    '',
    'grues auxiliaires de chargement',
    'r390, caces r390, caces grue auxiliaire, caces bras de grue, caces grue auxiliaire de chargement',
  ),
];
