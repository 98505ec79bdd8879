import type { Ground } from './ground.ts';

/** What leads to somebody: contact, dates, where they live, for whom they worked. */

const contact: Ground = {
  code: 'contact',
  why: 'ni téléphone, ni adresse électronique, ni réseau social.',
  instead: 'rien : les coordonnées viennent après « rencontrer ».',
  clues: [
    {
      shape:
        /@|\barobase\b|[[({<]\s*at\s*[\])}>]|\b(?:https?|www|instagram|insta|facebook|snapchat|snap|whatsapp|linkedin|tiktok|telegram|gmail|hotmail|outlook|yahoo|icloud|wanadoo|protonmail)\b|[a-z0-9]\s?(?:\.|\bpoint\b|\bdot\b)\s?(?:fr|com|net|org)\b/g,
      in: ['introduction'],
    },
  ],
};

const date: Ground = {
  code: 'date',
  why: 'pas de date précise du passé : une durée suffit.',
  instead: '« pendant deux ans », « depuis 2020 », « disponible le 12 janvier ».',
  clues: [
    {
      shape:
        /\b\d{1,2}[/. ]\d{1,2}[/. ](?:19|20)\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2}\b|\b\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) (?:19|20)\d{2}\b/g,
      unless: [
        {
          before:
            /\b(?:disponib\w*|libre|a partir|des|debut\w*|commenc\w*|jusqu'?(?:au|a)?|valable|valid\w*|expire\w*)(?: (?:le|du|au|que|de|a))* ?$/,
        },
      ],
      in: ['introduction'],
    },
  ],
};

const longAgo = '(?:19[3-9]\\d|200\\d|2010)';
/** « 2000 colis » and « 2010 euros » count: what follows is many things. */
const counted =
  '(?! (?!(?:puis|depuis|dans|mais|sans|tres|apres|plus|pas|chez)\\b)(?:[a-z]{2,}s\\b|m2|kg|[a-z]+ par\\b))';
const milestone =
  'en|depuis|des|avant|apres|vers|annees?|bac|baccalaureat|cap|bep|bts|brevet|diplome|titre|permis(?: [a-e]{1,2})?|promotion|promo|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|ete|obtenue?|passe';

/** Years so far back that they tell an age: « permis depuis 1985 ». Of later ones, « depuis 2015 », nothing is asked. */
const oldYear: Ground = {
  code: 'age',
  why: 'une année aussi ancienne dit l’âge.',
  instead:
    'une durée (« plus de quinze ans de métier ») ou rien : un diplôme et un permis se passent de date.',
  clues: [
    {
      shape: new RegExp(
        `(?:\\b(?:${milestone}) (?:l'annee |l'an )?|[(,:/] ?|(?:^|[.;\\n]) ?)${longAgo}\\b${counted}|\\b${longAgo} (?:(?:a|et) )?(?:19|20)\\d{2}\\b${counted}`,
        'g',
      ),
      unless: [
        {
          before:
            /\b(?:loi|lois|norme|normes|iso|reglement|directive|batiments?|immeubles?|vehicules?|camions?)\b[^.;]{0,20}$/,
        },
        { after: /^,? (?:normes?|iso|lois?)\b/ },
      ],
      in: ['introduction'],
    },
  ],
};

/** What one is or does at a known age: « bac en 2011 ». A permit, a CAP or a training come at any. */
const atAnAge =
  'bac(?:calaureat)?(?: (?:pro(?:fessionnel)?|general|techno(?:logique)?|st2s|stmg|sti2d|es|asso|\\+ ?\\d))?|brevet des colleges|dnb|college|lycee|lyceenn?e?|scolarite|terminale|classe de (?:troisieme|3e)|majeure?|18 ans|naissance|nee?|generation(?= (?:de )?[12])|promo(?:tion)? (?:du|de) lycee';
const youngYear: Ground = {
  ...oldYear,
  why: 'cette année dit l’âge.',
  clues: [
    {
      shape: new RegExp(
        `\\b(?:${atAnAge})(?: (?!(?:permis|poste|depuis|puis|experience|contrat|vendeu\\w*|employee?)\\b)[a-z']+){0,4},? ?\\(?(?:en |de |d'|depuis |annee |session |juin |juillet )*(?:19[5-9]|20[0-2])\\d\\b`,
        'g',
      ),
      unless: [
        {
          before:
            /\b(?:travaux|chantiers?|entretien|nettoyage|renovation|agente?|cantine|cuisine)\b[^.;]{0,40}$/,
        },
      ],
      in: ['introduction', 'message'],
    },
  ],
};

