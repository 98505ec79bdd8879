import { zone } from '../../territory/index.ts';
import type { ExperienceReading, StorySpan } from '../reading-types.ts';
import type { ContractKind, WorkingCondition } from '../work-terms.ts';
import { mentionsOf, type Named, roleOf } from './contract-words.ts';
import { readHours } from './hours.ts';
import { readPlaces } from './places.ts';
import { after, before, findAll, foldedOf, type Source } from './source.ts';
import { readStart } from './start.ts';

type Availability = Pick<
  ExperienceReading,
  'zone' | 'availableFrom' | 'minutesPerWeek' | 'contracts' | 'excludedConditions'
>;

/** When, how long and under which contract the person would work, and where they live. */
export function availabilityOf(source: Source, today: string): Availability {
  return {
    zone: livingPlace(source),
    availableFrom: availableFrom(source, today),
    minutesPerWeek: hoursWished(source),
    contracts: contractsWished(source),
    excludedConditions: refused(source),
  };
}

const plain = ({ start, end }: StorySpan): StorySpan => ({ start, end });
const behind = (source: Source, { start, end }: StorySpan, length = 60): string =>
  before(source, foldedOf(source, start, end)[0], length);

/** Words of what is looked for; of what was done, which comes nearer, the same contract or hours say nothing. */
const lookedFor =
  /\b(?:cherch\w*|recherche\w*|souhait\w*|voudrais|veux|aimerais?|projet|objectif|dispo\w*|accept\w*|prefer\w*|ouverte?|ok|partante?|envie|max\w*|pas plus de)\b(?:(?!\b(?:ans?|mois|fait|ete|etais|travaille|depuis|bosse)\b)[^.\n])*$/;

function livingPlace(source: Source): Availability['zone'] {
  for (const { codes, span } of readPlaces(source, []).places) {
    const [code] = codes;
    if (code === undefined || codes.length > 1) continue;
    if (
      !/\b(?:habit\w*|vi[st]|domicili\w*|loge\w*|resid\w*|demeur\w*)\b[^.\n,]{0,25}$/.test(
        behind(source, span),
      )
    )
      continue;
    return { code, name: zone(code)?.name ?? code, span: plain(span) };
  }
  return undefined;
}

function availableFrom(source: Source, today: string): Availability['availableFrom'] {
  const { startsOn } = readStart(source, today);
  if (!startsOn || !/\b(?:dispo\w*|libre|commenc\w*|partir|prete?)\b/.test(behind(source, startsOn.span)))
    return undefined;
  return { value: startsOn.value, span: plain(startsOn.span) };
}

function hoursWished(source: Source): Availability['minutesPerWeek'] {
  const { minutesPerWeek: hours } = readHours(source);
  if (!hours) return undefined;
  const atMost = /^[^.,;\n]{0,15}\bmax/.test(
    after(source, foldedOf(source, hours.span.start, hours.span.end)[1], 30),
  );
  if (!atMost && !lookedFor.test(behind(source, hours.span))) return undefined;
  return { min: hours.value, max: hours.max ?? hours.value, span: plain(hours.span) };
}

const kindsOf = (named: Named): readonly ContractKind[] => {
  if (named === 'work-study') return ['apprenticeship', 'professionalisation'];
  if (named === 'cdi-interim') return ['interim'];
  return named === 'other' ? [] : [named];
};

/** « Cherche apprentissage », « souhaite chantier d’insertion »: no contract’s name, but what is looked for. */
const shortly =
  /\bapprentissages?\b|\b(?:chantiers?|entreprises?|structures?) d'insertion\b|\b(?:aci|siae)\b/g;

function contractsWished(source: Source): Availability['contracts'] {
  const wished = mentionsOf(source).filter(
    (mention) => lookedFor.test(before(source, mention.start, 60)) && roleOf(source, mention) !== 'not',
  );
  const inShort = [...findAll(source, shortly)].filter(({ start }) =>
    lookedFor.test(before(source, start, 60)),
  );
  const kinds = [
    ...new Set([
      ...wished.flatMap(({ named }) => kindsOf(named)),
      ...inShort.map(({ text }): ContractKind => (/^app/.test(text) ? 'apprenticeship' : 'insertion')),
    ]),
  ];
  const all = [...wished, ...inShort].toSorted((one, other) => one.start - other.start);
  const [first, last] = [all[0], all.at(-1)];
  if (kinds.length === 0 || !first || !last) return undefined;
  return { kinds, span: plain(source.span(first.start, last.end)) };
}

/** What the person says they will not do. Loads and their back are health: see `sensitive-words.ts`. */
// Of Sundays alone there is no condition: who refuses them may work on Saturdays.
const conditions: readonly (readonly [WorkingCondition, string])[] = [
  ['night', 'nuits?'],
  ['weekend', 'week[- ]?ends?|we|samedis?'],
  ['split-shift', 'coupures?|horaires? coupes?'],
  ['rotating-shifts', '[2345] ?[x*/] ?8|horaires? (?:decales?|postes?)'],
  ['cold', 'froid'],
];

function refused(source: Source): Availability['excludedConditions'] {
  return conditions.flatMap(([code, words]) => {
    const pattern = new RegExp(
      `\\b(?:pas|jamais|sauf|ni|refus\\w*|impossible|hors|(?:veu[xt]|peu[xt]|fai[st]|souhaite) plus)\\b(?: (?:travailler|bosser|dispo\\w*|de|du|d'|le|la|les|l'|en|au))*[ ']?(?:${words})\\b`,
      'g',
    );
    const found = findAll(source, pattern).next().value;
    return found ? [{ code, span: plain(source.span(found.start, found.end)) }] : [];
  });
}
