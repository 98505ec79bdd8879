import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { stems, stemsEdition } from '../../src/french/index.ts';

/** As people write: every ending that stems know, words that they except, and some that they leave alone. */
const text = `
  J’ai été conductrice de travaux, vendeuse en boulangerie, caissière, cuisinière, aide-soignante, agente d’entretien,
  employée libre-service, technicienne de maintenance, formatrice, coiffeuse, peintre en bâtiment, maçonne, couvreur,
  carreleur, soudeuse, magasinière, préparatrice de commandes, cariste, livreur, gardienne, serveuse, hôtesse d’accueil,
  femme de chambre, valet de chambre, lingère, repasseuse, infirmière, éducatrice spécialisée, animatrice, secrétaire,
  comptable, standardiste, assistante administrative, commerciale, ambassadrice du tri, cheffe d’équipe, paysagiste,
  ouvrière agricole, arboricultrice, bûcheronne, pêcheuse, mécanicienne, électricienne, plombière, chauffagiste, lycéenne.
  Je sais conduire un chariot élévateur, nettoyer des locaux, tenir une caisse, poser du carrelage, lire des plans,
  soigner des personnes âgées, garder des enfants, préparer des repas, servir en salle, vendre, peindre, souder, tailler,
  réparer des vélos, monter des meubles, trier des colis, emballer, étiqueter, ranger, compter, accueillir, téléphoner.
  Active, sérieuse, discrète, motivée, ponctuelle, nouvelle, première, vive, douce, franche ; CACES R489, permis B, SST,
  HACCP, Excel, bus, car, poids lourds, crèche, école, hôpital, hôtel, restaurant, chantier, usine, entrepôt, port, mer.
`;

test('whoever changes a stem raises the edition, so that stored words follow by a migration', () => {
  const hash = createHash('sha256').update(stems(text).join(' ')).digest('hex').slice(0, 16);
  // Another hash: raise `stemsEdition`, add a migration like that of 26 November 2026, then note both here.
  expect({ edition: stemsEdition, hash }).toEqual({ edition: 2, hash: '83b7372a92637569' });
});
