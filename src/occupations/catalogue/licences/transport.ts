import type { Licence } from '../../types.ts';
import { licence } from '../rows.ts';

const PERMIT = 'Code de la route L221-2 et R221-4';
const QUALIFICATION = 'Code des transports L3314-1 à L3314-3 et R3314-1 à R3314-28';

/** Permits to drive. A holder of a heavier class may drive the lighter ones (Code de la route R221-4 to R221-9). */
export const driving: readonly Licence[] = [
  licence(
    'permis-am',
    'law',
    'Permis AM (cyclomoteur, ancien BSR)',
    PERMIT,
    'permis am, bsr, permis scooter 50, permis cyclomoteur',
  ),
  licence(
    'permis-a',
    'law',
    'Permis A, A2 ou A1 (motocyclette)',
    PERMIT,
    'permis a1, permis a2, permis moto',
    'permis-am',
  ),
  licence(
    'permis-b',
    'law',
    'Permis B (véhicule léger)',
    PERMIT,
    'permis b, permis vl, permis voiture, permis de conduire, permis b en cours de validite, permis b vehicule, titulaire du permis b',
    'permis-am',
  ),
  licence(
    'permis-be',
    'law',
    'Permis BE (véhicule léger avec remorque)',
    PERMIT,
    'permis be, permis eb, permis e b, permis b e, permis remorque, be remorque',
    'permis-b permis-am',
  ),
  licence(
    'permis-c1',
    'law',
    'Permis C1 (véhicule de 3,5 à 7,5 tonnes)',
    PERMIT,
    'permis c1, permis camping car lourd',
    'permis-b permis-am',
  ),
  licence(
    'permis-c',
    'law',
    'Permis C (poids lourd)',
    PERMIT,
    'permis c, permis pl, permis poids lourd, permis poids lourds, permis camion, permis porteur',
    'permis-b permis-c1 permis-am',
  ),
  licence(
    'permis-ce',
    'law',
    'Permis CE (super poids lourd)',
    PERMIT,
    'permis ce, permis ec, permis c e, permis e c, permis spl, permis super lourd, permis super poids lourd, permis semi remorque',
    'permis-c permis-c1 permis-b permis-be permis-am',
  ),
  licence(
    'permis-d1',
    'law',
    'Permis D1 (16 passagers au plus)',
    PERMIT,
    'permis d1, permis minibus',
    'permis-b permis-am',
  ),
  licence(
    'permis-d',
    'law',
    'Permis D (transport en commun)',
    PERMIT,
    'permis d, permis tc, permis transport en commun, permis bus, permis car, permis autocar',
    'permis-b permis-d1 permis-am',
  ),
  licence(
    'permis-de',
    'law',
    'Permis DE (transport en commun avec remorque)',
    PERMIT,
    'permis d e, permis ed',
    'permis-d permis-d1 permis-b permis-be permis-am',
  ),
];

/** What else the law asks of people who drive for a living. */
export const roadTrades: readonly Licence[] = [
  licence(
    'qualification-conducteur',
    'law',
    'Qualification de conducteur routier, marchandises ou voyageurs (FIMO, puis FCO)',
    QUALIFICATION,
    'fimo, fco, fcos, fimo fco, fimo a jour, fco a jour, carte de qualification conducteur, carte qualification conducteur, cqc',
  ),
  licence(
    'qualification-marchandises',
    'law',
    'Qualification de conducteur de marchandises en cours de validité (FIMO, puis FCO)',
    QUALIFICATION,
    'fimo marchandises, fco marchandises, fimo transport de marchandises, fco transport de marchandises, fimo fco marchandises, fcos marchandises, titre professionnel conducteur routier',
    'qualification-conducteur',
  ),
  licence(
    'qualification-voyageurs',
    'law',
    'Qualification de conducteur de voyageurs en cours de validité (FIMO, puis FCO)',
    QUALIFICATION,
    'fimo voyageurs, fco voyageurs, fimo voyageur, fco voyageur, fimo transport de voyageurs, fimo transport de personnes, fco transport de voyageurs, fimo fco voyageurs, fcos voyageurs, titre professionnel conducteur de transport en commun, tp ctcr',
    'qualification-conducteur',
  ),
  licence(
    'adr',
    'law',
    'Certificat de formation ADR (marchandises dangereuses)',
    'ADR 8.2.1, arrêté du 29 mai 2009 (transport de marchandises dangereuses)',
    'adr, adr base, adr de base, certificat adr, formation adr, adr citerne, adr specialisation citerne, adr produits petroliers, matieres dangereuses adr',
  ),
  licence(
    'carte-t3p',
    'law',
    'Carte professionnelle du transport public particulier de personnes (taxi, VTC ou moto)',
    'Code des transports L3120-2-2',
    'carte t3p, carte professionnelle t3p, carte pro t3p, transport public particulier de personnes',
  ),
  licence(
    'carte-taxi',
    'law',
    'Carte professionnelle de conducteur de taxi',
    'Code des transports L3120-2-2 et L3121-9',
    'carte taxi, carte professionnelle taxi, carte professionnelle de taxi, carte professionnelle de conducteur de taxi, carte professionnelle de chauffeur de taxi, carte pro taxi, carte de taxi, capacite taxi, ccpct',
    'carte-t3p',
  ),
  licence(
    'carte-vtc',
    'law',
    'Carte professionnelle de conducteur de VTC',
    'Code des transports L3120-2-2 et L3122-7',
    'carte vtc, carte professionnelle vtc, carte professionnelle de conducteur de vtc, carte professionnelle de chauffeur vtc, carte pro vtc',
    'carte-t3p',
  ),
];
