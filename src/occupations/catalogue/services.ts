import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Hairdressing, beauty, sewing and funerals. */
export const services: readonly Occupation[] = [
  occupation('D1202', 'Coiffeur / Coiffeuse', {
    names: `
      coiffeur, coiffeuse, coiffeur mixte, coiffeur homme, coiffeur à domicile, coiffeuse à domicile,
      assistant coiffeur, coiffeur coloriste, coloriste permanentiste, apprenti coiffeur,
      coiffeur styliste, technicien coiffure, coiffeur polyvalent, coiffeur visagiste, aide-coiffeur,
      shampouineur, shampouineuse
    `,
    skills: '101903 101918 120722 101901 485473 101905 114126 300307 300379 114127 480307',
    evidence: 'cap-coiffure',
    neighbours: 'D1208 D1301 D1416 K1103 D1218 D1217 D1220 D1203 M1602 L1501',
  }),
  occupation('D1216', 'Coiffeur barbier / Coiffeuse barbière', {
    names: `
      barbier, barbière, coiffeur barbier, coiffeur barbier homme, barbier coiffeur, barber,
      spécialiste barbe, apprenti barbier, coiffeur pour hommes, barber shop
    `,
    skills: '483739 486026 101902 101916 101901 101905 114126 300282 483741 483743',
    evidence: 'cap-coiffure',
    neighbours: 'D1215 D1217 D1218 L1501 M1302 K1103 D1222 D1416 D1202 D1220',
  }),
  occupation('D1208', 'Esthéticien / Esthéticienne', {
    names: `
      esthéticien, esthéticienne, esthéticienne à domicile, esthéticienne cosméticienne,
      employée d'institut de beauté, technicienne en esthétique, esthéticienne manucure,
      conseillère beauté esthéticienne, esthéticien spa, maquilleur, maquilleuse, estheticienne ongles
    `,
    skills: '102054 102050 109189 120139 507405 505503 102062 124629 300303 116932 300043 300379',
    evidence: 'cap-esthetique',
    neighbours: 'L1501 D1231 D1214 J1402 D1237 K1311 D1241 K2111 M1601 M1621',
  }),
  occupation('D1207', 'Retoucheur / Retoucheuse en habillement', {
    names: `
      retoucheur, retoucheuse, couturier retoucheur, couturière retoucheuse, retoucheur en habillement,
      retoucheur couture, couturière retouches, réparateur en habillement, retoucheur vendeur,
      retoucheuse couturière, retouches couture, ourlets retouches
    `,
    skills: '102039 105479 102016 102030 119685 508054 485737 125971 101981 124377',
    evidence: 'gestes-postures',
    neighbours: 'D1206 B1806 H2505 H2420 H2417 H2419 B1808 H2402 B1803',
  }),
  occupation('K2601', 'Porteur / Porteuse funéraire', {
    names: `
      porteur funéraire, porteuse funéraire, agent funéraire, agente funéraire,
      chauffeur porteur funéraire, chauffeur porteur, fossoyeur, fossoyeuse, agent de cimetière,
      porteur chauffeur fossoyeur, opérateur funéraire, assistant funéraire porteur,
      employé de pompes funèbres, ouvrier funéraire, technicien de convoi funéraire
    `,
    skills: '108864 108858 108867 500775 511329 511330 511331 500773 511310 508033',
    evidence: 'sst gestes-postures',
    neighbours: 'K2604 K2602 K2605 M1602 K1204 N1106 K2603 K1306 I1203',
  }),
];
