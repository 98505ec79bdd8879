import type { Chance } from './chance.ts';

export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/Œ/g, 'OE').replace(/’/g, "'");

/** How words are often misspelt, by ear or in haste. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/\btravaillé\b/g, 'travailler'],
  [/\bappris\b/g, 'apris'],
  [/\bprofessionnel/g, 'profesionnel'],
  [/\btoujours\b/g, 'toujour'],
  [/\bbeaucoup\b/g, 'beaucoups'],
  [/\bappartement/g, 'apartement'],
  [/\bnettoy/g, 'netoy'],
  [/\bponctuel/g, 'ponctuelle'],
  [/\bj'ai été\b/gi, "j'ai était"],
  [/\bc'était\b/g, 'cetait'],
  [/\bça\b/g, 'sa'],
  [/\bcomme\b/g, 'come'],
  [/\bans\b/g, 'an'],
  [/\bmanutention/g, 'manutantion'],
  [/\bchantiers\b/g, 'chantié'],
  [/\baccueill/g, 'acceuill'],
  [/\bprépar/g, 'prepar'],
  [/\bmotivé/g, 'motiver'],
  [/\benvie\b/g, 'envi'],
  [/\bdans une\b/g, 'dans un'],
  [/\bcommandes\b/g, 'commande'],
  [/\bpersonnes\b/g, 'personne'],
];

function withSlips(chance: Chance, text: string): string {
  return slips.reduce(
    (sofar, [right, wrong]) => (chance.happens(0.5) ? sofar.replace(right, wrong) : sofar),
    text,
  );
}

/** A text as its author typed it: most with care, others without accents, by ear, or all in one breath. */
export function asTyped(chance: Chance, text: string): string {
  const draw = chance.next();
  if (draw < 0.55) return text;
  if (draw < 0.75) return withoutAccents(text);
  if (draw < 0.9) return withSlips(chance, text);
  return withoutAccents(withSlips(chance, text)).toLowerCase().replaceAll('. ', ' ').replace(/\.$/, '');
}
