import { childcare, childrenKept, goods, served, work } from './contexts.ts';
import type { Ground } from './ground.ts';
import { origin } from './origin-ground.ts';

/** What somebody is: age, sex, family, belief, private life, looks; where they come from is in `origin-ground.ts`. */

const spokenAge =
  '(?:dix (?:sept|huit|neuf)|(?:seize|(?:quatre )?vingts?|trente|quarante|cinquante|soixante)(?: (?:et )?[a-z]+){0,2})';
const anAge = `(?:1[6-9]|[2-7]\\d|${spokenAge})`;
/** Children of their own, not those they look after. */
const count = '(?:\\d+|un|une|deux|trois|quatre|cinq|six|sept|huit)';

const age: Ground = {
  code: 'age',
  why: 'l’âge ne doit pas apparaître, ni ce qui le dit.',
  instead: 'une durée d’expérience (« dix ans de métier ») ou ce que la personne sait faire.',
  clues: [
    {
      shape: new RegExp(`\\b${anAge} ?ans\\b`, 'g'),
      unless: [
        {
          before:
            /\b(?:depuis|pendant|durant|en|apres|sur|il y a|experience(?: professionnelle)?(?: de| :)?|anciennete(?: de| :)?|metier(?: :)?|pratique(?: :)?|garantie|permis)\s+(?:de )?(?:pres de |plus de |environ |les )?$/,
        },
        {
          after:
            /^ (?:et demi )?(?:d'|dans\b|en\b|chez\b|comme\b|a\b|au\b|aux\b|sur\b|aupres\b|passes?\b|dont\b|sans\b|de (?!plus\b|moins\b)[a-z])/,
        },
        {
          before:
            /\b(?:enfants?|jeunes|ados?|adolescents?|eleves|public|collegiens|lyceens|mineurs|residents)\b[^.;]{0,30}$/,
        },
      ],
      in: ['introduction', 'message'],
    },
    {
      shape: new RegExp(
        `\\b${anAge} (?:(?:printemps|balais|piges|berges|bougies|automnes)\\b|(?:ans|annees) (?:au compteur|revolue?s|sonnes|bien sonnes|d'age)\\b)`,
        'g',
      ),
      unless: [
        { before: /\b(?:stock|livr\w*|fourni\w*|vent\w*|rang\w*|commandes?) [^,;]{0,20}$/ },
        { after: /^ (?:vendus?|livres|par)\b/ },
      ],
      in: ['introduction', 'message'],
    },
    {
      shape: /[+] ?(?:de )?[4-6]\d\b(?! ?(?:kg|colis|%|euros|clients|couverts|\d))/g,
      in: ['introduction', 'message'],
    },
    { shape: /\bage (?:de )?(?:\d|seize|dix|vingt|trente|quarante|cinquante|soixante)/g },
    {
      words:
        'agee(s), âgé(s), d un certain age, tranche d age, age avance, a son age, malgre son age, date de naissance',
      unless: [served],
    },
    {
      words:
        'retraitee, retraité, pre retraite*, preretraite*, proche de la retraite, bientot (a )la retraite, a la retraite, avant la retraite, de la retraite, fin de carriere, quadra, quadragenaire, quinqua, quinquagenaire, sexa, sexagenaire, septuagenaire, trentenaire, quarantenaire, cinquantenaire, soixantenaire, la vingtaine, la trentaine, la quarantaine, la cinquantaine, la soixantaine, jeune majeur(e), tout juste majeur(e), garantie jeune(s)',
      unless: [served, { after: /^ (?:d'|de )/ }],
    },
    { words: 'senior', unless: [{ before: /\b(?:residences?|services?) (?:[a-z]+ )?$/ }] },
    {
      words: 'seniors',
      unless: [
        served,
        { before: /\b(?:pour|aux|avec) (?:des |les )?$/ },
        { before: /\b(?:residences?|services?) (?:[a-z]+ )?$/ },
      ],
    },
    {
      words: 'jeune',
      unless: [
        { before: /\bchaque $/ },
        {
          after:
            /^ (?:enfants?|public|equipe|entreprise|societe|pousses?|chiens?|plants?|clientele|structure|marque)/,
        },
      ],
    },
    { words: 'nee(s), né (le|en|à|au|aux), ne (au|aux), naissance', unless: [{ after: /^ (?:d'|de )/ }] },
    { shape: /\bne (?:le \d|en (?:19|20)\d\d|a l'etranger)/g },
  ],
};

const sex: Ground = {
  code: 'sex',
  why: 'ni civilité, ni mot ni phrase qui dise si c’est une femme ou un homme.',
  instead: '« la personne », « une personne fiable », ou une phrase sans sujet (« Sait tenir une caisse »).',
  clues: [
    { words: 'madame, monsieur, mademoiselle, mme, mlle', in: ['introduction'] },
    { shape: /(?:^|\s)m\.(?=\s)/g, in: ['introduction'] },
    {
      words:
        'homme, femme, dame, garcon, fille, jeune homme, jeune femme, gaillard(e), bonhomme, gars, mec, nana, meuf',
      unless: [
        {
          before:
            /\b(?:rayons?|vetements?|pret a porter|coiffure|coupes?|mode|chaussures?|collections?|clientele|valet ou|valet et|valet \/) (?:de |pour |d')?$/,
        },
        { before: /\b(?:femme|homme)s? (?:et|ou) $/ },
        { after: /^ (?:et|ou|\/) ?(?:homme|femme|enfant)/ },
        { after: /^ ?\/ ?valet/ },
      ],
      in: ['introduction', 'message'],
    },
    {
      // « Une personne … elle » says nothing: the word is feminine whoever it is.
      shape: /\b(?:elle|elle meme)\b/g,
      unless: [{ before: /\b(?:personne|candidature|equipe|entreprise)\b[^\n]*$/ }],
      in: ['introduction', 'message'],
    },
    {
      shape:
        /\bil (?!(?:y|faut|faudra|fait (?:beau|froid|chaud)|s'agit|suffit|reste|manque|convient|arrive que|est (?:possible|important|necessaire|utile|temps|prevu|urgent|a noter)|n'y|ne (?:faut|reste|manque))\b)[a-z']+|\blui meme\b|(?:^|[.;!\n] ?)lui ?,/g,
      in: ['introduction', 'message'],
    },
    {
      words:
        '(une|la|cette|ancienne|comme) candidate, demandeuse(s) d emploi, travailleuse, vendeuse, serveuse, caissiere, aide soignante, infirmiere, couturiere, coiffeuse, estheticienne, agente, assistante, preparatrice, conductrice, operatrice, magasiniere, animatrice, educatrice, formatrice, technicienne, employee, salariee, ouvriere, nourrice, nounou, femme de menage, femme de chambre, homme d entretien',
      unless: [
        { before: /(?:[a-z]+ ?(?:\/|ou|et) ?)$/ },
        { after: /^ ?(?:\/|·|ou )/ },
        { before: /\b(?:avec|d'|equipe d')(?:une?|des|les|autres?)? ?$/ },
      ],
      in: ['introduction'],
    },
  ],
};

const family: Ground = {
  code: 'family',
  why: 'ni situation de famille, ni enfants, ni grossesse.',
  instead: 'les horaires et les jours où la personne est disponible.',
  clues: [
    {
      words:
        'celibataire, mariee(s), marié(s), divorcee(s), divorcé(s), divorce, divorcer, separee, separé de (son|sa), recemment separé, veuf, veuve, pacsee, pacsé, concubin*, en couple, vie de couple, son mari, sa femme, (son|sa) compagn(e|on), conjoint(e), son epoux, epouse, (son|sa) fils, sa fille, ses enfants, ses filles, ses parents, son pere, sa mere, son frere, sa soeur, ses jumeaux, papa, maman, parent isolé, parent isole, parent seul*, jeune parent, (de )futurs parents, monoparent*, famille nombreuse, charge(s) de famille, charges familiales, contraintes familiales, situation (familiale|de famille), soutien familial, enfant(s) a charge, personne a charge, garde alternee, pension alimentaire, mode de garde, solution de garde, (souci|probleme)(s) de garde, place en creche, proche aidant(e), aidant(e) familial(e), sans enfant(s), violences conjugales, violences intrafamiliales, victime(s) de violence(s), conge parental, conge maternite, grossesse(s), accouch*, attend un (bebe|enfant|heureux evenement), attend des jumeaux, bebe a (venir|naitre)',
      unless: [
        {
          before:
            /\b(?:aupres|accompagn\w*|aide|suivi|consultation|service|preparation|pour|avec) (?:[a-z']+ ){0,3}$/,
        },
      ],
    },
    { words: 'celibataire, mariee, veuve, divorcee, mere celibataire' },
    {
      words: 'mere, pere',
      unless: [{ before: /\b(?:maison|carte|ligne|societe|cellule) $/ }, { after: /^ noel/ }],
    },
    {
      shape: new RegExp(
        `\\b(?:${count}|ses|plusieurs) (?:petits? |jeunes |grands )?(?:enfants?|gosses?|gamine?s?|momes?|marmots?|minots?|bambins?)\\b`,
        'g',
      ),
      unless: [childcare, childrenKept],
    },
    { words: 'enfants en bas age', unless: [childcare, served] },
    {
      words: 'enceinte',
      unless: [
        { before: /\b(?:l'|une |cette |d'|murs d')$/ },
        { after: /^ (?:du |de l|des |portuaire|acoust|sportive|fermee)/ },
      ],
    },
    { words: 'enceintes', unless: [served, { before: /\b(?:femmes|des|les|deux) $/ }] },
  ],
};

const belief: Ground = {
  code: 'belief',
  why: 'ni religion, ni opinions, ni activité syndicale ou politique.',
  instead: 'les jours et les horaires possibles, s’il y en a à dire.',
  clues: [
    {
      words:
        'musulman*, islam*, chretien*, catholique(s), juif, juifs, juive(s), judaisme, protestant(e)(s), evangelique, temoin(s) de jehovah, bouddhis*, hindou*, orthodoxe(s), athee, croyant(e), non croyant(e), pratiquante, ramadan, careme, mange pas de porc, shabbat, voilee(s), voile, foulard, h(i|e)(d)jab(s), hij(e)b, hidj(e)b, niqab, burqa, burka, (d)jilbab, abaya, tchador, turban, (k|q)amis, kippa, barbu, priere(s), mosquee, synagogue, eglise, religion, religieu*, confession, laic',
      unless: [
        { before: /\b(?:ecoles?|secours|lycees?|colleges?|etablissements?|planche|char|bateau) (?:a )?$/ },
        { after: /^ (?:de (?:bateau|forage|securite)|d'ombrage|beton)/ },
        work,
      ],
    },
    {
      words: 'halal, casher, kasher',
      unless: [
        goods,
        { before: /\b(?:rayons?|abattage|cuisine|boucher\w*|regles?|produits?) (?:[a-z]+ ){0,3}$/ },
      ],
    },
    {
      words:
        'syndique*, syndicaliste(s), syndical(e)(s), cgt, cfdt, cftc, cgc, delegue(e) du personnel, greviste(s), militant*, encartee, adherent(e) (d un|du|au) parti, parti (socialiste|communiste|politique), france insoumise, LFI, rassemblement national, front national, europe ecologie, politique(s), elue municipale, elu municipal, conseiller municipal, conseillere municipale, opinions, gilets jaunes',
      unless: [
        { before: /\b(?:la|une|politiques?) $/, after: /^ (?:de |commerciale|qualite|rh|tarifaire|d')/ },
        { before: /\bport (?:de |des |du )?$/ },
      ],
    },
  ],
};

const privateLife: Ground = {
  code: 'orientation',
  why: 'ni orientation sexuelle, ni identité de genre, ni vie privée.',
  instead: 'rien de cela : seulement ce que la personne sait faire.',
  clues: [
    { shape: /(?:^|[.;] )trans\b(?! ?(?:palettes?|ports?|missions?|ferts?))/g },
    {
      words:
        'homosexuel*, homo, hetero*, gay(s), lesbienne(s), bisexuel*, transgenre(s), transsexuel*, (personne|femme|homme) trans, transidentite, non binaire, lgbt*, orientation sexuelle, transition de genre, prostitution',
      unless: [{ after: /^geneis/ }],
    },
  ],
};

const looks: Ground = {
  code: 'looks',
  why: 'l’apparence physique ne se dit pas.',
  instead: 'l’accueil ou le sens du contact (« sait accueillir la clientèle »).',
  clues: [
    {
      words:
        'corpulen*, (de )petite taille, obes*, obese(s), surpoids, embonpoint, mince, maigre, costaud, jolie(s), beau garcon, belle femme, belle personne, tatouee(s), tatoué(s), tatouage(s), piercing(s), barbu, chauve, physique (agreable|avantageux|avenant), bien de sa personne, presente bien, belle allure, allure soignee, charmante, moche',
      unless: [{ after: /^ (?:les|la|le|l'|des|ses) / }, { before: /\b(?:viande|couche|feuille) $/ }],
    },
    {
      words: '(tres )(bonne|belle|jolie|excellente) presentation',
      unless: [{ after: /^ (?:de|des|du|d')/ }, { before: /\b(?:la|leur) $/ }],
    },
    { shape: /\b(?:mesure|taille de) ?1 ?[m,.] ?\d|\b1 ?m ?[4-9]\d\b|\bpese \d{2,3} ?(?:kg|kilos)\b/g },
  ],
};

export const personGrounds: readonly Ground[] = [age, sex, family, origin, belief, privateLife, looks];
