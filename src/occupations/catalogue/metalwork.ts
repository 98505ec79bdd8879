import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Metal and mechanics, electrical assembly, painting and inspection of industrial parts. */
export const metalwork: readonly Occupation[] = [
  occupation('H2909', 'Assembleur monteur / Assembleuse monteuse', {
    names: `
      assembleur monteur, monteur assembleur, monteuse assembleuse, agent de montage, agente de montage,
      opérateur de montage, opératrice de montage, agent d'assemblage, opérateur d'assemblage,
      monteur mécanique, monteur mécanicien, monteur en ligne de fabrication,
      opérateur de montage mécanique, monteur sur chaîne, ouvrier de montage, opérateur chaîne de montage,
      assembleur mécanique, agent de montage assemblage mécanique
    `,
    skills: '106184 117646 105456 300255 106188 116477 100507 118331 117616 300138',
    evidence: 'caces-r484-1',
    neighbours: 'H2906 H2604 H2901 H2801 H3101 H3402 H2905 H2910 H3401 H3301',
  }),
  occupation('H2913', 'Soudeur / Soudeuse', {
    names: `
      soudeur, soudeuse, soudeur semi-auto, soudeur semi automatique, soudeur arc,
      soudeur électrode enrobée, soudeur à l'arc, soudeur industriel, soudeur assembleur,
      soudeur métallier, soudeur licencié, soudeur naval, aide-soudeur, soudeur polyvalent, soudeur acier,
      soudeur inox, soudeur nucléaire, braseur, soudeur chalumeau
    `,
    skills: '114828 402243 486590 106256 121159 486593 102828 300256 103070 486592',
    evidence: 'licence-soudeur risque-chimique-n1 travail-hauteur',
    neighbours: 'H1506 H2902 H2911 H2914 H2916 H2917',
  }),
  occupation('H2902', 'Chaudronnier / Chaudronnière', {
    names: `
      chaudronnier, chaudronnière, chaudronnier soudeur, chaudronnière soudeuse, chaudronnier tôlier,
      tôlier chaudronnier, tôlier, tôlière, tôlier industriel, chaudronnier industriel,
      chaudronnier tuyauteur, chaudronnier naval, chaudronnier traceur, aide-chaudronnier,
      chaudronnier aéronautique, chaudronnier inox, traceur en chaudronnerie, plieur tôlier
    `,
    skills: '105978 105980 105981 403063 300230 300174 119521 105987 300267 105984',
    evidence: 'licence-soudeur risque-chimique-n1 risque-chimique-n2 caces-r484-1',
    neighbours: 'H2905 H2911 H2913 H2914 H1203 H2604 H2901 H2903 H2409 F1110',
  }),
  occupation('H2903', 'Tourneur-fraiseur / Tourneuse-fraiseuse', {
    names: `
      tourneur, fraiseur, tourneur fraiseur, tourneuse fraiseuse, usineur, usineuse,
      opérateur commande numérique, opérateur sur commande numérique, opérateur cn, tourneur cn,
      fraiseur cn, tourneur fraiseur cn, opérateur usinage, opérateur d'usinage, technicien d'usinage,
      rectifieur, opérateur régleur commande numérique, décolleteur, opérateur sur centre d'usinage,
      aléseur, machiniste usinage
    `,
    skills: '106029 119210 300175 300256 300135 300181 100822 118331 104807 106033 106034',
    evidence: 'caces-r484-1 gestes-postures',
    neighbours: 'H2202 H2905 H2901 H2906 H2904 H2909 H2908 H2911 H2912 H3401',
  }),
  occupation('H2911', 'Métallier / Métallière', {
    names: `
      métallier, métallière, serrurier métallier, métallier serrurier, serrurier soudeur,
      métallier soudeur, charpentier métallier, métallier d'atelier, serrurier métallier atelier,
      ferronnier, ferronnière, monteur charpente métallique en atelier, fabricant de serrurerie,
      assembleur en charpente métallique, charpentier fer, charpentier naval métallique, aide métallier
    `,
    skills: '123602 121501 122113 122760 106160 300232 300324 300135 100594 119521',
    evidence: 'licence-soudeur caces-r484-1',
    neighbours: 'H2913 H2902 H2914 H2903 H2901 H2910 H2909 H2906 H2908 F1502',
  }),
  occupation('H2914', 'Tuyauteur / Tuyauteuse', {
    names: `
      tuyauteur, tuyauteuse, tuyauteur soudeur, tuyauteur industriel, tuyauteur naval, aide-tuyauteur,
      tuyauteur inox, tuyauteur monteur, tuyauteur traceur, tuyauteur plastique, tuyauteur en pétrochimie,
      monteur tuyauteur, chef d'équipe tuyauteur, tuyauteur raffinerie
    `,
    skills: '121314 106269 106271 121306 122760 106160 300230 123259 123693 126336',
    evidence: 'risque-chimique-n1 risque-chimique-n2 gies atex travail-hauteur licence-soudeur',
    neighbours: 'H2902 H2913 H2911 H2909 H3402 H1203 H2604 H2906 H2905 F1502',
  }),
  occupation('H2906', 'Opérateur / Opératrice en fabrication mécanique', {
    names: `
      opérateur de production, opératrice de production, opérateur de production industrielle,
      agent de production, agente de production, agent de fabrication, agente de fabrication,
      conducteur de machine, conducteur de machines, opérateur sur machine, opérateur machine,
      agent de fabrication industrielle, opérateur de fabrication, ouvrier d'usine,
      opérateur en fabrication mécanique, conducteur d'installation robotisée, opérateur sur presse métal,
      agent de production industrielle, ouvrier spécialisé, opérateur de soudage robotisé
    `,
    skills: '104908 102903 119210 300181 300324 300178 300185 300208 106120 300135',
    evidence: 'caces-r489-3 caces-r484-1',
    neighbours: 'H2909 H2905 H2904 H3301 H3404 H3401 H3102 H3402 H2912 H2907',
  }),
  occupation('H2602', "Câbleur / Câbleuse d'armoires", {
    names: `
      câbleur, câbleuse, câbleur d'armoires, câbleur d'armoires électriques, câbleur en armoire électrique,
      monteur câbleur, monteuse câbleuse, monteur câbleur d'armoires, électricien câbleur,
      câbleur électrique, câbleur industriel, tableautier, monteur câbleur électrique,
      câbleur de tableaux électriques
    `,
    skills: `
      105730 121602 121603 123272 123273 105734 122872 106811 105736 123498 105725 104562 103501 102717
    `,
    evidence: 'habilitation-b0 habilitation-b1v',
    neighbours: 'H2601 H2605 H2604 H2603 H1504 F1605 F1602 I1309 G1205 A1102',
  }),
  occupation('H2604', 'Assembleur / Assembleuse en produits électriques et électroniques', {
    names: `
      assembleur en électronique, assembleur électrique, opérateur de montage électrique,
      agent de montage électronique, opérateur d'assemblage électronique, monteur assembleur électrique,
      agent de fabrication électronique, assembleur de produits électriques,
      opérateur en fabrication électronique, monteur de produits électroniques,
      agent de production électronique
    `,
    skills: `
      105766 105767 105769 300255 300261 300268 300208 300324 105666 118331 103501 102717 116479 100007
    `,
    evidence: 'habilitation-b0',
    neighbours: 'H2605 H2909 H2603 H2602 H1504 H2501 H3302 H2906 E1304 A1419',
  }),
  occupation('H2605', 'Monteur-câbleur / Monteuse-câbleuse en électronique', {
    names: `
      câbleur en électronique, monteur câbleur en électronique, câbleuse en électronique, opérateur cms,
      opérateur de brasage électronique, monteur en électronique, soudeur électronique,
      câbleur de cartes électroniques, opérateur en électronique, agent de câblage électronique,
      opérateur microélectronique, opérateur en salle blanche
    `,
    skills: `
      105771 105775 124880 124881 105772 122027 300233 105776 105777 105778 122981 103517 104562 103501
    `,
    evidence: 'habilitation-b0',
    neighbours: 'H2604 H2602 H2601 H2603 H2909 H1504 I1305 F1602 E1302 I1307',
  }),
  occupation('H3404', 'Peintre industriel / Peintre industrielle', {
    names: `
      peintre industriel, peintre industrielle, peintre en industrie, sableur peintre,
      peintre anticorrosion, peintre au pistolet, peintre thermolaqueur, thermolaqueur, laqueur, laqueuse,
      peintre poudre, pistoleur, peintre naval, peintre en construction navale, peintre aéronautique,
      opérateur de peinture, peintre caréneur, peintre sur métaux, applicateur peinture industrielle
    `,
    skills: '106555 402268 106553 119210 300214 300207 300181 106585 300178 106566',
    evidence: 'travail-hauteur risque-chimique-n1 atex caces-r486-b',
    neighbours: 'H3402 H3401 H2906 H2909 H3203 A1102 F1708 I1606 J1309 A1101',
  }),
  occupation('H3402', 'Agent / Agente de traitement de surface', {
    names: `
      agent de traitement de surface, opérateur traitement de surface, opérateur de traitement de surface,
      galvaniseur, galvanoplaste, anodiseur, opérateur de galvanisation,
      opérateur en traitement de surface, zingueur industriel, chromeur, décapeur industriel, métalliseur,
      agent de ligne de traitement de surface
    `,
    skills: '106501 124078 106500 117640 119210 300181 300255 120022 106524 126336',
    evidence: 'risque-chimique-n1 caces-r484-1',
    neighbours: 'H2906 H3404 H3403 H3401 H2904 H3203 H2910 H2909 H2905 H2907',
  }),
  occupation('H3401', "Opérateur / Opératrice de traitement d'abrasion de surface", {
    names: `
      sableur, sableuse, grenailleur, grenailleuse, polisseur, polisseuse, ébavureur, ébavureuse, ébarbeur,
      meuleur, opérateur de sablage, sableur grenailleur, opérateur de polissage, polisseur industriel,
      agent de parachèvement, opérateur de finition métal, hydrodécapeur, hydrosableur
    `,
    skills: '106468 106469 106470 106471 119210 300181 106473 300255 300214 126336',
    evidence: 'travail-hauteur risque-chimique-n1',
    neighbours: 'H3404 H3403 H3402 H2903 H2906 H2904 H2905 H2909 H2910 F1706',
  }),
  occupation('H2912', "Régleur / Régleuse d'équipements industriels", {
    names: `
      régleur, régleuse, régleur de machines, régleur sur presse, opérateur régleur,
      régleur commande numérique, régleur industriel, régleur d'équipements, technicien régleur,
      régleur monteur, régleur de ligne, conducteur régleur
    `,
    skills: '117372 119281 106030 119683 119210 105456 121049 300181 300155 300135 300080 300255',
    evidence: 'habilitation-b0 caces-r484-1',
    neighbours: 'H2904 H3202 H2903 H2203 H2909 H2503 H2901 H2801 H2804 H1506',
  }),
  occupation('H1506', 'Contrôleur / Contrôleuse technique en métallurgie', {
    names: `
      contrôleur qualité, contrôleuse qualité, contrôleur qualité mécanique, contrôleur métrologie,
      agent de contrôle qualité, agent de contrôle mécanique, contrôleur dimensionnel,
      contrôleur tridimensionnel, contrôleur en métallurgie, inspecteur qualité mécanique,
      contrôleur de fabrication, agent qualité production, contrôleur produits finis
    `,
    skills: `
      125499 121525 105456 121049 300258 300242 124680 104723 119355 103167 101315 122425 121126 119507
    `,
    evidence: 'habilitation-b0',
    neighbours: 'H2503 H1502 H2505 H2502 H1303 H1501 H2404 H1101 H1404 H1301',
  }),
  occupation('H1522', 'Technicien / Technicienne en contrôles et essais non destructifs (CND END)', {
    names: `
      contrôleur non destructif, technicien cnd, technicien end, contrôleur cnd, contrôleur soudage,
      contrôleur ressuage, technicien de contrôle non destructif, contrôleur ultrasons,
      contrôleur radiographie, contrôleur magnétoscopie, technicien contrôles non destructifs,
      opérateur cnd
    `,
    skills: '490067 490047 490051 490055 402144 483924 483925 490050 490074 490066',
    evidence: 'risque-chimique-n1 travail-hauteur',
    neighbours: 'H1210 H1521 H1503 H2503 H1506 K2111 H2705 H1508 D1407',
  }),
  occupation('H2901', 'Ajusteur-monteur / Ajusteuse-monteuse', {
    names: `
      ajusteur, ajusteuse, ajusteur monteur, ajusteur mécanicien, monteur ajusteur,
      ajusteur monteur aéronautique, mécanicien de précision, outilleur, mécanicien outilleur,
      mécanicien monteur, ajusteur aéronautique, ajusteur mouliste, monteur aéronautique,
      structureur aéronautique
    `,
    skills: '105935 105937 300140 300155 105941 105942 100854 106184 118331 105936',
    evidence: 'caces-r484-1',
    neighbours: 'H2903 H2912 H2909 H2902 H1506 H2203 H2906 H2908 H2910 H2911',
  }),
  occupation('H2916', 'Soudeur / Soudeuse Tungsten Inert Gas -TIG-', {
    names: `
      soudeur tig, soudeuse tig, soudeur tig inox, soudeur tig mig, soudeur tig 141, soudeur argon,
      soudeur tig électrode, tigueur, soudeur tuyauterie tig, soudeur tig acier, soudeur tig alu,
      soudeur tig nucléaire
    `,
    skills: '486137 121159 106256 300256 300178 402243 486134 486135 102828 486138',
    evidence: 'licence-soudeur risque-chimique-n1',
    neighbours: 'H2915 H2705 H1203 H1515 H1521 H2913 H2917 K2111 I1304',
  }),
  occupation('H2917', 'Soudeur / Soudeuse MIG MAG', {
    names: `
      soudeur mig mag, soudeuse mig mag, soudeur mag, soudeur mig, soudeur semi-automatique mag,
      soudeur mig aluminium, soudeur 136, soudeur mag 135, soudeur mag fil fourré, soudeur aluminium,
      soudeur semi-auto mig mag
    `,
    skills: '106256 106258 102828 300256 300178 126180 486920 484154 486918 404169',
    evidence: 'licence-soudeur',
    neighbours: 'H1515 H1506 H2906 H2909 H2911 H2913 H2916 K2111 I1620',
  }),
];
