import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Kitchens, dining rooms and bars. */
export const catering: readonly Occupation[] = [
  occupation('G1602', 'Commis / Commise de cuisine', {
    names: `
      commis de cuisine, commise de cuisine, commis cuisine, commis, aide de cuisine, aide-cuisinier,
      aide-cuisinière, agent de cuisine, second commis, commis de cuisine tournant,
      commis pâtissier de restaurant, commis garde-manger, commis froid, apprenti cuisinier,
      employé de cuisine, aide en cuisine, commis polyvalent de cuisine
    `,
    skills: '125006 400429 403326 489790 123660 101767 104234 115684 122435 101716',
    evidence: 'haccp',
    neighbours: 'G1606 G1609 G1607 G1603 G1803 D1103 H2102 D1106 D1502 A1412',
  }),
  occupation('G1609', 'Cuisinier / Cuisinière', {
    names: `
      cuisinier, cuisinière, cuistot, cuistot resto, cuisinier traditionnel, cuisinier en restaurant,
      cuisinier de brasserie, chef de partie, cheffe de partie, demi-chef de partie, chef de partie froid,
      chef de partie chaud, second de cuisine, seconde de cuisine, sous-chef de cuisine,
      premier commis de cuisine, grillardin, chef saucier, sushiman, cuisinier à domicile,
      cuisinier de restaurant, cuisinier extra
    `,
    skills: '403583 124935 403623 403497 483178 485917 489852 489827 300090 300091 100359 115684 122410',
    evidence: 'haccp',
    neighbours: 'G1601 G1401 G1402 G1403 G1404 D1301 D1410 K2111 H2504',
  }),
  occupation('G1603', 'Equipier polyvalent / Equipière polyvalente de restauration rapide', {
    names: `
      équipier polyvalent, équipière polyvalente, équipier de restauration rapide, équipier fast-food,
      employé de restauration rapide, employée de restauration rapide, agent de restauration rapide,
      employé polyvalent de restauration, employée polyvalente de restauration,
      employé polyvalent de restaurant, préparateur vendeur en point chaud, employé de snack,
      vendeur en restauration rapide, vendeur de sandwichs, sandwicherie, équipier mcdo, crew,
      employé de fast food, employé de friterie, vendeur point chaud, team member restauration
    `,
    skills: '483906 104227 104230 403013 483908 483913 124961 300303 483909 403448',
    evidence: 'haccp',
    neighbours: 'G1602 G1607 G1803 N1103 H3303 N4105 G1502 G1101 G1809 D1505',
  }),
  occupation('G1605', 'Plongeur officier / Plongeuse officière de cuisine', {
    names: `
      plongeur, plongeuse, plongeur en restauration, plongeuse en restauration, plongeur restaurant,
      plongeur resto, aide-plongeur, plongeur batterie, plongeur aide de cuisine, agent de plonge,
      employé de plonge, officier de cuisine plongeur, laveur de vaisselle, plonge, responsable plonge,
      plongeur polyvalent
    `,
    skills: '104262 104263 114538 400637 300282 100359 104172 104227 123660 489877',
    evidence: 'haccp',
    neighbours: 'G1501 G1502 G1602 G1603 G1607 G1801 G1803 K2204 J1309 J1301',
  }),
  occupation('G1607', 'Employé / Employée de restauration collective', {
    names: `
      agent de restauration collective, agente de restauration collective, employé de collectivité,
      employée de collectivité, employé de restauration, agent polyvalent de restauration,
      agent polyvalent de restauration scolaire, agent de restauration scolaire, agent de cantine,
      employé de cantine, cantinier, cantinière, dame de cantine, aide de cuisine de collectivité,
      employé de self, employé de cafétéria, erc, agent de restauration, agent d'office,
      agent de service restauration, plongeur de collectivité,
      employé polyvalent de restauration collective
    `,
    skills: '104227 122877 117532 104230 300282 100359 101767 104234 101716 300090',
    evidence: 'haccp',
    neighbours: 'G1604 G1602 G1803 G1502 G1603 G1606 G1501 D1507 D1106 D1103',
  }),
  occupation('G1803', 'Serveur / Serveuse en restauration', {
    names: `
      serveur, serveuse, serveur en restaurant, serveuse de restaurant, serveur de restaurant,
      serveur de bar brasserie, serveur limonadier, garçon de restaurant, commis de salle,
      commis de restaurant, runner, hôte de salle, hôtesse de salle, serveur extra, serveur traiteur,
      serveur de banquet, employé de salle, serveur en brasserie, serveur polyvalent
    `,
    skills: '117933 101901 117932 104324 485639 108845 300282 485638 104234 300556',
    evidence: 'haccp',
    neighbours: 'G1502 D1507 G1602 G1607 G1801 G1701 M1601 G1603 M1616',
  }),
  occupation('G1606', 'Cuisinier / Cuisinière de collectivité', {
    names: `
      cuisinier de collectivité, cuisinière de collectivité, cuisinier en collectivité,
      cuisinier en restauration collective, cuisinier scolaire, cuisinier de cantine, cuisinier ehpad,
      cuisinier en ehpad, cuisinier de cuisine centrale, agent de cuisine centrale,
      chef gérant de collectivité, cuisinier traiteur, second de cuisine collectivité,
      cuisinier restauration scolaire, cuisinier diététique
    `,
    skills: '116233 122877 116932 125971 300090 104207 125006 400429 140976 124919',
    evidence: 'haccp cap-cuisine',
    neighbours: 'G1404 G1601 G1602 G1801 G1604 G1401 G1802 G1403 G1402 D1103',
  }),
  occupation('G1604', 'Pizzaïolo / Pizzaïola', {
    names: `
      pizzaïolo, pizzaïola, pizzeur, aide pizzaïolo, chef pizzaïolo, préparateur de pizzas,
      préparateur vendeur de pizzas, cuisinier pizzaïolo, commis pizzaïolo, tourneur de pizzas
    `,
    skills: '116932 124952 483343 489831 400429 504832 511063 300263 300282 104248 104251',
    evidence: 'haccp',
    neighbours: 'D1104 D1102 G1612 D1106 G1602 G1606 G1409 G1613 K2111 D1103',
  }),
  occupation('G1801', 'Barman / Barmaid', {
    names: `
      barman, barmaid, bartender, barman serveur, commis de bar, employé de bar, serveur barman, mixologue,
      barman cocktails, barman limonadier, barmaid serveuse, préparateur de cocktails
    `,
    skills: '483333 489807 483953 489751 123660 300303 100359 101901 483486 483331',
    evidence: 'haccp',
    neighbours: 'G1804 G1808 G1401 G1805 G1802 G1803 D1106 G1206 G1703',
  }),
  occupation('G1601', 'Chef / Cheffe de cuisine', {
    names: `
      chef de cuisine, cheffe de cuisine, chef cuisinier, cheffe cuisinière, chef des cuisines,
      chef gérant, responsable de cuisine, chef exécutif, chef de production culinaire,
      chef de cuisine restaurant, responsable cuisine, chef de cuisine centrale
    `,
    skills: '403454 403623 403583 116932 403556 403608 403624 403296 104183 403497 100359 117103 100038',
    evidence: 'haccp cap-cuisine',
    neighbours: 'G1401 G1404 G1402 G1606 G1804 D1403 D1502 K2109 D1104 K2111',
  }),
  occupation('G1809', 'Barista', {
    names: `
      barista, garçon de café, serveur de café, barista en coffee shop, barista serveur, vendeur barista,
      équipier coffee shop, préparateur de boissons chaudes, serveuse en café, employé de salon de thé,
      coffee shop, équipier barista
    `,
    skills: '484141 124961 104324 484133 402099 300303 478820 101901 483177 489536',
    evidence: 'haccp',
    neighbours: 'G1803 D1505 G1703 G1801 G1603 D1106 G1805 G1802 D1502',
  }),
  occupation('G1810', 'Chef / Cheffe de rang', {
    names: `
      chef de rang, cheffe de rang, demi-chef de rang, serveur chef de rang, chef de rang extra,
      chef de rang brasserie, chef de rang restaurant gastronomique, premier chef de rang,
      chef de rang room service, responsable de rang
    `,
    skills: '117171 300556 101901 403602 485638 485641 108845 118069 121796 483667',
    evidence: 'haccp',
    neighbours: 'G1401 G1802 D1415 G1503 K2111 G1410 E1107 G1413 G1804',
  }),
  occupation('G1802', "Maître / Maîtresse d'hôtel", {
    names: `
      maître d'hôtel, maîtresse d'hôtel, responsable de salle, second maître d'hôtel,
      assistant maître d'hôtel, manager de salle, responsable banquets, responsable petits-déjeuners,
      premier maître d'hôtel, chef de salle, directeur de salle
    `,
    skills: '489285 483549 483552 489827 101901 117932 300004 300243 483277 483667',
    evidence: 'haccp',
    neighbours: 'G1401 E1107 M1610 G1805 D1415 G1410 G1804 K2111 M1506 G1503',
  }),
  occupation('G1409', 'Manager en restauration rapide', {
    names: `
      manager en restauration rapide, manager restauration rapide, manager de restaurant,
      assistant manager restauration, responsable de restauration rapide, manager fast-food,
      adjoint de direction restauration rapide, manager opérationnel restauration,
      responsable d'équipe restauration rapide, manager d'équipe restauration, shift manager
    `,
    skills: '300601 117561 105672 483911 114487 402171 485286 300307 300261 300243 300315',
    evidence: 'haccp sst',
    neighbours: 'G1606 D1301 D1502 G1802 K2111 G1407 M1102 G1413 G1805 G1609',
  }),
  occupation('G1608', 'Ecailler / Ecaillère', {
    names: `
      écailler, écaillère, écailler de restaurant, ouvreur d'huîtres, ouvreuse d'huîtres,
      préparateur de fruits de mer, préparateur de plateaux de fruits de mer, écailler poissonnier,
      chef écailler, vendeur écailler
    `,
    skills: '114520 124954 300556 126198 300374 300263 101811 101815 101716 100359',
    evidence: 'haccp',
    neighbours: 'D1105 G1602 H2102 D1106 G1603 G1803 A1404 D1501 H3302 N1105',
  }),
  occupation('G1610', 'Pâtissier / Pâtissière de restaurant', {
    names: `
      pâtissier en restauration, pâtissière en restauration, pâtissier de restaurant,
      chef de partie pâtisserie, chef de partie pâtissier, second de pâtisserie,
      chef pâtissier de restaurant, cuisinier pâtissier, commis de pâtisserie, pâtissier hôtel restaurant,
      pâtissier traiteur en restaurant
    `,
    skills: '403583 489791 403497 483318 126105 300601 300130 104191 101716 125030',
    evidence: 'haccp cap-patissier',
    neighbours: 'D1104 G1609 D1301 K2111 H1224 D1103 H1518 G1202 E1101',
  }),
  occupation('G1612', 'Crêpier / Crêpière', {
    names: `
      crêpier, crêpière, crêpier vendeur, préparateur de crêpes, préparateur vendeur de crêpes,
      cuisinier crêpier, galettier, crêperie, vendeur de crêpes, équipier crêperie
    `,
    skills: '500223 104256 116932 124951 500238 504832 511063 300263 300280 300282 101738 104252 122435',
    evidence: 'haccp',
    neighbours: 'G1604 D1104 D1102 G1613 D1106 D1118 G1409 G1602 G1606',
  }),
];
