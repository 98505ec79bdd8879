import type { Reading } from '../reading-types.ts';
import { before, findAll, type Source } from './source.ts';

const clause =
  /\bclauses? (?:sociales?(?: d'insertion)?|d'insertion|insertion)\b|\bheures? (?:d'insertion|de clauses?)\b|\bmarche clause\b|\bposte clause\b|\bmarches? d'insertion\b|\beligibles? (?:a l')?(?:iae|insertion par l'activite)\b|\b(?:pass|agrement) iae\b/g;
/** « hors clause sociale »; people whose trade it is. */
const notHere =
  /(?:\bhors|\bsans|pas de|aucune|charge\w* (?:de mission )?(?:des )?|facilitat\w+ (?:des )?|gestion des|suivi des|service) ?$/;

/** A public contract's social clause: its box is proposed, since it keeps the need to people whose eligibility is verified. */
export function readSocialClause(source: Source): Reading['socialClause'] {
  for (const { start, end } of findAll(source, clause))
    if (!notHere.test(before(source, start, 40))) return { span: source.span(start, end) };
  return undefined;
}
