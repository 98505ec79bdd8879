/** What stands around a word in its sentence, folded, and makes it harmless. */
export interface Context {
  /** Ends just before the word. */
  readonly before?: RegExp;
  /** Begins just after it. */
  readonly after?: RegExp;
}

/** One of these, then a few words at most. */
export const after = (words: string, most = 4): Context => ({
  before: new RegExp(`\\b(?:${words}) (?:[a-z']+ ){0,${most}}(?:[a-z]{1,2}'|qu')?$`),
});

const people =
  'personnes|enfants?|adultes?|eleves?|jeunes|usagers|residents|adolescents|ados|passagers|clients|beneficiaires|patients|malades|familles|publics?|travailleurs|gens|retraites|convives|collegiens|lyceens|mineurs|etudiants|clientele';

/** « auprès de personnes … », « des résidents âgés ou … »: it is said of those who are served, not of the person. */
const turn = '(?!(?:son|sa|ses|elle|il|en|par|car|suite|depuis)\\b)';
const caring =
  "aupres|accompagn(?:e|er|ait|ant|ement)|aid(?:e|er|ait|ant)|assist(?:e|er|ance)|accueil\\w*|garde|garder|s'occup\\w*|prise en charge|soins?|toilettes?|surveillance|encadr(?:e|er|ement)|anim\\w*|aise|contact|sensibilis\\w*|referente?|secteur|domaine|champ|milieu|formation|types?|gestes|service";

/** « auprès de personnes … », « des résidents âgés ou … »: it is said of those who are served, not of the person. */
export const served: Context = {
  before: new RegExp(
    `\\b(?:(?:${people}) (?:(?!(?:son|sa|ses|elle|il)\\b)[a-z']+ ){0,4}|(?:${caring}) (?:${turn}[a-z']+ ){0,8})(?:[a-z]{1,2}')?$`,
  ),
};

/** A place where the work was done: « entretien des locaux d’un foyer ». */
export const work: Context = {
  before:
    /\b(?:travaill?(?:e|ee|er|ait|ant)?|menage|entretien|nettoyage|bionettoyage|agente?|ash|postes?|stages?|cuisine|cuisinier|plonge|brancard\w*|surveillance|veilleu\w*|animation|animat\w*|encadr\w*|moniteu\w*|educat\w*|interven\w*|livraisons?|locaux|maintenance|lingerie|blanchisserie|aide[- ]soignante?|auxiliaire|ambulanci\w*|infirmier\w*|service hospitalier|hygiene)\b[^,;:]{0,60}$/,
};

/** Children who are looked after, the sentence saying where or how. */
export const childcare: Context = {
  before:
    /\b(?:garde\w*|s'occup\w*|accueil\w*|encadr\w*|group\w*|anim\w*|surveill\w*|aupres|avec (?:les|des)|a l'aise|creche|classes?|aime|aide\w*|accompagn\w*|sections?|fratries?|repas|transport\w*|moins de|baby|ateliers?|devoirs)\b[^,;]{0,40}$/,
  after: /^ (?:en creche|a domicile|gardes|en accueil|a l'ecole|d'une famille|de la maternelle)/,
};

/** « Garde de trois enfants », « a gardé des fratries de trois enfants »: a task. « A la garde de trois enfants » is not. */
export const childrenKept: Context = {
  before:
    /^ ?garde (?:d'|de |des )$|\ba garde (?:des (?:fratries|groupes) de |jusqu'a )?$|\b(?:groupes?|classes?|sections?|fratries?) (?:de |d')$/,
};

/** What is cooked, sold or played: « cuisine … », « restaurant … ». */
export const goods: Context = {
  before:
    /\b(?:cuisines?|plats?|restaurants?|restauration|specialites?|patisseries?|gastronomi\w*|epiceries?|produits?|boucheries?|vins?|pizzas?|fromages?|tapis|musiques?|danses?|traiteurs?|saveurs?|fruits|legumes|oranges|import\w*|provenance|desserts?|marques?|the|cafe|viandes?|marches?)\b[^,;]{0,30}$/,
};

const kitchen =
  '(?:[a-z]+(?:aise|oise|ienne|eenne|ole|caine|ricaine)s?|orientales?|provencales?|asiatiques?|grecques?|turques?|russes?|creoles?)';

/**
 * « Cuisine espagnole, portugaise et orientale »: a list of nothing but kitchens, to its end. « Cuisine italienne, marocaine de
 * naissance » goes on about the person.
 */
export const kitchens: Context = {
  before: new RegExp(
    `\\b(?:cuisines?|plats?|specialites?|patisseries?|gastronomies?|restaurants?|traiteurs?|saveurs?|epiceries?) (?:${kitchen} ?, ?)+$`,
  ),
  after: new RegExp(`^(?: ?, ?${kitchen})*(?: ?,? ?(?:et|ou) ${kitchen})?(?: ?,?$| ?, ?\\d)`),
};

/** A language that somebody speaks: with a level, or after other words than « est ». */
export const language: readonly Context[] = [
  { before: /^(?!.*\b(?:est|personne|homme|femme|candidate?) $).*[a-z]/ },
  {
    after:
      /^ ?(?:,? (?:et )?(?:anglais|espagnol|italien|allemand|portugais|arabe|francais)\b|courant|couramment|lu|parle|ecrit|professionnel|commercial|technique|scolaire|bilingue|niveau|[(:]|(?:a1|a2|b1|b2|c1|c2)\b)/,
  },
];
