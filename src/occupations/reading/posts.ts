import { numberPattern, readNumber } from '../../french/index.ts';
import type { ReadQuestion, ReadValue } from '../reading-types.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

/** « 3 », « trois », « deux (2) », « X2 ». */
const count = `(?:x ?)?(?<number>${numberPattern})(?!\\d)(?: ?\\(\\w{1,10}\\))?`;
/** A number before such words counts something else than people to hire. */
const notPeople =
  '(?:ans?|annees?|mois|jours?|semaines?|sem|heures?|h(?! ?\\/ ?f)|min|minutes|km|euros?|eur|k|%|€|x|eme|er|ere|e|sites?|magasins?|agences?|equipes?|etoiles?|roues?|tonnes?|metres?|m2|m3|lots?|quarts?|postes? de travail|chambres?|couverts?|lits|permis|caces|samedis?|dimanches?|week|fois|places?|vehicules?|salaries|personnes en|mains|axes|langues?|types?|niveaux?|points?|missions?|entreprises?|clients?|collaborateurs|collegues|enfants?|rue|avenue|boulevard|bd|chemin|allees?|bis|ter|t|cv|d|g|v|phases?|temps|premier\\w*|dernier\\w*|autres?|salaires?|diplomes?|experiences?|formations?|contrats?|bac|environnement|suivi|bon|bonne|logements?|suivante?s?|profil|en|dans)';
const people = `(?! ?${notPeople}\\b| ?[hx] ?\\d|\\s?[%€/:]|[.,]\\d)(?= ?[a-z(])`;
/** Nouns of people by what they do, of which each trade has its own: « 4 serveurs », « 15 vendangeurs », « 2 commis ». */
const workers =
  '(?:[a-z]{3,}(?:(?<!h|l|val|fact|coul|col)eurs?|euses|rices|iers|ieres|eillers|eilleres|istes|lants|enants|gnants)|agents|aides|employes|ouvriers|commis|prepas|assistante?s|apprenti(?:e?s)?|macons|plombiers|techniciens|electriciens|femmes? de|valets|ats[em]*|as|ash|ide)\\b';
/** « On recrute ! 20 téléconseillers », « du 1er avril au 30 sept, 4 serveurs »: a clause that opens with them. */
const opening = new RegExp(
  `(?<=[,:!?(\\n\\ue000] ?|[.] )(?:(?<low>\\d{1,3}) ?(?:a|ou|-|\\/) ?)?(?<number>[1-9]\\d{0,2}|deux|trois|quatre|cinq|six|huit|dix) (?:\\(\\d{1,3}\\) )?(?=${workers})(?! ?${notPeople}\\b)|\\b${workers} ?:? ?(?<other>\\d{1,3}) pers(?:onnes?)?\\b`,
  'g',
);

