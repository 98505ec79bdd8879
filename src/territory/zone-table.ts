/**
 * The zones of the Métropole Aix-Marseille-Provence (EPCI 200054807), as facts.
 *
 * Codes, names, postal codes: INSEE and La Poste; population: INSEE; PLIE: the PLIE protocols 2018-2022; former
 * territory: the six EPCI merged on 1 January 2016. Latitude and longitude (degrees, WGS 84) are those of the town or of
 * the lived-in quarter, written from memory and good to some hundreds of metres, not those of the polygon's centroid,
 * which lies 4 km from Fos-sur-Mer and 5 km from Istres; small communes keep the centroid. The arrondissements'
 * populations add up to 1 % more than Marseille's own: never add both.
 */

/** Code, name, postal codes, population, latitude, longitude. */
export type Row = readonly [string, string, string, number, number, number];

const marseilleCentre: readonly Row[] = [
  ['13201', 'Marseille 1er Arrondissement', '13001', 37599, 43.2998, 5.3827],
  ['13202', 'Marseille 2e Arrondissement', '13002', 24378, 43.3055, 5.3675],
  ['13203', 'Marseille 3e Arrondissement', '13003', 58029, 43.3119, 5.379],
  ['13204', 'Marseille 4e Arrondissement', '13004', 49363, 43.3069, 5.401],
  ['13205', 'Marseille 5e Arrondissement', '13005', 45702, 43.2926, 5.3976],
  ['13206', 'Marseille 6e Arrondissement', '13006', 38476, 43.2869, 5.3805],
  ['13207', 'Marseille 7e Arrondissement', '13007', 35173, 43.2825, 5.3623],
  ['13208', 'Marseille 8e Arrondissement', '13008', 84683, 43.262, 5.387],
  ['13209', 'Marseille 9e Arrondissement', '13009', 77406, 43.253, 5.413],
  ['13210', 'Marseille 10e Arrondissement', '13010', 60317, 43.2754, 5.4271],
  ['13211', 'Marseille 11e Arrondissement', '13011', 59883, 43.2885, 5.47],
  ['13212', 'Marseille 12e Arrondissement', '13012', 64399, 43.3055, 5.432],
  ['13213', 'Marseille 13e Arrondissement', '13013', 95112, 43.3345, 5.4225],
  ['13214', 'Marseille 14e Arrondissement', '13014', 60505, 43.334, 5.394],
  ['13215', 'Marseille 15e Arrondissement', '13015', 79161, 43.35, 5.363],
  ['13216', 'Marseille 16e Arrondissement', '13016', 15854, 43.3605, 5.327],
  ['13002', 'Allauch', '13190', 21404, 43.336, 5.4815],
  [
    '13055',
    'Marseille',
    '13001 13002 13003 13004 13005 13006 13007 13008 13009 13010 13011 13012 13013 13014 13015 13016',
    877215,
    43.2965,
    5.3698,
  ],
  ['13075', 'Plan-de-Cuques', '13380', 11504, 43.3467, 5.4636],
  ['13106', 'Septèmes-les-Vallons', '13240', 12018, 43.3986, 5.3661],
];

const marseilleEst: readonly Row[] = [
  ['13022', 'Cassis', '13260', 6706, 43.2142, 5.5389],
  ['13023', 'Ceyreste', '13600', 4847, 43.2126, 5.6317],
  ['13028', 'La Ciotat', '13600', 37599, 43.1744, 5.6056],
  ['13042', 'Gémenos', '13420', 6678, 43.2972, 5.6269],
  ['13085', 'Roquefort-la-Bédoule', '13830', 5784, 43.2467, 5.5928],
  ['13119', 'Carnoux-en-Provence', '13470', 6872, 43.2586, 5.5639],
];

const marseilleOuest: readonly Row[] = [
  ['13021', 'Carry-le-Rouet', '13620', 5717, 43.3317, 5.1519],
  ['13026', 'Châteauneuf-les-Martigues', '13220', 18364, 43.3847, 5.1636],
  ['13033', 'Ensuès-la-Redonne', '13820', 5796, 43.355, 5.2036],
  ['13043', 'Gignac-la-Nerthe', '13180', 10030, 43.3925, 5.2356],
  ['13054', 'Marignane', '13700', 33164, 43.4169, 5.2144],
  ['13088', 'Le Rove', '13740', 5205, 43.3694, 5.2503],
  ['13102', 'Saint-Victoret', '13730', 6689, 43.4189, 5.2508],
  ['13104', 'Sausset-les-Pins', '13960', 7556, 43.3317, 5.1083],
];

