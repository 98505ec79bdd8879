import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Docks, seafaring, and building and repairing of boats. */
export const port: readonly Occupation[] = [
  occupation('N3203', 'Ouvrier / Ouvrière de manutention portuaire', {
    names: `
      docker, dockeur, ouvrier docker, ouvrière docker, ouvrier portuaire, manutentionnaire portuaire,
      ouvrier de manutention portuaire, débardeur portuaire, lasheur, saisisseur, pointeur portuaire,
      arrimeur, dépoteur empoteur, empoteur dépoteur, élingueur portuaire, acconier, docker occasionnel,
      agent de manutention portuaire
    `,
    skills: '110684 125180 400519 404220 300265 300264 300263 124098 110439 486374',
    evidence: 'caces-r489-4 elingage caces-r489-3',
    neighbours: 'N1104 N1105 N1114 N1116 N3102 N3103 N3204 N4301 N4401',
  }),
  occupation('N3204', "Chef / Cheffe d'équipe de manutention portuaire", {
    names: `
      chef d'équipe docker, contremaître portuaire, chef d'équipe portuaire,
      chef d'équipe de manutention portuaire, chef de bord manutention portuaire, chef de quai portuaire,
      contremaître docker, chef de manutention portuaire, superviseur manutention portuaire,
      chef d'équipe terminal à conteneurs
    `,
    skills: '486289 486291 486292 116920 486295 300264 121470 125180 481181 300265',
    evidence: 'elingage sst',
    neighbours: 'N1305 N1301 N1302 N1303 N1304 N4201 N3202 N1112 M1402 K2111',
  }),
  occupation('N3102', 'Marin', {
    names: `
      marin, matelot, matelote, matelot de commerce, matelot pont, matelot polyvalent, marin de commerce,
      équipier de bord, marin plaisance professionnelle, deckhand, bosco, lamaneur,
      matelot navette maritime, matelot passagers, mousse, timonier, matelot remorquage,
      matelot de la marine marchande, équipier de plaisance
    `,
    skills: `
      110361 100238 124550 124549 110360 104016 100246 100392 110367 100205 100248 110020 110366 110368
    `,
    law: 'cfbs',
    evidence: 'psc1',
    neighbours: 'N3201 N3101 N3103 N4301 N4401 N4403 A1205 A1204 A1301 D1105',
  }),
  occupation('I1605', 'Mécanicien / Mécanicienne en mécanique marine ou navale', {
    names: `
      mécanicien marine, mécanicien naval, mécanicienne navale, mécanicien bateau, mécanicien de bateaux,
      mécanicien nautique, mécanicien de marine, mécanicien moteurs marins, mécanicien plaisance,
      technicien motoriste marine, mécanicien hors-bord, mécanicien inbord, mécanicien de chantier naval,
      technicien de maintenance navale, motoriste marine
    `,
    skills: '486402 124398 486401 107077 124549 104016 107076 121612 486410 402289',
    evidence: 'habilitation-b0 risque-chimique-n1',
    neighbours: 'I1602 I1603 I1601 I1604 I1607 I1618 I1620',
  }),
  occupation('I1601', 'Préparateur / Préparatrice de bateau', {
    names: `
      préparateur de bateaux, préparateur nautique, agent de maintenance nautique,
      technicien de maintenance nautique, agent de port à sec, gréeur, gréeuse, accastilleur,
      accastilleuse, maintenicien plaisance, agent technique plaisance, ouvrier chantier naval, caréneur,
      agent de carénage, manutentionnaire nautique, technicien du nautisme
    `,
    skills: '121612 114969 124549 483229 122329 300261 300185 106962 106961 483230',
    evidence: 'caces-r482-f sst',
    neighbours: 'I1605 H2601 H2906 N3203 D1204 I1611 M1302 D1211 N1105 G1104',
  }),
  occupation('F1504', 'Charpentier / Charpentière de marine', {
    names: `
      charpentier de marine, charpentière de marine, charpentier naval, charpentier marine bois,
      charpentier en construction navale, charpentier bateaux bois, constructeur de bateaux bois,
      charpentier nautique, calfat, charpentier de bateaux
    `,
    skills: '121973 103449 484999 489476 489474 489475 400243 479094 119935 405521',
    evidence: 'gestes-postures',
    neighbours: 'F1503 I1601 H2206 N3102 A1415 I1605 K2111 M1302 H2207',
  }),
  occupation('H2213', 'Menuisier / Menuisière en construction nautique', {
    names: `
      menuisier nautique, menuisier naval, menuisier de bord, menuisier en construction nautique,
      menuisier agenceur nautique, ébéniste naval, menuisier plaisance, menuisier yacht, agenceur naval,
      menuisier yachting, emménageur naval
    `,
    skills: '114944 120111 405522 486418 489475 485576 400492 119210 300233 103596 119121 103070',
    evidence: 'gestes-postures',
    neighbours: 'H2206 H2201 H2208 H2209 F1625 F1504 F1501 I1601 N3203 N3102',
  }),
  occupation('N1108', 'Conducteur / Conductrice de grue mobile', {
    names: `
      conducteur de grue mobile, conductrice de grue mobile, grutier mobile, grutier grue mobile,
      conducteur d'autogrue, conducteur de grue automotrice, conducteur de grue sur porteur,
      opérateur grue mobile, grutier portuaire, conducteur de grue portuaire
    `,
    skills: '400431 123002 110044 121638 484279 300264 103070 100240 125180 483624',
    evidence: 'caces-r483-a caces-r483-b elingage',
    neighbours: 'N1101 N1104 N1111 N1114 N4401 K2111 A1101 F1301 F1709 H2901',
  }),
  occupation('A1415', 'Marin-pêcheur', {
    names: `
      marin-pêcheur, matelot pêche, matelot de pêche, matelot à la pêche, pêcheur, marin de pêche,
      pêcheur en mer, pêcheur petits métiers, bosco pêche, fileyeur, ligneur, matelot chalutier,
      marin chalutier
    `,
    skills: '123102 122755 114981 123080 403002 100387 110360 100392 100078 100246 120372',
    law: 'certificat-initiation-nautique',
    evidence: 'psc1',
    neighbours: 'A1404 A1406 D1105 H2102 I1601 I1605 A1425 N3102 N3203 A1427',
  }),
  occupation('I1502', 'Scaphandrier / Scaphandrière', {
    names: `
      scaphandrier, scaphandrière, plongeur professionnel, plongeur scaphandrier,
      scaphandrier travaux publics, plongeur tp, scaphandrier soudeur, soudeur scaphandrier,
      plongeur de bord, plongeur soudeur, plongeur sous-marin, travaux sous-marins
    `,
    skills: `
      106905 125515 106904 106912 106913 106909 106911 125516 116776 100205 106910 106914 106915 106916
    `,
    law: 'aptitude-hyperbarie',
    evidence: 'pse sst elingage',
    neighbours: 'I1605 I1601 F1705 K2402 E1201 G1207 K1705 G1403 A1415 D1204',
  }),
  occupation('A1430', 'Ouvrier / Ouvrière aquacole', {
    names: `
      ouvrier aquacole, ouvrière aquacole, ouvrier conchylicole, ouvrier ostréicole, ouvrier mytilicole,
      aide ostréicole, employé conchylicole, aquaculteur salarié, employé ferme aquacole,
      ouvrier en pisciculture marine, saisonnier ostréicole
    `,
    skills: '122860 403002 122853 405509 119210 300268 300265 480784 122280 100151 122410',
    evidence: 'psc1',
    neighbours: 'A1404 A1428 A1202 A1419 A1431 H3301 H2102 N1103 N1105 N1101',
  }),
  occupation(
    'I1620',
    "Mécanicien-réparateur / Mécanicienne-réparatrice d'engins de levage et de manutention",
    {
      names: `
      mécanicien chariots élévateurs, mécanicien chariot élévateur, technicien chariots élévateurs,
      mécanicien matériel de manutention, technicien de maintenance manutention,
      mécanicien engins de levage, technicien itinérant chariots, mécanicien nacelles, mécanicien cariste,
      technicien engins de levage, mécanicien manutention portuaire,
      technicien de maintenance engins de levage
    `,
      skills: '482887 122776 485178 485179 121054 300182 485177 109987 485180 485181',
      evidence: 'caces-r489-7 caces-r486-c habilitation-b0',
      neighbours: 'I1610 I1605 I1301 I1304 I1310 I1602 I1603 K2111 K1724',
    },
  ),
];
