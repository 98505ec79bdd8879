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

const forms = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(': '))
    .map(([short = '', long = '']): [string, string[]] => [
      short,
      [short, ...long.split(' ').map(plainForm)],
    ]),
);

/** Forms that stand for an abbreviation, itself first; `undefined` for any other word. */
export function spelledOut(word: string): readonly string[] | undefined {
  return forms.get(word);
}