const paysDAix: readonly Row[] = [
  ['13001', 'Aix-en-Provence', '13080 13090 13100 13290 13540', 147933, 43.527, 5.446],
  ['13012', 'Beaurecueil', '13100', 595, 43.5219, 5.5461],
  ['13015', 'Bouc-Bel-Air', '13320', 15367, 43.4519, 5.4128],
  ['13019', 'Cabriès', '13480', 10143, 43.4418, 5.3795],
  ['13025', 'Châteauneuf-le-Rouge', '13790', 2331, 43.4892, 5.5689],
  ['13032', 'Éguilles', '13510', 8349, 43.5689, 5.3561],
  ['13040', 'Fuveau', '13710', 10235, 43.4525, 5.5617],
  ['13041', 'Gardanne', '13120', 21534, 43.4547, 5.4692],
  ['13046', 'Gréasque', '13850', 4469, 43.4325, 5.5402],
  ['13048', 'Jouques', '13490', 4478, 43.6364, 5.6389],
  ['13050', 'Lambesc', '13410', 9951, 43.6542, 5.2617],
  ['13059', 'Meyrargues', '13650', 3818, 43.6386, 5.5286],
  ['13060', 'Meyreuil', '13590', 6341, 43.4873, 5.4958],
  ['13062', 'Mimet', '13105', 4147, 43.415, 5.5047],
  ['13071', 'Les Pennes-Mirabeau', '13170', 22423, 43.4106, 5.3103],
  ['13072', 'Peynier', '13790', 3692, 43.4481, 5.6408],
  ['13074', 'Peyrolles-en-Provence', '13860', 5316, 43.6458, 5.5844],
  ['13079', 'Puyloubier', '13114', 1780, 43.5247, 5.6753],
  ['13080', 'Le Puy-Sainte-Réparade', '13610', 5794, 43.6667, 5.4353],
  ['13082', 'Rognes', '13840', 4640, 43.6639, 5.3461],
  ['13084', "La Roque-d'Anthéron", '13640', 5355, 43.7153, 5.3111],
  ['13087', 'Rousset', '13790', 5357, 43.4811, 5.6225],
  ['13090', 'Saint-Antonin-sur-Bayon', '13100', 125, 43.5168, 5.5938],
  ['13091', 'Saint-Cannat', '13760', 5877, 43.6211, 5.2978],
  ['13093', 'Saint-Estève-Janson', '13610', 364, 43.6925, 5.3896],
  ['13095', 'Saint-Marc-Jaumegarde', '13100', 1270, 43.5564, 5.5223],
  ['13099', 'Saint-Paul-lès-Durance', '13115', 886, 43.6875, 5.7072],
  ['13107', 'Simiane-Collongue', '13109', 5823, 43.4308, 5.4347],
  ['13109', 'Le Tholonet', '13100', 2370, 43.5199, 5.5083],
  ['13110', 'Trets', '13530', 10933, 43.4478, 5.6839],
  ['13111', 'Vauvenargues', '13126', 1058, 43.5553, 5.5986],
  ['13113', 'Venelles', '13770', 8420, 43.5986, 5.4808],
  ['13114', 'Ventabren', '13122', 5613, 43.5389, 5.2944],
  ['13117', 'Vitrolles', '13127', 36612, 43.455, 5.249],
  ['13118', 'Coudoux', '13111', 3775, 43.5578, 5.2497],
  ['84089', 'Pertuis', '84120', 19764, 43.6942, 5.5036],
];

const istresOuest: readonly Row[] = [
  ['13029', 'Cornillon-Confoux', '13250', 1619, 43.5625, 5.0714],
  ['13039', 'Fos-sur-Mer', '13270', 15694, 43.4378, 4.9447],
  ['13044', 'Grans', '13450', 5382, 43.6086, 5.0642],
  ['13047', 'Istres', '13118 13800', 44044, 43.5139, 4.9889],
  ['13063', 'Miramas', '13140', 25891, 43.5822, 5.0019],
  ['13078', 'Port-Saint-Louis-du-Rhône', '13230', 8510, 43.3878, 4.8036],
];

