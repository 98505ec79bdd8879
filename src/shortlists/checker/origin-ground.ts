import { goods, kitchens, language } from './contexts.ts';
import type { Ground } from './ground.ts';

/** Where somebody comes from: people, countries, languages, papers, French. */

/** Those whose masculine is also the name of a language stand apart. */
const demonyms = `
marocaine(s), marocain(s), algerienne(s), algerien(s), tunisienne(s), tunisien(s), maghrebin*, senegalais*, malien(ne)(s),
ivoirien(ne)(s), camerounais*, congolais*, guineen(ne)(s), gambien(ne)(s), nigerian(e)(s), nigerien(ne)(s), tchadien(ne)(s),
comorien(ne)(s), malgache(s), mahorais*, mauricien(ne)(s), capverdien(ne)(s), cap verdien(ne)(s), angolais*, rwandais*,
burkinabe(s), togolais*, beninois*, gabonais*, mauritanien(ne)(s), soudanais*, erythreen(ne)(s), ethiopien(ne)(s),
somalien(ne)(s), egyptien(ne)(s), libyen(ne)(s), africain(e)(s), antillais*, guadeloupeen(ne)(s), martiniquais*,
reunionnais*, guyanais*, haitien(ne)(s), syrien(ne)(s), libanais*, irakien(ne)(s), iranien(ne)(s), afghan(e)(s),
pakistanais*, bangladais*, indien(ne)(s), srilankais*, tamoul(e)(s), tibetain(e)(s), kosovar(e)(s), bosniaque(s),
macedonien(ne)(s), moldave(s), bielorusse(s), tchetchene(s), azerbaidjanais*, bresilien(ne)(s), colombien(ne)(s),
venezuelien(ne)(s), peruvien(ne)(s), cubain(e)(s), chilien(ne)(s), roumaine(s), bulgares, ukrainienne(s),
armenienne(s), georgienne(s), turques, albanaise(s), serbes, portugaise(s), espagnole(s), italienne(s), polonaise(s),
chinoise(s), vietnamienne(s), kurdes, africaine(s), asiatique(s), arabes, balkanique(s)
`;

const speakers = `
roumain, bulgare, ukrainien, armenien, georgien, turc, turque, albanais, serbe, croate, portugais, espagnol, italien,
polonais, russe, chinois, vietnamien, kurde, arabe, berbere, kabyle, allemand, anglais, grec, neerlandais, francais
`;

/** Languages that in France nobody learns for work: to speak one tells where somebody comes from. */
const homeLanguages = `
wolof, bambara, soninke, sonink(e)s, peul(e)(s), poular, pulaar, dioula, malinke, mandingue, lingala, kikongo, swahili, haoussa, yoruba, igbo,
ewe, twi, serere, diola, sango, kinyarwanda, kirundi, shikomori, shimaore, amharique, tigrinya, oromo, somali, darija,
tamazight, tachelhit, rifain, chaoui, dari, pachto, pachtou, pashto, farsi, ourdou, bengali, pendjabi, cinghalais,
rromani, sorani, kurmandji, ouzbek, ouighour, tagalog
`;

const countries = `
senegal, maroc, algerie, tunisie, mali, cote d ivoire, cameroun, congo, guinee, gambie, nigeria, tchad, comores, la comore,
madagascar, mayotte, ile maurice, cap vert, angola, rwanda, burkina*, togo, benin, gabon, mauritanie, soudan, erythree,
ethiopie, somalie, egypte, libye, centrafrique, mozambique, afrique, maghreb, guadeloupe, martinique, ile de la reunion,
a la reunion, guyane, haiti, antilles, outre mer, syrie, liban, irak, iran, afghanistan, pakistan, bangladesh, sri lanka,
tibet, kosovo, bosnie, macedoine, moldavie, bielorussie, tchetchenie, azerbaidjan, bresil, colombie, venezuela, perou, cuba,
chili, roumanie, bulgarie, ukraine, armenie, georgie, turquie, albanie, serbie, croatie, portugal, espagne, italie, pologne,
russie, chine, vietnam, cambodge, laos, philippines, thailande, kurdistan, grece, allemagne, belgique, angleterre,
palestine, israel, jordanie, yemen, inde
`;

