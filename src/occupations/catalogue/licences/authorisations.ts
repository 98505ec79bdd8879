import type { Licence } from '../../types.ts';
import { licence } from '../rows.ts';

const ELECTRICITY = 'Code du travail R4544-9 et R4544-10, NF C18-510';
const ELECTRIC_VEHICLE = 'Code du travail R4544-9 et R4544-10, NF C18-550';

/** `habilitation b1v`, `b1v`, `habilitation electrique b1v`. */
function habilitation(symbol: string, name: string, more = '', source = ELECTRICITY): Licence {
  const short = symbol.toLowerCase();
  const bare = short.length > 2 ? [short] : [];
  const aliases = [
    `habilitation ${short}`,
    `habilitation electrique ${short}`,
    `habilite ${short}`,
    ...bare,
    ...(more === '' ? [] : [more]),
  ];
  return licence(
    `habilitation-${short.replace(' ', '-')}`,
    'evidence',
    `Habilitation électrique ${symbol.toUpperCase()} : ${name}`,
    source,
    aliases.join(', '),
  );
}

/** Authorisations that each employer gives and renews after a training. */
export const authorisations: readonly Licence[] = [
  habilitation(
    'b0',
    'travaux d’ordre non électrique (B0, H0, H0V)',
    'b0, h0b0, b0h0, h0 b0, b0 h0, h0v, b0 h0v, habilitation h0b0, habilitation h0 b0, habilitation h0, habilitation electrique h0b0, habilitation electrique, habilitations electriques, habilitation electrique h0',
  ),
  habilitation('bs', 'remplacement et raccordement simples', 'bs be, bs be manoeuvre, habilitation bs be'),
  habilitation('be manoeuvre', 'manœuvres', 'habilitation be, habilitation electrique be, be manoeuvres'),
  habilitation(
    'b1v',
    'exécutant de travaux au voisinage (B1, B1V)',
    'habilitation b1, b1 b1v, habilitation electrique b1, b1t',
  ),
  habilitation(
    'b2v',
    'chargé de travaux au voisinage (B2, B2V)',
    'habilitation b2, b2 b2v, habilitation electrique b2, b2v essai, b2t',
  ),
  habilitation('br', 'interventions générales en basse tension', 'br b2v, b2v br, br bc'),
  habilitation('bc', 'consignation en basse tension', 'b2v br bc, charge de consignation'),
  habilitation(
    'bp',
    'pose de modules photovoltaïques',
    'habilitation photovoltaique, habilitation bp photovoltaique',
  ),
  habilitation(
    'h1v',
    'exécutant de travaux en haute tension (H1, H1V)',
    'habilitation h1, habilitation haute tension',
  ),
  habilitation(
    'h2v',
    'chargé de travaux en haute tension (H2, H2V, HC)',
    'habilitation h2, habilitation hc, h2v hc',
  ),
  habilitation(
    'b0l',
    'véhicules électriques, travaux non électriques',
    'habilitation vehicule electrique, habilitation vehicules electriques',
    ELECTRIC_VEHICLE,
  ),
  habilitation(
    'b2vl',
    'véhicules électriques, chargé de travaux',
    'b1vl, b2l, bcl, habilitation vehicule hybride',
    ELECTRIC_VEHICLE,
  ),
  licence(
    'aipr-operateur',
    'evidence',
    'AIPR opérateur (travaux à proximité des réseaux)',
    'Code de l’environnement R554-31',
    'aipr, aipr operateur, aipr operateurs, autorisation d intervention a proximite des reseaux',
  ),
  licence(
    'aipr-encadrant',
    'evidence',
    'AIPR encadrant',
    'Code de l’environnement R554-31',
    'aipr encadrant, aipr encadrants',
  ),
  licence(
    'aipr-concepteur',
    'evidence',
    'AIPR concepteur',
    'Code de l’environnement R554-31',
    'aipr concepteur, aipr concepteurs',
  ),
  licence(
    'travail-hauteur',
    'evidence',
    'Travail en hauteur et port du harnais',
    'Code du travail R4323-58 à R4323-90 et R4323-104 à R4323-106',
    'travail en hauteur, travaux en hauteur, habilitation travail en hauteur, port du harnais, formation harnais, habilitation travaux en hauteur',
  ),
  licence(
    'echafaudage-r408',
    'evidence',
    'Montage et utilisation d’échafaudages',
    'Code du travail R4323-69, recommandation R408 de la CNAM',
    'r408, echafaudage r408, montage echafaudage, montage d echafaudage, r457, echafaudage roulant, habilitation echafaudage',
  ),
  licence(
    'travail-sur-cordes',
    'evidence',
    'Travaux sur cordes (CQP cordiste, CATC, IRATA)',
    'Code du travail R4323-89',
    'cqp cordiste, catc, catsc, irata, travaux sur cordes, travail sur corde, cqp1 cordiste, cqp2 cordiste',
  ),
  licence(
    'elingage',
    'evidence',
    'Élingage et commandement de manœuvre',
    'Code du travail R4323-29 à R4323-49',
    'elingage, elingueur, chef de manoeuvre, formation elingage, habilitation elingage',
  ),
  licence(
    'espaces-confines-catec',
    'evidence',
    'Travail en espaces confinés (CATEC)',
    'Recommandation R472 de la CNAM',
    'catec, espaces confines, espace confine, catec intervenant, catec surveillant',
  ),
  licence(
    'amiante-ss3',
    'evidence',
    'Amiante sous-section 3 (retrait, encapsulage)',
    'Code du travail R4412-117 et R4412-141, arrêté du 23 février 2012',
    'amiante ss3, ss3, sous section 3, amiante sous section 3',
  ),
  licence(
    'amiante-ss4',
    'evidence',
    'Amiante sous-section 4 (interventions)',
    'Code du travail R4412-117 et R4412-144, arrêté du 23 février 2012',
    'amiante ss4, ss4, sous section 4, amiante sous section 4, formation amiante',
  ),
  licence(
    'atex',
    'evidence',
    'Travail en atmosphère explosive (ATEX)',
    'Code du travail R4227-49',
    'atex, atex 0, atex 1, atex 2, formation atex, ism atex',
  ),
  licence(
    'risque-chimique-n1',
    'evidence',
    'Risque chimique niveau 1 (N1)',
    'Code du travail R4412-38, référentiel DT 40 de France Chimie',
    'habilitation n1, risque chimique n1, risques chimiques n1, n1 risques chimiques, n1 risque chimique, risque chimique niveau 1, habilitation chimique n1, formation n1, n1 chimique, n1',
  ),
  licence(
    'risque-chimique-n2',
    'evidence',
    'Risque chimique niveau 2 (N2)',
    'Code du travail R4412-38, référentiel DT 40 de France Chimie',
    'habilitation n2, risque chimique n2, risques chimiques n2, n2 risques chimiques, n2 risque chimique, risque chimique niveau 2, habilitation chimique n2, formation n2, n2 chimique',
  ),
  licence(
    'gies',
    'evidence',
    'Sécurité des entreprises extérieures en raffinage (GIES 1 et 2)',
    'Code du travail R4511-1 et R4512-15, référentiel du GIES',
    'gies, gies 1, gies 2, gies1, gies2',
  ),
  licence(
    'qualification-gaz',
    'evidence',
    'Qualification gaz (installations intérieures)',
    'Arrêté du 23 février 2018 (installations de gaz)',
    'habilitation gaz, qualification gaz, professionnel gaz, pgn, pgp, qualigaz',
  ),
  licence(
    'fluides-frigorigenes',
    'evidence',
    'Attestation d’aptitude aux fluides frigorigènes',
    'Code de l’environnement R543-99 et R543-106',
    'fluides frigorigenes, attestation fluides frigorigenes, habilitation fluides frigorigenes, attestation d aptitude fluides, manipulation des fluides frigorigenes, attestation de capacite fluides, fluides frigorigenes categorie 1',
  ),
  licence(
    'licence-soudeur',
    'evidence',
    'Qualification de soudeur (licence)',
    'NF EN ISO 9606-1',
    'licence soudeur, licences soudeur, licence de soudage, qualification soudeur, qualifications soudage, licence tig, licence 141, licence 111, iso 9606, licence mag',
  ),
  licence(
    'haccp',
    'evidence',
    'Hygiène alimentaire (HACCP)',
    'Règlement (CE) n° 852/2004, Code rural et de la pêche maritime L233-4 et D233-11',
    'haccp, normes haccp, formation haccp, methode haccp, hygiene alimentaire, regles haccp',
  ),
  licence(
    'gestes-postures',
    'evidence',
    'Gestes et postures (PRAP)',
    'Code du travail R4541-8',
    'gestes et postures, prap, prap ibc, prap 2s, formation gestes et postures',
  ),
];
