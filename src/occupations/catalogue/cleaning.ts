import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Cleaning of premises, windows and linen. */
export const cleaning: readonly Occupation[] = [
  occupation('K2204', 'Agent / Agente de nettoyage industriel', {
    names: `
      agent de nettoyage, agente de nettoyage, agent d'entretien industriel, agent de nettoyage industriel,
      agente de nettoyage industriel, nettoyeur industriel, nettoyeuse industrielle, nettoyage industriel,
      agent de propreté industrielle, agent machiniste nettoyage, agent machiniste autolaveuse,
      agent d'ultra-propreté, ouvrier nettoyeur, agent d'entretien en milieu industriel,
      agent de nettoyage agroalimentaire, agent de remise en état, nettoyeur haute pression,
      opérateur de nettoyage industriel, agent de propreté sur site industriel,
      agent de nettoyage de fin de chantier
    `,
    skills: '483346 484992 126339 511268 400173 486481 506080 489907 507379 489878',
    evidence: 'travail-hauteur caces-r486-a caces-r486-b risque-chimique-n1 habilitation-b0',
    neighbours: 'K2205 K2307 K2503 K2308 N1115 H3301 I1504 H2705',
  }),
  occupation('K2205', 'Agent / Agente de propreté de locaux', {
    names: `
      agent d'entretien, agente d'entretien, agent de propreté, agente de propreté,
      agent de propreté et d'hygiène, femme de ménage, homme de ménage, technicien de surface,
      technicienne de surface, agent de service, agente de service, agent d'entretien des locaux,
      agent de nettoyage de bureaux, agent de nettoyage des locaux, agent d'entretien de bureaux,
      agent de ménage, agent d'entretien d'immeubles, agent de nettoyage copropriété, employé de nettoyage,
      agent hygiène et propreté, agent d'entretien polyvalent des locaux, aqs, agent qualifié de service,
      agent de service propreté, ménage bureaux, entretien de locaux, agent de propreté de locaux
    `,
    skills: '117070 125246 400679 483341 119621 125971 107327 124542 300177 300282 104167 477959',
    evidence: 'risque-chimique-n1 habilitation-b0 sst',
    neighbours: 'K2204 J1301 G1501 G1502 K2202 G1605 K2308 K2203 J1308 K1304',
  }),
  occupation('K2202', 'Laveur / Laveuse de vitres', {
    names: `
      laveur de vitre, laveuse de vitres, vitrier laveur, nettoyeur de vitres, nettoyeuse de vitres,
      laveur de vitres cordiste, laveur de vitres nacelliste, laveur de carreaux, agent vitrerie,
      agent laveur de vitres, agent de nettoyage de vitres, vitrerie nettoyage,
      laveur de vitres polyvalent, laveur vitrier
    `,
    skills: '506079 107957 506078 300636 108679 400793 400814 498431 499054 300474',
    evidence: 'caces-r486-a caces-r486-b travail-hauteur',
    neighbours: 'K2322 K2317 K2301 K2319 I1304 H1303 K2304 K2111 I1203',
  }),
  occupation('K2201', 'Blanchisseur industriel / Blanchisseuse industrielle', {
    names: `
      agent de blanchisserie, agente de blanchisserie, ouvrier de blanchisserie, ouvrière de blanchisserie,
      blanchisseur, blanchisseuse, employé de blanchisserie, opérateur de blanchisserie,
      agent de production en blanchisserie, repasseur en blanchisserie, repasseuse en blanchisserie,
      agent de tri de linge, trieur de linge, plieuse de linge, opérateur en blanchisserie industrielle,
      laveur en blanchisserie, manutentionnaire en blanchisserie, agent de production blanchisserie
    `,
    skills: `
      119621 115301 123333 123524 123573 108655 124477 102903 300181 300265 300208 116794 124414 124656
    `,
    evidence: 'gestes-postures sst',
    neighbours: 'H2407 D1205 H2406 H2405 H2408 D1207 H2403 H2404 H2413 H2414',
  }),
  occupation('K2203', 'Responsable de site nettoyage de locaux', {
    names: `
      chef d'équipe propreté, cheffe d'équipe propreté, chef d'équipe nettoyage, cheffe d'équipe nettoyage,
      chef de site propreté, responsable de site propreté, inspecteur propreté, inspecteur nettoyage,
      responsable de secteur propreté, responsable d'exploitation propreté, superviseur nettoyage,
      superviseur propreté, responsable propreté, chef de chantier nettoyage,
      chef d'équipe agent de propreté, animateur d'équipe propreté
    `,
    skills: '122598 125430 123311 126019 300313 300188 300242 300014 300488 107349 100262',
    evidence: 'sst risque-chimique-n1',
    neighbours: 'K2202 K2204 M1302 D1402 D1403 D1510 I1102 G1503',
  }),
  occupation('D1205', 'Employé / Employée de pressing', {
    names: `
      employé de pressing, employée de pressing, agent de pressing, pressing, repasseur en pressing,
      repasseuse en pressing, détacheur, teinturier, teinturière, presseur, réceptionniste pressing,
      vendeur en pressing, repassage pressing, opérateur pressing, apprêteur
    `,
    skills: '101974 400173 400820 124477 400206 117243 300134 300214 300379 400095',
    evidence: 'gestes-postures',
    neighbours: 'D1229 D1415 H2505 M1416 M1428 D1302 H2415 K2111 M1602 H2410',
  }),
  occupation('D1242', 'Linger / Lingère', {
    names: `
      lingère, linger, agent de lingerie, agente de lingerie, aide lingère, employé de lingerie,
      employée de lingerie, lingère en ehpad, lingère en hôtellerie, agent de buanderie,
      employé de buanderie, buandier, buandière, lingerie buanderie, agent lingerie ehpad,
      lingère couturière, lingère repasseuse
    `,
    skills: '506875 484567 107664 506876 119622 125491 489833 101962 101967 400105 108655 400094',
    evidence: 'gestes-postures',
    neighbours: 'D1229 H2505 M1416 D1302 H2415 M1602 H2410 G1706 H2403 H2420',
  }),
  occupation('D1236', 'Repasseur / Repasseuse', {
    names: `
      repasseur, repasseuse, repasseur à domicile, repasseuse à domicile, agent de repassage,
      employé de repassage, repassage, plieuse repasseuse, aide repasseuse, repassage de linge
    `,
    skills: '503364 101974 124663 503362 503363 125491 101967 124477 493113 499319 493719',
    evidence: 'gestes-postures',
    neighbours: 'D1229 H2410 H2415 H2424 H2505 H2417 H2425 H2419 H2409 D1206',
  }),
  occupation('K2305', 'Agent / Agente de désinsectisation', {
    names: `
      technicien 3d, technicien dératisation, technicien hygiéniste 3d, applicateur hygiéniste, dératiseur,
      dératiseuse, désinsectiseur, désinsectiseuse, agent de dératisation, agent 3d,
      technicien en désinsectisation, désinfecteur, technicien d'hygiène, applicateur 3d,
      technicien de dératisation, technicien nuisibles, dératisation désinsectisation désinfection,
      piégeur frelon
    `,
    skills: '503097 108757 124334 126432 507413 121159 503102 123028 117070 125720',
    law: 'certibiocide',
    evidence: 'travail-hauteur',
    neighbours: 'I1304 K2204 K2319 H1503 K2315 H1526 H1302 A1210',
  }),
  occupation('I1611', 'Préparateur / Préparatrice de véhicules automobiles', {
    names: `
      préparateur de véhicules, préparatrice de véhicules, préparateur automobile, préparatrice automobile,
      préparateur véhicules vo vn, préparateur vn vo, laveur de véhicules, laveuse de véhicules,
      laveur auto, laveur de voitures, nettoyeur de véhicules, agent de nettoyage automobile,
      préparateur esthétique automobile, préparateur convoyeur, agent de préparation automobile,
      laveur préparateur automobile, detailing, jockey automobile, agent de parc automobile,
      nettoyeur de bus, laveur de bus
    `,
    skills: '107047 114976 483705 485790 486477 490238 486478 486484 486483 489756',
    evidence: 'sst',
    neighbours: 'H2704 I1604 I1607 H2410 H2420 H2422 I1614 I1606 H3404 I1202',
  }),
];