export const origin: Ground = {
  code: 'origin',
  why: 'ni origine, ni nationalité, ni pays, ni situation administrative : le droit de travailler est déjà vérifié.',
  instead:
    'les langues parlées comme une compétence (« parle anglais et arabe »), ou l’expérience sans le pays.',
  clues: [
    { words: demonyms, unless: [goods, kitchens, { before: /\bclientele (?:[a-z]+ )?$/ }] },
    {
      words: speakers,
      unless: [goods, ...language],
    },
    { words: homeLanguages, unless: [goods] },
    { words: countries, unless: [goods] },
    {
      words:
        'peau (noire|blanche|mate|foncee|claire|sombre|basanee|cuivree|metissee), couleur de peau, (personne|homme|femme)(s) de couleur, gens de couleur, (personne|homme|femme) (noire|noir|blanche|arabe|asiatique), (r)rom(s), romanichel*',
      unless: [
        { before: /\b(?:cd|dvd) $/ },
        { before: /\b(?:soins?|esthetique|maquillage|produits?)\b[^,;]{0,30}$/ },
      ],
    },
    {
      shape:
        /\ba(?:vait)? fui\b|\b(?:fui|fuie|fuit|fuir|fuyant|quitte|rescapee? de|echappee? a|connu|survecu a) (?:la|le|les|l'|un|une|des|son|sa) ?(?:guerre|conflit|persecution|dictature|regime|combats?|bombardements?|genocide|misere|pays)s?\b/g,
    },
    { words: 'oqtf, irtf, dcem, vls ts, sans titre de sejour, papiers en regle, bledard(e)(s), beurette(s)' },
    {
      words: 'APS',
      unless: [
        {
          before:
            /\b(?:agente?s?|titre|cqp|tfp|ssiap|cartes?|formation|securite|diplome|certificat|mention|cynophile)\b/,
        },
        { after: /\b(?:securite|cqp|ssiap|carte|professionnel)/ },
      ],
    },
    {
      words:
        'nationalite, naturalis*, ressortissant(e)(s), apatride, immigre*, immigration, migrant(e)(s), exile(e)(s), diaspora, refugie*, asile, demandeu(r|se)(s) d asile, primo arrivant(e)(s), primoarrivant(e)(s), sans papiers, titre de sejour, carte de sejour, carte de resident*, carte de resident, droit au sejour, recepisse, ofpra, ofii, cada, huda, protection (subsidiaire|internationale|temporaire), statut de refugie, contrat d integration, d origine etrangere, langue maternelle, mna, mineur(e)(s) (isole|non accompagne), gens du voyage, gitan(e)(s), tsigane(s), tzigane(s), manouche(s), allophone(s), non francophone, autorisation de travail, autorisation provisoire, pays natal, obtenu ses papiers, pays d origine, son pays, couleur de peau, métis, metisse, typee, BPI, CIR, ADA, ATA, AME',
      unless: [
        { before: /\bdroit d'$/ },
        { before: /\b(?:aupres|accueil|accompagnement|hebergement) (?:de |des |aux? )$/ },
        { before: /\bsoins? (?:de |du )?(?:la )?$/ },
      ],
    },
    {
      words: 'd origine, originaire(s), natif, native, natifs',
      unless: [
        {
          before:
            /\b(?:appellations?|pieces?|produits?|emballages?|viandes?|tracabilite|constructeur|certificats?) (?:[a-z]+ )?$/,
        },
      ],
    },
    { words: 'régularisé(e), regularisee, regularisation', unless: [{ after: /^ (?:des|de|d')/ }] },
    {
      words:
        'fle, alphabetisation, analphabet*, il(l)ettr(e|i)*, il(l)etr(e|i)*, illectron*, niveau a1 de francais, francais a1, francais a2',
    },
    {
      shape:
        /\b(?:ne sait|sait) (?:ni lire|pas lire|ni ecrire|pas ecrire)|\b(?:cours|apprentissage) (?:de|du|en) francais\b|\bnon (?:lecteur|lectrice|scripteur)\b|\bniveau (?:a1|a2|faible|debutant) (?:de|en) francais\b|\bapprend (?:le )?francais\b|\bparle\w* (?:tres |assez )?(?:bien|mal|peu|un peu|couramment)(?: le)? francais\b|\b(?:leger|petit|fort|sans|son) accent\b/g,
    },
    {
      shape:
        /\bne lit (?:pas|ni|guere|que)\b(?! (?:l'|les |de ))|\bn'ecrit (?:pas|ni|guere)\b|\bne (?:parle|comprend|maitrise) (?:pas|guere|ni) (?:(?:encore|bien|tres|beaucoup|un mot de|tout a fait) )*(?:le |la |de )?(?:francais|langue)\b|\b(?:lit|ecrit|comprend) (?:mal|peu|difficilement)(?: le| en)? francais\b|\b(?:debutante?|notions|lacunes|difficultes?|progres|progresse|faible|limitee?) (?:en|de|du) francais\b|\bfrancais (?:debutant|limite|hesitant|approximatif|faible|fragile|rudimentaire|en cours d'apprentissage)\b|\bbarriere de la langue\b/g,
      unless: [{ before: /\b(?:cours|soutien|aupres|aide|eleves?)\b[^,;]{0,40}$/ }],
    },
    { shape: /\b(?:arriv\w+|venue?s?|vient) (?:en france|du pays|de l'etranger)\b|\bd'origine etrangere\b/g },
  ],
};
