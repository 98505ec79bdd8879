import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Finishing and equipment of buildings: electricity, water, heating, joinery, painting. */
export const finishing: readonly Occupation[] = [
  occupation('F1606', 'Peintre en bâtiment', {
    names: `
      peintre bâtiment, peintre, peintre intérieur, peintre d'intérieur, peintre décorateur,
      peintre décoratrice, peintre enduiseur, peintre finisseur, peintre tapissier, aide-peintre,
      ouvrier peintre, peintre en lettres, peintre façadier intérieur, poseur de papier peint,
      poseuse de papiers peints, enduiseur peintre, peintre ravaleur intérieur,
      poseur de revêtements muraux, poseur de toile de verre, applicateur d'enduits
    `,
    skills: '103566 126395 119936 103564 122721 403326 300224 103572 114889 121971',
    evidence: 'travail-hauteur echafaudage-r408 caces-r486-a caces-r486-b',
    neighbours: 'F1608 F1604 F1611 F1609 F1601 F1202 H3404 I1201 I1203 D1212',
  }),
  occupation('F1602', 'Electricien / Electricienne du bâtiment', {
    names: `
      électricien, électricienne, électricien bâtiment, électricien du bâtiment, électricien tertiaire,
      électricien courant fort, électricien courants faibles, électricien cfo cfa, monteur électricien,
      monteuse électricienne, électricien de chantier, électricien d'équipement, câbleur bâtiment,
      aide-électricien, électricien n2, tireur de câbles, elec bâtiment, électricien logement neuf,
      artisan électricien, installateur électrique
    `,
    skills: '106811 507457 105734 122872 400303 103495 400248 499702 106679 512635 478989 512761',
    evidence: `
      habilitation-b1v habilitation-b2v habilitation-br habilitation-b0 travail-hauteur caces-r486-a
      caces-r486-b
    `,
    neighbours: 'F1605 F1627 F1628 F1622 F1206 F1202 I1209 I1314 H2606 D1213',
  }),
  occupation('F1603', 'Plombier / Plombière sanitaire', {
    names: `
      plombier, plombière, plombier sanitaire, plombier chauffagiste, plombière chauffagiste,
      plombier zingueur, plombier dépanneur, aide-plombier, installateur sanitaire,
      installatrice sanitaire, monteur en installations sanitaires, plombier polyvalent,
      dépanneur sanitaire, artisan plombier, plombier cvc, monteur sanitaire, ouvrier plombier,
      technicien plombier
    `,
    skills: '504977 114888 122970 504976 504979 123695 113669 122864 490621 485221',
    evidence: 'habilitation-b0 qualification-gaz sst',
    neighbours: 'F1620 I1306 I1308 F1627 F1206 H2914 F1613 I1203 F1708 F1710',
  }),
  occupation('F1608', 'Carreleur / Carreleuse', {
    names: `
      carreleur, carreleuse, carreleur faïencier, carreleuse faïencière, poseur de carrelage,
      carreleur mosaïste, mosaïste, aide-carreleur, ouvrier carreleur, poseur de faïence, faïencier,
      parqueteur, poseur de parquet, carreleur chapiste, marbrier poseur, poseur de revêtements en pierre,
      solier carreleur
    `,
    skills: `
      122011 122643 122119 123262 123249 123250 123263 121971 400288 119936 300228 103616 103617 123425
    `,
    evidence: 'sst',
    neighbours: 'F1609 F1610 F1703 F1604 F1611 F1606 F1613 F1708 I1203 H3203',
  }),
  occupation('F1604', 'Plaquiste', {
    names: `
      plaquiste, plaquiste jointeur, plaquiste bandeur, jointeur, jointeuse, bandeur, poseur de placo,
      placo, placoplâtre, plâtrier plaquiste, poseur de cloisons, poseuse de cloisons,
      poseur de faux plafonds, monteur en faux-plafonds, plaquiste isolation, aide-plaquiste,
      plaquiste enduiseur, poseur de plaques de plâtre, monteur plaquiste, plafiste, plaquiste peintre
    `,
    skills: '122945 122639 485217 489345 103775 485215 485216 400492 103536 101300 103315 103070',
    evidence: 'travail-hauteur echafaudage-r408',
    neighbours: 'F1601 F1614 F1615 F1625 F1206 I1314 F1710 N4105 N1105',
  }),
  occupation('F1601', 'Plâtrier / Plâtrière', {
    names: `
      plâtrier, plâtrière, plâtrier traditionnel, plâtrier peintre, plâtrier enduiseur, plâtrier staffeur,
      gypsier, ouvrier plâtrier, aide-plâtrier, artisan plâtrier, plâtrier n3
    `,
    skills: '482585 482587 106377 485216 105962 114888 300131 123236 103045 103070',
    evidence: 'travail-hauteur echafaudage-r408',
    neighbours: 'F1604 F1606 F1615 F1624 F1625 F1206 I1203 F1710 A1203 N1105',
  }),
  occupation('F1607', 'Menuisier / Menuisière aluminium', {
    names: `
      menuisier aluminium, menuisière aluminium, menuisier alu, menuisier aluminium pvc, menuisier pvc,
      assembleur de menuiserie aluminium, monteur de menuiserie aluminium,
      fabricant de menuiseries aluminium, menuisier fabricant aluminium, menuisier alu verre,
      opérateur menuiserie aluminium
    `,
    skills: '124154 104420 122993 403321 106160 402194 103599 103535 103070 123243',
    evidence: 'gestes-postures travail-hauteur',
    neighbours: 'F1604 F1614 F1616 F1617 H2911 H2206 N1105 I1201 H2914 D1407',
  }),
  occupation('F1616', 'Poseur / Poseuse de menuiseries extérieures', {
    names: `
      poseur de menuiseries, poseuse de menuiseries, poseur de fenêtres, menuisier poseur,
      menuisière poseuse, poseur menuiserie extérieure, poseur de portes et fenêtres, poseur de stores,
      storiste, poseur de portails, poseur de garde-corps, poseur de menuiseries pvc, poseur alu pvc,
      installateur de fenêtres, poseur de volets, technicien poseur menuiserie, poseur menuiseries alu,
      poseur fenêtres et volets
    `,
    skills: '122963 124331 123243 126021 122640 402194 103595 105942 103045 103070',
    evidence: 'travail-hauteur caces-r486-a',
    neighbours: 'F1604 F1615 F1614 F1602 F1617 F1607 H2911 I1203 D1407 I1309',
  }),
  occupation('F1614', 'Poseur / Poseuse en fermetures de bâtiment', {
    names: `
      serrurier, serrurière, serrurier dépanneur, dépanneur serrurier, métallier poseur,
      poseur en métallerie, serrurier métallier poseur, miroitier, miroitière, miroitier poseur, vitrier,
      vitrière, vitrier poseur, poseur de clôtures, poseur de portes automatiques,
      poseur de volets roulants, poseur de vitrages, aide poseur de menuiseries, poseur de fermetures,
      poseur de portes de garage, serrurier du bâtiment
    `,
    skills: '121168 122993 124331 123243 103592 300265 103595 122956 121182 103070',
    evidence: 'travail-hauteur habilitation-b0',
    neighbours: 'F1604 F1607 F1602 F1616 B1601 I1203 H2911 H2913 D1407 H2905',
  }),
  occupation('F1609', 'Solier / Solière', {
    names: `
      solier, solière, solier moquettiste, moquettiste, poseur de sols souples, poseur de sol,
      poseur de revêtements de sol, poseur de moquette, poseur de lino, poseur de linoléum,
      poseur de parquet flottant, applicateur de résine de sol, applicateur de sols résine, solier peintre,
      poseur de revêtements souples
    `,
    skills: '485557 121971 122132 485560 489359 490223 103635 123422 490229 482864',
    evidence: 'gestes-postures sst',
    neighbours: 'F1604 F1608 F1613 F1615 F1625 F1206 I1201 D1212 H2605 F1710',
  }),
  occupation(
    'F1610',
    'Installateur mainteneur / Installatrice mainteneuse en systèmes solaires, thermiques et photovoltaïques',
    {
      names: `
      installateur photovoltaïque, installatrice photovoltaïque, installateur de panneaux solaires,
      installatrice de panneaux solaires, poseur de panneaux photovoltaïques, monteur photovoltaïque,
      monteur de panneaux photovoltaïques, couvreur photovoltaïque, électricien photovoltaïque,
      technicien photovoltaïque, technicien en énergies renouvelables, technicien énergie solaire,
      poseur pv, installateur pv, technicien solaire
    `,
      skills: '489466 125416 486017 486957 113678 121870 119272 106725 405385 114354',
      evidence: 'habilitation-bp habilitation-br travail-hauteur',
      neighbours: 'F1619 F1623 F1114 F1106 N1101 F1202 M1302 D1407 K2111',
    },
  ),
  occupation('F1611', 'Façadier / Façadière itéiste', {
    names: `
      façadier, façadière, façadier itéiste, itéiste, ravaleur, ravaleuse, ravaleur de façades,
      enduiseur façadier, façadier enduiseur, façadier peintre, peintre façadier, peintre ravaleur,
      poseur ite, poseur isolation thermique par l'extérieur, façadier projeteur, enduiseur,
      projeteur façade, crépisseur, aide-façadier
    `,
    skills: '123629 499773 126395 300655 400267 400409 300224 300240 300265 300660',
    evidence: 'echafaudage-r408 travail-hauteur caces-r486-b',
    neighbours: 'F1606 F1613 F1618 F1206 F1202 I1203 I1201 H3404 F1626 F1710',
  }),
  occupation('F1620', 'Installateur / Installatrice chauffage et climatisation', {
    names: `
      installateur chauffage climatisation, installateur de chauffage,
      installatrice chauffage climatisation, monteur en chauffage, monteur chauffagiste,
      installateur thermique, monteur en installations thermiques et climatiques, poseur de climatisation,
      poseur climatisation, installateur climatisation, installateur de pompes à chaleur, installateur pac,
      monteur gaines de ventilation, gainiste, monteur gaineur, gaineur, monteur cvc,
      monteur génie climatique, installateur sanitaire et chauffage
    `,
    skills: '122206 404876 106662 122213 108781 121054 300646 113669 300156 300240',
    evidence: 'fluides-frigorigenes habilitation-br qualification-gaz travail-hauteur',
    neighbours: 'F1201 F1202 F1603 F1610 F1619 I1203 D1503 N4104 I1306',
  }),
  occupation('F1625', 'Monteur / Monteuse en agencement', {
    names: `
      monteur agenceur, monteuse agenceuse, menuisier agenceur, agenceur, agenceuse, poseur agenceur,
      monteur en agencement, poseur de cuisine, poseur de cuisines, installateur de cuisines,
      monteur de stands, installateur de stands, agenceur de magasins, poseur agencement,
      monteur de chambres froides, poseur de mobilier, menuisier d'agencement
    `,
    skills: '400735 486263 486882 486884 122945 104888 400492 300224 105158 103070',
    evidence: 'travail-hauteur caces-r486-a',
    neighbours: 'F1614 F1501 F1502 F1206 H2201 F1708 I1307 I1601 D1407 F1140',
  }),
  occupation('F1626', 'Calorifugeur / Calorifugeuse', {
    names: `
      calorifugeur, calorifugeuse, tôlier calorifugeur, monteur calorifugeur, calorifugeur industriel,
      aide calorifugeur, isolateur calorifugeur, poseur calorifuge, calorifugeur tôlier,
      monteur en isolation thermique et acoustique
    `,
    skills: '122948 400776 499568 300655 119936 123776 400492 121159 300231 122949',
    evidence: 'travail-hauteur risque-chimique-n1 amiante-ss4',
    neighbours: 'F1615 F1625 F1630 F1206 F1202 H2902 H3403 I1507 I1508 K2308',
  }),
  occupation('H2206', 'Menuisier / Menuisière', {
    names: `
      menuisier, menuisière, menuisier bois, menuisier d'atelier, menuisier atelier, menuisier fabricant,
      ouvrier menuisier, aide-menuisier, menuisier traditionnel, menuisier ébéniste, menuisier industriel,
      menuisier escaliéteur, menuisier charpentier, apprenti menuisier, menuisier polyvalent
    `,
    skills: '403004 486418 119210 486421 120051 405522 300233 124490 103070 104893',
    evidence: 'gestes-postures sst',
    neighbours: 'H2201 H2202 H2207 H2209 I1203 D1407 F1503 F1108 F1206',
  }),
  occupation('F1708', 'Installateur-poseur / Installatrice-poseuse de piscines préfabriquées', {
    names: `
      pisciniste, piscinier, piscinière, poseur de piscines, installateur de piscines, maçon piscinier,
      technicien piscine, technicien piscines, technicien pisciniste, monteur de piscines, poseur de liner,
      technicien d'équipements de piscine
    `,
    skills: '404014 404015 119210 103771 118788 300181 300214 300456 300135 100596',
    evidence: 'habilitation-b0 caces-r482-a',
    neighbours: 'F1613 F1608 F1707 F1703 F1108 F1603 A1203 A1419 K1707 N4101',
  }),
];
