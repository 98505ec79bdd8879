import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Making things: food, packaging, chemistry, plastics, wood, textiles, materials. */
export const industry: readonly Occupation[] = [
  occupation('H2105', 'Agent / Agente de production en industrie alimentaire', {
    names: `
      agent de production agroalimentaire, agente de production agroalimentaire,
      agent de fabrication agroalimentaire, opérateur de production agroalimentaire,
      opératrice de production agroalimentaire, ouvrier agroalimentaire, ouvrière agroalimentaire,
      ouvrier de production alimentaire, opérateur de fabrication alimentaire,
      agent de production alimentaire, opérateur agroalimentaire, agent de fabrication alimentaire,
      agent de production iaa, ouvrier de conserverie, ouvrier de laiterie,
      opérateur en industrie alimentaire, agent de transformation alimentaire, boulanger industriel,
      charcutier industriel
    `,
    skills: '119691 300925 104854 300255 300265 120012 119525 493087 300268 121378',
    evidence: 'haccp caces-r489-1a',
    neighbours: 'H2102 H2503 H3302 H3301 N1103 N1105 I1304 A1403 A1402 A1412',
  }),
  occupation('H3302', 'Agent / Agente de conditionnement', {
    names: `
      agent de conditionnement, agente de conditionnement, conditionneur, conditionneuse,
      opérateur de conditionnement, opératrice de conditionnement, emballeur industriel, agent d'emballage,
      opérateur d'emballage, agent de production conditionnement, agent de conditionnement manuel,
      opérateur de conditionnement manuel, agent de tri et conditionnement, ouvrier de conditionnement,
      mise sous pli, mise en carton, agent de fabrication polyvalent, ouvrier de production,
      ouvrière de production, opérateur de finition manuelle, agent de colisage
    `,
    skills: `
      106408 300268 300208 300265 300282 124455 100016 106411 106413 100086 106412 100262 101829 103070
    `,
    evidence: 'gestes-postures caces-r485-1',
    neighbours: 'H3303 H2909 H2604 H3301 H2906 H2803 H2415 H2413 H2410 H2201',
  }),
  occupation('H2102', 'Conducteur / Conductrice de ligne en industrie alimentaire', {
    names: `
      conducteur de ligne agroalimentaire, conductrice de ligne agroalimentaire,
      conducteur de ligne alimentaire, conducteur de machines agroalimentaire,
      conducteur de machine agroalimentaire, pilote de ligne agroalimentaire,
      opérateur conducteur de ligne agroalimentaire, conducteur de ligne iaa,
      conducteur de four agroalimentaire, conducteur de ligne de production,
      conductrice de ligne de production, conducteur de ligne, conducteur de moulin,
      conducteur de machines en industrie alimentaire
    `,
    skills: '489519 104854 105812 119691 300208 300255 100359 120012 122435 117907',
    evidence: 'haccp',
    neighbours: 'H1510 H2301 H3301 H1303 H2912 H1404 I1304 N1103 H2503 A1403',
  }),
  occupation('H2103', 'Opérateur / Opératrice de transformation des viandes', {
    names: `
      opérateur de transformation des viandes, ouvrier de découpe de viande, agent de découpe, pareur,
      pareuse, désosseur, désosseuse, boucher industriel, opérateur de découpe viande,
      ouvrier en transformation des viandes, opérateur en boucherie industrielle, découpeur de volailles,
      ouvrier viande, préparateur de viande industriel
    `,
    skills: '118018 123013 121948 114708 106035 300282 300255 106252 119438 104213',
    evidence: 'haccp gestes-postures',
    neighbours: 'H2102 H2101 H3302 H3301 D1101 D1103 G1605 N1103 D1106 A1403',
  }),
  occupation('H3303', 'Cuisinier / Cuisinière en industrie chimique', {
    names: `
      opérateur de mélange, préparateur de mélanges, préparateur de matières premières, opérateur de pesée,
      peseur, opérateur de pesées, opérateur mélangeur, préparateur matières, conducteur de broyeur,
      conducteur de mélangeur, opérateur de broyage, cuisinier industriel de mélanges,
      agent de préparation industrielle
    `,
    skills: `
      106438 106440 106439 123311 300208 300261 300268 300298 300181 300282 300258 106445 124451 100140
    `,
    evidence: 'risque-chimique-n1 atex',
    neighbours: 'H2803 H3301 H2802 H3302 H2102 H3102 H2301 H3201 H1201 H2203',
  }),
  occupation('H3301', 'Conducteur / Conductrice de ligne de conditionnement', {
    names: `
      conducteur de ligne de conditionnement, conductrice de ligne de conditionnement,
      conducteur ligne conditionnement, pilote de ligne de conditionnement,
      conducteur de ligne d'emballage, conducteur ligne embouteillage, conducteur de ligne d'embouteillage,
      pilote de ligne emballage, technicien de conditionnement,
      conducteur de lignes automatisées de conditionnement
    `,
    skills: '106396 106395 104854 403326 300268 300208 300255 102175 482193 482198',
    evidence: 'caces-r489-1a haccp',
    neighbours: 'H2102 H3201 H3304 I1304 H2301 H2507 H2405 H3305 H2504',
  }),
  occupation('H3305', 'Conducteur / Conductrice de machines de conditionnement', {
    names: `
      conducteur de machine de conditionnement, conductrice de machine de conditionnement,
      opérateur de ligne de conditionnement, opérateur sur machine de conditionnement,
      conducteur de machine d'emballage, conducteur d'étiqueteuse, opérateur de ligne d'embouteillage,
      embouteilleur, opérateur conditionnement automatisé, conditionneur sur machine, palettiseur,
      opérateur de palettisation, conducteur machine conditionnement
    `,
    skills: '106396 106395 106394 300183 300268 300208 486533 481385 102912 300125',
    evidence: 'caces-r485-2 haccp',
    neighbours: 'H2102 H2301 H2912 H2302 H2504 H2705 H3304 E1301 I1304 N1105',
  }),
  occupation('H3201', 'Plasturgiste', {
    names: `
      plasturgiste, opérateur en plasturgie, opératrice en plasturgie, agent de fabrication plasturgie,
      conducteur de presse à injecter, opérateur presse à injecter, opérateur injection plastique,
      injecteur plastique, opérateur d'extrusion, conducteur d'extrudeuse, thermoformeur,
      opérateur de production plasturgie, presseur plasturgie, agent de production plastique
    `,
    skills: '124018 123560 105456 104016 300255 105976 119355 105305 105818 105819 100262',
    evidence: 'caces-r489-1a',
    neighbours: 'H3301 H3202 H2802 H3101 H3102 H2102 H2404 H2301 H3303 H3302',
  }),
  occupation('H3203', 'Mouleur-stratifieur / Mouleuse-stratifieuse', {
    names: `
      stratifieur, stratifieuse, mouleur stratifieur, opérateur composites, opérateur matériaux composites,
      agent composite, stratifieur naval, gelcoateur, drapeur, opérateur drapage, mouleur en polyester,
      mouleur composites, technicien composites
    `,
    skills: '106376 106378 106379 106380 106381 106382 106377 300255 114849 105976',
    evidence: 'risque-chimique-n1',
    neighbours: 'H2908 H2909 H2604 H3201 H3404 H2910 H3402 H2201 J1309 F1608',
  }),
  occupation('H2304', 'Opérateur / Opératrice de fabrication des industries chimiques', {
    names: `
      opérateur chimie, opérateur de fabrication chimique, opérateur de production chimique,
      opérateur en industrie chimique, agent de fabrication chimie, agent de fabrication chimique,
      opérateur de production en chimie, opérateur de laboratoire de production chimique,
      agent de production chimie, opérateur pétrochimie, ouvrier chimiste, opérateur extérieur chimie,
      opérateur cosmétique, agent de fabrication cosmétique
    `,
    skills: '485055 105110 117907 105113 489823 400355 105851 300172 300258 300163',
    evidence: 'risque-chimique-n1 atex caces-r489-3',
    neighbours: 'H1510 H2301 I1304 H2303 H2302 H1303 H1217 K2322 H1224 H1522',
  }),
  occupation('H2301', 'Conducteur / Conductrice de ligne en industrie chimique', {
    names: `
      conducteur d'appareils chimie, conducteur de ligne chimie,
      conducteur d'appareils de l'industrie chimique, pilote d'installation chimique, opérateur raffinerie,
      opérateur de raffinerie, rondier raffinerie, opérateur extérieur raffinerie,
      conducteur d'installation pétrochimique, pilote de procédé chimique, opérateur de conduite chimie,
      opérateur tableau chimie, technicien de procédés chimiques
    `,
    skills: '501848 506099 117907 485055 102175 482396 506967 300155 300135 486252',
    evidence: 'atex risque-chimique-n2',
    neighbours: 'H1503 H1502 H2304 H2302 I1302 I1304 H2102 H1528 H3301',
  }),
  occupation('H2201', "Assembleur / Assembleuse d'ouvrages en bois", {
    names: `
      assembleur bois, monteur en menuiserie bois, monteur de palettes, fabricant de palettes,
      réparateur de palettes, cloueur de palettes, ouvrier palettes, assembleur d'emballages bois,
      ouvrier emballage bois, monteur d'ouvrages en bois, assembleur de caisses bois,
      agent de montage bois, caissier bois emballage, monteur meubles bois
    `,
    skills: `
      104872 117909 300505 104871 105456 119210 300233 300140 300135 300181 104880 104881 103399 104876
    `,
    evidence: 'caces-r489-3',
    neighbours: 'H2207 H3203 H2202 H2206 H2203 F1503 F1604 N1105 D1212 I1203',
  }),
  occupation('H2202', 'Conducteur / Conductrice de machines à bois', {
    names: `
      conducteur de machines à bois, conductrice de machines à bois, opérateur bois, machiniste bois,
      opérateur sur machines à bois, opérateur scie à panneaux, conducteur machines à bois numériques,
      débiteur bois, toupilleur, opérateur cn bois, plaqueur de chants, usineur bois, conducteur scie
    `,
    skills: `
      119210 119687 104908 102903 300258 300181 300155 300178 300135 124468 102884 119603 100822 119426
    `,
    evidence: 'caces-r489-3',
    neighbours: 'H2203 H2903 H2201 H2906 H2912 H2204 H2206 F1501 F1503 I1203',
  }),
  occupation('H2402', "Couturier industriel / Couturière industrielle de l'habillement", {
    names: `
      couturier industriel, couturière industrielle, mécanicien en confection, mécanicienne en confection,
      piqueur, piqueuse, opérateur de confection, opératrice de confection, couturière en atelier,
      ouvrière de confection, opérateur couture, agent de production textile, monteuse en confection,
      surjeteuse, couturier en atelier, couturière sur machine
    `,
    skills: '105202 105192 105193 485737 400820 485738 101199 300178 105199 105153',
    evidence: 'gestes-postures',
    neighbours: 'H2410 H2409 H2414 H2419 H2420 B1803 B1804 D1207',
  }),
  occupation('B1803', 'Couturier / Couturière', {
    names: `
      couturier, couturière, couturier d'atelier, couturière à façon, couturier flou,
      couturière de quartier, couturière tailleur, petite main, couturier créateur, couturière modéliste,
      assistante couturière, couturier à domicile, couturière ameublement
    `,
    skills: '101178 484377 101107 500656 125586 499696 101199 400784 101090 121931 300233 300254 300377',
    evidence: 'gestes-postures',
    neighbours: 'B1808 H2402 B1805 B1812 B1804 B1813 D1302 B1801 L1502 B1811',
  }),
  occupation('H2802', 'Opérateur / Opératrice de fabrication en matériaux de construction', {
    names: `
      opérateur de fabrication matériaux de construction, ouvrier de carrière,
      agent de production matériaux, ouvrier de tuilerie, opérateur de tuilerie, pilote de presse béton,
      conducteur d'installation matériaux, agent de fabrication parpaings, opérateur plâtre,
      ouvrier de cimenterie, opérateur de fabrication béton
    `,
    skills: '123623 102903 300255 300185 300135 103624 105823 123236 104415 100517 105666',
    evidence: 'caces-r489-3 caces-r482-c1',
    neighbours: 'H2804 H3301 H2801 H2102 H2906 H2405 H3201 H2504 H2909 H2701',
  }),
  occupation('H2804', 'Pilote de centrale de béton', {
    names: `
      centraliste béton, agent de centrale à béton, pilote de centrale à béton, centraliste,
      agent de centrale béton, opérateur centrale à béton, agent technique de centrale,
      agent de centrale d'enrobés, opérateur centrale d'enrobage, pilote d'installation de granulats,
      pilote de concassage, centraliste enrobés
    `,
    skills: '119683 116932 300185 300255 300322 300135 123235 103763 104865 104425 105899 105900 102717',
    evidence: 'caces-r482-c1 habilitation-b0',
    neighbours: 'H2701 H2805 H2802 H2801 H3102 H1503 H2907 H3301 H3202 H2203',
  }),
  occupation('H2504', "Chef / Cheffe d'équipe en industrie", {
    names: `
      chef d'équipe de production, cheffe d'équipe de production, chef d'équipe production,
      chef d'équipe en industrie, chef d'équipe fabrication, animateur d'équipe production,
      responsable d'équipe production, agent de maîtrise production, chef d'équipe conditionnement,
      contremaître, team leader production, superviseur de production, leader de ligne,
      chef d'atelier production
    `,
    skills: '120790 121049 121703 105672 300175 300255 300261 300174 105671 300172',
    evidence: 'sst',
    neighbours: 'H2204 H2501 H2505 H2503 H1503 H1303 H1401 H1402 H1403 H1404',
  }),
  occupation('E1301', "Conducteur / Conductrice de machines d'impression", {
    names: `
      imprimeur, imprimeuse, conducteur offset, conducteur de machines d'impression,
      conducteur de presse numérique, opérateur d'impression, opérateur d'impression numérique,
      conducteur flexo, sérigraphe, conducteur de machine offset, opérateur presse numérique,
      imprimeur offset, opérateur grand format impression, conducteur rotative
    `,
    skills: '102795 102796 102797 104016 102794 116932 300183 300256 300280 125514',
    evidence: 'gestes-postures',
    neighbours: 'E1303 E1306 E1302 E1308 H3101 H3301 H2202 H2408 H2603 N1103',
  }),
];
