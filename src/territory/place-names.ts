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
  "Pays d'Aix",
  "Pays d'Aubagne",
  'Pays de Martigues',
  'Étang de Berre',
];

/** Communes whose name is also a common word: believed in a sentence only with a capital. */
export const alsoWords: readonly string[] = ['Aurons', 'Cassis', 'Grans', 'Rognes', 'Trets'];

/** Regions, rivers and mountains elsewhere that a text puts behind a name of ours to tell that it is another place. */
export const foreignQualifiers: readonly string[] = [
  'Luberon',
  'Lubéron',
  'Loire',
  'Touraine',
  'Anjou',
  'Normandie',
  'Bretagne',
  'Eure',
  'Andelle',
  'Seine',
  'Bourgogne',
  'Champsaur',
  'Gapençais',
  'Dauphiné',
  'Isère',
  'Rhône',
  'Drôme',
  'Diois',
  'Ardèche',
  'Velay',
  'Forez',
  'Auvergne',
  'Allier',
  'Saône',
  'Bresse',
  'Beaujolais',
  'Savoie',
  'Jura',
  'Alsace',
  'Lorraine',
  'Picardie',
  'Artois',
  'Flandre',
  'Quercy',
  'Périgord',
  'Gascogne',
  'Béarn',
  'Languedoc',
  'Roussillon',
  'Corbières',
  'Minervois',
  'Cévennes',
  'Garonne',
  'Dordogne',
  'Oise',
  'Marne',
  'Vexin',
  'Beauce',
  'Berry',
  'Sologne',
  'Poitou',
  'Vendée',
  'Vignes',
];

/**
 * Communes elsewhere whose name is first a word, an occupation or a surname of advertisements: seen only with a postal
 * code or a department beside.
 */
export const words: readonly string[] = (
  'port macon bonne vif poste contes mer bien us y eu ry sens lens vienne die orange plaisir condom avion signes cours bon agent ' +
  'peintre vitry nous vers ville pont bain bains bois chantier marche marches mission cuisine salle hall lit rue loges ' +
  'maisons maison puits carrieres carriere source sources beaux belle belles grand grandes gros le la les sainte saint ' +
  'sauveur ange vaux val vals mont monts montagne camps champ champs jeux jouy fay fays fleurs foret forges forge four ' +
  'fours frais gap gardes garde garanties gaz gerer gironde grace graves guides haute hautes hors ile iles jardin lacs ' +
  'lieu lieux ligne lignes limite lot lots manche marne mars mercury mesures metz mines molles murs nord sud est ouest ' +
  'noyers oree orme oeuf oust paix pair palais pars pas passage passe peyre pieces pierre pierres plan plans pleine ' +
  'plateau poil poisson poissons pommes pomme porte portes postes pouilles pres prix puy quatre rang recrute regie rives ' +
  'riviere roche roches rouge sables sac saintes sales salins sarlat serres service services serre sol soie soins ' +
  'surprise tables table tauxigny temps tendu terre terres tour tours treize trois tronc unites usines valence vallon ' +
  'vendeuvre vent ventes vertes vesoul vigne vignes villes vins voie voies volx vue cher aides aide bernard martin robert ' +
  'richard laurent simon michel david bertrand roux vincent fournier morel girard andre lambert bonnet francois martinez ' +
  'legrand garnier faure rousseau blanc guerin muller roussel nicolas perrin mathieu clement gauthier dumont lopez ' +
  'fontaine chevalier robin masson sanchez gerard nguyen boyer denis lemaire duval joly gautier roger roche roy noel ' +
  'meyer lucas meunier jean perez marchand dufour blanchard marie barbier brun dumas brunet schmitt leroux colas ' +
  'avenir atelier ateliers bar base bases bureau cadre cadres caisse camion cdi chalets charge charges chaux chef chefs ' +
  'cite clef clinique code comble colis commune communes conseil corps cote couches creche culture dame dames dossier ' +
  'equipe espace espaces essais etoile etude etudes ferme fermes fete fort fonction fosse gare genre grange groupe halles ' +
  'horaires hotel institut interim job jours lavage lavoir lecture libre livre logement luge magasin mariage material ' +
  'mouton moulin moulins ours parc pain parcs pizza place places plonge plume plomb prairie profil quai quartier recette ' +
  'repos restaurant sa salon sas sarl secteur site sites soir sucre taille terrain trait travail valet vaisselle verre ' +
  'visa vol zone avoine fils anglet allemand syndicat garde gras france'
).split(' ');
