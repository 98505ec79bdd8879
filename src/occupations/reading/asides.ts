/**
 * What an advertisement says beside the work itself. Read as tasks, these words would tell skills that nobody asks for: the
 * company praises itself, lists what it gives, or names diplomas.
 */
const ofCompany =
  /\bspecialis(?:e|ee|es|ees|te) (?:dans|en|du|de|des)\b|\bleaders?\b|\bfilial|\bfond(?:e|ee)s? en\b|\bcre(?:e|ee)s? (?:en|depuis)\b|\bdepuis (?:plus de |pres de )\d|\bacteur\b|\bnumero 1\b|\bn°\s?1\b|\bchiffre d'affaires de\b|\bnotre (?:client|groupe|enseigne|cabinet|reseau|agence|entreprise|societe),? (?:est|un|une|recherche|recrute|accompagne|propose|intervient|emploie|compte)\b|\bnous (?:proposons|offrons|intervenons|accompagnons|garantissons|assurons|employons|disposons)\b|\bcollaborateurs (?:dans|repartis|partout)\b|\bexpert(?:s|e)? (?:en|du|de|dans)\b|^\s?(?:elles?|ils?|l'entreprise|la societe|le groupe|l'association|notre client) (?:\w+,? ){0,2}?(?:concoi(?:t|vent)|propose|assure|intervi(?:ent|ennent)|emploie|fabrique|commercialise|distribue|accompagne|realise|offre|developpe|compte|regroupe|installe|exploite)(?:nt)?\b/;
const given =
  /\bmutuelle\b|\btickets?[ -]restaurants?\b|\bavantages?\b|\bcheques?[ -](?:vacances|cadeaux)\b|\bprimes?\b|\bremuneration\b|\bsalaires?\b|\bindemnit|\bconges\b|\bcomite d'entreprise\b|\bcse\b|\bremise\b|\binteressement\b|\bformations? (?:internes?|continues?|assurees?|complete|integree)|\bperiode d'(?:essai|integration)|\bparcours d'integration|\bprise en charge des frais|\bperspectives?\b|\bevolution (?:vers|professionnelle|interne)\b|\bevoluer\b|\bvers un poste\b|\b(?:serez|etes|sera) (?:accompagne|forme)|\btut(?:eur|rice)s? (?:qui|vous)\b|\bvous (?:fera|feront|ferons) decouvrir\b/;
const ofRecruiting =
  /\bcv\b|\bcandidatures?\b|\bpostul|\blettre de motivation\b|\bprocessus de recrutement\b|\bhandicap[ee]?s?\b.*\b(?:ouvert|candidat)|\b(?:ouvert|accessible)e?s? aux personnes\b|\bcabinet de recrutement\b|\btoute confidentialite\b|\b(?:votre|vos) (?:dossier|talents?)\b/;
const diploma =
  /\bvous avez (?:deja )?(?:travaille|evolue) (?:en|dans)\b|\bvous reconvertir\b|\b(?:titulaires?|diplomes?|diplomee?s?|bac|bep|cap|bts|dut|but|licence pro|master|cqp|niveau v|formation (?:en|de type|superieure|technique|initiale|bac|cap|bep|bts|type))\b/;

/** Who is looked for, before what it is for: « association d'aide à domicile recherche un cuisinier pour… ». */
const sought =
  /^.*\b(?:recherch(?:e|ons|ent)|recrut(?:e|ons|ent)|a la recherche)\b(?:.*?\b(?:pour (?!son|sa|ses|notre|nos|le|la|les|un|une|l')|afin d))?/s;

/** How much of the beginning of a folded sentence tells who seeks whom. */
export const soughtIn = (sentence: string): number => sought.exec(sentence)?.[0].length ?? 0;

/** Whether a folded sentence speaks of something else than the work and who does it. */
export const isAside = (sentence: string): boolean =>
  ofCompany.test(sentence) || given.test(sentence) || ofRecruiting.test(sentence) || diploma.test(sentence);

/** Words said of anything, in which a task would be heard: « en charge de », « point de vente », « pour le compte de ». */
export const idioms =
  /\b(?:pris|prise|prises|prend|prendre|prenez|mission) en charges?\b|\ben charge d|\bcharge(?:e|s|es)?(?:\(e\))? d['e]|\ba (?:notre|votre) charge\b|\bcahiers? des charges\b|\b(?:points?|surfaces?|espaces?|forces?) de vente\b|\b(?:pour le|au) compte d\w*\b|\bcomptes? (?:personnel|epargne)|\bchiffres? d'affaires?\b|\bservices? (?:apres[ -]vente|technique|rapide|generaux|a la personne)s?\b|\blibre[ -]service\b|\bmise? en (?:relation|oeuvre)\b|\bpermis de conduire\b|\btemps (?:plein|partiel|complet)\b|\bsens (?:du|de l'|de la|des) (?:service|organisation|responsabilites?|detail|travail)\b|\bhorizons?\b|\bgestion du (?:stress|temps)\b|\bmaitrise d'(?:oeuvre|ouvrage)\b|\brecrutons\b|\bfreres? et soeurs?\b|\bauxiliaires? de vie(?: sociale?)?\b|\bassistante?s? de vie\b|\baides?[ -](?:menagere?s?|soignante?s?|a domicile|de cuisine|comptable)\b|\bcommis de cuisine\b|\bchefs? de (?:cuisine|chantier|equipe|partie|rang|rayon|projet|atelier)\b|\bconduct(?:eur|rice)s? de travaux\b|\bfemmes? de menage\b|\btaille humaine\b|\bvie (?:privee|professionnelle|personnelle)\b|\bsous (?:la |l')(?:responsabilite|autorite|direction|supervision|conduite)\b[^,.;:\n]{0,70}?(?=,| vous\b|$)|\brattachee?(?:\(e\))?s? (?:directement )?(?:a|au|aux)\b[^,.;:\n]{0,60}?(?=,| vous\b|$)|\ben (?:etroite |lien |relation )?(?:collaboration|lien|relation|coordination|liaison|partenariat) (?:etroite |directe |permanente |constante )?avec\b[^,.;:\n]{0,60}?(?=,| vous\b|$)/g;
