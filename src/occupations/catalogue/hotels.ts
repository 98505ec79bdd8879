import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Hotels and holiday accommodation. */
export const hotels: readonly Occupation[] = [
  occupation('G1501', "Employé / Employée d'étage", {
    names: `
      femme de chambre, valet de chambre, employé d'étages, employée d'étages, agent d'étage,
      agente d'étage, femme de chambre valet de chambre, femme valet de chambre, équipier d'étage,
      commis d'étage, employé de ménage d'hôtel, agent d'entretien en hôtellerie,
      agent de nettoyage de chambres, housekeeper, housekeeping, femme de ménage hôtel,
      agent d'entretien chambres d'hôtel
    `,
    skills: '489833 104160 124101 489797 300282 106394 124663 486344 486343 489879',
    evidence: 'gestes-postures',
    neighbours: 'G1607 G1502 G1503 K1302 K1304 J1501 D1205 K2307 G1602',
  }),
  occupation('G1502', "Employé / Employée d'hôtel", {
    names: `
      employé polyvalent d'hôtel, employée polyvalente d'hôtel, employé d'hôtellerie,
      agent polyvalent d'hôtellerie, agente polyvalente d'hôtellerie, agent d'hôtellerie,
      employé polyvalent en hôtellerie, équipier d'hôtel, équipière d'hôtel, équipier petit-déjeuner,
      employé de petit déjeuner, cafetier d'hôtel, hôtelier polyvalent, agent hôtelier,
      employé polyvalent résidence hôtelière
    `,
    skills: '483275 484075 483282 104174 489286 117932 478722 104324 300303 483667',
    evidence: 'haccp sst',
    neighbours: 'G1101 G1703 G1803 G1303 M1601 D1505 M1602 K1304 D1212',
  }),
  occupation('G1703', 'Réceptionniste', {
    names: `
      réceptionniste hôtel, réceptionniste d'hôtel, réceptionniste en hôtellerie, réceptionniste de nuit,
      réceptionniste polyvalent, réceptionniste de camping, réceptionniste tournant, night audit,
      night auditor, veilleur de nuit en hôtellerie, veilleuse de nuit en hôtellerie,
      agent d'accueil en hôtellerie, réceptionniste bilingue, front desk, employé de réception,
      agent de réception
    `,
    skills: '300621 483764 485873 400557 103841 480719 485874 104292 123491 300411',
    evidence: 'sst',
    neighbours: 'D1403 D1204 D1415 G1101 G1401 G1303 G1706 M1604 M1616 N4131',
  }),
  occupation('G1503', "Gouvernant / Gouvernante d'hôtel", {
    names: `
      gouvernante, gouvernant, gouvernante d'hôtel, gouvernant d'hôtel, gouvernante d'étage,
      gouvernante générale, gouvernante en hôtellerie, assistante gouvernante, assistant gouvernant,
      aide gouvernante, première femme de chambre, responsable d'étages, responsable housekeeping,
      chef d'équipe femmes de chambre, gouvernante adjointe
    `,
    skills: '104181 123603 116932 125971 300004 300280 104182 117667 104175 121048',
    evidence: 'sst',
    neighbours: 'G1703 G1401 G1502 G1701 G1802 G1501 K2203 D1508 D1502 D1503',
  }),
  occupation('G1702', 'Bagagiste en établissement hôtelier', {
    names: `
      bagagiste, bagagiste hôtel, chasseur bagagiste, groom, portier d'hôtel, équipier de hall,
      bagagiste voiturier, employé de hall, chasseur en hôtellerie, liftier, doorman, bellboy,
      concierge bagagiste
    `,
    skills: '484497 104174 126155 484499 126064 114523 483378 118325 484504 484507',
    evidence: 'gestes-postures',
    neighbours: 'N1116 G1501 M1616 G1701 N2203 J1308 N1103 G1703 M1601 G1101',
  }),
  occupation('G1704', 'Agent / Agente de réservation en hôtellerie', {
    names: `
      agent de réservation, agente de réservation, agent de réservation en hôtellerie,
      assistant de réception, assistante de réception, chargé de réservation, employé de réservation,
      réservataire, agent de réservation hôtel, conseiller réservations
    `,
    skills: '483311 300621 117243 400557 104174 104292 483312 483316 123491 483278',
    evidence: 'sst',
    neighbours: 'D1415 G1706 G1303 G1701 E1107 D1401 N4302 N1202 G1703 M1604',
  }),
  occupation('G1708', 'Voiturier / Voiturière', {
    names: `
      voiturier, voiturière, voiturier hôtel, voiturier restaurant, voiturier aéroport, voiturier parking,
      agent voiturier, chauffeur voiturier, valet parking, voiturier convoyeur
    `,
    skills: '114525 485842 483378 483361 110527 300619 126155 122327 104090 300410',
    law: 'permis-b',
    evidence: 'sst',
    neighbours: 'N4131 N4105 J1308 G1701 M1601 K2504 G1502 G1707 G1611 G1702',
  }),
  occupation('G1236', 'Animateur / Animatrice de club de vacances', {
    names: `
      animateur de club de vacances, animatrice de club de vacances, animateur club vacances,
      animateur village vacances, animateur de village de vacances, animateur camping,
      animateur en camping, gentil organisateur, animateur de soirées, animateur polyvalent club,
      animateur villages vacances mer
    `,
    skills: '482285 509087 103888 300636 508282 103931 403342 300123 300361 500159',
    evidence: 'bafa bpjeps psc1',
    neighbours: 'K1217 G1237 G1239 G1209 K2146 K1202 M1506 K1216 G1217',
  }),
];
