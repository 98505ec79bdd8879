import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Collection, sorting and recycling, sewers. */
export const waste: readonly Occupation[] = [
  occupation('K2303', 'Ripeur / Ripeuse', {
    names: `
      ripeur, ripeuse, éboueur, éboueuse, équipier de collecte, équipière de collecte, agent de collecte,
      agente de collecte, agent de collecte des déchets, agent de collecte d'ordures ménagères, rippeur,
      équipier de collecte des déchets, agent de collecte om, équipier bom, équipier ripeur,
      ramasseur d'encombrants, collecte des encombrants
    `,
    skills: '117475 400639 400173 126339 400528 300282 125158 505064 505069 511267',
    evidence: 'gestes-postures sst',
    neighbours: 'K2307 I1203 A1203 K2204 A1202 N4116 N4105 K2304 J1301 I1207',
  }),
  occupation('K2304', 'Agent / Agente de tri des déchets', {
    names: `
      agent de tri, agente de tri, trieur de déchets, trieuse de déchets, agent de tri des déchets,
      opérateur de tri, opératrice de tri, agent de tri valoriste, opérateur de tri manuel,
      agent de centre de tri, agent de tri sélectif, trieur, trieuse
    `,
    skills: '108749 485439 108742 108743 108744 108745 300298 106865 124562 485437',
    evidence: 'caces-r489-3 caces-r482-c1 gestes-postures',
    neighbours: 'K2308 K2309 A1203 H3302 K2204 N1105 N4118 K2310 J1301',
  }),
  occupation('K2307', 'Agent / Agente de propreté urbaine', {
    names: `
      agent de propreté urbaine, agente de propreté urbaine, cantonnier, cantonnière, balayeur, balayeuse,
      agent de nettoiement, agent de propreté de voirie, agent de nettoyage urbain,
      agent de nettoyage de voirie, cantonnier de propreté, agent de propreté des espaces publics,
      agent de nettoiement de la voirie, agent de propreté voirie, conducteur de balayeuse,
      agent de balayage, agent de salubrité, agent d'entretien de la voirie et propreté, effaceur de tags
    `,
    skills: '400524 119622 119691 117475 300282 300298 108735 108728 484780 115353',
    evidence: 'sst',
    neighbours: 'K2203 K2111 K2304 K2308 K2501 A1202 A1207 F1702 I1202',
  }),
  occupation('K2318', 'Agent / Agente de déchetterie', {
    names: `
      agent de déchèterie, agente de déchèterie, agent de déchetterie, gardien de déchèterie,
      gardien de déchetterie, gardienne de déchèterie, agent d'accueil en déchèterie,
      agent valoriste de déchèterie, hôte de déchèterie, agent d'exploitation déchèterie,
      agent polyvalent de déchèterie
    `,
    skills: '115330 511279 511290 125158 511285 511287 511289 400528 502395 503959',
    evidence: 'caces-r482-c1 sst gestes-postures',
    neighbours: 'K2309 I1113 I1119 K2311 K2302 N4118 K2323',
  }),
  occupation('K2308', 'Opérateur / Opératrice de tri en récupération et revalorisation', {
    names: `
      valoriste, agent valoriste, opérateur de recyclage, agent de recyclage, agent de recyclerie,
      valoriste recyclerie, opérateur de tri récupération, récupérateur de métaux, trieur de métaux,
      ferrailleur récupération, trieur de textiles, trieuse de textiles, agent de tri textile, chiffonnier,
      trieur de palettes, opérateur de presse à balles, agent de traitement des déchets,
      opérateur ferrailles et métaux, opérateur de revalorisation
    `,
    skills: '108740 108742 108743 108744 402040 108745 481246 481240 108236 486363',
    evidence: 'caces-r489-3 caces-r482-c1',
    neighbours: 'K2204 K2303 K2304 K2501 I1202 A1207 A1203 H3302 N1102 N1105',
  }),
  occupation('K2309', 'Technicien / Technicienne réutilisation recyclage', {
    names: `
      technicien réemploi, technicien recyclage, agent de ressourcerie, valoriste ressourcerie,
      ressourcier, ressourcière, agent de réemploi, recycleur, recycleuse, démanteleur deee,
      agent de démantèlement deee, technicien de réemploi électroménager, agent de reconditionnement,
      opérateur de démantèlement, agent de réparation ressourcerie
    `,
    skills: '486369 125158 402040 486372 108740 481255 108743 108744 108742 108745',
    evidence: 'habilitation-b0 gestes-postures',
    neighbours: 'K2310 K2204 K2303 K2308 K2501 A1203 H3302 I1201 N1102 N1105',
  }),
  occupation('N4118', 'Conducteur / Conductrice enlèvement de déchets', {
    names: `
      chauffeur bom, conducteur bom, chauffeur de benne à ordures ménagères,
      conducteur de benne à ordures ménagères, chauffeur collecte, conducteur de collecte,
      conducteur collecte déchets, chauffeur de camion poubelle, chauffeur éboueur, chauffeur om,
      conducteur d'enlèvement de déchets, chauffeur ampliroll déchets, conducteur ripeur, chauffeur ripeur,
      conducteur benne à déchets
    `,
    skills: '400750 484845 126374 119847 110523 300270 300298 300265 487122 482123',
    law: 'permis-c qualification-marchandises',
    evidence: 'caces-r490 sst',
    neighbours: 'N1102 N4101 N4102 N4103 N4107 N4112 N4115 N4116 N4122 N4130',
  }),
  occupation('K2301', "Agent / Agente d'exploitation des réseaux d'assainissement", {
    names: `
      agent d'assainissement, agente d'assainissement, agent de réseau d'assainissement,
      agent d'exploitation assainissement, opérateur assainissement, agent de curage, hydrocureur,
      conducteur hydrocureur, opérateur d'hydrocurage, vidangeur, agent d'exploitation réseaux d'eau,
      fontainier, fontainière, agent de réseau d'eau potable, agent d'exploitation des réseaux d'eau,
      agent d'entretien réseaux eau potable, opérateur réseaux eau, opérateur inspection caméra,
      technicien assainissement
    `,
    skills: '501699 123568 121050 108713 122785 501700 121307 400675 400872 400689 119210',
    evidence: 'espaces-confines-catec aipr-operateur habilitation-b0',
    neighbours: 'K2313 K2322 K2317 I1304 K2307 K2304 K2111 K1404',
  }),
  occupation('K2321', 'Egoutier / Egoutière', {
    names: `
      égoutier, égoutière, agent égoutier, ouvrier égoutier, égoutier principal,
      agent de nettoyage des égouts, chef égoutier, agent d'entretien des égouts, curage d'égouts,
      égoutier municipal
    `,
    skills: '511231 511232 511233 121307 400667 400676 511234 511254 400689 400083',
    evidence: 'espaces-confines-catec sst',
    neighbours: 'K2316 H1530 K2317 K1813 F1603 K2313',
  }),
  occupation('K2310', 'Ambassadeur / Ambassadrice du tri', {
    names: `
      ambassadeur du tri, ambassadrice du tri, ambassadeur tri, animateur tri, conseiller du tri,
      éco-ambassadeur, ambassadeur de la prévention des déchets, animateur prévention déchets,
      messager du tri, maître composteur, ambassadeur du compost, sensibilisation au tri
    `,
    skills: '119594 482039 108728 482036 487178 487171 487174 124924 482035 487172',
    evidence: 'sst',
    neighbours: 'K2111 K2306 K1404 K1308 K2106 H1308 M1828 F1204',
  }),
  occupation('I1608', "Démonteur / Démonteuse de véhicules hors d'usage", {
    names: `
      démonteur automobile, démonteuse automobile, démonteur de véhicules, démonteur vhu,
      casseur automobile, casse auto, dépollueur vhu, démonteur dépollueur, démonteur recycleur automobile,
      opérateur démontage automobile, agent de casse automobile
    `,
    skills: '489822 489804 489834 489823 489794 483634 403326 489870 489759 120721',
    evidence: 'habilitation-b0l caces-r489-3',
    neighbours: 'D1204 D1404 I1402 I1507 I1603 I1605 I1606 K2304 N1105 I1604',
  }),
  occupation('K2317', "Technicien / Technicienne d'exploitation d'eau potable", {
    names: `
      technicien eau potable, technicien d'exploitation eau potable, agent d'exploitation eau potable,
      agent de production d'eau potable, opérateur usine d'eau potable, exploitant usine eau potable,
      technicien usine eau potable, opérateur eau potable, agent d'usine de traitement d'eau
    `,
    skills: '485930 511338 511339 511340 108770 115342 490295 105456 505962 402289',
    evidence: 'habilitation-br risque-chimique-n1 espaces-confines-catec',
    neighbours: 'K2316 H1530 K2313 K1813 K2111 A1313 H1523 H1304 K1404',
  }),
];
