/**
 * What an advertisement may not refer to: Code du travail L1132-1 lists the grounds, L5321-2 forbids any advertisement to
 * refer to them, L5331-2 an upper age limit, L1142-1 the sex that is looked for.
 */
export interface Ground {
  /** The ground in the words of the law. */
  readonly name: string;
  readonly article: string;
  readonly pattern: RegExp;
  /** Just before the match: it speaks of something else. */
  readonly unlessAfter?: RegExp;
  /** Just after the match. */
  readonly unlessBefore?: RegExp;
  /** Anywhere in the text: the law itself sets it. */
  readonly unlessText?: RegExp;
  readonly proposal: string;
}

const any = 'Code du travail L1132-1 et L5321-2';
const age = 'Code du travail L1132-1, L5321-2 et L5331-2';
const sex = 'Code du travail L1142-1 et L1132-1';

/** Ages of other people: children who are looked after, the public, the firm itself. */
const others =
  /(?:enfants?|public|bebes?|eleves?|experience|ancienn\w*|clients?|residents?|entreprise|societe|depuis|garantie|apprenti\w*|alternance|contrat pro\w*|existe|jeunes|adolescents?)[^.\n]{0,40}$/;

/**
 * Contracts whose ages the law sets: apprenticeship 16 to 29 (L6222-1, L6222-2), professionalisation 16 to 25 (L6325-1), civic
 * service (Code du service national L120-4).
 */
const agesOfLaw =
  /\b(?:apprenti\w*|alternan\w+|contrats? (?:de |en )?pro(?:fessionnalisation)?|service civique)\b/;

