import { addDays, addMonths, birthdayOf, endOfMonths } from '../../platform/index.ts';
import { type RuleId, youthRules } from './table.ts';

export const frameworkKinds = ['pacea', 'cej'] as const;
export type FrameworkKind = (typeof frameworkKinds)[number];

export const frameworkAges = { from: 16, before: 26, beforeWithRqth: 30, guardianBefore: 18 } as const;
export const frameworkMonths = { pacea: 24, cej: 12, cejLongest: 18, cejAgain: 6 } as const;

/** A recognition as disabled worker, as it was seen: yes or no, its days, never its ground. */
export interface Rqth {
  readonly held: boolean;
  readonly seenOn: string;
  readonly until?: string | undefined;
}

interface Span {
  readonly startsOn: string;
  /** Its last day. */
  readonly endsOn: string;
}

/** What the bounds of a framework are held against. */
export interface FrameworkFacts extends Span {
  readonly kind: FrameworkKind;
  readonly birthDate: string | null;
  readonly rqth?: Rqth | undefined;
  /** The structure accompanies as a mission locale. */
  readonly isMissionLocale: boolean;
  /** The day on which whoever answers for a minor agreed. */
  readonly guardianOn?: string | undefined;
  readonly engagementOn: string;
  /** Neither a student nor in training, as it was said. */
  readonly isFree: boolean;
  /** It was said that reasons for going on beyond twelve months are in the person's file. */
  readonly isReasoned: boolean;
  /** The last day in an E2C or EPIDE that it goes with. */
  readonly schoolEndsOn?: string | undefined;
  /** Others of the same kind that the person has had. */
  readonly others: readonly Span[];
}

/** Why it is not allowed, with its article and what would be. */
export interface Refusal {
  readonly rule: RuleId;
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

export const inWords = (day: string): string => day.split('-').reverse().join('/');

const refusal = (rule: RuleId, field: string, code: string, detail: string): Refusal => ({
  rule,
  field,
  code,
  detail: `${detail} (${youthRules[rule].source})`,
});

const eve = (day: string): string => addDays(day, -1);
const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one < other ? other : one);

const heldOn = (rqth: Rqth | undefined, day: string): boolean =>
  rqth?.held === true && day <= (rqth.until ?? '9999');

/** The last day of the second month after the one in which a school ends. */
function afterSchool(day: string): string {
  return eve(addMonths(`${day.slice(0, 7)}-01`, 3));
}

/** The last day that a framework may have, all said. */
export function lastDayOf(
  kind: FrameworkKind,
  startsOn: string,
  given: Pick<FrameworkFacts, 'birthDate' | 'isReasoned' | 'schoolEndsOn'>,
): string {
  if (kind === 'pacea') {
    const end = endOfMonths(startsOn, frameworkMonths.pacea);
    return given.birthDate ? earlier(end, eve(birthdayOf(given.birthDate, frameworkAges.before))) : end;
  }
  const months = given.isReasoned ? frameworkMonths.cejLongest : frameworkMonths.cej;
  const end = endOfMonths(startsOn, months);
  return given.schoolEndsOn ? later(end, afterSchool(given.schoolEndsOn)) : end;
}

/** Every bound that a framework would break. Nothing is signed while there is one. */
export const refusalsOf = (facts: FrameworkFacts): readonly Refusal[] => [
  ...ofStructure(facts),
  ...ofAge(facts),
  ...ofLength(facts),
  ...ofEngagement(facts),
  ...(facts.kind === 'cej' ? ofCej(facts) : []),
  ...ofOthers(facts),
];

function ofStructure({ isMissionLocale, kind }: FrameworkFacts): Refusal[] {
  if (isMissionLocale) return [];
  const rule = kind === 'pacea' ? 'mission-locale' : 'mission-locale-cej';
  return [refusal(rule, 'kind', 'not-mission-locale', 'Orientez la personne vers une mission locale.')];
}

