import { fold, isStopWord, stem, tokens } from '../../french/index.ts';
import type { Skill } from '../types.ts';

/** One thing that the name of a skill says: a verb and what it is done to, or a matter that is known. */
export interface Phrase {
  readonly skill: Skill;
  /** Senses in order, the verb first where there is one. */
  readonly words: readonly string[];
  readonly hasVerb: boolean;
}

/** Words of one family, or that say the same of work, which the stemmer keeps apart: the first stands for all. */
const families = `
  gerer gestion gestionnaire; entretenir entretien maintenance maintenir; receptionner reception; cuisiner cuisine cuisinier;
  servir service; encaisser encaissement; aider aide assister assistance; former formation; rediger redaction;
  suivre suivi; tondre tonte tondeuse; planter plantation; trier tri; inventorier inventaire; concevoir conception;
  coordonner coordination coordonnateur; verifier verification controler controle; nettoyer nettoyage laver lavage;
  assembler assemblage monter montage; stocker stockage stock; approvisionner approvisionnement reapprovisionner;
  reparer reparation; conduire conduite chauffeur conducteur; vendre vente; conseiller conseil; renseigner renseignement informer;
  ranger rangement; client clientele; marchandise marchandises; plat mets; repas restauration; facturer facture facturation;
  eleve scolaire; dechet dechets ordures; linge textile; local locaux; vehicule camion voiture; peser pesee; rayon rayonnage;
  horaire planning; hygiene sanitaire; commande commandes; devis chiffrage chiffrer; embaucher recruter recrutement
`;

/** Said with anything: they tell little of what is done. */
const light = `
  realiser effectuer assurer executer proceder mettre utiliser utilisation participer contribuer technique regle norme
  procedure caracteristique methode principe mode type outil base connaissance appliquer respecter operation intervention
  activite action ensemble different adapter defini
`;

const stemsOf = (text: string) => text.split(/\s+/).filter(Boolean).map(stem);
const senses = new Map(
  families.split(';').flatMap((family) => {
    const [first, ...others] = stemsOf(family);
    return others.map((other) => [other, first as string] as const);
  }),
);
const lightSenses = new Set(stemsOf(light));

/** What a folded word says, alike for words of one family. */
export function sense(word: string): string {
  const root = stem(word);
  return senses.get(root) ?? root;
}

export const isLight = (one: string): boolean => lightSenses.has(one);

const infinitive = /(?:er|ir|re|oir)$/;
/** In brackets stand examples; a comma, « et » and « ou » part what may be done one without the other. */
const brackets = /\([^)]*\)|\[[^\]]*\]/g;
const parting = /[,;:/]|\bet\b|\bou\b/;

/**
 * The phrases of a name: « Nettoyer, entretenir un local, un espace » says four things, a verb with an object each.
 * @param isVerb whether a folded word begins names of know-how
 */
export function phrasesOf(skill: Skill, isVerb: (word: string) => boolean): Phrase[] {
  const phrases: Phrase[] = [];
  let verbs: string[] = [];
  let waiting = false;
  const segments = fold(skill.name).replace(brackets, ' ').split(parting);
  for (const segment of segments) {
    const words = tokens(segment).map(({ word }) => word);
    const first = words[0];
    if (first === undefined) continue;
    const starts = isVerb(first);
    if (starts) verbs = waiting ? [...verbs, sense(first)] : [sense(first)];
    const object = [
      ...new Set(
        (starts ? words.slice(1) : words).filter((word) => !isStopWord(word) && word.length > 1).map(sense),
      ),
    ];
    waiting = starts && object.length === 0;
    if (object.length === 0) continue;
    if (verbs.length === 0) phrases.push({ skill, words: object, hasVerb: false });
    for (const verb of verbs)
      phrases.push({ skill, words: [verb, ...object.filter((word) => word !== verb)], hasVerb: true });
  }
  if (phrases.length === 0 && verbs.length > 0)
    for (const verb of verbs) phrases.push({ skill, words: [verb], hasVerb: true });
  return phrases;
}

/** Verbs are what begins the names of know-how, so that « papier » after a comma is none. */
export function verbsOf(skills: readonly Skill[]): (word: string) => boolean {
  const verbs = new Set<string>();
  for (const { name } of skills) {
    const first = /^[\p{L}]+/u.exec(fold(name))?.[0] ?? '';
    if (infinitive.test(first)) verbs.add(first);
  }
  return (word) => verbs.has(word);
}
