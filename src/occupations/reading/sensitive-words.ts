import type { SensitiveWord } from '../reading-types.ts';
import { after, before, findAll, type Source } from './source.ts';

/**
 * Words of a person's own story that tell of health, family or justice. They are pointed out, never taken into the
 * profile: who accompanies the person decides with them what stays (RGPD articles 9 and 10, Code du travail L1132-1).
 */
const words: readonly (readonly [SensitiveWord['kind'], RegExp])[] = [
  [
    'health',
    /\b(?:rqth|aah|travailleu(?:r|se) handicape\w*|invalidite|depressi\w+|burn ?-?out|mal (?:de|au) dos|lombalgies?|sciatiques?|hernies?|arrets? maladie|accidents? du travail|problemes? (?:de )?(?:sante|dos|coeur|psy\w*)|soucis? (?:de )?sante|cancers?|diabet\w+|epilep\w+|asthm\w+|sous traitement|(?:je )?(?:ne )?(?:bois|boit|fume|consomme) plus|addictions?|alcoolisme|alcoolique|toxicoman\w+|sevrage|cure de desintox\w*|enceinte|grossesse|psychiatr\w+|schizophren\w+|bipolaire|autis\w+|hospitalise\w*|inaptitude|inapte|maladie professionnelle|port de charges? (?:interdit|impossible)|chimiotherapie|operee? (?:du|de la|des)|vih|hepatite)\b/g,
  ],
  [
    'health',
    /\b(?:je suis|j'etais|j'ai ete|tombee?|ma|mon|une|j'ai un|en situation de) (?:tres |souvent |de )?(?:malade|maladie|handicap\w*|traitement)\b|(?<=\b(?:mon|ma|mes) \w{3,12} (?:est|sont|etait|etaient) )(?:tres |gravement |souvent )?(?:malades?|handicape\w*|hospitalise\w*)\b/g,
  ],
  [
    'family',
    /\b(?:divorc\w+|en instance de separation|veuve?|celibataire|monoparental\w*|(?:maman|mere|papa|pere) (?:solo|seule?|celibataire|isolee?|de \w+ enfants?|de famille|au foyer)|mes enfants|mon (?:enfant|fils|bebe|mari|ex|conjoint|compagnon|epoux)|ma (?:fille|femme|compagne|conjointe|famille)|j'ai (?:\w+ )?enfants?|violences? conjugales?|garde alternee|pas de (?:mode de )?garde|mariee?|pacsee?)\b/g,
  ],
  [
    'justice',
    /\b(?:prison|incarcer\w+|detention|detenue?|ecroue\w*|condamn\w+|casier(?: judiciaire)?|bracelet(?: electronique)?|sursis|probation|spip|liberation conditionnelle|controle judiciaire|garde a vue|peine (?:de|amenagee|alternative)|juge d'application|semi-?liberte|interdiction de (?:sejour|territoire)|travail d'interet general|travaux d'interet general)\b/g,
  ],
];

/** The same words where they name a place of work or those who are cared for. */
const ofWork =
  /(?:surveillant\w*|agent\w*|gardien\w*|securite|travail\w*|intervention|cuisin\w+|aupres|accompagn\w*|aide|soins?|public|personnes?|patients?|enfants) (?:\w+ ){0,2}(?:a la |en |de |des |d'|aux? |du |les )?$/;
const ofWorkBehind = /^ (?:des baumettes|de luynes|penitentiaire)/;

export function findSensitiveWords(source: Source): SensitiveWord[] {
  const found: SensitiveWord[] = [];
  for (const [kind, pattern] of words) {
    for (const { start, end } of findAll(source, pattern)) {
      const isTheirs = ofWork.test(before(source, start, 50)) || ofWorkBehind.test(after(source, end, 20));
      if (isTheirs && !/\b(?:je|j'|mon|ma|mes)\b/.test(source.text.slice(start, end))) continue;
      const span = source.span(start, end);
      if (found.some((one) => one.span.start < span.end && span.start < one.span.end)) continue;
      found.push({ kind, quote: source.quote(span), span: { start: span.start, end: span.end } });
    }
  }
  return found.toSorted((one, other) => one.span.start - other.span.start).slice(0, 40);
}