/** Districts whose name is nothing else: of Marseille, Aix, Vitrolles, Martigues, Miramas, Salon and Istres. */
const districts = `
noailles, belsunce, la castellane, la busserine, frais vallon, felix pyat, air bel, la savine, malpasse, bassens, kalliste,
saint mauront, belle de mai, le panier, joliette, endoume, mazargues, font vert, (les) flamants, la paternelle,
campagne leveque, la viste, plan d aou, la bricarde, consolat, parc corot, val plan, la maurelle, la cayolle,
hauts de mazargues, la rouviere, saint loup, capelette, menpenti, pont de vivaux, caillols, saint barnabe, montolivet,
la blancarde, cinq avenues, notre dame du mont, bompard, roucas blanc, saint giniez, bonneveine, vieille chapelle, montredon,
les goudes, luminy, vaufreges, la panouse, saint tronc, valbarelle, la barasse, camoins, eoures, la treille, les accates,
la fourragere, estaque, saint henri, les riaux, la cabucelle, les crottes, arenc, saint antoine, notre dame limite,
aygalades, la delorme, verduron, les borels, sainte marthe, arnavaux, saint barthelemy, le merlan, la valentine, saint just,
jas de bouffan, encagnane, corsy, beisson, la frescoule, jonquieres, canourgues, le prepaou, le charrel,
quartier(s) nord, quartier(s) sud, quartiers (est|populaires|sensibles), quartier (sensible|populaire|difficile), zup
`;

const place: Ground = {
  code: 'place',
  why: 'le lieu de vie ne doit pas apparaître : le trajet est déjà vérifié.',
  instead: '« mobile », « véhicule personnel » ou les horaires possibles.',
  clues: [
    {
      words: districts,
      unless: [{ before: /\b(?:dessus|remplir|vers) $/ }],
      in: ['introduction', 'message'],
    },
    {
      words: 'la cité, une cité, en cité, cités',
      unless: [{ after: /^ (?:scolaire|administrative|judiciaire|universitaire|des metiers)/ }],
      in: ['introduction', 'message'],
    },
    {
      shape:
        /\b(?:habit(?:e|ant|ait|ante)|resid(?:e|ant|ait|ante)|vit|vivant|demeure|demeurant) (?:a|au|aux|dans|en|pres|sur|le|la|les|tout|chez|juste|secteur|quartier|proche|centre|cote|hors|vers|non loin)\b|\b(?:issue?s?|vient|personne|originaire|jeunes?) (?:du|d'un|de ce) quartier\b/g,
      unless: [{ before: /\b(?:clients?|residents?|public|personnes|patients) (?:[a-z]+ )?$/ }],
      in: ['introduction', 'message'],
    },
    {
      // A department: « vient du 93 », « jeune du 9-3 »; not a day: « vient du 12 au 15 ».
      shape:
        /\b(?:vient|venue?s?|originaires?|issue?s?|arrivee?s?|natifs?|natives?|jeunes?|gars|fille|mec|personne) (?:du|dans le) (?:0[1-9]|[1-8]\d|9 ?[0-5]|97\d)\b(?! (?:au|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b)|\bdu (?:9 3|neuf trois)\b/g,
      in: ['introduction', 'message'],
    },
    {
      shape:
        /(?:^|[.;,\n] ?|\b(?:vient|venue?|habitante?|jeune|personne|enfant|gars|fille) )(?:du|d'un) quartiers? (?:de|du|des|d'|la|le|les)\b/g,
      in: ['introduction', 'message'],
    },
    {
      shape: /\b\d{1,4} ?(?:bis|ter)?,? (?:rue|avenue|boulevard|chemin|impasse|place|allee|traverse)\b/g,
      in: ['introduction'],
    },
  ],
};

const employer: Ground = {
  code: 'employer',
  why: 'pas de nom d’ancien employeur.',
  instead:
    'le secteur ou la sorte de lieu (« dans une grande surface », « pour une entreprise de nettoyage »).',
  clues: [
    {
      words:
        'carrefour, auchan, leclerc, intermarche, lidl, aldi, monoprix, franprix, leroy merlin, castorama, bricorama, brico depot, decathlon, ikea, conforama, onet, derichebourg, elior, sodexo, samsic, atalian, gsf, veolia, suez, nicollin, amazon, chronopost, geodis, xpo, kuehne, fm logistic, id logistics, gxo, mcdonald*, mc donald*, mcdo, burger king, kfc, flunch, buffalo grill, accor, novotel, sncf, rtm, transdev, keolis, airbus, naval group, eurocopter, stmicroelectronics, arcelormittal, arcelor mittal, cma cgm, bouygues, vinci, eiffage, adecco, manpower, randstad, proman, aphm, ap hm, la timone, hopital nord, la poste, domitys, korian, orpea',
      unless: [{ after: /^ (?:de|des) / }],
      in: ['introduction'],
    },
    {
      shape:
        /\bchez (?!(?:un|une|des|les|le|la|divers\w*|plusieurs|particuliers?|clients?|differente?s|lui|elle|vous|nous|leurs?|moi|eux|son|sa|ses|votre|vos|notre|nos|certains|de|tous|quelques|deux|trois|quatre|cinq|grossistes?|commercants?|artisans?|traiteurs?|fleuristes?|boulangers?|bouchers?|autrui|soi|tout)\b|[ld]'|\d)[a-z][a-z0-9&'-]*/g,
      in: ['introduction'],
    },
  ],
};

export const traceGrounds: readonly Ground[] = [contact, date, oldYear, youngYear, place, employer];
