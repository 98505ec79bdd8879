import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Offices, reception, telephone. */
export const administration: readonly Occupation[] = [
  occupation('M1602', 'Agent administratif / Agente administrative', {
    names: `
      agent administratif, agente administrative, employé administratif, employée administrative,
      employé de bureau, employée de bureau, agent de bureau, agent de gestion administrative,
      gestionnaire administratif, aide administratif, auxiliaire de bureau, adjoint administratif,
      adjointe administrative, opérateur administratif, employé administratif polyvalent,
      agent administratif d'accueil, agent d'administration, back office administratif,
      agent de classement, archiviste de bureau
    `,
    skills: '404773 101622 300361 404550 404574 404775 113818 300280 120992 300407',
    evidence: 'sst',
    neighbours: 'M1606 M1607 M1601 M1609 C1502 D1409 D1408 G1703 C1401 G1303',
  }),
  occupation('M1601', "Chargé / Chargée d'accueil", {
    names: `
      agent d'accueil, agente d'accueil, hôte d'accueil, hôtesse d'accueil, chargé d'accueil,
      chargée d'accueil, chargé d'accueil et d'information, employé d'accueil, hôte d'accueil standardiste,
      hôtesse d'accueil standardiste, accueil standard, réceptionniste en entreprise,
      agent d'accueil et d'orientation, agent d'accueil polyvalent, agent d'accueil et de surveillance,
      agent d'information, hôte événementiel, hôtesse événementielle
    `,
    skills: '404775 104090 400557 483569 300361 483577 483573 482245 400328 121985',
    evidence: 'sst',
    neighbours: 'M1401 C1201 C1401 D1408 G1101 G1703 K1205',
  }),
  occupation('M1607', 'Secrétaire', {
    names: `
      secrétaire, secrétaire administratif, secrétaire administrative, secrétaire polyvalent,
      secrétaire polyvalente, secrétaire bureautique, secrétaire généraliste, assistant administratif,
      assistante administrative, secrétaire assistant, secrétaire assistante, assistant de secrétariat,
      assistante secrétaire, secrétaire d'accueil, secrétariat, assistant administratif polyvalent,
      secrétaire bilingue
    `,
    skills: '120715 120722 125971 300280 300361 109662 120992 126093 108328 126265',
    evidence: 'sst',
    neighbours: 'M1604 M1605 M1608 M1609 M1501 K1902 C1401 C1502 D1401 D1409',
  }),
  occupation('M1609', 'Secrétaire médical / Secrétaire médicale', {
    names: `
      secrétaire médical, secrétaire médicale, assistant médico-administratif,
      assistante médico-administrative, secrétaire médico-sociale, secrétaire médicosociale,
      télésecrétaire médicale, secrétaire de cabinet médical, secrétaire médical hospitalier, ama,
      secrétaire en radiologie, secrétaire en imagerie médicale, secrétaire médicale polyvalente,
      secrétaire standardiste médicale
    `,
    skills: '404201 482713 104090 107196 123905 124221 300014 101622 482183 107201',
    evidence: 'sst',
    neighbours: 'M1601 M1604 M1607 J1303 M1602 D1408 M1608 M1616',
  }),
  occupation('M1606', 'Opérateur / Opératrice de saisie', {
    names: `
      opérateur de saisie, opératrice de saisie, agent de saisie, agente de saisie, employé de saisie,
      opérateur de numérisation, saisie de données, agent de numérisation, opérateur data, dactylographe,
      numérisation et indexation, opérateur de saisie informatique, vidéocodeur,
      opérateur de traitement de texte
    `,
    skills: '124044 404748 123475 404750 121219 300409 300424 300253 123567 300407',
    evidence: 'gestes-postures',
    neighbours: 'M1203 M1603 M1608 M1607 M1601 M1602 M1605 N4302 C1401',
  }),
  occupation('M1614', 'Standardiste', {
    names: `
      standardiste, hôte standardiste, hôtesse standardiste, standardiste bilingue, agent de standard,
      télé-standardiste, opérateur standard, standardiste réceptionniste, agent d'accueil téléphonique,
      téléphoniste
    `,
    skills: '485610 400557 300361 480440 100541 120722 121688 480435 480436 121985',
    evidence: 'sst',
    neighbours: 'M1602 M1606 M1607 M1616 C1401 D1408 G1101 G1703 G1704 K1205',
  }),
  occupation('M1203', 'Comptable', {
    names: `
      comptable, comptable général, comptable fournisseurs, comptable clients, comptable unique,
      comptable auxiliaire, gestionnaire comptable, comptable polyvalent, comptable en cabinet,
      comptable d'entreprise, technicien comptable, comptable associations
    `,
    skills: '124318 511583 122048 500987 489828 511619 118990 489447 489445 300320 117579 101360',
    evidence: 'sst',
    neighbours: 'M1206 M1215 M1202 M1224 M1201 C1303 M1207',
  }),
  occupation('M1213', 'Assistant / Assistante comptable', {
    names: `
      assistant comptable, assistante comptable, collaborateur comptable débutant,
      assistant de gestion comptable, assistant comptable et administratif,
      assistante administrative et comptable, assistant de comptabilité,
      assistante comptabilité fournisseurs, agent comptable, assistant comptable en cabinet,
      assistant facturation
    `,
    skills: '486856 489828 511619 489883 486851 489445 300318 495130 120886 101360',
    evidence: 'sst',
    neighbours: 'M1203 M1215 M1507 M1604 M1602 M1621 M1222 M1204 M1206 C1401',
  }),
  occupation('M1225', 'Aide-comptable', {
    names: `
      aide-comptable, employé de comptabilité, employée de comptabilité, facturier, facturière,
      agent de facturation, employé de facturation, saisie comptable, aide comptable facturation,
      opérateur de saisie comptable
    `,
    skills: '123228 507290 511583 403389 507291 124377 122804 300318 300305 117781 117782 496770 101360',
    evidence: 'sst',
    neighbours: 'M1215 C1303 M1223 K1225 M1206 M1213 M1203 M1608 D1401 M1501',
  }),
  occupation('M1501', 'Assistant / Assistante Ressources Humaines (RH)', {
    names: `
      assistant rh, assistante rh, assistant ressources humaines, assistante ressources humaines,
      gestionnaire rh, assistant administration du personnel, assistant paie et rh,
      assistant de recrutement, gestionnaire administratif du personnel,
      chargé d'administration du personnel, assistante du personnel
    `,
    skills: '119759 117290 124377 505875 126186 511976 115692 489449 403010 482249',
    evidence: 'sst',
    neighbours: 'M1502 M1504 M1510 M1503 K1801 K1812 K2132 K2111 M1413',
  }),
  occupation('M1604', 'Assistant / Assistante de direction', {
    names: `
      assistant de direction, assistante de direction, secrétaire de direction, office manager,
      assistant de manager, assistante polyvalente de direction, assistant de direction bilingue,
      secrétaire direction, attaché de direction, assistante de dirigeant, assistant exécutif,
      executive assistant
    `,
    skills: '117290 120715 104090 300464 300361 120992 105672 300123 300261 300469',
    evidence: 'sst',
    neighbours: 'M1701 M1605 M1501 M1704 K1802 G1102 C1109 K1404 C1504 E1103',
  }),
  occupation('M1608', 'Secrétaire comptable', {
    names: `
      secrétaire comptable, secrétaire aide-comptable, assistant secrétaire comptable,
      secrétaire comptable polyvalente, secrétaire facturation, assistante administrative comptable tpe,
      secrétaire gestionnaire, assistant de gestion pme, assistante de gestion pme pmi,
      secrétaire comptable btp
    `,
    skills: '119892 123912 486856 120708 300318 300305 300338 486849 403933 300458',
    evidence: 'sst',
    neighbours: 'M1203 M1604 M1605 M1609 C1109 C1401 D1409 G1401 K1501 K1503',
  }),
  occupation('M1618', 'Agent / Agente de liaison courrier', {
    names: `
      agent courrier interne, agent de courrier, employé au courrier, employée au courrier, vaguemestre,
      agent du courrier, agent de liaison, agent de service courrier, coursier interne,
      agent de tri du courrier, navettiste courrier, facteur d'entreprise, agent courrier et reprographie
    `,
    skills: '505637 101622 485765 500547 110603 485766 483340 500548 500546 500550',
    evidence: 'sst',
    neighbours: 'M1603 M1620 D1417 N1301 N1302 N1304',
  }),
  occupation('E1307', 'Reprographe', {
    names: `
      reprographe, agent de reprographie, opérateur reprographe, opérateur de reprographie,
      employé de reprographie, agent reprographe, opérateur copie, vendeur reprographe,
      opérateur façonnage reprographie, imprimeur numérique reprographe
    `,
    skills: '102980 102983 102981 300181 300369 102825 102985 102987 102989 102988 119226 102646',
    evidence: 'gestes-postures',
    neighbours: 'E1302 E1304 D1505 M1602 M1601 M1606 N1103 D1507 D1408',
  }),
  occupation('D1401', 'Assistant commercial / Assistante commerciale', {
    names: `
      assistant commercial, assistante commerciale, secrétaire commercial, secrétaire commerciale,
      assistant administratif et commercial, assistant adv, employé commercial sédentaire,
      gestionnaire commercial, assistant des ventes, collaborateur commercial,
      assistante commerciale sédentaire, assistant commercial btp
    `,
    skills: '403522 403601 403398 484044 403385 403459 403630 490219 499484 502803 490263 300305',
    evidence: 'sst',
    neighbours: 'D1503 M1102 M1703 D1422 D1438 M1604 E1112 M1507 K1801 G1304',
  }),
  occupation('D1408', 'Conseiller / Conseillère clientèle à distance', {
    names: `
      téléconseiller, téléconseillère, conseiller clientèle à distance, conseillère clientèle à distance,
      téléopérateur, téléopératrice, télévendeur, télévendeuse, conseiller client, conseillère client,
      chargé de clientèle à distance, conseiller relation client, téléacteur, téléprospecteur,
      téléprospectrice, conseiller service client, conseiller clientèle par téléphone,
      opérateur centre d'appels, chargé d'assistance
    `,
    skills: '503642 486851 485132 503646 400557 121862 300374 503643 483431 500371',
    evidence: 'sst',
    neighbours: 'E1110 I1404 D1401 M1213 M1502 C1504 K2111 C1102 M1621',
  }),
  occupation('M1401', 'Enquêteur / Enquêtrice sondage', {
    names: `
      enquêteur, enquêtrice, télé-enquêteur, enquêteur terrain, enquêteur téléphonique, enquêteur sondage,
      enquêteur de rue, intervieweur, enquêteur client mystère, client mystère, enquêteur comptage,
      enquêteur mobilités, agent d'enquête, enquêteur sondeur
    `,
    skills: '123369 507782 123367 505395 123953 109499 100541 124121 300452 403893',
    evidence: 'sst',
    neighbours: 'M1411 M1421 M1425 M1430 D1415 D1403 E1112 M1613 D1401',
  }),
];
