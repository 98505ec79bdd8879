/**
 * Forms which the endings below would miss or spoil: feminine or plural, then masculine singular. Where French has two
 * words, as in « femme de chambre » and « valet de chambre », they are one: what somebody wrote must not tell their sex.
 */
const exceptions = new Map(
  `
  agente agent, agentes agent, cheffe chef, cheffes chef, commise commis, hotesse hote, hotesses hote,
  maitresse maitre, maitresses maitre, travaux travail, yeux oeil, femme homme, valet homme, steward hote, vente vente, ventes vente,
  chaussee chaussee, voirie voirie, tous tout, toutes tout, barmaid barman, barmaids barman, barmen barman,
  lads lad, cours cours, bus bus, gaz gaz, prix prix, corps corps, bras bras, poids poids, temps temps, mais mais, ans an, mois mois, fois fois,
  repas repas, colis colis, devis devis, tapis tapis, process process, acces acces, succes succes, express express,
  caces caces, business business, plus plus, sous sous, dans dans, sans sans, vers vers, tres tres,
  commis commis, os os, as as, avis avis, permis permis, logis logis, bois bois, pays pays, cas cas,
  relais relais, frais frais, francais francais, anglais anglais, jus jus, palais palais,
  carriere carriere, carrieres carriere, matiere matiere, matieres matiere, lumiere lumiere, lumieres lumiere,
  filiere filiere, filieres filiere, cuisiniere cuisinier, biere biere, bieres biere, premiere premier,
  riviere riviere, frontiere frontiere, chaudiere chaudiere, chaudieres chaudiere, creche creche,
  personne personne, personnes personne, tonne tonne, tonnes tonne, colonne colonne, colonnes colonne,
  machiniste machiniste, vendeuse vendeur, danseuse danseur, usine usine, annee annee, annees annee,
  journee journee, journees journee, soiree soiree, duree duree, entree entree, entrees entree, rentree rentree,
  lycee lycee, musee musee, livree livree, chaine chaine, reseaux reseau, bureaux bureau, materiaux materiau,
  vitraux vitrail, baux bail, emaux email, coraux corail, creme creme, nacelle nacelle, nacelles nacelle,
  pelle pelle, pelles pelle, vaisselle vaisselle, poubelle poubelle, clientele clientele, echelle echelle,
  parcelle parcelle, ficelle ficelle, dentelle dentelle, salle salle, ville ville, presse presse, caisse caisse,
  ambassadrice ambassadeur, doctoresse docteur, pizzaiola pizzaiolo, mere pere, fille garcon, madame monsieur,
  discrete discret, complete complet, inquiete inquiet, secrete secret, concrete concret, coquette coquet, legere leger,
  blanche blanc, franche franc, seche sec, vive vif, nouvelle nouveau, belle beau, vieille vieux, folle fou, molle mou,
  douce doux, rousse roux, fausse faux, gros gros, grosse gros, gras gras, grasse gras, prise pris, apprise appris,
  pris pris, appris appris, assis assis, assise assis,
  lessive lessive, locomotive locomotive, cave cave, serre serre, verre verre, terre terre, sciences science
  `
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Endings of the feminine in folded letters, longest first, with that of the masculine and the shortest root. */
const feminine: readonly (readonly [ending: string, masculine: string, root: number])[] = [
  ['trice', 'teur', 2],
  ['euse', 'eur', 2],
  ['iere', 'ier', 3],
  ['ienne', 'ien', 2],
  ['eenne', 'een', 2],
  ['onne', 'on', 3],
  ['elle', 'el', 4],
  ['ante', 'ant', 3],
  ['ente', 'ent', 4],
  ['ive', 'if', 3],
  ['ere', 'er', 4],
  ['ale', 'al', 3],
  ['ee', 'e', 3],
];

/**
 * A folded word in the masculine singular, near enough to compare two texts: « conductrices » gives « conducteur ».
 * It is no dictionary: a word that only looks feminine loses its ending too, in both texts alike.
 */
export function plainForm(word: string): string {
  const known = exceptions.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return word;
  const singular = singularOf(word);
  const exception = exceptions.get(singular);
  if (exception !== undefined) return exception;
  for (const [ending, masculine, root] of feminine) {
    if (singular.length >= ending.length + root && singular.endsWith(ending)) {
      return singular.slice(0, -ending.length) + masculine;
    }
  }
  return singular;
}

function singularOf(word: string): string {
  if (word.endsWith('eaux') || word.endsWith('eux')) return word.endsWith('eaux') ? word.slice(0, -1) : word;
  if (word.endsWith('aux') && word.length > 5) return `${word.slice(0, -2)}l`;
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