const martigues: readonly Row[] = [
  ['13056', 'Martigues', '13117 13500', 48818, 43.4053, 5.0536],
  ['13077', 'Port-de-Bouc', '13110', 16138, 43.405, 4.9886],
  ['13098', 'Saint-Mitre-les-Remparts', '13920', 5996, 43.4554, 5.0152],
];

const aubagneEtoile: readonly Row[] = [
  ['13005', 'Aubagne', '13400', 47724, 43.293, 5.5706],
  ['13007', 'Auriol', '13390', 12986, 43.3694, 5.6331],
  ['13013', 'Belcodène', '13720', 1978, 43.4264, 5.589],
  ['13016', 'La Bouilladisse', '13720', 6447, 43.3961, 5.5936],
  ['13020', 'Cadolive', '13950', 2219, 43.3975, 5.5453],
  ['13030', 'Cuges-les-Pins', '13780', 5949, 43.2764, 5.6989],
  ['13031', 'La Destrousse', '13112', 4023, 43.3742, 5.6029],
  ['13070', 'La Penne-sur-Huveaune', '13821', 6618, 43.2822, 5.5153],
  ['13073', 'Peypin', '13124', 5612, 43.385, 5.5781],
  ['13086', 'Roquevaire', '13360', 8823, 43.3497, 5.6044],
  ['13101', 'Saint-Savournin', '13119', 3449, 43.4069, 5.5253],
  ['83120', 'Saint-Zacharie', '83640', 5877, 43.3853, 5.7089],
];

const paysSalonais: readonly Row[] = [
  ['13003', 'Alleins', '13980', 2833, 43.7036, 5.1611],
  ['13008', 'Aurons', '13121', 559, 43.6653, 5.1556],
  ['13009', 'La Barben', '13330', 852, 43.6245, 5.2065],
  ['13014', "Berre-l'Étang", '13130', 13941, 43.4756, 5.1678],
  ['13024', 'Charleval', '13350', 2634, 43.7186, 5.2453],
  ['13035', 'Eyguières', '13430', 6915, 43.6953, 5.0297],
  ['13037', 'La Fare-les-Oliviers', '13580', 8953, 43.5519, 5.1944],
  ['13049', 'Lamanon', '13113', 2069, 43.7008, 5.0853],
  ['13051', 'Lançon-Provence', '13680', 9627, 43.5917, 5.1275],
  ['13053', 'Mallemort', '13370', 6190, 43.7297, 5.1792],
  ['13069', 'Pélissanne', '13330', 10799, 43.6311, 5.1508],
  ['13081', 'Rognac', '13340', 12335, 43.4878, 5.2325],
  ['13092', 'Saint-Chamas', '13250', 8669, 43.5478, 5.0361],
  ['13103', 'Salon-de-Provence', '13300', 44553, 43.64, 5.0972],
  ['13105', 'Sénas', '13560', 6829, 43.7444, 5.0781],
  ['13112', 'Velaux', '13880', 8827, 43.5275, 5.2553],
  ['13115', 'Vernègues', '13116', 2158, 43.6858, 5.1719],
];

/** Every group of communes has one former territory and at most one PLIE. Marseille's arrondissements follow its group. */
export const zoneGroups = [
  { territory: 'marseille-provence', plie: 'plie-marseille-provence-centre', rows: marseilleCentre },
  { territory: 'marseille-provence', plie: 'plie-marseille-provence-est', rows: marseilleEst },
  { territory: 'marseille-provence', plie: 'plie-marseille-provence-ouest', rows: marseilleOuest },
  { territory: 'pays-d-aix', plie: 'plie-pays-d-aix', rows: paysDAix },
  { territory: 'istres-ouest-provence', plie: 'plie-istres-ouest-provence', rows: istresOuest },
  { territory: 'pays-de-martigues', plie: 'plie-pays-de-martigues', rows: martigues },
  { territory: 'pays-d-aubagne-etoile', plie: null, rows: aubagneEtoile },
  { territory: 'pays-salonais', plie: null, rows: paysSalonais },
] as const;
