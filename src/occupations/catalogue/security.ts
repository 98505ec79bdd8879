import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Watching over people, places and goods. */
export const security: readonly Occupation[] = [
  occupation('K2503', 'Agent / Agente de prévention et de sécurité', {
    names: `
      agent de sécurité, agente de sécurité, agent de surveillance, agente de surveillance,
      agent de prévention et de sécurité, agent de sûreté, agent de sécurité privée, vigile, ads, aps,
      agent aps, agent de prévention sécurité, rondier, rondière, agent rondier, agent de sécurité magasin,
      agent de sécurité arrière-caisse, agent de gardiennage, agent de sécurité incendie, ssiap, ssiap 1,
      agent ssiap, agent de sécurité de nuit, surveillant de musée, gardien de musée, veilleur de nuit,
      veilleuse de nuit, surveillant de nuit, agent d'intervention sur alarme, portier physionomiste,
      chef de poste sécurité, agent de sûreté et de sécurité privée, inspecteur de magasin
    `,
    skills: '125317 113872 140932 300619 404533 108844 104016 300506 484250 300284 300352 300079',
    law: 'carte-pro-surveillance',
    evidence: 'tfp-aps sst habilitation-b0 equipier-premiere-intervention',
    neighbours: 'K1705 K2502 K1706 K1204 N4302 M1601 G1703 I1205 G1204 A1204',
  }),
  occupation('K2501', "Gardien / Gardienne d'immeuble", {
    names: `
      gardien d'immeuble, gardienne d'immeuble, gardien d'immeubles, concierge, concierge d'immeuble,
      gardien de résidence, gardienne de résidence, gardien concierge, employé d'immeuble,
      employée d'immeuble, agent de résidence, gardien logé, gardien de propriété, gardien d'hlm,
      agent de proximité habitat, gardien de copropriété, agent d'immeuble,
      technicien de proximité habitat
    `,
    skills: '115353 500041 506784 108819 115356 400750 483054 102175 125310 300282 492221',
    evidence: 'habilitation-b0 sst',
    neighbours: 'C1501 K2203 G1203 G1701 K2205 M1601 K1734',
  }),
  occupation('K2504', 'Agent / Agente de sécurité événementielle', {
    names: `
      agent de sécurité événementielle, agent de sécurité événementiel, agente de sécurité événementielle,
      stadier, stadière, agent de sécurité filtrage, agent de palpation,
      agent de sécurité évènementiel stade, agent de sécurité concert,
      agent de contrôle d'accès événementiel, agent d'accueil et de sécurité événementiel,
      sécurité événementielle
    `,
    skills: '404878 115272 404879 404880 120373 300284 300045 115200 113872 400633',
    law: 'carte-pro-surveillance',
    evidence: 'sst tfp-aps',
    neighbours: 'K2302 K1705 K1704 K1706 K2503 G1703 D1204 N4302 M1601 G1702',
  }),
  occupation('K2509', 'Opérateur / Opératrice en télésurveillance', {
    names: `
      opérateur de télésurveillance, opératrice de télésurveillance, opérateur télésurveillance,
      opérateur en vidéosurveillance, opérateur de vidéoprotection, opérateur vidéoprotection,
      agent de télésurveillance, opérateur pc sécurité, agent de pc sécurité, télésurveilleur,
      opérateur csu, opérateur de vidéosurveillance, agent vidéo surveillance,
      opérateur en station centrale
    `,
    skills: '124181 490453 108844 120373 140932 300352 502542 502541 140956 400633',
    law: 'carte-pro-surveillance',
    evidence: 'sst tfp-aps',
    neighbours: 'I1208 H1526 K2507 K1720 K2502 K2503 K1702 K2510',
  }),
  occupation('K2510', 'Agent / Agente cynophile de sécurité', {
    names: `
      agent cynophile, agente cynophile, maître-chien, maître de chien, agent de sécurité cynophile,
      conducteur de chien, agent conducteur de chien, agent conducteur canin, conducteur canin,
      agent cynophile de sécurité, agent cyno
    `,
    skills: '400299 404881 124181 405474 490453 108844 120373 300284 300352 484250',
    law: 'carte-pro-cynophile',
    evidence: 'sst',
    neighbours: 'K2507 K2503 K2504 K2508 K1711 A1426 K1204 N2206',
  }),
  occupation('K2506', 'Convoyeur / Convoyeuse de fonds', {
    names: `
      convoyeur de fonds, convoyeuse de fonds, transporteur de fonds, convoyeur messager,
      convoyeur conducteur, convoyeur garde, convoyeur de valeurs, convoyeur de fonds et valeurs,
      agent de transport de fonds
    `,
    skills: '490523 513476 105754 490522 512950 513407 512906 513100 118780 485353',
    law: 'carte-pro-fonds',
    evidence: 'sst',
    neighbours: 'K2505 K1204 I1205 M1601 N4302 A1204 K2502 K2503 K2111',
  }),
  occupation('K2507', "Agent / Agente d'exploitation et de sûreté aéroportuaire", {
    names: `
      agent de sûreté aéroportuaire, agente de sûreté aéroportuaire, agent de sûreté aéroport,
      agent d'exploitation de sûreté, opérateur de sûreté aéroportuaire, agent de sécurité aéroport,
      agent de sûreté fret, agent de filtrage aéroport, opérateur de sûreté qualifié, oqs,
      agent d'inspection filtrage, agent de sûreté portuaire
    `,
    skills: '404881 501304 484250 118780 104016 124716 115272 300284 490453 483479',
    law: 'carte-pro-aeroportuaire',
    evidence: 'badge-aeroportuaire',
    neighbours: 'K2510 K2502 K2504 K2503 H1302 H1308',
  }),
  occupation('K2502', 'Responsable sécurité de site', {
    names: `
      responsable sécurité, responsable sûreté, chef de site sécurité, chef d'équipe sécurité,
      chef d'équipe de sécurité, chef d'équipe sécurité incendie, chef d'équipe ssiap, ssiap 2, ssiap 3,
      chef de service sécurité incendie, chef de service sécurité, responsable d'exploitation sécurité,
      responsable sécurité de site, chef de sécurité
    `,
    skills: '400108 121763 124174 483785 123311 400181 121638 300184 300146 404222',
    evidence: 'sst',
    neighbours: 'K1702 M1601 M1846 M1812 K2111 N2206 K1210 K1802 E1106 H1304',
  }),
  occupation('G1207', 'Surveillant / Surveillante de baignade', {
    names: `
      surveillant de baignade, surveillante de baignade, sauveteur aquatique, sauveteuse aquatique,
      nageur sauveteur, bnssa, surveillant de plage, sauveteur en mer, surveillant bnssa,
      surveillant de piscine, sauveteur plage, sauveteur de plage
    `,
    skills: '100240 400631 103929 300045 300361 103885 103872 403344 119800 490371',
    law: 'bnssa',
    evidence: 'pse sst',
    neighbours: 'G1209 G1208 G1204 G1201 L1401 K2107 K1103 L1204 J1408 J1412',
  }),
  occupation('K1707', 'Policier municipal / Policière municipale', {
    names: `
      policier municipal, policière municipale, agent de police municipale, asvp,
      agent de surveillance de la voie publique, gardien de police municipale,
      brigadier de police municipale, garde champêtre, agent de stationnement,
      agent de contrôle du stationnement, placier
    `,
    skills: '108264 108267 123639 108255 300339 300361 108027 120848 121831 102146 103070',
    evidence: 'psc1 sst',
    neighbours: 'K1706 K2502 K1704 K1204 K1705 K2503 I1202 N4302 A1204 M1602',
  }),
];
