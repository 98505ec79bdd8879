import { stem } from '../../french/index.ts';
import type { Keys, Term } from './terms.ts';

/**
 * Words that name nearly the same work, rank or trade, folded, a group a line: from general knowledge of French (and of
 * the English that job titles borrow). Near, not equal: a shared group counts less than a shared word.
 */
const groups = `
  chef responsable manager encadrant superviseur referent gerant directeur coordinateur leader
  agent employe ouvrier operateur equipier preparateur
  aide assistant auxiliaire accompagnant
  conducteur chauffeur pilote machiniste driver
  professeur enseignant formateur moniteur instructeur prof
  vendeur conseiller commercial delegue representant sales
  mecanicien technicien depanneur reparateur maintenancier
  charge gestionnaire
  installateur poseur monteur
  verificateur controleur inspecteur
  hote hotesse accueil receptionniste standard standardiste
  serveur barman
  developpeur programmeur developer
  ingenieur engineer
  acheteur approvisionneur achat approvisionnement
  consultant conseil
  batiment btp construction chantier
  voirie vrd route enrobe routier terrassement
  maree poisson poissonnerie poissonnier
  boucherie viande boucher charcuterie
  boulangerie pain boulanger patisserie
  fruit legume primeur maraichage
  auto automobile vehicule voiture garage
  moto motocycle cycle velo
  restaurant restauration resto cuisine
  hotel hotellerie hebergement
  informatique logiciel it numerique digital web
  enfant enfance creche bebe
  immobilier copropriete syndic locatif
  comptable comptabilite compta
  paie salaire social
  nettoyage entretien proprete menage
  senior age ehpad geriatrie
  handicap handicape
  plasturgie plastique injection
  metal metallique metallurgie acier
  electricite electrique electrotechnique electrotechnicien electricien
  electronique electronicien
  paysage jardin vert paysagiste jardinier espace
  camion poids spl
  chariot cariste caces
  entrepot stock logistique magasinage depot
  livraison livreur colis coursier
  transport fret
  bois menuiserie menuisier
  toit toiture couverture zinguerie
  plomberie sanitaire plombier
  chauffage chauffagiste thermique climatisation cvc frigoriste
  peinture peintre
  soudure soudeur soudage
  usinage tournage fraisage tourneur fraiseur
  vetement habillement textile mode confection
  cosmetique parfumerie esthetique beaute
  sante soin medical hospitalier
  infirmier ide
  medecin docteur praticien
  pharmacie pharmaceutique
  banque bancaire
  assurance mutuelle prevoyance
  juridique droit juriste
  recrutement recruteur
  rh ressource
  marketing communication
  evenement evenementiel
  telephone telephonique hotline teleconseiller
  client clientele
  qualite qse qhse
  securite surete
  prevention hse
  gardien gardiennage surveillance
  ecole scolaire periscolaire
  animation animateur loisir
  sport sportif
  agricole agriculture exploitation ferme
  elevage eleveur animal animalier
  vigne viticole viticulture viticulteur vin
  foret forestier sylvicole
  dechet tri recyclage collecte
  eau assainissement
  energie photovoltaique solaire eolien
  fibre telecom telecommunication
  robot automatisme automate automaticien
  avion aeronautique aerien
  bateau naval nautique maritime
  train ferroviaire
  bus car autocar autobus
  fabrication production
  conditionnement emballage
  assemblage montage
  maintenance depannage reparation
  dessinateur projeteur
  magasin boutique commerce rayon
  caisse caissier encaissement
  hypermarche supermarche distribution
  bijou bijouterie
  optique opticien lunette
  coiffure coiffeur
  domicile maison
  insertion emploi
  formation pedagogique
  secretaire secretariat administratif bureautique
  donnee data
  reseau systeme
  projet project
`;

const groupsOf = new Map<string, string[]>();
groups
  .trim()
  .split('\n')
  .forEach((line, i) => {
    for (const word of line.trim().split(' ')) {
      const key = stem(word);
      groupsOf.set(key, [...new Set([...(groupsOf.get(key) ?? []), `~${i}`])]);
    }
  });

/** Against the word itself. Chosen with the weights of alignment. */
const NEAR = 0.6;

/** Stems of terms, and the groups that they belong to. */
export function nearKeys(terms: readonly Term[], near = NEAR): Keys {
  const keys = new Map<string, number>();
  for (const { stem: key, weight } of terms) {
    keys.set(key, Math.max(keys.get(key) ?? 0, weight));
    for (const group of groupsOf.get(key) ?? [])
      keys.set(group, Math.max(keys.get(group) ?? 0, near * weight));
  }
  return keys;
}
