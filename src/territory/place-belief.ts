import { firstNames } from '../french/index.ts';
import { words as commonWords } from './place-names.ts';
import type { NamedPlace } from './place-names-at.ts';
import type { Token } from './place-tokens.ts';

const common = new Set(commonWords);
const civilities = new Set([
  'm',
  'mr',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'mademoiselle',
  'me',
  'dr',
  'docteur',
  'maitre',
]);
const companies = new Set(
  'ets etablissement etablissements transports groupe maison cabinet sarl sas sasu eurl societe entreprise famille'.split(
    ' ',
  ),
);

/** « Mme Auriol », « Jean Rousset », « Transports Rousset »: a surname, wherever these people may be. */
export function isNameOfSomebody(
  text: string,
  tokens: readonly Token[],
  at: number,
  { to }: NamedPlace,
): boolean {
  if (to > at + 1) return false;
  const before = tokens[at - 1];
  if (!before || !/^[. -]{1,2}$/.test(text.slice(before.end, tokens[at]?.start))) return false;
  if (civilities.has(before.word) || companies.has(before.word)) return true;
  return (
    (before.capital && firstNames.has(before.word) && before.end - before.start > 2) ||
    (before.capital && civilities.has(tokens[at - 2]?.word ?? ''))
  );
}

const towards = new Set(
  'a au aux sur vers lieu ville commune localite localisation chantier base basee basees'.split(' '),
);
/** « agence de Lyon », « site d’Avignon ». */
const places = new Set(
  'ville agence agences siege site sites region chantier usine magasin secteur bassin depot entrepot bureau bureaux commune'.split(
    ' ',
  ),
);

/** Departments around the territory: their towns are named without more ado. */
const around = new Set(['04', '13', '30', '83', '84']);

/** Whether a name that nothing stands beside is that of a place. One of ours is, unless it is short. */
export function isBelieved(
  text: string,
  tokens: readonly Token[],
  at: number,
  { zones, elsewhere, homonyms, to, isDoubtful }: NamedPlace,
  follows: boolean,
): boolean {
  const { word = '', capital = false } = tokens[at] ?? {};
  if (!isDoubtful) return !(word === 'aurons' && tokens[at - 1]?.word === 'nous');
  const told = follows || isTold(text, tokens, at);
  // « à Salon », not « au salon » nor « à Salon de coiffure ».
  if (zones.length > 0) {
    const where = capital ? told : /^(?:a|sur)$/.test(tokens[at - 1]?.word ?? '');
    return where && !/^(?:de|du|d|des)$/.test(tokens[to]?.word ?? '');
  }
  const most = Math.max(...elsewhere.map(({ population }) => population));
  const article = to === at + 2 && /^(?:le|la|les|l)$/.test(word);
  if (common.has(article ? (tokens[at + 1]?.word ?? '') : to === at + 1 ? word : ''))
    return capital && most >= 20_000 && /^(?:a|sur|vers)$/.test(tokens[at - 1]?.word ?? '');
  if (to === at + 1 && word.length < 3) return false;
  const near = homonyms.some(({ department }) => around.has(department));
  if (!capital) return told && most >= 10_000;
  if (told) return most >= 800 || near;
  const long = to - at >= 3;
  return most >= 20_000 || (near && most >= 1500) || (long && most >= 500);
}

function isTold(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const earlier = tokens[at - 2];
  if (!before) return false;
  const sep = text.slice(before.end, tokens[at]?.start);
  if (sep.includes('\n')) return /:\s*\n\s*$/.test(sep);
  if (/^\s?[:=]\s?$/.test(sep)) return true;
  if (/[.;!?]/.test(sep)) return false;
  return (
    towards.has(before.word) || (/^(?:de|d|du|des)$/.test(before.word) && places.has(earlier?.word ?? ''))
  );
}
