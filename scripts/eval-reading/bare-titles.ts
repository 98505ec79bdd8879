import { chanceOf } from '../demo/chance.ts';

/** Words as they are cut or shortened where titles are typed in haste. */
const shortened: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bagente?s?\b/gi, ['agt', 'Agt.']],
  [/\bresponsables?\b/gi, ['resp', 'Resp.']],
  [/\btechnicien(?:ne)?s?\b/gi, ['tech', 'Tech.', 'technic.']],
  [/\bassistante?s?\b/gi, ['ass.', 'asst', 'assist.']],
  [/\bauxiliaires?\b/gi, ['aux.', 'aux']],
  [/\bconduct(?:eur|rice)s?\b/gi, ['cond.', 'conduct.']],
  [/\bemployée?s?\b/gi, ['emp.', 'empl.']],
  [/\bvendeu(?:r|se)s?\b/gi, ['vend.']],
  [/\bmécanicien(?:ne)?s?\b/gi, ['méca', 'mecano']],
  [/\bélectricien(?:ne)?s?\b/gi, ['élec', 'elect.']],
  [/\bpoids[ -]lourds?\b/gi, ['PL']],
  [/\badministrati(?:f|ve)\b/gi, ['adm.', 'admin']],
  [/\bopérat(?:eur|rice)\b/gi, ['opé.', 'op.']],
  [/\binfirmi(?:er|ère)\b/gi, ['IDE', 'inf.']],
  [/\bmaintenance\b/gi, ['maint.']],
  [/\bpolyvalente?\b/gi, ['polyv.']],
  [/\bbâtiment\b/gi, ['bat.', 'bât']],
  [/\brestauration\b/gi, ['resto', 'restau.']],
  [/\bgestionnaire\b/gi, ['gest.']],
];

/** What stands behind: a level, a place, an agency, terms. */
const tails =
  `N1|N2|niveau 3|échelon 2|- SAINT-DENIS|(974)|H/F|- MANPOWER|CDI 35H|URGENT|- Saint Pierre|ADECCO|CDD 3 MOIS
temps plein|à Cayenne|Guadeloupe|24H/SEM|- Les Abymes|PEC|F/H - Sud|confirmé(e)|débutant accepté`.split(
    /[|\n]/,
  );

/**
 * The title as bare ones are written: one gender, words cut, capitals or none, accents forgotten, a letter missed, something
 * behind. A stand-in for titles that are not ours to keep; the same each time.
 */
export function bareTitle(title: string, seed: string): string {
  const { happens, pick } = chanceOf(seed);
  let bare = title.replace(/\s*\(?\b[HF]\s?\/\s?[HF](?:\/X)?\)?/gi, '').trim();
  const [first = '', second] = bare.split(' / ');
  if (second !== undefined && happens(0.6))
    bare = [first, ...(first.includes(' ') ? [] : second.split(' ').slice(1))].join(' ');
  for (const [word, ways] of shortened) if (happens(0.5)) bare = bare.replace(word, pick(ways));
  bare = happens(0.35) ? bare.toUpperCase() : happens(0.4) ? bare.toLowerCase() : bare;
  if (happens(0.5)) bare = bare.normalize('NFD').replace(/\p{M}/gu, '');
  if (happens(0.15)) bare = bare.replace(/(\p{L}{4})\p{L}(?=\p{L}{2})/u, '$1');
  return happens(0.6) ? `${bare} ${pick(tails)}` : bare;
}
