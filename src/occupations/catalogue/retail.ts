import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Shops, supermarkets and personal services. */
export const retail: readonly Occupation[] = [
  occupation('D1507', 'Employé / Employée de rayon libre-service', {
    names: `
      employé libre-service, employée libre-service, employé de libre service, els, employé de rayon,
      employée de rayon, employé commercial, employée commerciale, employé commercial en magasin,
      mise en rayon, employé de mise en rayon, agent de mise en rayon, agent de libre-service, gondolier,
      gondolière, rayonniste, employé polyvalent de magasin, employé de supermarché,
      employé de grande surface, metteur en rayon, employé polyvalent en magasin, équipier de magasin,
      équipier polyvalent de commerce, équipier de commerce, approvisionneur de rayon, réassortisseur,
      employé libre service fruits et légumes, employé de rayon frais
    `,
    skills: '102903 104174 403543 121228 102912 117468 125971 114182 117469 118069',
    evidence: 'caces-r485-1 caces-r485-2 caces-r489-1a haccp',
    neighbours: 'D1503 D1502 D1510 D1506 N1113 D1301 G1703 M1621 E1113 I1627',
  }),
  occupation('D1505', 'Hôte / Hôtesse de caisse', {
    names: `
      hôte de caisse, hôtesse de caisse, caissier, caissière, agent de caisse, employé de caisse,
      hôte de caisse en libre service, caissier de supermarché, caissier en grande surface,
      caissier assistant, assistant de caisse, hôte encaissement, hôtesse accueil caisse,
      caisse automatique, caissier polyvalent, employé caisse
    `,
    skills: '503911 104174 121749 484746 500170 300303 124661 400210 122327 300379',
    evidence: 'sst',
    neighbours: 'D1507 D1424 M1607 G1703 D1432 N1113 D1415 D1204 D1508 M1101',
  }),
  occupation('D1106', 'Vendeur / Vendeuse en épicerie', {
    names: `
      vendeur en alimentation, vendeuse en alimentation, vendeur en boulangerie, vendeuse en boulangerie,
      vendeur en boulangerie pâtisserie, vendeuse boulangerie, vendeur alimentaire,
      vendeur fruits et légumes, vendeur primeur, primeur, vendeur en fromagerie, fromager vendeur,
      crémier, vendeur en charcuterie, vendeur en chocolaterie, vendeur en épicerie fine, épicier,
      épicière, vendeur en poissonnerie, vendeur caviste, caviste, vendeur traiteur, vendeur rayon coupe,
      vendeur à la coupe, employé d'épicerie
    `,
    skills: `
      102903 123660 300504 123793 116932 125971 300280 300259 300375 300374 300181 300282 100359 122410
    `,
    evidence: 'haccp',
    neighbours: 'D1103 D1505 D1507 D1502 D1508 D1107 D1301 D1408 D1509 G1603',
  }),
  occupation('D1214', 'Vendeur / Vendeuse en prêt-à-porter', {
    names: `
      vendeur en prêt à porter, vendeuse en prêt à porter, vendeur prêt-à-porter, vendeur en habillement,
      vendeuse en habillement, conseiller de vente en prêt-à-porter, conseillère de vente en prêt-à-porter,
      vendeur textile, vendeur en chaussures, vendeur de chaussures, vendeur en maroquinerie,
      vendeur en confection, vendeur mode, vendeur en lingerie, vendeur en bijouterie,
      conseiller de vente mode, sales assistant mode
    `,
    skills: `
      300303 300379 300368 300375 300263 300374 300282 300361 100340 121691 100381 100341 102405 100016
    `,
    evidence: 'sst',
    neighbours: 'D1212 D1301 D1505 D1211 D1208 D1503 D1508 D1507 D1501 D1408',
  }),
  occupation('D1212', 'Vendeur / Vendeuse en équipement de la maison', {
    names: `
      vendeur en bricolage, vendeuse en bricolage, vendeur bricolage, vendeur en quincaillerie,
      vendeur en électroménager, vendeur en meubles, vendeur en décoration,
      vendeur équipement de la maison, vendeur en équipement de la maison, vendeur literie, cuisiniste,
      vendeur cuisiniste, vendeur concepteur de cuisines, vendeur en matériaux, vendeur comptoir matériaux,
      vendeur téléphonie, vendeur multimédia, vendeur conseil bricolage, droguiste, quincaillier,
      vendeur en bazar, vendeur tv hifi
    `,
    skills: `
      102912 117468 123660 300303 116932 125971 300374 300263 300280 300361 300379 100340 121691 100381
    `,
    evidence: 'caces-r485-2 sst',
    neighbours: 'D1505 D1301 D1211 D1214 D1201 D1213 D1508 C1201 N1103 M1602',
  }),
  occupation('D1211', "Vendeur / Vendeuse d'articles de sport et loisirs", {
    names: `
      vendeur articles de sport, vendeur en articles de sport, vendeuse en articles de sport,
      vendeur sport, vendeur en librairie, libraire, vendeur en papeterie, vendeur de journaux,
      vendeur en tabac presse, vendeur bureau de tabac, buraliste vendeur, kiosquier,
      employé de tabac presse, vendeur en cigarettes électroniques, vendeur jeux vidéo, vendeur vélo,
      vendeur cycles, vendeur de sport conseil, skiman
    `,
    skills: `
      102912 117468 123660 300303 116932 125971 300259 300263 300374 300280 300361 300379 100340 121691
    `,
    evidence: 'sst',
    neighbours: 'D1212 D1301 D1214 D1508 D1505 D1501 D1204 G1205 N1103 B1301',
  }),
  occupation('D1221', 'Vendeur / Vendeuse de produits culturels et ludiques', {
    names: `
      vendeur de produits culturels, vendeuse de produits culturels, vendeur de jouets, vendeuse de jouets,
      vendeur en jouets, vendeur en souvenirs, vendeur cadeaux souvenirs, vendeur boutique de musée,
      vendeur disques et livres, vendeur loisirs culturels, vendeur de produits ludiques
    `,
    skills: '490648 486238 400769 117468 300620 300303 300263 100381 102912 125971',
    evidence: 'sst',
    neighbours: 'B1301 D1212 G1101 D1211 D1508 D1503 G1209 G1223 G1202 D1401',
  }),
  occupation('D1209', 'Fleuriste', {
    names: `
      fleuriste, vendeur fleuriste, vendeuse fleuriste, ouvrier fleuriste, ouvrière fleuriste,
      assistant fleuriste, vendeur de fleurs, vendeuse en fleurs, décorateur floral, apprenti fleuriste,
      aide-fleuriste
    `,
    skills: '102084 486076 486074 116932 123793 300303 125971 300375 300307 300282 300379',
    evidence: 'sst',
    neighbours: 'D1301 D1219 D1507 D1210 A1414 D1505 A1203 M1614 M1101 D1403',
  }),
  occupation('D1219', 'Vendeur / Vendeuse conseil en jardinerie', {
    names: `
      vendeur en jardinerie, vendeuse en jardinerie, conseiller de vente jardinerie, vendeur végétaux,
      vendeur conseil jardinerie, vendeur en végétaux, employé de jardinerie, employée de jardinerie,
      vendeur jardin, vendeur pépinière, vendeur motoculture jardin, conseiller jardin
    `,
    skills: '485730 485736 119859 485735 116932 122576 300375 300361 300379 125971',
    evidence: 'caces-r485-2',
    neighbours: 'D1210 D1212 D1505 D1507 D1211 D1214 G1101',
  }),
  occupation('D1210', 'Vendeur / Vendeuse en animalerie', {
    names: `
      vendeur animalerie, vendeuse animalerie, vendeur en animalerie, vendeur animalier,
      conseiller animalerie, employé d'animalerie, vendeur en aquariophilie, vendeur aliments animaux,
      soigneur vendeur animalerie, vendeur conseil animalerie
    `,
    skills: '126267 120679 116932 119351 300303 125971 300305 300366 300361 300379',
    evidence: 'sst',
    neighbours: 'D1219 D1209 D1506 A1501 D1301 G1240 D1401 D1407 D1212 D1221',
  }),
  occupation('D1302', 'Responsable de boutique', {
    names: `
      responsable de magasin, responsable de boutique, responsable magasin, responsable adjoint de magasin,
      adjoint responsable de magasin, adjoint de magasin, gérant de magasin, gérante de boutique,
      store manager, responsable de point de vente, gestionnaire de magasin, manager de magasin,
      directeur de boutique, responsable boutique prêt-à-porter, adjoint de boutique
    `,
    skills: '124377 124630 117354 483746 400752 400769 400652 483745 483750 117172 300384 300280 300315',
    evidence: 'sst',
    neighbours: 'D1503 D1504 D1510 K2116 D1509 G1805 D1406 M1705 D1415',
  }),
  occupation('D1403', 'Conseiller commercial / Conseillère commerciale auprès des particuliers', {
    names: `
      conseiller commercial, conseillère commerciale, commercial à domicile,
      commercial terrain particuliers, commercial porte à porte, commercial sédentaire particuliers,
      conseiller commercial auprès des particuliers, attaché commercial particuliers, vendeur à domicile,
      commercial b to c, commercial btoc, vrp particuliers, conseiller clientèle de particuliers terrain,
      démarcheur à domicile
    `,
    skills: '121747 482426 503856 400305 121427 508535 484954 403511 485066 403011 403362 403373 117290',
    evidence: 'sst',
    neighbours: 'M1701 D1501 K1802 G1303 M1718 M1505 D1415 M1703 K1224 D1409',
  }),
  occupation('D1502', 'Chef / Cheffe de rayon produits alimentaires', {
    names: `
      chef de rayon, cheffe de rayon, chef de rayon alimentaire, responsable de rayon, manager de rayon,
      manager de rayon alimentaire, adjoint chef de rayon, chef de rayon fruits et légumes,
      chef de rayon boucherie, chef de rayon produits frais, second de rayon,
      responsable fruits et légumes, manager rayon frais, chef de rayon pgc,
      responsable de rayon alimentaire
    `,
    skills: '505682 116396 123793 117468 119912 102903 125971 122479 477673 486775',
    evidence: 'haccp',
    neighbours: 'D1305 D1510 M1101 N1301 H1403 H1502 K2114 C1201 H2506 M1427',
  }),
  occupation('D1503', 'Chef / Cheffe de rayon de produits non alimentaires', {
    names: `
      chef de rayon non alimentaire, chef de rayon bazar, chef de rayon textile, chef de rayon bricolage,
      manager de rayon non alimentaire, responsable de rayon bricolage,
      responsable de rayon non alimentaire, chef de rayon jardin, chef de rayon électroménager,
      chef de secteur bazar, adjoint chef de rayon bazar
    `,
    skills: '486047 483348 116396 485286 119912 102357 400887 501627 400353 116932 300242 476874',
    evidence: 'sst',
    neighbours: 'D1504 D1510 M1102 N1301 M1705 E1112 K2111 H1502 I1117',
  }),
  occupation('D1508', 'Responsable de caisses', {
    names: `
      responsable de caisse, responsable de caisses, chef de caisse, cheffe de caisse,
      adjoint chef de caisse, adjoint responsable de caisse, responsable ligne de caisse,
      responsable de ligne de caisses, manager de caisses, manager de ligne de caisse,
      responsable accueil caisse, animateur de caisse
    `,
    skills: '502922 485844 501865 502920 115611 486782 490287 502927 508543 300322',
    evidence: 'sst',
    neighbours: 'D1302 D1502 D1510 D1415 H1403 K2111 G1404 G1401',
  }),
  occupation('D1511', 'Opérateur / Opératrice de station service', {
    names: `
      employé de station-service, employée de station-service, pompiste, agent de station-service,
      opérateur de station-service, caissier de station-service, caissier station service,
      hôte de station-service, vendeur station service, gardien de station service,
      employé station essence, opérateur de station de lavage
    `,
    skills: '300683 485646 485355 114179 504097 489835 117468 102175 483143 490106 300303',
    evidence: 'sst',
    neighbours: 'D1505 D1210 H2707 N4303 K2304 G1603 D1304 I1626',
  }),
  occupation('D1110', 'Vendeur ambulant / Vendeuse ambulante', {
    names: `
      vendeur ambulant, vendeuse ambulante, vendeur sur marché, vendeur sur les marchés,
      vendeuse sur les marchés, commerçant ambulant, marchand ambulant, forain, vendeur forain,
      vendeur de plage, vendeur marchés, aide sur les marchés, vendeur marchés fruits et légumes
    `,
    skills: '402094 483520 499805 486238 499811 510985 510987 300303 300379 404865',
    evidence: 'haccp',
    neighbours: 'D1401 D1503 D1502 D1507 D1221 D1408 D1501 N1110 N4120 N4121',
  }),
];