export const grounds: readonly Ground[] = [
  {
    name: 'âge',
    article: age,
    pattern:
      /(?:\b(?:age(?:e?s?)? )?(?:de )?moins de (?:[2-6]\d|vingt|trente|quarante|cinquante)(?:[- ]cinq)? ans|(?<=^|[\s(:,\ue000])- ?de [2-6]\d ans|\b(?:age(?:e?s?)? )?(?:entre |de )?[1-5]\d ?(?:ans )?(?:et|a|-|–|\/) ?[2-6]\d ans|\bage (?:maximum|maximal|limite)\b|\b[3-6]\d ans (?:maxi(?:mum)?|max\b)|\bpas (?:avoir )?plus de [2-6]\d ans|\bmaxi(?:mum)? [2-6]\d ans|\bage souhaite|\bage ideal|\bla (?:vingt|trent|quarant|cinquant)aine\b(?! d)|\b(?:trent|quarant|cinquant)enaires?\b|\bseniors? s'abstenir|\btrop (?:age|vieu)\w*|\bquelqu'un de (?:plutot |assez |tres )?jeune\b|\bpersonne (?:plutot |assez )?jeune\b)/g,
    unlessAfter: others,
    unlessText: agesOfLaw,
    unlessBefore: /^ ?(?:d'exp|d'anc|de metier|d'exist|d'activ)/,
    proposal:
      'supprimer l’âge ; dire l’expérience ou les gestes attendus (« débutant accepté », « expérience de 2 ans »)',
  },
  // Narrower than the law's own ages, of an apprentice too: quoted by the ground above everywhere else.
  {
    name: 'âge',
    article: age,
    pattern: /\b(?:age(?:e?s?)? )?(?:entre |de )?1[5-9] ?(?:ans )?(?:et|a|-|–|\/) ?2[0-4] ans\b/g,
    unlessAfter: others,
    unlessBefore: /^ ?(?:d'exp|d'anc|de metier|d'exist|d'activ)/,
    proposal: 'supprimer l’âge : pour un contrat en alternance, la loi le fixe seule',
  },
  {
    name: 'âge',
    article: any,
    pattern:
      /\b(?:(?:dynamique|motivee?|souriante?)s? et jeunes?|jeunes? (?:homme|femme|fille|garcon|retraite\w*|diplome\w*|et (?:dynamique|motive)\w*|dynamique\w*|motive\w*|personne)s?|(?:recherch|recrut|cherch)\w+ (?:un |une |des )?jeunes?\b(?! enfant)|profil (?:plutot )?jeune|candidate?s? jeunes?)/g,
    unlessAfter:
      /(?:equipe|entreprise|societe|structure|agence|start-?up|aux?|aupres d\w*|avec d\w*|des|soyez|soit|etes|accompagn\w*)\s(?:\w+\s)?$/,
    unlessBefore: /^s? ?(?:,|ou|et) ?(?:\w+ )?(?:deja )?(?:confirme|experimente|senior|retraite|moins jeune)/,
    proposal: '« débutant accepté », ou la qualité attendue elle-même (« énergique », « disponible »)',
  },
  {
    name: 'sexe',
    article: sex,
    pattern:
      /\b(?:(?:hommes?|femmes?) (?:uniquement|seulement|exclusivement|de preference)|(?:uniquement|exclusivement|seulement|de preference|plutot) (?:un |une |des )?(?:hommes?|femmes?)\b|(?:recherch|recrut|cherch)\w* (?:un |une |des |\d+ |deux |trois |quatre )?(?:jeune |jeunes )?(?:hommes?|femmes?|dames?|monsieur|messieurs|filles?|garcons?)\b|de sexe (?:masculin|feminin)|poste (?:reserve|destine) (?:a un |a une |aux |a des )(?:hommes?|femmes?)|profil (?:masculin|feminin)|(?:hommes?|femmes?|filles?|garcons?) (?:souhaitee?s?|serieu(?:x|se)s?|costauds?|forte?s?|robustes?|mures?)|sexe ?: ?(?:f|h|m|femme|homme|masculin|feminin)\b(?! ?[/,-] ?[fhm]\b))/g,
    unlessBefore:
      /^(?: de (?:menage|chambre|service)| (?:toutes|tout) mains| ?\/ ?(?:femme|homme|f\b)| ou (?:une )?femme| ou (?:un )?homme| et (?:des |une )?femme)/,
    proposal: 'supprimer le sexe et écrire « H/F »',
  },
  {
    name: 'sexe',
    article: sex,
    pattern: /\b(?:femmes? de (?:menage|service)|hommes? (?:de menage|a tout faire))\b/g,
    unlessAfter: /\b(?:femme|homme)s?[^.\n]{0,12}$/,
    unlessBefore: /^[^.\n]{0,30}(?:h ?\/ ?f|f ?\/ ?h)|^[^.\n]{0,12}\b(?:femme|homme)s?\b/,
    proposal: '« agent d’entretien (H/F) » ou « employé de ménage (H/F) »',
  },
  {
    name: 'sexe',
    article: sex,
    pattern: /\bfemmes? de chambre\b/g,
    unlessAfter: /valet[^.\n]{0,20}$|employee? d'etage[^.\n]{0,20}$/,
    unlessBefore: /^[^.\n]{0,30}(?:h ?\/ ?f|f ?\/ ?h|valet|\/)/,
    proposal: '« employé d’étage (H/F) » ou « valet / femme de chambre »',
  },
  {
    name: 'apparence physique',
    article: any,
    pattern:
      /\b(?:(?:bonne|tres bonne|excellente|belle|parfaite) (?:presentation|apparence|allure)|presentation (?:soignee|irreprochable|impeccable|exemplaire)|physique (?:agreable|avantageux|avenant)|bien de sa personne|(?:jolie?|beau|belle) (?:visage|personne|fille|garcon)|(?:taille|mesurer|mesurant) (?:minimum|mini|au moins|superieure)? ?(?:de |a )?1[ ,.]?m ?\d{0,2}|sans (?:tatouages?|piercings?)|pas de (?:tatouages?|piercings?)|photo (?:obligatoire|exigee|en pied)|cv avec photo|type europeen)/g,
    // « Veiller à la bonne présentation » is said of a shelf; « votre », « une » or nothing before it, of a person.
    unlessAfter: /\b(?:la|leur|leurs|sa|cette)\s$/,
    unlessBefore: /^s? ?(?:(?:de|des|du|d'|en|orale|commerciale|et leur)\b|\()/,
    proposal: 'dire la tenue de travail demandée (« tenue professionnelle exigée », « tenue fournie »)',
  },
  {
    name: 'origine, nation',
    article: any,
    pattern:
      /\b(?:(?:de )?nationalite (?:francaise|europeenne|ue\b)|(?:francais|francaises|europeens?) (?:uniquement|seulement|de souche|exclusivement)|d'origine (?:francaise|europeenne|maghrebine|africaine|asiatique|etrangere)|\bbbr\b|bleu[- ]blanc[- ]rouge|pas d'(?:etrangers?|arabes?|africaine?s?)|pas de (?:gens du voyage|gitans?|roms?\b|noirs?\b)|etrangers? s'abstenir|caucasien\w*)/g,
    proposal:
      '« autorisation de travailler en France » ; une condition de nationalité n’est licite que si un texte la pose, qu’il faut citer',
  },
  {
    name: 'origine',
    article: any,
    pattern:
      /\b(?:langue maternelle|(?:francais|anglais|allemand|espagnol|italien|arabe|neerlandais) (?:natif|maternel)\w*|nati(?:f|ve)s? (?:francais|anglais|french|english|speaker)\w*|native (?:french|english)(?: speaker)?|french native|sans accent|mother tongue)/g,
    proposal: 'le niveau de langue que le poste demande : « français courant à l’oral », « anglais B2 »',
  },
  {
    name: 'situation de famille, grossesse',
    article: any,
    pattern:
      /\b(?:celibataires?|(?:recherch|recrut|cherch)\w* (?:une? |des |\d+ |deux )?(?:(?:gentil|bon|brave)\w* )?(?:mamans?|papas?|mam(?:ie|y)s?|pap[iy]s?|grands?-?meres?|meres?|peres?)\b|sans enfants?|(?:sans|aucune) (?:charges? de famille|contraintes? familiales?|attaches? familiales?)|(?:mere|pere)s? de famille|situation (?:de famille|familiale)|(?:libre|degagee?) de (?:toute )?(?:contrainte|obligation)s? familiales?|grossesse|(?:femmes? )?enceintes?|(?:etre|etes|soyez|homme|femme|personne|candidate?) mariee?s?\b|mariee?s? (?:ou|et|avec|sans) (?:celibataire|enfants?)\b)/g,
    unlessAfter:
      /(?:chambres?|quartiers?|salle|suivi|suivi de la|aupres des|consultation\w*|accompagnement des?|couples?|jeunes?|acces|quelle que soit[^.\n]{0,30}|selon (?:la |votre )?|prime[^.\n]{0,15}|conge[^.\n]{0,15}|robes? de|accompagnement|protection|fonde\w*[^.\n]{0,20}|cree\w*[^.\n]{0,20})\s?(?:la |votre |leur |sa |les |des? )?$/,
    unlessBefore: /^ ?(?:cherche|recherche|a charge ?:)|^ ?[-/] ?(?:enfant|bebe)/,
    proposal: 'supprimer ; dire les horaires et les déplacements réels, chacun jugera de sa disponibilité',
  },
  {
    name: 'état de santé, handicap',
    article: any,
    pattern:
      /\b(?:(?:en )?(?:bonne|parfaite|excellente) sante\b|sans (?:probleme|souci)s? (?:de )?(?:sante|dos|physiques?)|pas de (?:handicap|probleme de sante|mal de dos)|sans handicap|valides? uniquement|(?:personnes? )?handicapees? s'abstenir|non[- ]fumeu(?:r|se)s?)\b/g,
    unlessBefore: /^ (?:financ|econom|mentale|physique et mentale|du |de |des )/,
    proposal:
      'décrire les exigences du poste (« port de charges de 15 kg », « station debout ») ; l’aptitude relève du médecin du travail',
  },
  {
    name: 'lieu de résidence',
    article: any,
    pattern:
      /\b(?:(?:habit(?:er|ant|ez)|resid(?:er|ant|ez)|domicilie\w*|loger|demeurant)(?: imperativement| obligatoirement)? (?:sur|a|au|aux|dans|pres|proche|en|le|la)\b[^.,;()\n]{0,40}|(?:personnes?|candidats?) (?:du quartier|de la ville|de la commune|habitant\b[^.,;\n]{0,40})|adresse (?:sur|a) (?:marseille|aix)\b)/g,
    unlessAfter:
      /(?:clients?|patients?|usagers?|personnes? agees?|beneficiaires?|familles?|residents?|possibilite de (?:se )?|siege|cabinet|societe|entreprise)[^.\n]{0,25}$/,
    proposal:
      '« poste accessible en transports » ou les horaires réels : la distance est l’affaire du candidat',
  },
  {
    name: 'situation économique',
    article: any,
    pattern:
      /\b(?:(?:chomeurs?|rsa|allocataires?|demandeurs? d'emploi) (?:s'abstenir|exclus|non acceptes)|pas de (?:chomeurs?|rsa|cas soci\w*|sdf))\b/g,
    proposal: 'supprimer : la situation économique ne dit rien de l’aptitude au poste',
  },
  {
    name: 'convictions religieuses, opinions, activités syndicales',
    article: any,
    pattern:
      /\b(?:(?:sans|pas de|aucun) (?:voile|signes? religieux|barbe)|(?:chretiens?|musulmans?|juifs?|catholiques?|athees?) (?:pratiquante?s?|uniquement|seulement|exclusivement|souhaitee?s?)|de (?:confession|religion) (?:chretienne|musulmane|juive|catholique|protestante)|non[- ]syndiquee?s?|sans (?:engagement |activite )?syndica\w*|opinions? politiques?)/g,
    unlessAfter: /(?:quel\w*[^.\n]{0,60}|sans distinction[^.\n]{0,60}|independamment[^.\n]{0,60})\s?$/,
    proposal: 'supprimer ; une obligation de neutralité se cite avec le texte qui la fonde',
  },
];