const labels = new RegExp(
  `\\b(?:(?:nombre|nbre?|nb|nbr)\\.? ?(?:de |d')?(?:postes?|personnes?|recrutements?|embauches?|salaries a recruter)(?:\\(s\\))?(?: \\w+){0,3}|(?:nombre|nbre?|nb)(?= ?[:=])|(?:postes?|personnes?)(?:\\(s\\))?(?: (?:a pourvoir|a recruter|ouverts?|disponibles?|recherchee?s?|proposes?)(?:\\(s\\))?)?(?= ?[:=])|effectifs?(?: (?:recherches?|souhaites?|demandes?|prevus?|a recruter|a pourvoir|necessaires?))(?=s?)|besoins?(?: (?:actuels?|en personnel))?(?= ?:)|quantite(?= ?:)) ?[:=]? ?(?:${count}(?! ?(?:h\\b|[hx*/-] ?\\d|%|janv|fev|mars\\b|avr|mai\\b|juin|juil|aout|sept|oct|nov|dec|er\\b|jours?|mois|ans?\\b|[.,]\\d|heures?|de nuit|rue))|(?<many>plusieurs))`,
  'g',
);
const times = /\bpostes? ?(?:\(?x ?(?<number>\d{1,2})\b\)?)(?! ?[/*x])|\(x ?(?<other>\d{1,2})\)/g;
const recruits =
  "(?:recrut|recherch|cherch|embauch)(?:e|es|ons|ez|ent|er|ant)?|rech\\.?|(?:recrutement|embauche|recherche|besoin)s? (?:de |d')|besoin(?: ?:)?|prend(?:s|re|ons)?(?= ?\\d)|(?:il (?:nous? |me |vous )?)faut|il (?:nous |me )faut|veu(?:t|lent)|voudrai(?:t|ent)|(?:souhait|desir)(?:e|ent|ons) (?:recruter|embaucher|avoir)|demandent?(?= ?[\\dx])";
/** « Pour notre client 4 caristes », « pour Untel, spécialiste du transport, 10 opérateurs ». */
const forWhom =
  "(?:pour|pr) (?:\\w+ |(?:(?:un|l'un) de )?(?:notre|nos|son|ses) clients?,? |[^.\\n\\d:;]{1,60}, )";
const verbs = new RegExp(
  `\\b(?:${recruits})\\s?(?:activement |actuellement |urgemment |encore |environ |au moins )?,? ?(?:${forWhom})?${count}${people}`,
  'g',
);
const counted = new RegExp(
  `(?:(?<low>${numberPattern}) ?(?:a|-|ou) ?)?(?<!\\bles |\\bdes )${count}\\s?(?:postes?\\b(?! ?(?:de travail|informatique|\\(?matin|fixe|de nuit|en \\d))|recrutements?\\b|embauches?\\b|(?:cdi|cdd|contrats?|missions?)(?: \\w+){0,2} a pourvoir|pers(?:onnes?)?\\b\\.?(?= (?:a recruter|recherchee?s)|\\.|$)|profils? recherches?|(?:\\w+ ){1,4}(?:sont )?recherchee?s\\b)`,
  'g',
);
const inTitle = new RegExp(
  `^(?:recherche |recrutement |urgent ?:? ?)?${count}${people}|(?<![\\dx*] ?)\\bx ?(?<times>\\d{1,2})\\b(?! ?(?:[x*/h%€]|par\\b|fois|jours?|semaines?|\\d))|\\((?<only>\\d{1,2})\\)(?= ?\\ue000)`,
  'g',
);
/** A second number of another trade: « 2 maçons et 3 coffreurs », « 2 serveurs et un chef de rang ». */
const second = new RegExp(
  `^(?:[^.\\n\\d]{2,40}?(?:\\bet |, | \\+ ?|\\/ ?|& ?)(?!une?\\b)|[^.,\\n\\d]{2,25}?(?: \\d\\d ?h(?:\\d\\d)?)? et )(?<number>${numberPattern})${people}`,
);

/** « Nous recherchons une dizaine de maçons ». */
const rough = new RegExp(
  `\\b(?:${recruits})\\s[^.\\n\\d]{0,30}?\\b(?:une? )?(?:dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine)s? (?:de |d')${people}`,
  'g',
);

/** « Recrute des ajusteurs », « cherche employé(e)s »: several, without their number. */
const manyWorkers = new RegExp(
  `\\b(?:${recruits})\\s?(?:activement |actuellement |encore |regulierement )?,? ?(?:${forWhom})?(?:(?:des|ses|nos) (?:futur\\w* )?(?:${workers}|[a-z]{4,}\\(?e\\)?s\\b)|[a-z]{4,}\\(e\\)s\\b)`,
  'g',
);

/** « Alterner les 3 postes », « équipe de 10 personnes »: those of a shift, of a team, of a meal. */
const ofOthers =
  /(?:alterne\w*|\bles|\ben|sur|equipee? de|avec|equipes? d[e']|groupes? d[e']|brigade de|famille de|foyer de|capacite de|service de|composee? de|nos|vos|ses|leurs|ces)\s$/;

/** People one works with, or who were there before. */
const ofTeam =
  /(?:equipe|encadr\w*|manag\w*|compos\w*|compte|brigade|effectif|avec|accompagn\w*|entoure|nous sommes|pme|\bdont|form\w+)\b[^.\n]{0,60}$/;

/** « 2 pers. » counts people to hire where it opens a clause, not in « une équipe de 8 personnes. ». */
const bare = /\bpers(?:onnes?)?\.?$/;
const opensClause = /(?:^ ?|[:(,*•-] ?)$/;

/** How many people are wanted; « plusieurs », a range and two trades are asked. A lone « un » says nothing. */
export function readPosts(source: Source): { posts?: ReadValue<number>; questions: ReadQuestion[] } {
  for (const found of findAll(source, labels)) {
    if (found.named.many) return ask(source, found, 'Combien de postes ?');
    const read = postsOf(source, found);
    if (read) return read;
  }
  for (const pattern of [times, counted, verbs]) {
    for (const found of findAll(source, pattern)) {
      const behind = before(source, found.start, 20);
      if (ofOthers.test(behind) || (bare.test(found.text) && !opensClause.test(behind))) continue;
      const read = postsOf(source, found);
      if (read) return read;
    }
  }
  for (const found of findAll(source, inTitle)) {
    const fromTitle = source.span(found.start, found.end).field === 'title';
    const read = fromTitle || opensText(source, found) ? postsOf(source, found) : undefined;
    if (read) return read;
  }
  for (const found of findAll(source, opening)) {
    if (ofTeam.test(source.text.slice(Math.max(0, found.start - 70), found.start))) continue;
    const read = postsOf(source, found);
    if (read) return read;
  }
  for (const found of findAll(source, rough)) return ask(source, found, 'Combien de postes exactement ?');
  for (const found of findAll(source, manyWorkers)) return ask(source, found, 'Combien de postes ?');
  const trades = twoTrades(source);
  if (trades) return trades;
  for (const found of findAll(
    source,
    /\bplusieurs (?:postes|personnes|profils|candidats)\b(?! de travail)|\beffectifs? ?: ?\d{1,2}\b(?! ?(?:\d|salaries|personnes|agents|collaborateurs|employes|%))/g,
  ))
    return ask(source, found, 'Combien de postes ?');
  return { questions: [] };
}

/** « Maçon x3 » in the first words of a text without a title. */
const opensText = ({ text }: Source, { start, named }: Found): boolean =>
  named.times !== undefined &&
  start < 80 &&
  !/\n/.test(text.slice(0, start).replace(/^[^\ue000]*\ue000/, ''));

type Read = ReturnType<typeof readPosts>;

function postsOf(source: Source, found: Found): Read | undefined {
  const { start, end, text, named } = found;
  const said = (named.number ?? named.other ?? named.times ?? named.only ?? '').trim();
  const value = readNumber(said);
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > 500) return undefined;
  const [low, high] = rangeAround(source, found, value);
  if (low < high) return ask(source, found, `De ${low} à ${high} postes : combien ?`);
  const other = second.exec(after(source, end, 60))?.groups?.number;
  // « Un » is an article, but where it stands beside a number.
  if (other !== undefined && !(isArticle(said) && isArticle(other))) return askTrades(source, found);
  if (isArticle(said)) return undefined;
  return { posts: { value, span: source.span(start, start + text.trimEnd().length || end) }, questions: [] };
}

const rangeBehind = /(?:^|[^\dx*.,/]\s?)(?<low>\d{1,2})(?:-| ?(?:a|ou|\/) ?)$|\bentre (?<from>\d{1,2}) et $/;
const rangeAhead = new RegExp(`^(?:-| ?(?:a|ou|\\/) ?)(?<high>\\d{1,2}) (?=pers|postes?\\b|${workers})`);

/** « 2 / 3 postes », « entre 4 et 6 postes »: both ends, of which neither is the number; the same twice where there is one. */
function rangeAround(source: Source, { start, end, named }: Found, value: number): [number, number] {
  const { low, from } = rangeBehind.exec(before(source, start, 20))?.groups ?? {};
  const { high } = rangeAhead.exec(after(source, end, 30))?.groups ?? {};
  const least = readNumber(named.low ?? low ?? from ?? '') ?? value;
  return [Math.max(1, Math.min(least, value)), Math.max(value, Number(high ?? 0))];
}

const isArticle = (number: string) => /^une?$/.test(number.trim());

const pair = new RegExp(
  `(?:^|[\\n\\ue000]|[.:] )(?!une?\\b)${numberPattern}${people}[^.,\\n\\d]{2,30}?(?:\\bet | \\+ ?|& ?|\\/ )(?!une?\\b)${numberPattern}${people}`,
  'g',
);

/** One worker, by what they do. */
const worker =
  '(?:[a-z]{3,}(?:[^lh]eur|euse|ier|iere|[cg]her|ger|iste|icien|icienne)|commis|macon|manoeuvre|agent|aide|plongeur|vendeur)\\b';
/** « Un boulanger et une vendeuse », « serveur et plongeur », behind a word of hiring. */
const twoWorkers = new RegExp(
  `\\b(?:${recruits})[ ']?(?:(?:une?|d'une?) )?${worker}(?: [a-z]+){0,2} ?(?:\\bet|\\+|&) (?:(?:une? )?(?<other>${worker}))(?<!et livreur|et livreuse)`,
  'g',
);

/** A line that begins with two trades, each with its number, or two that are sought together. */
function twoTrades(source: Source): Read | undefined {
  for (const found of findAll(source, pair)) return askTrades(source, found);
  for (const found of findAll(source, twoWorkers)) return askTrades(source, found);
  return undefined;
}

const ask = (source: Source, { start, end }: Found, text: string): Read => ({
  questions: [{ field: 'posts', text, span: source.span(start, end) }],
});

const askTrades = (source: Source, found: Found): Read =>
  ask(
    source,
    found,
    'Le texte semble demander plusieurs métiers : un besoin pour chacun, et combien de postes ?',
  );
