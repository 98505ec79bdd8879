import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Butchers, bakers, pastry cooks, fishmongers. */
export const foodTrades: readonly Occupation[] = [
  occupation('D1101', 'Boucher / Bouchère', {
    names: `
      boucher, bouchère, boucher charcutier, boucher désosseur, boucher vendeur, ouvrier boucher,
      aide-boucher, apprenti boucher, boucher préparateur, boucher en grande surface, boucher traiteur,
      boucher rayon traditionnel, second boucher, boucher libre service, volailler, tripier,
      désosseur pareur
    `,
    skills: '485489 402094 118018 485491 114110 486776 121948 106394 104174 300255 100359',
    evidence: 'haccp cap-boucher',
    neighbours: 'H2103 D1109 D1103 D1507 D1102 G1606 D1502 H2101 D1106 D1107',
  }),
  occupation('D1102', 'Boulanger / Boulangère', {
    names: `
      boulanger, boulangère, boulanger pâtissier, ouvrier boulanger, aide-boulanger, boulanger tourier,
      tourier boulanger, boulanger viennoisier, boulanger polyvalent, apprenti boulanger,
      boulanger de nuit, boulanger en grande surface, fournier, pétrisseur boulanger
    `,
    skills: '123778 124960 126357 403583 486446 489491 106439 104174 300374 300375 300181 101782',
    evidence: 'haccp cap-boulanger',
    neighbours: 'D1104 D1106 D1301 D1502 D1507 G1604 G1607 H2102 D1108 D1101',
  }),
  occupation('D1103', 'Charcutier-traiteur / Charcutière-traiteuse', {
    names: `
      charcutier, charcutière, charcutier traiteur, traiteur charcutier, ouvrier charcutier,
      aide-charcutier, rôtisseur, rôtisseuse, préparateur traiteur, charcutier préparateur,
      cuisinier charcutier traiteur, employé traiteur, fabricant de charcuterie
    `,
    skills: `
      482927 403583 121750 126226 300556 104324 125062 125063 126104 482508 118018 483143 125971 300375
    `,
    evidence: 'haccp',
    neighbours: 'D1109 D1101 D1105 H2506 D1104 G1404 N1302 H1528 G1409 K2111',
  }),
  occupation('D1104', 'Pâtissier / Pâtissière', {
    names: `
      pâtissier, pâtissière, ouvrier pâtissier, aide-pâtissier, pâtissier tourier, tourier,
      pâtissier chocolatier, pâtissier boulanger, pâtissier confiseur, commis pâtissier,
      apprenti pâtissier, confiseur, biscuitier, entremettier pâtissier, pâtissier de laboratoire
    `,
    skills: '125030 124933 125029 126105 403583 119859 483143 100359 300375 501234',
    evidence: 'haccp cap-patissier',
    neighbours: 'D1102 D1115 D1118 D1117 G1609 K2111 G1607 G1409 D1503 G1602',
  }),
  occupation('D1105', 'Poissonnier / Poissonnière', {
    names: `
      poissonnier, poissonnière, employé de poissonnerie, employée de poissonnerie, employé de marée,
      fileteur, fileteuse, mareyeur, mareyeuse, ouvrier mareyeur, poissonnier vendeur,
      poissonnier en grande surface, poissonnier écailler, aide-poissonnier, préparateur marée,
      employé de criée
    `,
    skills: '500734 500737 119496 126245 500736 500741 124954 120552 300263 500738',
    evidence: 'haccp',
    neighbours: 'H2105 K2111 H2506 D1301 D1504 D1510 G1602 G1607',
  }),
];
