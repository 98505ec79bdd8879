import type { ReadCondition } from '../reading-types.ts';
import type { WorkingCondition } from '../work-terms.ts';
import { before, findAll, type Source } from './source.ts';

/** How working conditions are written. Those of the hours come from the schedule. */
const writings: readonly (readonly [WorkingCondition, RegExp])[] = [
  [
    'early-morning',
    /\bhoraires? (?:matinaux|du matin tres tot)\b|\b(?:tres )?tot le matin\b|\b(?:prise de poste|debut|demarrage) (?:a|vers|des) [345]\s?h/g,
  ],
  ['late-evening', /\bhoraires? tardifs?\b|\btard le soir\b|\bfin de service tardive\b/g],
  [
    'outdoors',
    /\b(?:travail|travaux|metier|poste|activite) (?:physique )?(?:en |a l')exterieure?\b|\bintemperies\b|\ben plein air\b|\bpar tous (?:les )?temps\b/g,
  ],
  [
    'heights',
    /\b(?:travail|travaux|intervention|evolution) en (?:grande )?hauteur\b|\btoitures?\b(?= )|\bechafaudages?\b|\bnacelles?\b|\bcordistes?\b|\bvertige\b/g,
  ],
  [
    'heavy-loads',
    /\bport(?:er)? (?:de|des|repete de) (?:charges?|colis|poids)\b|\bcharges? lourdes?\b|\bmanutention (?:lourde|manuelle)\b/g,
  ],
  [
    'cold',
    /\bchambres? froides?\b|\b(?:travail|environnement|milieu|entrepot|zone) (?:dans le |au |a |en )?(?:froid|frigorifique|refrigere|surgele)e?\b|\btemperatures? (?:negative|dirigee)s?\b|\bfroid (?:negatif|positif)\b/g,
  ],
  [
    'heat',
    /\b(?:fortes?|hautes?) (?:chaleurs?|temperatures?)\b|\b(?:travail|exposition) (?:a|dans) la chaleur\b/g,
  ],
  ['noise', /\b(?:environnement|milieu|atelier) bruyant\b|\bexposition au bruit\b/g],
  ['dust', /\bpoussieres?\b|\bempoussierage\b/g],
  ['chemicals', /\bproduits? (?:chimiques?|dangereux|toxiques?|phytosanitaires?)\b/g],
  ['standing', /\bstation debout\b|\b(?:travail|poste) debout\b|\bposition debout\b/g],
  ['confined-space', /\b(?:espaces?|milieux?) confines?\b/g],
  [
    'away-from-home',
    /\bgrands? deplacements?\b|\bdecouch\w{1,4}\b|\bnuits? a l'exterieur\b|\bdeplacements? (?:a la semaine|nationaux|internationaux)\b/g,
  ],
];
const refused = /(?:pas d[e']|sans|aucun|jamais|ni)\s?(?:\w+\s){0,2}$/;

export function readConditions(source: Source): ReadCondition[] {
  const found: ReadCondition[] = [];
  for (const [code, pattern] of writings) {
    for (const { start, end } of findAll(source, pattern)) {
      if (refused.test(before(source, start, 30))) continue;
      found.push({ code, span: source.span(start, end) });
      break;
    }
  }
  return found;
}
