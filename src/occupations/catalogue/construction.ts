import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Structural work of buildings, public works, and those who lead the sites. */
export const construction: readonly Occupation[] = [
  occupation('F1703', 'Maçon / Maçonne', {
    names: `
      maçon, maçonne, maçon bâtisseur, maçon traditionnel, maçon coffreur, maçon finisseur,
      maçon enduiseur, maçon carreleur, maçon en rénovation, maçon du bâti ancien, maçon boiseur,
      briqueteur, briqueteuse, chapiste, cimentier, ouvrier maçon, compagnon maçon, maçon qualifié,
      maçon n3p2, ouvrier de la maçonnerie, maçon gros œuvre, maçon polyvalent
    `,
    skills: `
      121954 121957 122969 123266 123667 103771 103775 121519 103767 121482 121518 121953 122952 400081
    `,
    evidence: 'travail-hauteur echafaudage-r408 sst caces-r482-a',
    neighbours: 'F1608 F1701 F1613 F1707 F1610 F1708 F1502 F1301 A1203 I1203',
  }),
  occupation('F1704', 'Manœuvre bâtiment', {
    names: `
      manœuvre, manœuvre btp, manœuvre de chantier, manœuvre gros œuvre, manœuvre tp,
      manœuvre travaux publics, aide-maçon, aide-maçonne, terrassier, terrassière, manoeuvre batiment,
      ouvrier du bâtiment, ouvrier btp, ouvrière btp, aide ouvrier bâtiment, homme de chantier,
      ouvrier de chantier, manœuvre second œuvre, agent de chantier, tireur au râteau
    `,
    skills: `
      121977 123662 400288 103775 100240 121956 123771 123262 300285 300261 300265 103761 119373 103671
    `,
    evidence: 'travail-hauteur sst aipr-operateur',
    neighbours: 'F1702 F1705 F1302 F1706 F1709 F1502 F1301 N1105 N4403 A1101',
  }),
  occupation('F1702', 'Ouvrier / Ouvrière en voiries', {
    names: `
      ouvrier vrd, ouvrière vrd, maçon vrd, maçonne vrd, compagnon vrd, ouvrier tp,
      ouvrier travaux publics, ouvrier des travaux publics, ouvrier voirie, ouvrier en voirie, paveur,
      paveuse, poseur de bordures, poseur bordures et caniveaux, ouvrier routier, compagnon routier,
      tireur d'enrobés, régleur d'enrobés, manœuvre vrd, aide vrd, voiries et réseaux divers, vrd,
      poseur de pavés, agent de voirie tp
    `,
    skills: `
      123761 121159 103758 103760 121468 121469 124912 123252 300219 103764 121766 103763 119373 103126
    `,
    evidence: 'aipr-operateur caces-r482-a caces-r482-d sst',
    neighbours: 'F1705 F1704 F1302 F1709 F1706 F1402 H2802 I1202 A1102 A1101',
  }),
  occupation('F1705', 'Poseur / Poseuse de canalisations', {
    names: `
      canalisateur, canalisatrice, poseur de canalisation, poseuse de canalisations, poseur de réseaux,
      poseur de tuyaux, canalisateur vrd, canalisateur ouvrier vrd, ouvrier canalisateur,
      aide-canalisateur, agent de réseaux de canalisation, poseur canalisation eau potable,
      poseur canalisations gaz, monteur de réseaux humides, poseur réseaux secs
    `,
    skills: '113678 103807 121306 400337 405393 114888 300240 481574 119373 103810 103070',
    evidence: 'aipr-operateur caces-r482-a caces-r482-b1 espaces-confines-catec amiante-ss4',
    neighbours: 'F1302 F1206 F1702 F1625 F1603 F1703 I1202 I1311 K2308 N1114',
  }),
  occupation('F1302', "Conducteur / Conductrice d'engins de chantier", {
    names: `
      conducteur d'engins, conductrice d'engins, conducteur d'engins de chantier,
      conductrice d'engins de chantier, conducteur d'engins tp, conducteur d'engins btp,
      conducteur de pelle, pelleur, pelleteur, pelliste, pelleteuse, conducteur de mini-pelle, minipelle,
      conducteur de pelle hydraulique, conducteur de pelle à pneus, conducteur de chargeuse,
      conducteur de tractopelle, conducteur de bulldozer, conducteur de niveleuse,
      conducteur de compacteur, conducteur de tombereau, conducteur de dumper, chauffeur d'engins,
      chauffeur pelle, conducteur d'engins de terrassement, engins de chantier
    `,
    skills: '482770 512863 512896 513121 513317 400791 512787 513116 400660 400618 101300 119373',
    evidence: `
      caces-r482-a caces-r482-b1 caces-r482-c1 caces-r482-c2 caces-r482-c3 caces-r482-d caces-r482-e
      caces-r482-f caces-r482-g aipr-operateur sst
    `,
    neighbours: 'F1206 F1301 N4101 N1111 N1114 I1103 K2111 A1101 F1303 I1616',
  }),
  occupation('F1701', 'Coffreur / Coffreuse', {
    names: `
      coffreur, coffreuse, coffreur bancheur, coffreuse bancheuse, bancheur, coffreur boiseur, boiseur,
      coffreur ferrailleur, ferrailleur, ferrailleuse, ferrailleur du btp, coffreur traditionnel,
      coffreur génie civil, constructeur béton armé, constructeur en béton armé, bétonneur, coffreur n3p1,
      aide-coffreur, ferrailleur attacheur, coffreur maçon, monteur d'éléments préfabriqués
    `,
    skills: `
      122814 103771 121811 121812 123504 125358 121519 119936 121159 103742 122242 300233 103747 103749
    `,
    evidence: 'travail-hauteur caces-r486-b caces-r484-1 sst',
    neighbours: 'F1705 F1703 F1706 F1709 F1302 F1402 N1105 A1202 H2802 A1101',
  }),
  occupation('F1613', 'Etancheur / Etancheuse', {
    names: `
      étancheur, étancheuse, étancheur bardeur, étanchéiste, étancheur couvreur, applicateur d'étanchéité,
      poseur d'étanchéité, aide-étancheur, ouvrier étancheur, étancheur toiture terrasse, asphalteur,
      chalumiste étancheur, poseur en isolation thermique, soudeur étanchéité bitume, étancheur bitume
    `,
    skills: '513138 513205 513204 513206 123776 400853 122119 300264 300655 122948',
    evidence: 'travail-hauteur caces-r486-b sst',
    neighbours: 'F1611 F1626 F1619 F1606 F1206 F1502 F1702 I1202 K2307 A1203',
  }),
  occupation('F1301', 'Grutier / Grutière', {
    names: `
      grutier, grutière, conducteur de grue, conductrice de grue, grutier à tour,
      conducteur de grue à tour, chauffeur grutier, grutier gma, grutier gme, grutier bâtiment,
      conducteur de gma, grutier élingueur, grutier de chantier, grue à tour
    `,
    skills: '483801 400383 119936 100240 483808 400618 300266 478464 478467 103296',
    evidence: 'caces-r487-1 caces-r487-2 caces-r487-3 elingage travail-hauteur',
    neighbours: 'F1302 F1709 F1206 F1710 N1104 N3203 I1203 I1314 I1315',
  }),
  occupation('F1503', 'Charpentier / Charpentière', {
    names: `
      charpentier, charpentière, charpentier bois, charpentier couvreur, charpentier poseur,
      charpentier traditionnel, poseur de charpente, poseur de charpentes bois, charpentier ossature bois,
      poseur ossature bois, aide-charpentier, charpentier escaliéteur, charpentier fermettes,
      poseur de fermettes, ouvrier charpentier, artisan charpentier
    `,
    skills: '121973 489474 400243 122161 114888 300232 300228 300205 480483 103626 119935 104893',
    evidence: 'travail-hauteur caces-r482-f caces-r486-b',
    neighbours: 'F1110 F1206 F1202 F1504 F1625 H2201 H2208 H2203 F1501 N1101',
  }),
  occupation('F1502', 'Monteur / Monteuse en structures métalliques', {
    names: `
      monteur en charpente métallique, monteur charpente métallique, charpentier métallique,
      monteur de charpentes métalliques, bardeur, bardeuse, bardeur couvreur, monteur bardeur,
      poseur de bardage, monteur levageur, monteuse levageuse, levageur, monteur en structures métalliques,
      monteur de chapiteaux, monteur de pylônes, monteur de structures, poseur de structures métalliques,
      monteur de grues
    `,
    skills: '507726 121501 122640 400853 119210 125358 300236 300240 300265 300698',
    evidence: 'travail-hauteur caces-r486-b caces-r482-f elingage',
    neighbours: 'F1622 F1206 F1505 F1623 F1301 F1204 H2911 H2913 N1104 F1610',
  }),
  occupation('F1505', 'Echafaudeur / Echafaudeuse', {
    names: `
      échafaudeur, échafaudeuse, monteur échafaudeur, monteur en échafaudage, monteur d'échafaudage,
      monteur d'échafaudages, échafaudeur industriel, aide échafaudeur, chef d'équipe échafaudeur,
      échafaudeur naval, monteur échafaudages
    `,
    skills: '400630 400409 400853 114888 126444 400343 122640 300240 300698 103070',
    evidence: 'echafaudage-r408 travail-hauteur risque-chimique-n1 atex gies',
    neighbours: 'F1502 F1622 F1204 F1301 N1104 H2911 H2913 F1623 F1610 F1206',
  }),
  occupation('F1605', 'Monteur / Monteuse de réseaux électriques', {
    names: `
      monteur réseaux électriques, monteur de réseaux électriques, électricien réseaux,
      monteur de lignes électriques, lignard, lignarde, monteur lignes aériennes, monteur souterrain,
      monteur électricien réseaux, électricien tp, poseur de lignes électriques, électricien haute tension,
      technicien d'intervention en réseau électrique, câbleur réseaux électriques, monteur caténaire,
      monteur réseaux aéro-souterrains, monteur tst
    `,
    skills: '501495 121612 513815 106811 122838 124380 400451 300477 300646 478989',
    evidence: `
      habilitation-h1v habilitation-h2v habilitation-b2v travail-hauteur caces-r486-b aipr-operateur
    `,
    neighbours: 'F1622 F1623 F1628 F1602 F1629 I1311 I1315 I1403 I1324 F1206',
  }),
  occupation('F1612', 'Tailleur / Tailleuse de pierre', {
    names: `
      tailleur de pierre, tailleuse de pierre, tailleur de pierres, poseur de pierre,
      maçon tailleur de pierre, marbrier, marbrière, marbrier funéraire, graniteur,
      poseur de pierre de taille, tailleur de pierre monuments historiques, appareilleur, scieur de pierre,
      marbrier de décoration
    `,
    skills: '122156 125386 125200 125977 105962 300265 123143 103272 483768 402294',
    evidence: 'caces-r484-1 travail-hauteur',
    neighbours: 'F1703 F1202 F1206 F1624 F1402 B1102 B1103 N4101 N1104 K2111',
  }),
  occupation('F1619', 'Couvreur / Couvreuse', {
    names: `
      couvreur, couvreuse, couvreur zingueur, couvreuse zingueuse, zingueur, couvreur tuiles,
      couvreur bardeur, couvreur étancheur, ouvrier couvreur, aide-couvreur, toiturier,
      couvreur charpentier, artisan couvreur, couvreur ardoisier, poseur de toitures
    `,
    skills: '103797 103408 122017 122128 121358 122016 400409 400853 400492 122999',
    evidence: 'travail-hauteur caces-r486-b amiante-ss4',
    neighbours: 'F1502 F1501 F1703 F1613 F1610 F1202 M1302 N1101 I1501 K2111',
  }),
  occupation('F1706', "Armaturier / Armaturière de l'industrie du béton", {
    names: `
      armaturier, armaturière, mouleur béton, ouvrier préfabrication béton, agent de préfabrication béton,
      agent de fabrication béton, ouvrier industrie du béton, mouleur en industrie du béton,
      finisseur béton, agent de production béton, préfabricateur béton, agent de précontrainte
    `,
    skills: `
      103817 103818 103819 103820 103821 103816 121703 300255 300181 122383 103480 103624 100362 102848
    `,
    evidence: 'caces-r484-1 caces-r489-3',
    neighbours: 'F1704 F1701 F1702 F1703 H2802 H2910 H3402 H2205 H3301 N1101',
  }),
  occupation('F1707', 'Maçon / Maçonne du paysage', {
    names: `
      maçon paysagiste, maçonne paysagiste, maçon du paysage, maçon paysager, maçon espaces verts,
      poseur de dallage extérieur, maçon murets et terrasses, maçon aménagement extérieur,
      ouvrier maçonnerie paysagère, poseur de terrasses
    `,
    skills: '122783 140913 103310 404012 119210 300219 300181 140912 103771 122781',
    evidence: 'caces-r482-a sst',
    neighbours: 'F1708 F1613 F1608 F1701 F1703 A1203 A1202 K2303 N1105 N4401',
  }),
  occupation('F1709', 'Démolisseur / Démolisseuse', {
    names: `
      démolisseur, démolisseuse, ouvrier démolition, ouvrier en démolition, ouvrier déconstruction,
      opérateur en démolition, opérateur de déconstruction, cureur, cureuse, ouvrier cureur,
      agent de curage bâtiment, carotteur, scieur carotteur, scieur carottier, curage démolition,
      manœuvre démolition, ouvrier de dépose
    `,
    skills: '400330 100240 400526 123252 123662 300646 300231 103793 121247 119373',
    evidence: 'amiante-ss4 travail-hauteur caces-r482-a',
    neighbours: 'F1705 F1702 F1704 F1613 F1301 F1701 K2304 A1102 A1101 N1101',
  }),
  occupation('I1508', 'Désamianteur / Désamianteuse', {
    names: `
      désamianteur, désamianteuse, opérateur amiante, opérateur désamiantage, opérateur de désamiantage,
      ouvrier désamianteur, opérateur amiante ss3, désamiantage, opérateur de chantier amiante, défloqueur,
      aide désamianteur, déplombeur, opérateur amiante plomb
    `,
    skills: '501955 501957 300646 121239 300624 114960 124365 493428 492847 106936',
    evidence: 'amiante-ss3 travail-hauteur echafaudage-r408',
    neighbours: 'F1204 I1503 I1507 F1206 F1622 F1709 F1710 F1625 K2309 I1315',
  }),
  occupation('F1711', 'Poseur / Poseuse de voies ferrées', {
    names: `
      poseur de voies ferrées, poseuse de voies ferrées, poseur de voies, ouvrier de la voie,
      ouvrier voie ferrée, ouvrier poseur de voies ferrées, agent de la voie,
      agent d'entretien de la voie ferrée, agent d'entretien voies ferrées, opérateur voie ferrée,
      mainteneur de la voie, agent sncf voie, poseur de rails, manœuvre ferroviaire
    `,
    skills: '122991 499886 499891 114888 400467 400751 489301 499889 513701 493002',
    evidence: 'caces-r482-b3 aipr-operateur sst',
    neighbours: 'F1704 F1702 F1705 F1709 F1302 F1622 I1202 I1323 N1101 F1207',
  }),
  occupation('F1206', "Chef / Cheffe d'équipe bâtiment", {
    names: `
      chef d'équipe bâtiment, cheffe d'équipe bâtiment, chef d'équipe maçon, chef d'équipe maçonnerie,
      chef d'équipe gros œuvre, chef d'équipe second œuvre, chef d'équipe coffreur, chef d'équipe peintre,
      chef d'équipe peinture, chef d'équipe électricien, chef d'équipe plombier, chef d'équipe couvreur,
      chef d'équipe étanchéité, chef d'équipe btp, maître ouvrier, chef d'équipe plaquiste,
      chef d'équipe menuisier
    `,
    skills: '124176 125508 402102 403610 403369 125971 101300 121707 103045 103070',
    evidence: 'sst travail-hauteur echafaudage-r408 aipr-encadrant',
    neighbours: 'F1202 F1201 F1103 F1108 K2203 H1108 I1203 F1114 K2111',
  }),
  occupation('F1207', "Chef / Cheffe d'équipe travaux publics", {
    names: `
      chef d'équipe tp, cheffe d'équipe tp, chef d'équipe travaux publics, chef d'équipe vrd,
      chef d'équipe canalisation, chef d'équipe canalisateur, chef d'équipe terrassement,
      chef d'équipe voirie, chef d'équipe enrobés, chef d'équipe réseaux, chef d'équipe génie civil,
      chef d'équipe réseaux secs
    `,
    skills: '400500 403501 490444 490446 513093 403502 103208 482029 482033 490451',
    evidence: 'aipr-encadrant sst caces-r482-a',
    neighbours: 'F1202 F1201 F1108 K2203 A1207 A1211 K2301 K2306 N1104 I1616',
  }),
  occupation('F1202', 'Chef / Cheffe de chantier bâtiment', {
    names: `
      chef de chantier, cheffe de chantier, chef de chantier bâtiment, chef de chantier gros œuvre,
      chef de chantier second œuvre, chef de chantier tce, responsable de chantier, chef de chantier btp,
      chef de chantier électricité, coordinateur de chantier, pilote de chantier,
      assistant chef de chantier, chef de chantier rénovation, superviseur de chantier
    `,
    skills: '403547 403418 403430 403502 122721 403507 403582 403613 403504 403509 403369 403496',
    evidence: 'aipr-encadrant sst',
    neighbours: 'F1201 F1205 F1203 F1106 F1103 K1203 K2203 K2306 I1101 K2302',
  }),
  occupation('F1201', 'Conducteur / Conductrice de travaux du bâtiment', {
    names: `
      conducteur de travaux, conductrice de travaux, conducteur de travaux bâtiment, conducteur travaux,
      conducteur de travaux tce, conducteur de travaux gros œuvre, conducteur de travaux second œuvre,
      assistant conducteur de travaux, aide conducteur de travaux, cdt travaux, coordinateur de travaux,
      conducteur de travaux rénovation, conducteur d'opérations, conducteur de travaux btp
    `,
    skills: '403379 118803 403314 403500 512838 403316 403445 403548 403477 403553 403844 403532',
    evidence: 'aipr-encadrant sst',
    neighbours: 'F1208 F1205 F1135 F1137 F1106 I1101 M1102 K2111 F1113',
  }),
  occupation('F1710', 'Magasinier / Magasinière en négoce des matériaux de construction', {
    names: `
      magasinier négoce matériaux, magasinier matériaux de construction, magasinier btp,
      magasinier de dépôt btp, magasinier de chantier, magasinier cour matériaux, agent de cour négoce,
      magasinier cariste négoce, magasinier vendeur matériaux, chef de cour, préparateur négoce matériaux
    `,
    skills: '489374 490153 404220 489375 485766 300265 490154 490156 121707 485267',
    evidence: 'caces-r489-3 caces-r489-4 caces-r490',
    neighbours: 'F1302 F1625 N1105 N1101 N1103 N1106 I1203 D1212 D1503 D1409',
  }),
];
