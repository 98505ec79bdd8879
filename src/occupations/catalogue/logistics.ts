import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Warehouses, handling and removals. */
export const logistics: readonly Occupation[] = [
  occupation('N1101', 'Cariste', {
    names: `
      cariste, cariste manutentionnaire, conducteur de chariot élévateur, conductrice de chariot élévateur,
      conducteur de chariots, conducteur de chariot automoteur, cariste caces 1 3 5, cariste 1 3 5,
      cariste magasinier, cariste d'entrepôt, cariste polyvalent, cariste réceptionnaire,
      cariste de production, cariste préparateur de commandes, agent cariste,
      conducteur d'engins de manutention, cariste mât rétractable, cariste frontal, clarkiste,
      conducteur de fenwick, chariot élévateur, fenwick, elevatoriste
    `,
    skills: '115630 124098 400110 484039 485096 122623 404220 513029 109998 109996 100016',
    evidence: `
      caces-r489-1a caces-r489-1b caces-r489-3 caces-r489-5 caces-r489-2b caces-r489-4 caces-r489-6 sst
    `,
    neighbours: 'N1103 N1104 N1105 N1106 N1110 N1115 N3203 N4401 F1301 F1302',
  }),
  occupation('N1103', 'Préparateur / Préparatrice de commandes', {
    names: `
      préparateur de commande, préparatrice de commande, préparateur de commandes,
      préparatrice de commandes, préparateur commandes, préparateur de commandes vocale,
      préparateur de commandes caces 1, prépa commandes, pdc, picker, picking,
      agent de préparation de commandes, préparateur logistique en entrepôt, préparateur de colis,
      préparateur de commandes cariste, préparateur de commandes frais, préparateur entrepôt,
      opérateur de préparation, préparateur expéditeur
    `,
    skills: '300645 484044 400163 110036 485802 123660 300259 100016 476907 109997 110040 124892',
    evidence: 'caces-r489-1a caces-r489-1b caces-r485-1 caces-r485-2',
    neighbours: 'N1101 N1105 N1110 N1115 N1116 D1507 E1304 H2201 H3301 H3303',
  }),
  occupation('N1105', 'Manutentionnaire', {
    names: `
      manutentionnaire, agent de manutention, agente de manutention, ouvrier de manutention, manut,
      manutentionnaire chargeur, manutentionnaire déchargeur, chargeur déchargeur, chargeuse déchargeuse,
      chargeur de camion, dépoteur, dépotage de conteneurs, déchargement de camions,
      porteur manutentionnaire, manutentionnaire polyvalent, aide-manutentionnaire,
      agent polyvalent de manutention, agent de chargement, homme de peine, monteur manutentionnaire
    `,
    skills: '400094 483142 105769 300645 110069 483143 300264 300265 119350 106412 100016',
    evidence: 'caces-r485-1 caces-r489-1a sst',
    neighbours: 'N1101 N1103 N1106 A1401 A1402 E1304 H2705 H3302 I1204',
  }),
  occupation('N1110', 'Magasinier / Magasinière', {
    names: `
      magasinier, magasinière, magasinier cariste, magasinière cariste, magasinier vendeur,
      magasinier réceptionnaire, magasinier en pièces détachées, magasinier pièces automobiles,
      aide magasinier btp, agent de magasinage, magasinier gestionnaire de stock,
      gestionnaire de stock magasinier, magasinier logistique, magasinier expéditeur, magasinier outilleur,
      préparateur magasinier, magasinier d'atelier, réceptionnaire magasinage,
      employé de magasin logistique, store keeper
    `,
    skills: '482232 122623 484044 400094 300259 300260 300265 479462 100016 484656',
    evidence: 'caces-r489-3 caces-r489-5 caces-r489-1b caces-r485-2',
    neighbours: 'N1101 N1103 N1105 N1115 N1116 N1303 A1419 D1507 E1304 H3302',
  }),
  occupation('N1102', 'Déménageur / Déménageuse', {
    names: `
      déménageur, déménageuse, aide-déménageur, déménageur manutentionnaire, emballeur déménageur,
      déménageur emballeur, chauffeur déménageur, conducteur déménageur, porteur déménageur,
      déménageur livreur, agent de déménagement, ouvrier déménageur, manutentionnaire déménagement
    `,
    skills: '512860 512895 513114 513399 512972 485678 400094 513157 483582 100016',
    evidence: 'sst gestes-postures',
    neighbours: 'N1101 N1103 N1104 N1105 N1107 N1115 N1116 N3203 N4101 K2308',
  }),
  occupation('N1113', 'Préparateur / Préparatrice au drive', {
    names: `
      préparateur drive, préparatrice drive, employé drive, employé de drive, employée de drive,
      préparateur de commandes drive, préparateur de commandes en drive, agent de drive, équipier drive,
      hôte de drive, livreur drive, préparateur de courses, personal shopper drive
    `,
    skills: '110036 119272 486189 483842 126064 403011 403326 300265 121699 476913',
    evidence: 'caces-r485-1 gestes-postures',
    neighbours: 'N1101 N1103 N1105 N1110 N1115 N1116 N1303 G1611 H3302 K2308',
  }),
  occupation('N1115', 'Opérateur / Opératrice logistique en entrepôt', {
    names: `
      agent logistique, agente logistique, opérateur logistique, opératrice logistique, agent d'entrepôt,
      employé d'entrepôt, ouvrier d'entrepôt, agent polyvalent d'entrepôt, agent de stockage,
      aide-magasinier, équipier logistique, équipière logistique, agent d'expédition, agent d'entreposage,
      emballeur, emballeuse, inventoriste, flasheur, étiqueteur, employé logistique,
      agent logistique polyvalent, opérateur entrepôt, agent de réception et expédition, hub associate
    `,
    skills: '124039 485777 117521 485564 400094 513305 110069 300265 499297 110040 109996 100016',
    evidence: 'caces-r489-1a caces-r489-1b caces-r485-2',
    neighbours: 'N1301 N1302 N1101 N1103 N1105 N1110 N1116 K2111 A1419 H3302',
  }),
  occupation('N1116', 'Agent / Agente de quai de messagerie', {
    names: `
      agent de quai, agente de quai, agent de quai messagerie, trieur de colis, trieuse de colis,
      agent de tri colis, agent de tri messagerie, agent de plateforme, agent de plateforme messagerie,
      réceptionnaire, réceptionnaire marchandises, agent de réception, manutentionnaire messagerie,
      agent de transbordement, agent de quai réceptionnaire, trieur messagerie, opérateur de quai,
      agent de tri courrier
    `,
    skills: '400608 300504 513379 485564 400094 300265 300255 300263 120773 512726 512615',
    evidence: 'caces-r489-1a caces-r485-1',
    neighbours: 'N1301 N1302 N1101 N1102 N1105 N1106 N1110 N1115 N1303 H3302',
  }),
  occupation('N1106', 'Agent / Agente de quai manutentionnaire', {
    names: `
      agent de quai manutentionnaire, manutentionnaire de quai, manutentionnaire sur quai,
      agent de quai chargeur, agent de chargement de quai, quai manutention, agent de quai de nuit,
      chargeur de quai
    `,
    skills: '513131 482887 482892 404220 123660 300265 101829 477506 477508 482890',
    evidence: 'caces-r489-1a caces-r485-1',
    neighbours: 'N1101 N1103 N1105 N1110 N1115 N1116 E1304 H3302 I1204 K2201',
  }),
  occupation('N1114', "Conducteur / Conductrice d'engins lourds de manutention", {
    names: `
      conducteur d'engins lourds de manutention, conducteur de reach stacker, conducteur reachstacker,
      reach stacker, conducteur de chariot lourd, conducteur de chariot cavalier, conducteur de cavalier,
      cariste lourd, cariste plus de 6 tonnes, conducteur d'engins portuaires, cariste conteneurs,
      cariste caces 4
    `,
    skills: '486459 126364 110044 100240 300264 103070 102175 486454 486455 400613',
    evidence: 'caces-r489-4 caces-r489-2b elingage',
    neighbours: 'N1104 N1109 N1111 N4401 A1101 F1301 F1709 H2901 H3301 I1202',
  }),
  occupation('N1111', 'Conducteur / Conductrice de pont roulant', {
    names: `
      conducteur de pont roulant, conductrice de pont roulant, pontier, pontière, pontier élingueur,
      conducteur de portique, portiqueur, portiqueuse, opérateur de pont roulant, pontonnier,
      pontier caces r484, conducteur pont
    `,
    skills: '485207 110065 110044 126019 110049 479690 100240 102175 400613 485206',
    evidence: 'caces-r484-1 caces-r484-2 elingage',
    neighbours: 'N1101 N1104 N1105 N1109 N1114 A1101 F1301 F1709 H2901 H3301',
  }),
  occupation('N1303', 'Approvisionneur / Approvisionneuse logistique', {
    names: `
      approvisionneur, approvisionneuse, gestionnaire de stocks, gestionnaire de stock,
      gestionnaire logistique, technicien logistique, technicienne logistique, assistant logistique,
      assistante logistique, logisticien, logisticienne, chef magasinier, chef de quai,
      chef d'équipe logistique, chef d'équipe entrepôt, coordinateur logistique, coordinatrice logistique,
      responsable stock, approvisionneur logistique, agent d'approvisionnement
    `,
    skills: `
      124038 117521 119272 125971 116932 300486 300263 300280 104084 106465 109996 104150 102224 110468
    `,
    evidence: 'caces-r489-3 sst',
    neighbours: 'N1301 N1302 N4204 H1208 H1404 H1101 H1403 D1407 H1303 H1207',
  }),
  occupation('N1202', 'Agent / Agente de transit', {
    names: `
      agent de transit, agente de transit, agent de transit import, agent de transit export,
      agent de transit maritime, agent de transit aérien, employé de transit, transitaire,
      assistant transit, agent de fret, agent de fret aérien, agent consignataire, consignataire maritime,
      agent maritime, freight forwarder, exploitant overseas, opérateur de transit,
      employé de consignation
    `,
    skills: '512841 512962 513252 513411 512858 512801 512823 512954 513435 513468 512661 118718',
    evidence: 'sst',
    neighbours: 'N1116 N1201 N1203 N1204 N1205 N1207 N3203 N4203 N4401 K2111',
  }),
  occupation('N4203', "Agent / Agente d'exploitation en transport routier de marchandises", {
    names: `
      exploitant transport, exploitante transport, agent d'exploitation transport,
      agente d'exploitation transport, assistant d'exploitation transport, affréteur exploitant,
      dispatcheur, dispatcheuse, dispatcher, employé d'exploitation transport, exploitant messagerie,
      exploitant tournées, litigeur, planificateur transport, chef de trafic
    `,
    skills: '512885 513016 513200 110288 512803 512932 513018 512858 513435 104084',
    evidence: 'sst',
    neighbours: 'D1404 N1201 N1202 N1207 N1301 N3202 N4202 N4204',
  }),
];