function ofAge({ kind, birthDate, startsOn, rqth, guardianOn }: FrameworkFacts): Refusal[] {
  const { from, before, beforeWithRqth, guardianBefore } = frameworkAges;
  if (birthDate === null)
    return [
      refusal(
        `${kind}-age`,
        'birthDate',
        'missing',
        'La date de naissance manque dans la fiche : elle décide.',
      ),
    ];
  const found: Refusal[] = [];
  const [first, last] = [birthdayOf(birthDate, from), birthdayOf(birthDate, before)];
  const longest = birthdayOf(birthDate, beforeWithRqth);
  if (startsOn < first)
    found.push(
      refusal(
        `${kind}-age`,
        'startsOn',
        'too-young',
        `Seize ans au premier jour : dès le ${inWords(first)}.`,
      ),
    );
  if (kind === 'pacea' && startsOn >= last)
    found.push(
      refusal('pacea-age', 'startsOn', 'too-old', `Jusqu’au ${inWords(eve(last))}, veille des 26 ans.`),
    );
  if (kind === 'cej' && startsOn >= longest)
    found.push(
      refusal(
        'cej-age',
        'startsOn',
        'too-old',
        `Avec une RQTH, jusqu’au ${inWords(eve(longest))}, veille des 30 ans.`,
      ),
    );
  else if (kind === 'cej' && startsOn >= last && !heldOn(rqth, startsOn))
    found.push(
      refusal(
        'cej-proof',
        'startsOn',
        'too-old',
        `Jusqu’au ${inWords(eve(last))}, veille des 26 ans ; avec une RQTH en cours, vue et notée, jusqu’au ${inWords(eve(longest))}.`,
      ),
    );
  const adult = birthdayOf(birthDate, guardianBefore);
  if (startsOn < adult && (guardianOn === undefined || guardianOn > startsOn))
    found.push(
      refusal(
        'guardian',
        'guardian',
        'missing',
        `Personne mineure : notez d’abord l’accord de qui en répond, ou commencez le ${inWords(adult)}.`,
      ),
    );
  return found;
}

function ofLength(facts: FrameworkFacts): Refusal[] {
  const { kind, startsOn, endsOn, birthDate } = facts;
  if (endsOn < startsOn)
    return [refusal(`${kind}-length`, 'endsOn', 'before-start', 'Le dernier jour précède le premier.')];
  const most = lastDayOf(kind, startsOn, facts);
  if (endsOn <= most) return [];
  const until = `Au plus tard le ${inWords(most)}`;
  if (kind === 'pacea') {
    const isBirthday = birthDate !== null && most < endOfMonths(startsOn, frameworkMonths.pacea);
    return [
      isBirthday
        ? refusal('pacea-birthday', 'endsOn', 'birthday', `${until}, veille des 26 ans.`)
        : refusal('pacea-length', 'endsOn', 'too-long', `${until} : vingt-quatre mois.`),
    ];
  }
  if (facts.isReasoned)
    return [refusal('cej-longest', 'endsOn', 'too-long', `${until} : dix-huit mois en tout.`)];
  const reasoned = lastDayOf(kind, startsOn, { ...facts, isReasoned: true });
  return [
    refusal(
      'cej-length',
      'endsOn',
      'too-long',
      `${until} : douze mois ; jusqu’au ${inWords(reasoned)} si la prolongation est motivée.`,
    ),
  ];
}

function ofEngagement({ kind, engagementOn, startsOn }: FrameworkFacts): Refusal[] {
  if (engagementOn <= startsOn) return [];
  return [
    refusal(
      `${kind}-engagement`,
      'engagement.signedOn',
      'after-start',
      `Signé au plus tard le ${inWords(startsOn)}, ou commencez le ${inWords(engagementOn)}.`,
    ),
  ];
}

const ofCej = ({ isFree }: FrameworkFacts): Refusal[] =>
  isFree
    ? []
    : [refusal('cej-free', 'free', 'not-free', 'Dites que la personne n’est ni étudiante, ni en formation.')];

/** Frameworks of one kind never overlap; a CEJ begins six months after the one before. */
function ofOthers({ kind, startsOn, endsOn, others }: FrameworkFacts): Refusal[] {
  for (const other of others) {
    const free =
      kind === 'cej'
        ? addMonths(addDays(other.endsOn, 1), frameworkMonths.cejAgain)
        : addDays(other.endsOn, 1);
    if (startsOn >= free || endsOn < other.startsOn) continue;
    const rule = kind === 'cej' ? 'cej-again' : 'pacea-length';
    return [
      refusal(
        rule,
        'startsOn',
        'too-soon',
        `Le précédent va jusqu’au ${inWords(other.endsOn)} : dès le ${inWords(free)}.`,
      ),
    ];
  }
  return [];
}
