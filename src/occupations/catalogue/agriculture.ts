import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Fields, orchards, vineyards, greenhouses and stock farming. */
export const agriculture: readonly Occupation[] = [
  occupation('A1402', 'Aide agricole en production végétale', {
    names: `
      ouvrier agricole, ouvrière agricole, aide agricole, aide maraîcher, aide maraîchère,
      ouvrier saisonnier agricole, saisonnier agricole, ouvrier agricole saisonnier, ramasseur de légumes,
      ramasseuse de légumes, cueilleur de légumes, agent de culture légumière, aide agricole en maraîchage,
      aide horticole, ouvrier en serre, ouvrier agricole en serres, coupeur de salades,
      ramasseur de salades, ramasseur d'asperges, ramasseur de melons
    `,
    skills: '122725 510978 483172 117548 122730 119691 122843 122853 122004 101850 122840 497954 478603',
    evidence: 'gestes-postures',
    neighbours: 'A1419 A1403 A1433 A1202 A1203 A1210 H2102 H3302 N4120 D1219',
  }),
  occupation('A1401', 'Cueilleur / Cueilleuse de fruits', {
    names: `
      cueilleur, cueilleuse, cueilleur de fruits, cueilleuse de fruits, vendangeur, vendangeuse,
      ouvrier de récolte, saisonnier vendanges, coupeur vendanges, porteur vendanges, récoltant fruits,
      cueillette de fruits, cueilleur d'olives, ramasseur de fruits, ramasseur d'olives, vendanges,
      cueilleur de cerises, cueilleur d'abricots
    `,
    skills: '122853 510978 510979 403326 300274 495639 100016 122825 119691 506495',
    evidence: 'gestes-postures',
    neighbours: 'A1444 A1419 A1210 H3302 H2105 D1507 N1103 H2102 G1602',
  }),
  occupation('A1405', 'Arboriculteur / Arboricultrice', {
    names: `
      arboriculteur, arboricultrice, ouvrier arboricole, ouvrière arboricole, arboriculteur fruitier,
      oléiculteur, oléicultrice, chef d'équipe arboriculture, tailleur d'arbres fruitiers,
      ouvrier arboriculteur, taille d'oliviers, producteur de fruits, ouvrier oléicole
    `,
    skills: '122573 122853 121752 483172 122825 122833 510979 511159 493755 503388',
    evidence: 'caces-r482-f',
    neighbours: 'A1416 A1304 A1414 A1418 H2102 A1420 A1429 A1101 D1502 D1107',
  }),
  occupation('A1414', 'Horticulteur / Horticultrice', {
    names: `
      horticulteur, horticultrice, ouvrier horticole, ouvrière horticole, ouvrier serriste, serriste,
      agent horticole, producteur de fleurs, floriculteur, ouvrier de production horticole,
      ouvrier horticulteur, chef de culture horticole, lavandiculteur, agent de production horticole
    `,
    skills: '122573 123046 121752 511159 122730 122853 119210 300294 300265 300255 492761 479035 478603',
    evidence: 'gestes-postures',
    neighbours: 'A1434 A1420 A1416 A1429 A1208 A1207 A1304 D1209 D1219 K2111',
  }),
  occupation('A1433', 'Maraîcher / Maraîchère', {
    names: `
      maraîcher, maraîchère, ouvrier maraîcher, ouvrière maraîchère, ouvrier maraîchage,
      ouvrier de culture maraîchère, maraîcher bio, ouvrier maraîcher bio, chef de culture maraîchère,
      producteur de légumes, ouvrier maraîcher polyvalent, ouvrier en maraîchage biologique,
      maraîcher d'insertion, jardinier maraîcher, agriculteur maraîcher
    `,
    skills: '121752 117548 123046 122853 122730 119210 493757 478603 100011 101869',
    evidence: 'gestes-postures',
    neighbours: 'A1440 A1304 A1416 A1420 A1429 A1414 D1107 D1502 H2506 G1602',
  }),
  occupation('A1419', 'Ouvrier agricole polyvalent / Ouvrière agricole polyvalente', {
    names: `
      ouvrier agricole polyvalent, ouvrière agricole polyvalente, ouvrier polyvalent agricole,
      ouvrier de grandes cultures, commis de ferme, commis agricole, ouvrier d'exploitation agricole,
      salarié agricole polyvalent, employé agricole, agent agricole polyvalent,
      ouvrier polyculture élevage, ouvrier en polyculture élevage, employé de ferme
    `,
    skills: '123075 125255 122570 100300 119210 125527 300282 300265 116780 404000 100064 100259 118331',
    evidence: 'sst',
    neighbours: 'A1101 A1402 A1401 A1403 A1414 A1202 A1203 H2103 N1103 H3302',
  }),
  occupation('A1101', "Conducteur / Conductrice d'engins agricoles", {
    names: `
      tractoriste, conducteur de tracteur, conductrice de tracteur, chauffeur de tracteur,
      chauffeur agricole, conducteur d'engins agricoles, conducteur de machines agricoles,
      conducteur de machine à vendanger, tractoriste viticole, tractoriste vigneron,
      conducteur de moissonneuse, chauffeur de machines agricoles, conducteur d'épareuse,
      conducteur agricole, mécanicien conducteur agricole
    `,
    skills: '125527 404020 300160 404006 122573 122730 122853 300172 100003 122817',
    evidence: 'sst',
    neighbours: 'A1414 A1205 A1416 A1202 A1201 A1102 N1104 F1302 N4101 I1603',
  }),
  occupation('A1403', "Aide d'élevage agricole", {
    names: `
      aide d'élevage, ouvrier d'élevage, ouvrière d'élevage, agent d'élevage, vacher, vachère, aide vacher,
      trayeur, trayeuse, berger salarié, aide berger, ouvrier en élevage, ramasseur de volailles,
      ramasseur d'œufs, salarié d'élevage, ouvrier en production laitière, ouvrier avicole,
      tondeur de moutons
    `,
    skills: '123075 100295 404019 122860 100300 114151 404021 300282 123076 126060',
    evidence: 'gestes-postures',
    neighbours: 'A1419 A1101 A1202 A1407 F1709 H2102 H3301 N1105 N1103 N1101',
  }),
  occupation('A1418', 'Viticulteur / Viticultrice', {
    names: `
      ouvrier viticole, ouvrière viticole, viticulteur, viticultrice, ouvrier de la vigne, vigneron,
      vigneronne, tailleur de vigne, tailleuse de vigne, taille de la vigne, ouvrier viticole polyvalent,
      ouvrier viticulteur, salarié viticole, chef d'équipe viticole
    `,
    skills: '122825 125527 122843 122574 122730 123046 122853 119210 300214 123060 120676',
    evidence: 'sst',
    neighbours: 'A1414 A1405 A1420 A1413 H2206 D1410 G1102 G1801 G1804 D1406',
  }),
  occupation('A1444', 'Aide agricole en production fruitière', {
    names: `
      aide arboricole, aide arboriculteur, aide agricole en arboriculture, ouvrier fruitier, aide viticole,
      aide viticulteur, aide-pépiniériste, aide agricole en production fruitière, éclaircissage de fruits,
      saisonnier arboriculture, tailleur de fruitiers, ouvrier agricole arboriculture,
      agent agricole fruitier
    `,
    skills: '122725 100063 122825 122833 119691 122843 300265 122826 100032 510980',
    evidence: 'gestes-postures',
    neighbours: 'A1401 A1419 A1420 A1210 A1202 A1203 H3302 H2105 N1103',
  }),
  occupation('A1441', 'Pépiniériste', {
    names: `
      pépiniériste, ouvrier pépiniériste, ouvrière pépiniériste, ouvrier en pépinière,
      employé de pépinière, agent de pépinière, producteur de plants, pépiniériste viticole,
      chef de culture pépinière, ouvrier de production en pépinière, semencier
    `,
    skills: '503016 100063 125527 121752 503017 507792 489495 119210 300268 300255 479035 498017',
    evidence: 'caces-r489-3',
    neighbours: 'A1420 A1414 A1432 A1436 A1405 A1207 A1208 D1219 D1209 G1240',
  }),
  occupation('A1422', 'Caviste de chai', {
    names: `
      caviste de chai, caviste en coopérative, ouvrier de chai, ouvrière de chai, ouvrier caviste,
      employé de chai, aide-caviste, agent de chai, cuviste, ouvrier de cave, agent de cave coopérative,
      caviste saisonnier, saisonnier de chai, caviste vinificateur
    `,
    skills: '100347 123117 402094 113906 113933 300173 100359 100356 100234 119896 123114',
    evidence: 'caces-r489-3',
    neighbours: 'A1423 A1413 A1418 A1304 D1410 D1501 D1301 G1801 G1804 A1446',
  }),
  occupation('A1421', 'Palefrenier soigneur / Palefrenière soigneuse', {
    names: `
      palefrenier, palefrenière, palefrenier soigneur, palefrenière soigneuse, soigneur de chevaux,
      soigneur équin, groom équestre, employé d'écurie, agent d'écurie, garçon d'écurie,
      palefrenier centre équestre, employé de centre équestre
    `,
    skills: '404009 120679 404003 125255 404021 100295 100409 114151 123660 300282 300265',
    evidence: 'sst',
    neighbours: 'A1502 A1407 A1501 A1403 A1202 B1802 I1203 G1210 K1705 K1701',
  }),
];
