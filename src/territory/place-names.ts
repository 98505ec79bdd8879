/**
 * Other names people write, each with the INSEE codes of its zones. Words are matched without case, accents, hyphens or
 * apostrophes, and "St", "Ste", "s/" stand for "Saint", "Sainte", "sur".
 */
export const otherNames: Readonly<Record<string, string>> = {
  Aix: '13001',
  Luynes: '13001',
  'Les Milles': '13001',
  Puyricard: '13001',
  'La Duranne': '13001',
  'Zone des Paluds': '13005 13042',
  Berre: '13014',
  Calas: '13019',
  'Plan-de-Campagne': '13019 13071',
  'La Mède': '13026',
  Athélia: '13028',
  Fos: '13039',
  Entressen: '13047',
  'Aéroport Marseille-Provence': '13054',
  'Marseille Provence Airport': '13054',
  Lavéra: '13056',
  Carnoux: '13119',
  'Port-Saint-Louis': '13078',
  'La Bédoule': '13085',
  Cadarache: '13099',
  Septèmes: '13106',
  'Les Pennes': '13071',
  'Les Estroublans': '13117',
  Anjoly: '13117',
  'La Joliette': '13202',
  'Belle de Mai': '13203',
  Luminy: '13209',
  'La Valentine': '13211',
  'Château-Gombert': '13213',
  'Les Arnavaux': '13214',
  "L'Estaque": '13216',
  Saumaty: '13216',
};

/** Short names that are words, or places elsewhere, in a sentence: understood only when they are all that was written. */
export const shortNames: Readonly<Record<string, string>> = {
  Salon: '13103',
  Châteauneuf: '13025 13026',
  Cornillon: '13029',
  Carry: '13021',
  Ensuès: '13033',
  Gignac: '13043',
  Lançon: '13051',
  'La Fare': '13037',
  'La Penne': '13070',
  Peyrolles: '13074',
  'Le Puy': '13080',
  'La Roque': '13084',
  Roquefort: '13085',
  'Saint-Antonin': '13090',
  'Saint-Estève': '13093',
  'Saint-Marc': '13095',
  'Saint-Mitre': '13098',
  'Saint-Paul': '13099',
  Sausset: '13104',
  Simiane: '13107',
};

/** Names that hold one of ours and are not a place where someone works: read, and left aside. */
export const otherPlaces: readonly string[] = [
  'Aix-Marseille-Provence',
  'Aix-Marseille-Métropole',
  'Aix-Marseille-Université',
  "Université d'Aix-Marseille",
  "Académie d'Aix-Marseille",
  'Marseille-Provence',
  'Aix-les-Bains',
  "Peypin-d'Aigues",
  'Rousset-les-Vignes',
];

/** Communes whose name is also a common word: believed in a sentence only with a capital. */
export const alsoWords: readonly string[] = ['Cassis', 'Rognes'];
