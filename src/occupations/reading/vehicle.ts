import type { Reading } from '../reading-types.ts';
import { howAsked } from './how-asked.ts';
import { after, before, findAll, type Source } from './source.ts';

const own =
  /\b(?:vehicule|voiture) perso(?:nnel(?:le)?)?\b|\b(?:vehicule|voiture) (?:\+|et|&) permis\b|\bvehiculee?(?:\(e\)|·e)?s?\b|\bpermis b (?:\+|et|avec|&) ?(?:un |une |votre )?(?:vehicule|voiture)\b|\b(?:votre|son|sa|leur|propre|d'un|d'une|avoir un|avoir une|un|une|moyens? de) ?(?:propre )?(?:vehicule|voiture|locomotion|transport(?= perso))\b(?: perso(?:nnel(?:le)?)?\b)?|\b(?:vehicule|voiture)\b(?= ?(?:(?:assure|fiable|en bon etat)e? )?(?:est |serait |serai |:|\()? ?(?:fortement |vivement )?(?:indispens|exig|oblig|souhait|apprec|requis|necess|imperati|un plus))/g;
/** A vehicle that the firm has, or that the work is about. */
const theirs =
  /(?:condui\w*|entretien|reparation|nettoyage|lavage|preparation|livr\w*|conduite|chargement|vente|location|mise? a disposition|fourni\w*|a bord|dans|revision|controle) (?:d'|de |des |du |en |avec |la |le )?$/;
const provided =
  /^ ?(?:de (?:service|fonction|societe|l'entreprise|livraison)|d'entreprise|utilitaire|frigo\w*|leger|poids|(?:est |sera |)?(?:fourni|mis a disposition|assure(?!e? (?:et |est )?(?:oblig|exig|indispens|necess|requis|imperati|souhait|demand)))|non (?:necess|exig|oblig|indispens|requis)|(?:n'est )?pas (?:necess|exig|oblig|indispens|requis)|adapte|du client|des clients)/;
/** Written without its accent, « véhiculé » is told from « véhicule » by the word before it. */
const being = /\b(?:etre|etes|soyez|soit|ideal\w*|imperati\w*|obligatoire\w*|souhait\w*|si)\s$/;
const negated = /\b(?:non|pas|sans|aucun\w*|ni|inutile)\s(?:besoin )?(?:d'etre |d'avoir |d'|de )?(?:une? )?$/;

/** Whether the person must come with a vehicle of their own. */
export function readVehicle(source: Source): Reading['vehicle'] {
  for (const { start, end } of findAll(source, own)) {
    const [behind, ahead] = [before(source, start, 40), after(source, end, 40)];
    if (theirs.test(behind) || negated.test(behind) || provided.test(ahead)) continue;
    // « Un véhicule » alone is any; one's own, or asked for, is meant.
    const about = howAsked(source, start, end);
    const words = source.text.slice(start, end);
    if (
      /^vehicul\S*$/.test(words) &&
      !about &&
      !/é(?:\(e\)|·e|e)?s?$/i.test(source.quote(source.span(start, end))) &&
      !being.test(behind)
    )
      continue;
    if (/^(?:une?|d'une?) (?:vehicule|voiture)$/.test(words) && !about) continue;
    return { required: about !== 'wished', span: source.span(start, end) };
  }
  return undefined;
}
