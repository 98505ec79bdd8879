import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Care of the sick, the old and the disabled, at home and in establishments. */
export const care: readonly Occupation[] = [
  occupation('J1501', 'Aide-soignant / Aide-soignante', {
    names: `
      aide-soignant, aide-soignante, aide soignant diplômé, aide-soignant de nuit, aide-soignant en ehpad,
      aide-soignant à domicile, aide-soignant hospitalier, aide-soignant ssiad,
      faisant fonction aide-soignant, as de nuit, deas, as ehpad, auxiliaire de soins,
      auxiliaire de soins territorial, aide-soignant en gériatrie, aide soignante jour
    `,
    skills: '107740 489901 489902 483082 489898 107747 489904 487074 115845 120684',
    law: 'deas',
    evidence: 'afgsu-2',
    neighbours: 'J1304 J1305 K1306 M1609 D1203 K1208 K1305 J1506 K2111 M1612',
  }),
  occupation('J1301', 'Agent / Agente de service hospitalier (ASH)', {
    names: `
      ash, ashq, asl, agent de service hospitalier, agente de service hospitalier,
      agent des services hospitaliers, agent de services hospitaliers qualifié,
      agent des services hospitaliers qualifié, agent hospitalier, agent hôtelier hospitalier,
      agent hôtelier en ehpad, agent de bio-nettoyage, agent de bionettoyage, agent de service logistique,
      agent de service hôtelier, agent de service en ehpad, agent d'entretien en milieu hospitalier,
      agent d'hébergement en ehpad, agent de service intérieur, agent hygiène hospitalier,
      femme de service hospitalier, agent de service hospitalier de nuit
    `,
    skills: '404219 107663 126384 482991 104160 512272 482933 489906 119622 300534',
    evidence: 'afgsu-1 gestes-postures haccp',
    neighbours: 'D1203 J1309 J1308 J1305 J1501 J1304 K1208 M1609 K1305 G1501',
  }),
  occupation('K1302', 'Assistant / Assistante de vie dépendance', {
    names: `
      assistant de vie, assistante de vie, assistant de vie dépendance, aide aux personnes âgées,
      aide à la personne âgée, garde-malade, garde malade de nuit, accompagnant de personnes âgées,
      assistant de vie auprès de personnes âgées, assistant de vie auprès de personnes handicapées,
      auxiliaire de vie personnes âgées, auxiliaire de vie handicap, aide aux personnes handicapées,
      tierce personne, assistant de soins en gérontologie, auxiliaire de vie dépendance,
      assistant de vie pch, garde de nuit personne âgée
    `,
    skills: '482883 489977 400100 123872 489930 120690 400076 483323 115119 115131 489919 489978 489979',
    evidence: 'deaes titre-advf sst',
    neighbours: 'K1306 J1501 K1301 J1303 K1205 K1312 K1101 K1208 K1305 M1609',
  }),
  occupation('K1304', 'Employé familial / Employée familiale', {
    names: `
      aide à domicile, aide-ménager, aide-ménagère, aide ménagère à domicile, employé de maison,
      employée de maison, employé de ménage, femme de ménage à domicile, agent à domicile,
      agente à domicile, aide familiale, aide-ménagère chez particuliers, intervenant à domicile,
      intervenante à domicile, aide ménager chez les particuliers, agent d'entretien à domicile,
      agent d'entretien chez les particuliers, ménage chez particuliers, repassage à domicile,
      employé familial polyvalent, gouvernante à domicile, service à la personne, aide à dom,
      employé à domicile, cesu ménage
    `,
    skills: '482711 300551 115131 400076 490109 104160 483215 115132 489930 107920',
    evidence: 'sst',
    neighbours: 'K1302 K1306 J1301 J1501 K1308 G1501 G1607',
  }),
  occupation('K1311', 'Assistant / Assistante de vie aux familles', {
    names: `
      auxiliaire de vie, advf, assistant de vie aux familles, assistante de vie aux familles, avf,
      auxiliaire de vie à domicile, dame de compagnie, homme de compagnie, assistant de vie à domicile,
      aide de vie, employé à domicile auprès d'adultes, assistant de vie famille,
      auxiliaire de vie de nuit, intervenant auxiliaire de vie
    `,
    skills: '489930 489922 490109 120684 482711 489979 126019 489931 489933 490065',
    evidence: 'titre-advf deaes sst',
    neighbours: 'D1203 J1309 J1305 J1501 K1208 K1305 K1207 K1202 K1201 J1506',
  }),
  occupation('J1308', 'Brancardier / Brancardière', {
    names: `
      brancardier, brancardière, brancardier hospitalier, brancardier de bloc, agent de brancardage,
      brancardage, brancardier ambulancier hospitalier, agent de transport de patients,
      brancardier de nuit, coursier brancardier, aide brancardier, agent de transport interne hospitalier
    `,
    skills: '116715 123872 404320 107915 400094 300181 107338 119644 300753 400173',
    evidence: 'afgsu-1 gestes-postures',
    neighbours: 'J1501 J1309 J1301 J1305 J1504 K1301 K1302 K2601',
  }),
  occupation('K1306', 'Accompagnant Educatif et Social (AES) / Accompagnante Educative et Sociale (AES)', {
    names: `
      aes, accompagnant éducatif et social, accompagnante éducative et sociale, aide médico-psychologique,
      amp, auxiliaire de vie sociale, avs, avs à domicile, auxiliaire de vie sociale à domicile,
      accompagnant éducatif et social en structure, aes amp, aes à domicile, aes de nuit, aes en ehpad,
      aes en fam, aes en mas, auxiliaire de gériatrie, auxiliaire de gérontologie, faisant fonction aes
    `,
    skills: '512355 120684 482711 125679 489929 512315 489922 489995 490109 483082 489979',
    evidence: 'deaes sst afgsu-1',
    neighbours: 'D1203 J1309 J1305 J1501 J1304 K1208 K1305 G1212 K1207 K1201',
  }),
  occupation('J1305', 'Ambulancier / Ambulancière', {
    names: `
      ambulancier, ambulancière, ambulancier diplômé d'état, ambulancier hospitalier, ambulancier smur,
      conducteur ambulancier, chauffeur ambulancier, ambulancier urgentiste,
      ambulancier transport sanitaire
    `,
    skills: '513106 506980 512857 513036 513375 107387 107356 513228 500921 513027',
    law: 'de-ambulancier permis-b',
    evidence: 'afgsu-2',
    neighbours: 'J1501 K1220 J1502 K1414 G1215 D1405 J1303 D1436 K2111',
  }),
  occupation('J1310', 'Auxiliaire ambulancier / Auxiliaire ambulancière', {
    names: `
      auxiliaire ambulancier, auxiliaire ambulancière, auxiliaire ambulance, chauffeur vsl, conducteur vsl,
      conducteur de véhicule sanitaire léger, vsl, équipier ambulancier, conducteur d'ambulance auxiliaire,
      aide ambulancier
    `,
    skills: '500917 500920 513158 513184 107356 487210 124221 300045 512784 513026',
    law: 'attestation-auxiliaire-ambulancier permis-b',
    evidence: 'afgsu-2 sst',
    neighbours: 'J1305 J1311 J1303 J1506 J1501 K1705 J1301 J1308 N4102',
  }),
  occupation('J1506', 'Infirmier / Infirmière en soins généraux (IDE)', {
    names: `
      infirmier, infirmière, infirmier diplômé d'état, infirmière diplômée d'état, ide,
      infirmier en soins généraux, infirmier d'ehpad, infirmier en ehpad, infirmier de nuit,
      infirmier en psychiatrie, infirmier hospitalier, infirmier libéral, infirmier à domicile,
      infirmier ssiad, infirmier préleveur, idel
    `,
    skills: '125324 115845 107715 512259 512260 107736 400718 482680 476921 115109',
    law: 'de-infirmier',
    evidence: 'afgsu-2',
    neighbours: 'J1510 J1502 J1504 J1508 J1406 J1412 J1306 M1609 K2111 J1403',
  }),
  occupation('J1309', 'Agent / Agente de stérilisation de service hospitalier', {
    names: `
      agent de stérilisation, agente de stérilisation, agent en stérilisation,
      agent de stérilisation hospitalière, opérateur de stérilisation, technicien de stérilisation,
      aide de stérilisation, agent de service stérilisation, agent de bloc stérilisation,
      stérilisation hospitalière
    `,
    skills: '107716 115021 107356 402141 115052 115719 125143 106942 100453 300762',
    evidence: 'gestes-postures afgsu-1',
    neighbours: 'J1501 J1504 J1308 J1301 J1305 J1303 K2201 K2204 N1105 K1304',
  }),
  occupation('K1305', "Technicien / Technicienne d'Intervention Sociale et Familiale (TISF)", {
    names: `
      tisf, technicien de l'intervention sociale et familiale,
      technicienne de l'intervention sociale et familiale, technicien d'intervention sociale et familiale,
      travailleuse familiale, travailleur familial, maître de maison, maîtresse de maison,
      maîtresse de maison en foyer, maître de maison en établissement social,
      gouvernante en maison de retraite, maîtresse de maison mecs
    `,
    skills: '404319 107834 116249 489966 512315 489922 107200 107907 482699 122236',
    evidence: 'detisf psc1',
    neighbours: 'K1208 K1206 K1201 K1207 K1202 K1102 K2111 G1212 M1609',
  }),
  occupation('J1307', 'Préparateur / Préparatrice en pharmacie', {
    names: `
      préparateur en pharmacie, préparatrice en pharmacie, préparateur en pharmacie d'officine,
      préparateur en pharmacie hospitalière, préparateur pharmacie, préparatrice pharmacie,
      aide-préparateur en pharmacie, pph, préparateur en officine, employé en pharmacie qualifié
    `,
    skills: '118907 482427 119668 123526 505663 505670 107312 107419 404204 505664 505669',
    law: 'bp-preparateur-pharmacie',
    evidence: 'sst',
    neighbours: 'J1202 M1703 H1308 K1220 J1502 K2404 M1709 D1413 J1311 K1906',
  }),
  occupation('J1312', 'Assistant / Assistante dentaire', {
    names: `
      assistant dentaire, assistante dentaire, assistante dentaire qualifiée, aide dentaire,
      assistant dentaire en cabinet, assistante en cabinet dentaire, assistante dentaire diplômée,
      assistante dentaire polyvalente, assistante d'orthodontie, assistante fauteuil,
      assistante au fauteuil
    `,
    skills: '511956 124377 115010 115009 300143 107356 300014 124221 507194 507196',
    law: 'titre-assistant-dentaire',
    evidence: 'afgsu-2',
    neighbours: 'J1103 J1303 J1309 J1410 M1609 D1405 K1220 J1406 J1501 J1401',
  }),
  occupation('J1311', 'Transporteur / Transporteuse de produits de santé', {
    names: `
      transporteur de produits de santé, livreur de médicaments, transporteur de médicaments,
      coursier médical, chauffeur livreur pharmacie, livreur pharmaceutique,
      livreur de prélèvements biologiques, coursier de laboratoire d'analyses, coursier laboratoire,
      transporteur de sang, transporteur d'organes, transporteur de produits sanguins,
      livreur répartition pharmaceutique
    `,
    skills: '482736 501472 501473 505720 501477 512129 107387 483446 483589 486748 512128 486176',
    law: 'permis-b',
    evidence: 'sst',
    neighbours: 'J1308 J1301 N4102 N4125 N2207 N4204 J1305 J1302 K2111 J1501',
  }),
];
