import stemmers from 'natural/lib/natural/stemmers/index.js';
import { fold } from './fold.ts';
import { plainForm } from './forms.ts';
import { isStopWord } from './stop-words.ts';
import { tokens } from './tokens.ts';

/**
 * Where Carry's stemmer joins what people keep apart, or parts what they join. Folded masculine singular, then stem.
 * Measured on the names of ROME 4.0: « agent » became « ag », « vente » « ven », « peintre » and « peinture » two stems.
 */
const exceptions = new Map(
  `
  agent agent, agence agence, vente vend, vendre vend, vendeur vend, peintre peint, peinture peint, peindre peint,
  conduite conduc, conduire conduc, coiffure coiff, livraison livr, livre livre, manutention manutention,
  manutentionnaire manutention, soin soign, soignant soign, maconnerie macon, macon macon, couverture couvr,
  couvreur couvr, toiture toit, carreleur carrel, carrelage carrel, carreau carrel, service service,
  serveur serveur, cuisine cuisine, cuisinier cuisini, commerce commerc, commercial commercial, vert vert,
  verre verre, vitrier vitr, port port, porte porte, porteur porteur, portier portier, plateau plateau, comptable compta, comptabilite compta,
  compte compte, restaurant restau, restauration restau, resto restau, hotel hotel, hote hote, hotellerie hotel,
  chef chef, garde garde, gardien gardien, gardiennage gardien, magasin magasin, magasinier magasini, sante sante,
  securite secur, surete suret, nettoyage nettoy, nettoyer nettoy, propre propre, proprete propr, aide aide,
  aidant aidant, poids poids, bus bus, car car, caces caces, voirie voirie, creche creche, bois bois, corps corps
  `
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const known = new Map<string, string>();

/** The stem of one folded word: what « soudeur », « soudeuse » and « soudage » share. Never empty. */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = stemOf(plainForm(word));
    // Bounded, so that a text of invented words cannot fill the memory.
    if (known.size > 60_000) known.clear();
    known.set(word, found);
  }
  return found;
}

function stemOf(form: string): string {
  const exception = exceptions.get(form);
  if (exception !== undefined) return exception;
  if (form.length < 4 || form.length > 40 || /\d/.test(form)) return form;
  return stemmers.CarryStemmerFr.stem(form) || form;
}

/**
 * Raised where any word gets another stem than before: what is stored of texts is then counted again by a migration that
 * follows. 2: the feminine of a word has the stem of the masculine.
 */
export const stemsEdition = 2;

/** Stems of a raw text in the order of its words, those of grammar left out. */
export function stems(text: string): string[] {
  const found: string[] = [];
  for (const { word } of tokens(fold(text))) if (!isStopWord(word)) found.push(stem(word));
  return found;
}
