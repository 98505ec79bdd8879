import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Driving goods and people, delivery, post, airport ramp. */
export const transport: readonly Occupation[] = [
  occupation('N4105', 'Conducteur-livreur / Conductrice-livreuse', {
    names: `
      livreur, livreuse, chauffeur livreur, chauffeuse livreuse, chauffeur-livreur vl, conducteur livreur,
      conducteur-livreur vul, chauffeur livreur permis b, livreur vul, livreur de colis,
      livreur messagerie, chauffeur vl, livreur à domicile, livreur de marchandises, chauffeur livreur 3t5,
      chauffeur-livreur frigo, livreur frigorifique, livreur dernier kilomètre, ramasseur livreur,
      livreur polyvalent
    `,
    skills: '512837 483842 110675 513485 119989 400094 125102 513076 400661 513363',
    law: 'permis-b',
    evidence: 'sst caces-r489-1a',
    neighbours: 'N1102 N4101 N4102 N4103 N4104 N4107 N4114 N4116 N4118',
  }),
  occupation('N4101', 'Conducteur / Conductrice de poids lourd', {
    names: `
      chauffeur poids lourd, chauffeuse poids lourd, chauffeur pl, conducteur pl, conductrice pl,
      conducteur poids lourds, conducteur routier, conductrice routière, routier, chauffeur routier,
      chauffeur camion, camionneur, chauffeur porteur, conducteur porteur, chauffeur benne,
      conducteur camion benne, chauffeur ampliroll, chauffeur polybenne, chauffeur toupie,
      chauffeur malaxeur, chauffeur pl grue, chauffeur 19 tonnes, chauffeur permis c,
      chauffeur bras de grue, poids lourd
    `,
    skills: '512837 110024 110527 485793 110474 400094 108568 119102 512709 479904',
    law: 'permis-c qualification-marchandises',
    evidence: 'caces-r490 caces-r489-3',
    neighbours: 'A1101 D1404 N1102 N1104 N4102 N4105 N4111 N4122 N4130 K2111',
  }),
  occupation('N4103', 'Conducteur / Conductrice de bus', {
    names: `
      conducteur de bus, conductrice de bus, chauffeur de bus, chauffeuse de bus, conducteur receveur,
      conductrice receveuse, conducteur receveur de bus, machiniste receveur, conducteur d'autobus,
      chauffeur d'autobus, conducteur de transport en commun, conducteur de transport urbain,
      conducteur urbain, agent de conduite bus, chauffeur bus scolaire, conducteur permis d
    `,
    skills: '110527 512850 484193 300270 300275 478133 104085 110550 140958 484187',
    law: 'permis-d qualification-voyageurs',
    evidence: 'sst',
    neighbours: 'N1114 F1302 N4101 N4301 I1617 I1615 N2207 N4129 N4204 N4302',
  }),
  occupation('N4104', 'Coursier / Coursière', {
    names: `
      coursier, coursière, livreur à vélo, livreuse à vélo, coursier à vélo, livreur en scooter,
      livreur deux-roues, coursier deux-roues, coursier urbain, coursier express, livreur de repas,
      livreur de repas à domicile, livreur de pizzas, livreur cyclo, livreur à vélo cargo, cyclo-livreur,
      cyclologisticien, rider
    `,
    skills: '125106 483694 484934 120050 110675 483361 513485 125102 479821 479904',
    evidence: 'sst',
    neighbours: 'N4102 N4103 N4105 N4106 N4107 N4116 N4122 N4123 N4125',
  }),
  occupation('N4115', 'Conducteur / Conductrice de véhicules Super Lourds', {
    names: `
      chauffeur spl, chauffeuse spl, conducteur spl, conductrice spl, chauffeur super poids lourd,
      conducteur super poids lourd, conducteur super lourd, chauffeur super lourd, chauffeur semi,
      chauffeur semi-remorque, conducteur semi-remorque, chauffeur ce, chauffeur ec,
      conducteur routier spl, conducteur de véhicules super lourds, chauffeur spl zone courte,
      chauffeur spl nuit, conducteur articulé, chauffeur porte-conteneurs, chauffeur benne tp spl,
      chauffeur frigo spl, spl
    `,
    skills: '512837 110675 110527 513311 110024 110474 119989 108568 512709 479904',
    law: 'permis-ce qualification-marchandises',
    evidence: 'caces-r490',
    neighbours: 'A1101 N4101 N4102 N4103 N4111 N4113 N4116 N4117 N4118',
  }),
  occupation('N4116', 'Conducteur / Conductrice de transport routier de marchandises dangereuses', {
    names: `
      chauffeur matières dangereuses, chauffeur adr, conducteur adr, chauffeur citerne, conducteur citerne,
      conducteur de citerne, chauffeur citernier, citernier, chauffeur hydrocarbures,
      chauffeur-livreur hydrocarbures, conducteur transport de matières dangereuses, conducteur tmd,
      chauffeur gaz, chauffeur spl citerne adr
    `,
    skills: '300681 485098 110024 110527 512813 513485 119989 400094 513076 513347',
    law: 'permis-c qualification-marchandises adr',
    evidence: 'gies atex',
    neighbours: 'A1101 N4102 N4103 N4107 N4111 N4112 N4115 N4117 N4118 N4122',
  }),
  occupation('N4112', 'Chauffeur / Chauffeuse VTC', {
    names: `
      chauffeur vtc, chauffeuse vtc, conducteur vtc, vtc, chauffeur de taxi, chauffeuse de taxi,
      conducteur de taxi, conductrice de taxi, taxi, chauffeur taxi, taxi conventionné,
      chauffeur taxi conventionné, chauffeur uber, chauffeur bolt
    `,
    skills: '110527 485951 487069 113751 483361 119989 300303 300379 300275 104085 107028',
    law: 'permis-b carte-t3p',
    evidence: 'sst',
    neighbours: 'N4127 N4131 N4120 N4126 N4130 N4124 F1302 N4101 N4204 N4103',
  }),
  occupation('N4102', 'Conducteur / Conductrice de transport de particuliers', {
    names: `
      chauffeur de transport de personnes, conducteur de transport de particuliers,
      conducteur de voiture particulière, chauffeur particulier, chauffeur privé, chauffeur de maître,
      chauffeur de ramassage scolaire vl, conducteur vl transport de personnes,
      chauffeur transport de personnes, conducteur transport de personnes, chauffeur accompagnateur
    `,
    skills: '486814 126374 119989 486816 115624 300303 300270 486812 124439 484953',
    law: 'permis-b',
    evidence: 'psc1 sst',
    neighbours: 'N4103 N4107 N4108 N4109 N4114 N4128 I1615 J1305 K2110',
  }),
  occupation(
    'N4108',
    'Conducteur accompagnateur / Conductrice accompagnatrice de personnes à mobilité réduite',
    {
      names: `
      chauffeur tpmr, conducteur tpmr, chauffeur pmr, conducteur accompagnateur pmr,
      conducteur accompagnateur, conductrice accompagnatrice,
      chauffeur accompagnateur de personnes à mobilité réduite,
      conducteur transport de personnes handicapées, accompagnateur tpmr,
      chauffeur transport scolaire adapté, conducteur de transport adapté, chauffeur handicap
    `,
      skills: '501167 513208 487216 513444 513464 119992 483442 300270 478071 512514',
      law: 'permis-b',
      evidence: 'psc1 sst',
      neighbours: 'J1305 N4103 N4109 N4119 N4125 N4127 N4128 N4129 K1302',
    },
  ),
  occupation('N4128', 'Conducteur / Conductrice de navette de moins de 9 personnes', {
    names: `
      conducteur de navette, conductrice de navette, chauffeur de navette, conducteur de minibus,
      chauffeur minibus, chauffeur de minibus, conducteur navette aéroport, chauffeur navette hôtel,
      conducteur 9 places, chauffeur 9 places, chauffeur de transport à la demande
    `,
    skills: '486119 113751 483361 119989 300275 300361 478909 120031 104085 124439',
    law: 'permis-b',
    evidence: 'psc1 sst',
    neighbours: 'G1611 J1305 N2207 N4103 N4104 N4108 N4109 N4131 N4204 N4301',
  }),
  occupation('N4109', "Conducteur / Conductrice d'autocar ligne régulière", {
    names: `
      conducteur d'autocar, conductrice d'autocar, conducteur de car, conductrice de car, chauffeur de car,
      chauffeuse de car, conducteur de car scolaire, chauffeur car scolaire, conducteur scolaire,
      conducteur période scolaire, conducteur cps, conducteur en période scolaire, chauffeur d'autocar,
      conducteur de lignes régulières, conducteur interurbain, conducteur de ramassage scolaire,
      autocariste
    `,
    skills: '512782 485951 110527 115653 512899 110523 300275 478127 104085 478125 480991 479904',
    law: 'permis-d qualification-voyageurs',
    evidence: 'sst',
    neighbours: 'N4101 N4102 N4108 N4130 N4204 N4302 F1302 G1708 N4127 N4202',
  }),
  occupation('N4127', 'Conducteur / Conductrice de car tourisme', {
    names: `
      conducteur de tourisme, conductrice de tourisme, conducteur d'autocar de tourisme,
      conducteur de car tourisme, chauffeur tourisme, chauffeur grand tourisme, conducteur grand tourisme,
      chauffeur de car tourisme, conducteur occasionnel et tourisme, conducteur d'excursion
    `,
    skills: '483361 512905 513217 513453 483507 485993 513445 513473 513481 485995',
    law: 'permis-d qualification-voyageurs',
    evidence: 'sst',
    neighbours: 'J1305 K2110 N4103 N4108 N4109 N4119 N4128 N4129 N4301',
  }),
  occupation('N4119', 'Conducteur / Conductrice de tramway', {
    names: `
      conducteur de tramway, conductrice de tramway, conducteur tramway, traminot, conducteur de tram,
      agent de conduite tramway, conducteur de trolleybus, wattman, conducteur de trolley,
      agent de conduite tram
    `,
    skills: '485030 485033 482351 107613 110523 300271 300275 300361 479903 120031',
    evidence: 'sst',
    neighbours: 'F1302 N4101 N4102 K2111 N4109 N4125 N4204 N4301 N4302',
  }),
  occupation('N4302', 'Contrôleur / Contrôleuse des transports en commun', {
    names: `
      contrôleur transport, contrôleur de bus, contrôleur de métro, agent de contrôle, agente de contrôle,
      contrôleur des transports, agent de contrôle transport, vérificateur de titres,
      vérificateur de titres de transport, vérificatrice de titres de transport,
      agent de contrôle des transports en commun, agent de contrôle voyageurs, contrôleur sncf,
      chef de bord, agent de station, agent vérificateur
    `,
    skills: '124062 507759 513809 507758 513074 123642 113872 300481 110639 478308 493446',
    evidence: 'sst',
    neighbours: 'F1103 N2202 K1510 K2507 K1704 K1708 H1308',
  }),
  occupation('N4121', 'Aide-livreur / Aide-livreuse', {
    names: `
      aide-livreur, aide-livreuse, ripeur livreur, équipier livreur, équipière livreuse, second livreur,
      équipier de livraison, aide à la livraison, aide chauffeur, accompagnateur de livraison,
      livreur équipier, ripeur livraison, manutentionnaire livreur
    `,
    skills: '485106 125102 483361 110523 485105 125305 119847 300265 300305 485108',
    evidence: 'gestes-postures',
    neighbours: 'N1102 N1103 N4104 N4105 N4107 N4112 N4114 N4120 N4122 N4123',
  }),
  occupation('N4120', 'Chauffeur-livreur préparateur / Chauffeuse-livreuse préparatrice de commandes', {
    names: `
      chauffeur-livreur préparateur, chauffeuse-livreuse préparatrice, chauffeur magasinier,
      chauffeuse magasinière, livreur préparateur de commandes, chauffeur préparateur de commandes,
      préparateur livreur, magasinier livreur, magasinier chauffeur, chauffeur-livreur magasinier,
      livreur magasinier
    `,
    skills: '124795 485098 110527 126214 125102 110474 119847 300265 300270 485097',
    law: 'permis-b',
    evidence: 'caces-r489-3 sst',
    neighbours: 'M1603 M1615 N1103 N4104 N4105 N4106 N4114 N4121 N4123 N4130',
  }),
  occupation('N4123', 'Conducteur livreur installateur / Conductrice livreuse installatrice', {
    names: `
      livreur installateur, livreuse installatrice, livreur monteur, livreur installateur d'électroménager,
      livreur de meubles, livreur installateur de meubles, monteur livreur, livreur poseur,
      chauffeur livreur installateur, livreur installateur de matériel médical,
      livreur de gros électroménager, installateur livreur, monteur de meubles
    `,
    skills: '121181 485678 124795 110474 104888 119847 125102 300374 300265 110675',
    law: 'permis-b',
    evidence: 'habilitation-b0 gestes-postures',
    neighbours: 'N4101 N4102 N4103 N4105 N4107 N4112 N4113 N4114 N4116 N4122',
  }),
  occupation('M1603', 'Facteur / Factrice', {
    names: `
      facteur, factrice, agent courrier, facteur colis, facteur à vélo, distributeur de courrier,
      agent de distribution courrier, facteur livreur, facteur remplaçant, agent de distribution la poste,
      porteur de courrier, facteur polyvalent, distributeur de messagerie
    `,
    skills: '123295 511388 511390 109618 115356 483694 484934 110603 511387 110069',
    evidence: 'sst',
    neighbours: 'N4105 N4120 N4123 C1206 N1115 M1427 D1408 K2308 K2310 I1326',
  }),
  occupation('M1615', 'Distributeur / Distributrice de prospectus et imprimés', {
    names: `
      distributeur de prospectus, distributrice de prospectus, distributeur de journaux,
      porteur de journaux, porteuse de journaux, distributeur d'imprimés, distributeur de flyers, boîtage,
      boîteur, agent distributeur, distributeur de publicités, distributeur boîte aux lettres,
      vendeur colporteur de presse, street marketeur, distributeur d'imprimés publicitaires
    `,
    skills: '485769 109618 109620 485767 480614 480629 110603 485765 485775 485781',
    evidence: 'sst',
    neighbours: 'M1401 M1601 M1602 C1401 D1507 E1304 G1703 N1114 N3102 N4302',
  }),
  occupation('N2203', 'Agent / Agente de piste', {
    names: `
      agent de piste, agente de piste, agent de piste aéroportuaire, agent de piste aéroport,
      bagagiste aéroport, bagagiste aéroportuaire, manutentionnaire aéroportuaire, agent de tri bagages,
      trieur bagages, handler, ramp handler, ramp agent, assistant avion, agent de service avion,
      chargeur avion, agent de chargement avion, tractiste avion, agent d'escale piste, agent de handling
    `,
    skills: `
      110261 110265 110262 110527 104016 300265 110270 107018 123335 106997 100251 110269 101204 110177
    `,
    evidence: 'badge-aeroportuaire caces-r489-3',
    neighbours: 'N1201 N1101 N1103 N1105 N4401 K2110 K2101 M1807 J1308 K2601',
  }),
];
