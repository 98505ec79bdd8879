import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Parks, gardens and natural areas. */
export const greenSpaces: readonly Occupation[] = [
  occupation('A1203', "Agent / Agente d'entretien des espaces verts", {
    names: `
      agent d'entretien des espaces verts, agente d'entretien des espaces verts, agent espaces verts,
      agent des espaces verts, ouvrier espaces verts, ouvrière espaces verts,
      ouvrier d'entretien des espaces verts, jardinier, jardinière, jardinier d'entretien,
      jardinier espaces verts, ouvrier paysagiste d'entretien, agent technique espaces verts, aev, oev,
      entretien espaces verts, débroussailleur, débroussailleuse, agent de débroussaillement,
      aide-jardinier, jardinier à domicile, jardinier municipal, tonte et taille
    `,
    skills: '122570 483175 100063 123042 122843 483173 486074 100032 122739 120676 116714 100064',
    evidence: 'caces-r482-a sst',
    neighbours: 'A1202 A1208 A1210 A1414 F1707 I1202 I1203 H2102 N1101',
  }),
  occupation('A1208', 'Jardinier / Jardinière paysagiste', {
    names: `
      paysagiste, jardinier paysagiste, jardinière paysagiste, ouvrier paysagiste, ouvrière paysagiste,
      ouvrier du paysage, ouvrière du paysage, ouvrier jardinier paysagiste, paysagiste création,
      ouvrier paysagiste création, aide-paysagiste, jardinier créateur, ouvrier espaces verts création,
      technicien paysagiste, constructeur paysagiste
    `,
    skills: '116214 489495 122843 123042 119210 479035 100158 100011 103070 122783',
    evidence: 'caces-r482-a',
    neighbours: 'A1202 A1207 A1204 A1209 F1707 F1708 I1202 I1203 A1414 A1211',
  }),
  occupation('A1209', 'Elagueur / Elagueuse', {
    names: `
      élagueur, élagueuse, élagueur grimpeur, grimpeur élagueur, arboriste grimpeur, ouvrier élagueur,
      homme de pied élagage, aide élagueur, bûcheron élagueur, arboriste élagueur, chef d'équipe élagage,
      élagueur nacelle
    `,
    skills: '122580 484512 489404 402030 100100 123754 479278 486555 403898 400772',
    evidence: 'travail-hauteur caces-r486-b sst',
    neighbours: 'A1202 A1210 A1102 A1101 A1405 F1501 F1502 F1619 I1501 N1101',
  }),
  occupation('A1201', 'Bûcheron / Bûcheronne', {
    names: `
      bûcheron, bûcheronne, bûcheron débardeur, abatteur d'arbres, abatteuse d'arbres, ouvrier bûcheron,
      tronçonneur, bûcheron débroussailleur, abattage d'arbres, bûcheron manuel
    `,
    skills: '122579 122565 122575 499948 100023 122728 100033 479278 484509 126336',
    evidence: 'sst travail-hauteur',
    neighbours: 'A1212 A1213 A1205 A1202 A1207 A1102 H2205 H2202 D1418 G1232',
  }),
  occupation('A1202', "Agent / Agente d'entretien des espaces naturels", {
    names: `
      agent d'entretien des espaces naturels, agente d'entretien des espaces naturels,
      ouvrier d'entretien des espaces naturels, agent environnement, cantonnier des espaces naturels,
      agent d'entretien des rivières, garde rivière, agent de débroussaillage, ouvrier espaces naturels,
      agent d'entretien du littoral, agent d'entretien des plages, nettoyeur de plages, éco-garde,
      agent d'entretien des sentiers, agent technique de l'environnement
    `,
    skills: '514814 122719 122570 489311 487163 489310 123042 125978 119210 100050',
    evidence: 'caces-r482-a sst psc1',
    neighbours: 'A1204 A1208 A1207 A1209 A1210 F1707 I1203 I1202 F1302 A1203',
  }),
  occupation('A1210', 'Ouvrier forestier / Ouvrière forestière', {
    names: `
      ouvrier forestier, ouvrière forestière, ouvrier sylvicole, agent forestier, ouvrier sylviculteur,
      débroussailleur forestier, ouvrier dfci, ouvrier de prévention incendies de forêt,
      planteur forestier, ouvrier reboiseur, forestier sapeur, ouvrier pionnier forestier,
      manœuvre forestier
    `,
    skills: '405514 484857 122567 100063 125978 122843 119210 100032 122009 122578 120676',
    evidence: 'sst',
    neighbours: 'A1212 A1201 A1203 A1102 A1202 A1209 F1707 I1203 H2211 N4101',
  }),
  occupation('A1211', "Chef / Cheffe d'équipe paysagiste", {
    names: `
      chef d'équipe espaces verts, cheffe d'équipe espaces verts, chef d'équipe paysagiste,
      cheffe d'équipe paysagiste, chef d'équipe paysage, chef d'équipe entretien espaces verts,
      chef d'équipe création paysagère, responsable d'équipe espaces verts, chef jardinier,
      chef de chantier paysagiste, chef de chantier espaces verts
    `,
    skills: '402102 110289 118788 483947 483368 121876 123042 300292 123463 124498 479035 100015 103070',
    evidence: 'sst caces-r482-a',
    neighbours: 'A1204 A1414 A1301 A1405 A1207 F1707 I1202 D1212 K1802 K2111',
  }),
  occupation('A1207', "Chef / Cheffe d'équipe d'entretien d'espaces naturels", {
    names: `
      chef d'équipe espaces naturels, cheffe d'équipe espaces naturels,
      chef d'équipe d'entretien d'espaces naturels, technicien espaces naturels, technicien rivière,
      technicien de rivière, chef d'équipe environnement, responsable technique espaces naturels,
      animateur d'équipe espaces naturels, chef d'équipe débroussaillement
    `,
    skills: '484022 484024 489314 489315 403554 300636 100050 103190 121075 483712',
    evidence: 'sst',
    neighbours: 'A1101 A1204 A1205 I1202 F1707 K1203 K2111 K2306 K2203',
  }),
];
