import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Upkeep of buildings, machines and vehicles. */
export const maintenance: readonly Occupation[] = [
  occupation('I1203', "Agent / Agente d'entretien du bâtiment", {
    names: `
      agent de maintenance des bâtiments, agente de maintenance des bâtiments,
      agent d'entretien du bâtiment, agent de maintenance bâtiment, agent technique polyvalent,
      agent technique, agent polyvalent du bâtiment, agent de maintenance, agent polyvalent de maintenance,
      ouvrier d'entretien, ouvrier d'entretien du bâtiment, ouvrier polyvalent du bâtiment, factotum,
      homme toutes mains, employé technique, technicien multiservices, multitechnique bâtiment,
      agent multiservices, agent d'entretien polyvalent, agent technique de maintenance,
      agent technique bâtiment, bricoleur à domicile, homme à tout faire
    `,
    skills: '483050 116215 484991 484995 119210 106659 484996 114960 104888 116660 100259 103070',
    evidence: 'habilitation-bs habilitation-b0 habilitation-be-manoeuvre travail-hauteur',
    neighbours: 'I1204 I1301 I1402 A1203 F1606 F1707 F1603 N1105 D1212 K2203',
  }),
  occupation('I1304', 'Technicien / Technicienne de maintenance industrielle', {
    names: `
      technicien de maintenance, agent de maintenance, technicienne de maintenance,
      technicien de maintenance industrielle, technicienne de maintenance industrielle,
      agent de maintenance industrielle, technicien maintenance, mainteneur industriel,
      dépanneur industriel, technicien de maintenance électromécanique, technicien d'entretien industriel,
      opérateur de maintenance, technicien maintenance machines,
      agent de maintenance d'équipements de production, technicien gmao
    `,
    skills: '115808 114802 402220 402264 503075 400355 300182 300184 300172 300080 300019',
    evidence: 'habilitation-br habilitation-b2v habilitation-bc travail-hauteur caces-r486-b',
    neighbours: 'I1326 I1332 I1302 I1333 I1305 H1303 H2912 H1106 H2707 D1407',
  }),
  occupation('I1604', 'Mécanicien / Mécanicienne automobile', {
    names: `
      mécanicien auto, mécanicienne auto, mécanicien automobile, mécanicienne automobile, mécano,
      mécanicien vl, garagiste, mécanicien réparateur automobile, réparateur automobile,
      mécanicien service rapide, opérateur service rapide, monteur pneumatique, monteur pneumaticien,
      technicien automobile, mécanicien d'entretien automobile, mécanicien électricien automobile,
      électricien automobile, aide-mécanicien auto, mécanicien de maintenance automobile,
      agent de maintenance automobile, technicien diagnostic auto
    `,
    skills: '489857 107047 489774 489853 489854 489858 104357 489755 478993 489680 489689 103070',
    evidence: 'habilitation-b0l habilitation-b2vl fluides-frigorigenes',
    neighbours: 'I1612 I1617 I1603 I1615 C1113 D1204 D1404 H2703 I1103 I1613',
  }),
  occupation('I1308', 'Chauffagiste', {
    names: `
      chauffagiste, technicien chauffagiste, technicien de maintenance chauffage, dépanneur chauffagiste,
      agent de maintenance chauffage, technicien chauffage, dépanneur chaudière,
      technicien d'entretien de chaudières, technicien sav chauffage, technicien gaz chaudière,
      agent d'exploitation chauffage, technicien d'exploitation chauffage, chauffagiste plombier,
      thermicien de maintenance
    `,
    skills: '106802 505706 122213 486005 106795 505707 123695 505710 505712 501701',
    evidence: 'habilitation-br qualification-gaz fluides-frigorigenes',
    neighbours: 'I1316 I1306 F1620 F1206 F1627 F1710 I1205 I1203 D1407 N4123',
  }),
  occupation('I1309', 'Electricien / Electricienne de maintenance', {
    names: `
      électricien de maintenance, électricienne de maintenance, électricien industriel,
      électricienne industrielle, électricien de maintenance industrielle, électrotechnicien,
      électrotechnicienne, électromécanicien de maintenance, électromécanicien, électromécanicienne,
      électricien d'entretien, dépanneur électricien, technicien de maintenance électrique,
      électricien d'exploitation, technicien électrotechnicien, électricien d'usine
    `,
    skills: '300182 300185 103561 100960 100286 104546 104562 103501 102717 103070 119506 104413',
    evidence: 'habilitation-b2v habilitation-br habilitation-bc habilitation-h1v atex',
    neighbours: 'I1301 I1304 I1402 I1102 F1602 H2602 H1209 F1605 H2603 N4401',
  }),
  occupation('I1306', 'Frigoriste', {
    names: `
      frigoriste, technicien frigoriste, monteur frigoriste, frigoriste climaticien, dépanneur frigoriste,
      technicien froid, technicien en froid commercial, technicien froid industriel, aide-frigoriste,
      technicien froid et climatisation, frigoriste maritime, installateur frigoriste
    `,
    skills: '508104 400832 106750 114923 485122 508106 104359 400807 400553 121054',
    evidence: 'fluides-frigorigenes habilitation-br caces-r486-b',
    neighbours: 'F1603 F1620 I1316 H1209 I1304 I1402 I1325 D1407 I1321 I1333',
  }),
  occupation('I1310', 'Mécanicien / Mécanicienne de maintenance industrielle', {
    names: `
      mécanicien industriel, mécanicienne industrielle, mécanicien de maintenance,
      mécanicien de maintenance industrielle, mécanicien d'entretien, mécanicien d'entretien industriel,
      mécanicien monteur industriel, agent de maintenance mécanique, technicien mécanicien,
      mécanicien machines tournantes, mécanicien de production, ajusteur de maintenance,
      mécanicien robinetier, robinetier industriel
    `,
    skills: `
      106826 106679 300184 300080 300148 104424 118673 104425 104552 106827 100507 103167 104547 119506
    `,
    evidence: 'risque-chimique-n1 risque-chimique-n2 atex habilitation-b0',
    neighbours: 'I1304 I1302 I1305 I1603 H2912 H1404 H2503 H1101 H1208 H1203',
  }),
  occupation(
    'I1316',
    'Technicien / Technicienne de maintenance Chauffage, Ventilation et Climatisation - CVC',
    {
      names: `
      technicien cvc, technicienne cvc, technicien de maintenance cvc,
      technicien chauffage ventilation climatisation, technicien climatisation,
      technicien de maintenance climatisation, climaticien, technicien d'exploitation cvc,
      technicien génie climatique, agent de maintenance cvc, technicien multitechnique,
      technicien de maintenance multitechnique, technicien multitechnique cvc, dépanneur climatisation,
      technicien pac, technicien de maintenance pompes à chaleur
    `,
      skills: '485113 484395 400807 103514 114354 300565 478045 478046 300527 489283',
      evidence: 'fluides-frigorigenes habilitation-br habilitation-b2v qualification-gaz',
      neighbours: 'I1302 I1304 I1308 I1320 I1102 F1106 F1113 F1117 D1407 M1101',
    },
  ),
  occupation('I1301', 'Ascensoriste', {
    names: `
      ascensoriste, technicien ascensoriste, technicien de maintenance ascenseurs, technicien ascenseur,
      monteur ascensoriste, monteur d'ascenseurs, dépanneur d'ascenseurs,
      agent de maintenance d'ascenseurs, mécanicien ascensoriste, technicien portes automatiques,
      technicien escaliers mécaniques, aide-ascensoriste
    `,
    skills: `
      121180 121239 121159 104016 117369 106679 300184 106681 100286 104546 104415 104425 102717 124463
    `,
    evidence: 'habilitation-br habilitation-b2v travail-hauteur',
    neighbours: 'I1302 I1304 I1305 I1309 I1402 I1603 M1704 H1504 H1208 D1402',
  }),
  occupation('I1302', "Technicien / Technicienne de maintenance d'installations automatisées", {
    names: `
      automaticien, automaticienne, automaticien de maintenance, technicien automaticien,
      technicien de maintenance en automatisme, technicien robotique, roboticien,
      technicien instrumentiste, instrumentiste, technicien de régulation, électro-automaticien,
      technicien systèmes automatisés, automaticien roboticien
    `,
    skills: '114906 106714 122329 402264 105851 102717 103070 485648 402028 102694',
    evidence: 'habilitation-br habilitation-b2v atex',
    neighbours: 'I1303 I1304 I1317 I1320 I1102 I1204 H1101 H1208 D1402 I1326',
  }),
  occupation('I1315', 'Monteur raccordeur / Monteuse raccordeuse fibre optique', {
    names: `
      technicien fibre optique, technicienne fibre optique, technicien fibre, raccordeur fibre,
      raccordeur fibre optique, monteur raccordeur, monteur raccordeur fibre,
      technicien raccordement fibre, technicien d17, installateur fibre, tireur de câbles fibre,
      technicien ftth, technicien fttx, raccordeur ftth, technicien télécom fibre, monteur câbleur fibre,
      technicien de raccordement client
    `,
    skills: '125415 405397 400303 106761 123277 405393 107520 400392 106762 103562 118443 401000 103070',
    evidence: 'travail-hauteur habilitation-b0 caces-r486-b aipr-operateur',
    neighbours: 'I1311 I1307 I1309 I1304 F1202 F1622 F1605 H2602 H2605',
  }),
  occupation('I1307', 'Antenniste', {
    names: `
      antenniste, technicien télécom, technicienne télécom, technicien télécoms,
      technicien en télécommunications, technicien réseaux télécoms, installateur antenniste,
      technicien installateur alarme, installateur alarmes et vidéosurveillance,
      technicien courants faibles, technicien cfa, installateur de systèmes de sécurité,
      installateur en télécommunications, technicien réseaux et télécoms, technicien cuivre
    `,
    skills: '503671 400745 503668 400392 490292 106962 106761 120371 501104 400152',
    evidence: 'habilitation-b1v travail-hauteur caces-r486-b',
    neighbours: 'I1314 I1311 I1303 F1605 F1610 F1202 D1213 D1407 M1302 H2605',
  }),
  occupation('I1606', 'Carrossier-peintre / Carrossière-peintre', {
    names: `
      carrossier, carrossière, carrossier peintre, carrossier peintre automobile, carrossier réparateur,
      carrossier automobile, tôlier carrossier, aide-carrossier, réparateur en carrosserie,
      carrossier polyvalent, apprenti carrossier, carrossier tôlier, carrossier poids lourds
    `,
    skills: '490463 484285 490445 490457 490481 490462 490474 490454 490476 489395 490498 106091 103872',
    evidence: 'habilitation-b0l',
    neighbours: 'I1604 I1103 H3404 D1404 D1204 N4401 E1302 H2602 H2705 I1610',
  }),
  occupation('I1609', 'Peintre automobile', {
    names: `
      peintre automobile, peintre auto, peintre en carrosserie, peintre carrosserie,
      préparateur peintre automobile, peintre carrossier, préparateur peinture automobile,
      coloriste automobile, peintre véhicules, apprenti peintre automobile, aide-peintre automobile
    `,
    skills: '490467 490474 486769 490462 486767 490542 481358 490497 490498 405390',
    evidence: 'habilitation-b0l',
    neighbours: 'H2301 H2705 H3404 I1604 I1606 D1204 D1404 D1407 I1103 N1101',
  }),
  occupation('I1613', 'Mécanicien / Mécanicienne des véhicules des transports routiers', {
    names: `
      mécanicien poids lourd, mécanicienne poids lourd, mécanicien poids lourds, mécanicien pl,
      mécanicien vi, mécanicien véhicules industriels, mécanicien bus, mécanicien de bus,
      mécanicien de car, technicien poids lourd, diéséliste, mécanicien diéséliste, mécano pl,
      technicien maintenance poids lourds, mécanicien camions
    `,
    skills: '107047 484254 106628 116797 119051 478619 478992 100286 100015 107054 489611 103070',
    evidence: 'habilitation-b0l habilitation-b2vl',
    neighbours: 'A1101 A1102 D1204 D1404 I1103 I1402 I1605 I1606 I1615 N1114',
  }),
  occupation('I1616', "Mécanicien / Mécanicienne d'engins de chantier et de travaux publics", {
    names: `
      mécanicien engins tp, mécanicien d'engins de chantier, mécanicienne d'engins de chantier,
      mécanicien engins, mécanicien tp, mécanicien engins de chantier, technicien engins tp,
      mécanicien matériel btp, mécanicien de chantier, mécanicien hydraulicien,
      technicien itinérant engins tp, technicien de maintenance matériel de chantier,
      mécanicien itinérant tp
    `,
    skills: '512938 513209 513358 114975 512872 513045 513080 513424 478898 512788',
    evidence: 'caces-r482-a habilitation-b0',
    neighbours: 'I1610 I1605 I1301 I1310 I1602 I1613 H1521 H2703 F1301 I1103',
  }),
  occupation('I1607', 'Mécanicien / Mécanicienne motocycles', {
    names: `
      mécanicien moto, mécanicienne moto, mécanicien motocycles, mécanicien deux-roues, mécanicien 2 roues,
      mécanicien scooter, mécanicien cycles et motocycles, technicien moto, réparateur moto,
      préparateur moto, technicien motocycles, motociste
    `,
    skills: '489554 489548 489549 489551 489556 490090 104357 489565 107046 489559 100213 101959',
    evidence: 'habilitation-b0l',
    neighbours: 'I1604 I1606 I1603 I1402 I1605 D1204 D1404 I1608 I1618 I1619',
  }),
  occupation('I1619', 'Mécanicien / Mécanicienne cycles', {
    names: `
      mécanicien cycles, mécanicienne cycles, mécanicien vélo, mécanicien vélos, réparateur de vélos,
      réparateur vélo, réparatrice de vélos, technicien cycles, monteur de vélos,
      agent de maintenance vélos, mécanicien cycle, réparateur de cycles, technicien vélo,
      animateur atelier vélo, agent de maintenance trottinettes
    `,
    skills: '400680 484980 404007 114218 400856 118339 124867 490587 300308 116687',
    evidence: 'gestes-postures',
    neighbours: 'I1402 I1107 H2705 I1603 I1620 I1607 I1604 D1204 I1205 I1612',
  }),
  occupation('I1401', 'Technicien / Technicienne de maintenance en informatique', {
    names: `
      technicien informatique, technicienne informatique, technicien de maintenance informatique,
      technicien de maintenance en informatique, technicien support informatique, technicien helpdesk,
      technicien hotline, technicien de proximité, technicien support utilisateurs,
      technicien systèmes et réseaux, dépanneur informatique, technicien micro-informatique,
      installateur informatique, technicien déploiement informatique,
      technicien reconditionnement informatique
    `,
    skills: '126530 484964 106860 405382 504593 104605 124094 106962 493791 104548',
    evidence: 'habilitation-b0',
    neighbours: 'M1830 M1810 I1404 M1817 M1816 I1304 M1869 M1863 M1801 M1852',
  }),
  occupation('I1402', 'Technicien / Technicienne de maintenance en appareils électroménagers', {
    names: `
      réparateur électroménager, réparatrice électroménager, technicien sav électroménager,
      dépanneur électroménager, technicien électroménager, réparateur d'électroménager,
      technicien de maintenance électroménager, technicien itinérant électroménager, dépanneur tv hifi,
      reconditionneur électroménager, réparateur d'appareils électroménagers
    `,
    skills: '503981 503982 503980 503983 300185 492892 495759 498659 107030 485121',
    evidence: 'habilitation-b0 habilitation-bs',
    neighbours: 'I1310 I1309 I1319 I1321 F1620 I1401 I1410 K2309 K1717 I1407',
  }),
  occupation('I1202', "Agent / Agente d'exploitation de la voirie", {
    names: `
      agent de voirie, agente de voirie, agent d'entretien de la voirie, agent d'entretien de voirie,
      agent d'exploitation de la voirie, agent d'exploitation des routes, agent des routes, agent routier,
      agent d'entretien routier, agent technique voirie, agent de signalisation,
      ouvrier d'entretien de la voirie, agent autoroutier, ouvrier autoroutier, agent de balisage,
      poseur de signalisation, cantonnier routier, agent patrouilleur
    `,
    skills: '115215 122772 405545 507226 106652 125978 106657 499220 106655 484249',
    evidence: 'aipr-operateur caces-r482-a sst',
    neighbours: 'I1116 I1203 I1207 F1702 F1622 F1302 K2301 A1203 F1707',
  }),
  occupation('I1201', "Agent / Agente technique d'affichage", {
    names: `
      afficheur, afficheuse, colleur d'affiches, agent d'affichage, poseur d'affiches, afficheur monteur,
      poseur de panneaux publicitaires, agent technique d'affichage, poseur d'enseignes,
      poseur en signalétique, poseur de publicité, poseur adhésif, poseur de covering, monteur de panneaux
    `,
    skills: '102976 126276 508310 123600 508311 485096 508312 508313 498500 495774',
    evidence: 'travail-hauteur caces-r486-b habilitation-b0',
    neighbours: 'I1207 I1209 I1205 I1307 F1627 F1622 N4105 N1103 I1311 N1116',
  }),
  occupation('I1501', 'Cordiste', {
    names: `
      cordiste, cordiste bâtiment, cordiste btp, ouvrier cordiste, technicien cordiste, cordiste tp,
      cordiste industriel, cordiste nettoyage, travaux sur cordes, cordiste laveur de vitres,
      travaux en accès difficile, aide cordiste, cordiste minage
    `,
    skills: '106889 489457 513256 400631 125978 400439 108236 100814 106082 106891',
    evidence: 'travail-sur-cordes travail-hauteur sst',
    neighbours: 'I1506 F1605 F1618 F1206 A1209 A1202 F1622 I1311 G1209',
  }),
  occupation('I1204', "Agent / Agente d'entretien des piscines", {
    names: `
      agent d'entretien de piscine, agent d'entretien des piscines, agent d'entretien piscine,
      technicien d'entretien piscine, technicien de maintenance piscine, agent technique de piscine,
      agent de maintenance piscine, nettoyeur de piscines, pisciniste entretien,
      technicien traitement de l'eau piscine
    `,
    skills: '200117 483220 483222 121876 124072 483221 106662 479020 478393 483223',
    evidence: 'habilitation-b0 risque-chimique-n1',
    neighbours: 'I1201 K2111 A1301 A1203 F1606 N1105 A1208 F1707 I1203',
  }),
  occupation('I1205', "Installateur vérificateur / Installatrice vérificatrice d'extincteurs", {
    names: `
      vérificateur d'extincteurs, technicien extincteurs, agent vérificateur d'extincteurs,
      vérificateur extincteurs, installateur d'extincteurs, technicien de maintenance extincteurs,
      technicien sécurité incendie, vérificateur de matériel incendie,
      technicien vérificateur d'appareils extincteurs, avae, technicien ria
    `,
    skills: '124903 483860 483859 123658 483857 400660 106811 119210 483861 478541 478535 101449',
    evidence: 'habilitation-b0',
    neighbours: 'I1201 I1301 I1402 H1304 H1305 A1203 F1606 N1109 I1302',
  }),
];
