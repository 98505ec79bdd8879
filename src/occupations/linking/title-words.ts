import { isStopWord, plainForm, type Token } from '../../french/index.ts';
import { spelledOut, spelledOutInTitle } from './abbreviations.ts';
import { isWhatIsDone } from './terms.ts';

/**
 * What is written around a trade in a bare title: levels, terms of contract and hours, agencies and employment services.
 * Folded. Places are left out where the title is split into words.
 */
const around = new Set(
  `niv niveau niveaux echelon echelons coefficient coef categorie cat indice grade ohq hq oq cp oe h hf fh mf x cdi cdd cddi
  cddu ctt interim interimaire pec cui cae cie saisonnier saisonniere saison extra vacataire vacation remplacant
  remplacante remplacement urgent urgente urgence immediat immediate asap hebdo semaine sem heures heure mois jours
  matin soir week end weekend mi temps plein partiel complet confirme confirmee conf experimente experimentee debutant
  debutante deb accepte acceptee qualifie qualifiee motive motivee diplome diplomee souhaite exige obligatoire requis
  manpower adecco randstad synergie proman crit samsic actual temporis supplay partnaire interaction gojob iziwork
  aquila triangle derichebourg ergalis lip menway adequat domino expectra hays spring kelly welljob manpowergroup
  recrute recrutons recherche recherchons offre emploi poste postes ref reference alternance alternant alternante
  apprenti apprentie apprentissage stagiaire profil dispo disponible nord sud est ouest reunion metropole
  sst`.split(/\s+/),
);

/** Words of which names of occupations are made, and how many names have each. */
export interface Vocabulary {
  readonly counts: ReadonlyMap<string, number>;
  /** In the order of the alphabet, for beginnings. */
  readonly sorted: readonly string[];
  /** Words from which one letter is left out: what a slip of the keyboard leaves alike. */
  readonly slips: ReadonlyMap<string, readonly string[]>;
}

/** Shorter words differ from others by one letter by chance. */
const LEAST_SLIP = 6;
/** A cut word stands for a longer one that makes up this share of all that begin so. */
const MOSTLY = 0.5;

export function openVocabulary(names: readonly (readonly { readonly form: string }[])[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const terms of names) for (const { form } of terms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const slips = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length < LEAST_SLIP) continue;
    for (const shorter of [word, ...withoutOne(word)]) {
      const list = slips.get(shorter);
      if (list) list.push(word);
      else slips.set(shorter, [word]);
    }
  }
  return { counts, sorted: [...counts.keys()].sort(), slips };
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/**
 * The words of a title as names of occupations would have them: what is around the trade left out, short and cut words
 * spelt out, one wrong letter forgiven. A word that no name has stays: by its letters it may still be near one.
 */
export function mended(words: readonly Token[], folded: string, vocabulary: Vocabulary): Token[] {
  return words.flatMap((token, i) => {
    const { word, start, end } = token;
    if ((around.has(word) && !isWhatIsDone(words, i)) || level.test(word) || isOtherGender(words, i))
      return [];
    // « Aux. de puériculture » is no article.
    if (isStopWord(word) && !(i === 0 && spelledOutInTitle(word))) return [token];
    if (isSector(words, i)) return [];
    const cut = folded[end] === '.' ? 2 : articles.has(words[i - 1]?.word ?? '') ? Infinity : 4;
    const meant = meantBy(word, cut, vocabulary);
    if (meant) return meant.map((one): Token => ({ word: one, form: plainForm(one), start, end }));
    return isMark(word) ? [] : [token];
  });
}

const heads =
  /^(?:de|responsable|chef|cheffe|manager|directeur|directrice|animateur|animatrice|delegue|commercial|commerciale|attache|adjoint)$/;
const compass = /^(?:nord|sud|est|ouest|centre|littoral|hauts|bas|et)$/;

/** « Aide à domicile secteur est » is no head of a sector: where one works, whose name is left out already. */
function isSector(words: readonly Token[], i: number): boolean {
  if (words[i]?.word !== 'secteur' || i < 2 || heads.test(words[i - 1]?.word ?? '')) return false;
  return i === words.length - 1 || compass.test(words[i + 1]?.word ?? '');
}

/** « Homme/femme de ménage », « femme-homme à tout faire »: named once, as the masculine of any name. */
const isOtherGender = (words: readonly Token[], i: number): boolean =>
  words[i]?.word === 'femme' && (words[i - 1]?.word === 'homme' || words[i + 1]?.word === 'homme');

/** Levels of trades and of agencies, hours, departments: names have some of them, and mean nothing by them. */
const level = /^(?:n\d(?:p\d)?|[pc]p?\d|oe?q?\d|\d+(?:h\d*|eme|er|e|k)?)$/;

/** A word that no name has and that is none: « EC22160 », « R482 », « R482 », a reference, a letter alone. */
const isMark = (word: string) => word.length === 1 || /\d/.test(word);

/** Who writes an article does not cut the word that it stands before: « maçon au pays » is no paver of landscapes. */
const articles = new Set(['au', 'le', 'un', 'mon', 'son']);

/** @param cut the fewest letters that a cut word has */
function meantBy(word: string, cut: number, vocabulary: Vocabulary): readonly string[] | undefined {
  const short = spelledOutInTitle(word);
  if (short) return short;
  const form = plainForm(word);
  if (vocabulary.counts.has(form) || spelledOut(word)) return [word];
  const longer = form.length < cut ? undefined : cutFrom(form, vocabulary);
  if (longer !== undefined) return [longer];
  const near = slippedFrom(form, vocabulary);
  return near === undefined ? undefined : [near];
}

function cutFrom(form: string, { counts, sorted }: Vocabulary): string | undefined {
  if (/\d/.test(form)) return undefined;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < form) low = middle + 1;
    else high = middle;
  }
  let all = 0;
  let best: string | undefined;
  for (let i = low; i < sorted.length && (sorted[i] as string).startsWith(form); i++) {
    const count = counts.get(sorted[i] as string) ?? 0;
    all += count;
    if (best === undefined || count > (counts.get(best) ?? 0)) best = sorted[i];
  }
  return best !== undefined && (counts.get(best) ?? 0) >= MOSTLY * all ? best : undefined;
}

function slippedFrom(form: string, { counts, slips }: Vocabulary): string | undefined {
  if (form.length < LEAST_SLIP) return undefined;
  let best: string | undefined;
  for (const shorter of [form, ...withoutOne(form)])
    for (const word of slips.get(shorter) ?? [])
      if (
        // Who types in haste seldom misses the first letter: « poulet » is no « ourlet ».
        word[0] === form[0] &&
        Math.abs(word.length - form.length) <= 1 &&
        (counts.get(word) ?? 0) > (best === undefined ? 0 : (counts.get(best) ?? 0))
      )
        best = word;
  return best;
}
