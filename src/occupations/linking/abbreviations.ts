import { plainForm } from '../../french/index.ts';

/** Abbreviations of trades, as people write them in titles; folded. Those that mean several things are left out. */
const table = `
  adv: administration ventes
  aes: accompagnant educatif social
  aesh: accompagnant eleve situation handicap
  amp: aide medico psychologique
  ash: agent service hospitalier
  asvp: agent surveillance voie publique
  atsem: agent territorial specialise ecole maternelle
  avs: auxiliaire vie sociale
  btp: batiment travaux publics
  cip: conseiller insertion professionnelle
  cpe: conseiller principal education
  cvc: chauffage ventilation climatisation
  daf: directeur administratif financier
  dao: dessin assiste ordinateur
  dba: administrateur base donnees
  devops: developpeur exploitation informatique
  dsi: directeur systemes information
  ehpad: etablissement personnes agees dependantes
  eje: educateur jeunes enfants
  gms: grande surface
  gpec: gestion previsionnelle emplois competences
  hse: hygiene securite environnement
  iade: infirmier anesthesiste
  ibode: infirmier bloc operatoire
  ide: infirmier diplome etat
  kine: kinesitherapeute
  mjpm: mandataire judiciaire protection majeurs
  moe: maitrise oeuvre
  opc: ordonnancement pilotage coordination
  ouvr: ouvrier
  pl: poids lourd
  qhse: qualite hygiene securite environnement
  qse: qualite securite environnement
  qsse: qualite securite sante environnement
  raf: responsable administratif financier
  resp: responsable
  rdv: rendez vous
  rh: ressources humaines
  rrh: responsable ressources humaines
  drh: directeur ressources humaines
  sav: service apres vente
  spl: super poids lourd
  ssi: systeme securite incendie
  tc: transport commun
  tce: tous corps etat
  tech: technicien
  tp: travaux publics
  vl: vehicule leger
  vn: vehicule neuf
  vo: vehicule occasion
  vrd: voirie reseaux divers
  vrp: representant commercial
  vsl: vehicule sanitaire leger
  vtc: voiture transport chauffeur
`;

/** Those that are read in titles alone: in running text they mean something else, or are ordinary words. */
const titleTable = `
  acc: accompagnant
  accomp: accompagnant
  adm: administratif
  admin: administratif
  ads: agent securite
  advf: assistant vie familles
  aed: assistant education
  aepe: petite enfance
  agt: agent
  agts: agent
  alim: alimentaire
  alsh: accueil loisirs
  alu: aluminium
  ambul: ambulancier
  anim: animateur
  ap: auxiliaire puericulture
  aps: agent prevention securite
  as: aide soignant
  ass: assistant
  assist: assistant
  assmat: assistant maternel
  asst: assistant
  aux: auxiliaire
  bafa: animateur
  bafd: directeur accueil loisirs
  bat: batiment
  bnssa: surveillant baignade
  bouch: boucher
  boul: boulanger
  bpjeps: educateur sportif
  caiss: caissier
  cam: camion
  carrel: carreleur
  cde: commande
  cdes: commande
  cdg: controleur gestion
  cesf: conseiller economie sociale familiale
  cgp: conseiller gestion patrimoine
  charcut: charcutier
  charp: charpentier
  chauf: chauffeur
  chauff: chauffeur
  chge: charge
  chgee: charge
  cial: commercial
  ciale: commercial
  clim: climatisation
  clsh: accueil loisirs
  cm: community manager
  collab: collaborateur
  com: communication
  compta: comptable
  cond: conducteur
  conduct: conducteur
  cons: conseiller
  constr: construction
  coord: coordinateur
  copro: copropriete
  couvr: couvreur
  cpta: comptable
  cuis: cuisinier
  cuisto: cuisinier
  deaes: accompagnant educatif social
  deas: aide soignant
  deavs: auxiliaire vie sociale
  dev: developpeur
  dir: directeur
  educ: educateur
  elec: electricien
  electri: electricien
  electro: electricien
  els: employe libre service
  emp: employe
  empl: employe
  enca: encadrant
  encad: encadrant
  enseig: enseignant
  entret: entretien
  equip: equipier
  es: educateur specialise
  eti: encadrant technique insertion
  ev: espaces verts
  evs: auxiliaire vie scolaire
  fdc: femme de chambre
  frigo: frigoriste
  gard: gardien
  gest: gestionnaire
  go: gros oeuvre
  idec: infirmier coordinateur
  immo: immobilier
  indus: industriel
  inf: infirmier
  infirm: infirmier
  info: informatique
  ing: ingenieur
  insp: inspecteur
  inst: installateur
  jardin: jardinier
  logist: logistique
  mag: magasin
  magas: magasinier
  maint: maintenance
  manut: manutentionnaire
  manutent: manutentionnaire
  mec: mecanicien
  meca: mecanicien
  mecanic: mecanicien
  mecano: mecanicien
  menuis: menuisier
  mns: maitre nageur sauveteur
  monit: moniteur
  nett: nettoyage
  nounou: garde enfant
  op: operateur
  ope: operateur
  opera: operateur
  ouv: ouvrier
  patis: patissier
  paysag: paysagiste
  pdt: produit
  pdts: produits
  peint: peintre
  pers: personnel
  pharma: pharmacie
  plomb: plombier
  poly: polyvalent
  polyv: polyvalent
  prep: preparateur
  prepa: preparateur
  prod: production
  prof: professeur
  psy: psychologue
  puer: puericulture
  recep: receptionniste
  rest: restauration
  restau: restauration
  resto: restauration
  scol: scolaire
  sec: secretaire
  secr: secretaire
  secret: secretaire
  secu: securite
  serrur: serrurier
  serv: service
  soud: soudeur
  sup: superieur
  surv: surveillant
  surveil: surveillant
  tec: technicien
  tech: technicien
  techn: technicien
  technic: technicien
  telecom: telecommunications
  teleop: teleoperateur
  telepro: teleprospecteur
  tisf: technicien intervention sociale familiale
  tlv: televente
  trans: transport
  trav: travaux
  vdi: vendeur domicile
  vehic: vehicule
  vend: vendeur
  veto: veterinaire
  vigile: agent securite
  vte: vente
`;

const rows = (lines: string): [short: string, long: string[]][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(': '))
    .map(([short = '', long = '']) => [short, long.split(' ').map(plainForm)]);

const forms = new Map(rows(table).map(([short, long]) => [short, [short, ...long]]));
const inTitles = new Map(rows(titleTable));

/** Forms that stand for an abbreviation, itself first; `undefined` for any other word. */
export function spelledOut(word: string): readonly string[] | undefined {
  return forms.get(word);
}

/** Words that stand for a short form in a title; `undefined` for any other word. */
export function spelledOutInTitle(word: string): readonly string[] | undefined {
  return inTitles.get(word);
}
