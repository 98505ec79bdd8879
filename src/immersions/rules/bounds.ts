import { fold } from '../../french/index.ts';
import { addDays, birthdayOf, daysBetween, endOfMonths } from '../../platform/index.ts';
import { articleOf, type Purpose, type RuleId, type Settings } from './settings.ts';
import { daysCovered, lastDayFrom, mostDays, mostTogether, type Span, together } from './spans.ts';

/** What an immersion wants: its purpose and objectives set it apart from another one with the same host. */
export interface Aim {
  readonly purpose: Purpose;
  readonly objectives: string;
}

/** Another immersion of the person with the same host that was not given up. */
export interface Other extends Span, Aim {
  readonly renewal: boolean;
}

export type Prescriber =
  /** Of right: a mission locale, a SIAE that is no ETTI. */
  | { readonly kind: 'right' }
  | { readonly kind: 'etti' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'delegation';
      readonly from: string;
      readonly until: string;
      /** The day from which it is taken back, without notice. */
      readonly withdrawnOn?: string | undefined;
    };

/** What the bounds are held against; `null` is unknown. */
export interface BoundFacts extends Span, Aim {
  readonly today: string;
  readonly renews?:
    | (Other & { readonly met: 'met' | 'partly' | 'not' | null; readonly renewals: number })
    | undefined;
  readonly others: readonly Other[];
  readonly birthDate: string | null;
  readonly hasGuardian: boolean;
  readonly prescriber: Prescriber;
  /** The current contract of somebody who is employed. */
  readonly employment:
    | {
        readonly kind: 'ei' | 'other';
        readonly from?: string | undefined;
        readonly until?: string | undefined;
        readonly named: boolean;
        /** Other immersions during that contract, with any host; days known from elsewhere. */
        readonly spans: readonly Span[];
        readonly daysElsewhere: number;
      }
    | undefined;
  /** It was said that the work is none of those that L5135-7 forbids. */
  readonly isNoPost: boolean;
}

/** Why nothing may be signed: which rule, on which field, and what would be allowed. */
export interface Refusal {
  readonly rule: RuleId;
  readonly field: string;
  readonly code: string;
  readonly article: string;
  readonly detail: string;
}

const french = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const inWords = (day: string): string => french.format(new Date(`${day}T00:00:00Z`));
const days = (n: number): string => (n < 2 ? `${n} jour` : `${n} jours`);

const refusal = (rule: RuleId, field: string, code: string, detail: string): Refusal => ({
  rule,
  field,
  code,
  article: articleOf(rule),
  detail: `${detail} (${articleOf(rule)})`,
});

const aimKey = ({ purpose, objectives }: Aim): string =>
  `${purpose}/${fold(objectives)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}`;

/** Every bound that would break, with its article and what would be allowed. Nothing is signed while there is one. */
export const refusalsOf = (settings: Settings, facts: BoundFacts): readonly Refusal[] => [
  ...ofDates(settings, facts),
  ...(facts.renews ? ofRenewal(settings, facts, facts.renews) : ofSecond(settings, facts)),
  ...ofDays(settings, facts),
  ...ofPerson(settings, facts),
  ...ofEmployment(settings, facts),
  ...ofPrescriber(facts),
  ...(facts.isNoPost
    ? []
    : [
        refusal(
          'use',
          'isNoPost',
          'not-said',
          'Confirmez que l’immersion ne remplace personne et ne tient pas un poste : une immersion n’est ni une tâche régulière, ni un surcroît, ni une saison, ni un remplacement.',
        ),
      ]),
];

function ofDates(settings: Settings, { today, startsOn, endsOn }: BoundFacts): Refusal[] {
  const found: Refusal[] = [];
  if (startsOn < today)
    found.push(
      refusal(
        'signed-first',
        'startsOn',
        'back-dated',
        `Le premier jour, ${inWords(startsOn)}, est passé : une convention se signe avant. Au plus tôt : ${inWords(today)}.`,
      ),
    );
  const last = lastDayFrom(settings, startsOn);
  if (endsOn > last)
    found.push(
      refusal(
        'month',
        'endsOn',
        'over-a-month',
        `Un mois de date à date au plus : commencée le ${inWords(startsOn)}, elle finit au plus tard le ${inWords(last)}.`,
      ),
    );
  return found;
}

/** Of a renewal: of the first one, once, for what was not reached. */
function ofRenewal(
  settings: Settings,
  facts: BoundFacts,
  first: NonNullable<BoundFacts['renews']>,
): Refusal[] {
  const found: Refusal[] = [];
  const no = (field: string, code: string, detail: string) =>
    found.push(refusal('renewal', field, code, detail));
  if (first.renewal || first.renewals >= settings.renewals)
    no(
      'renews',
      'renewed-already',
      `Cette immersion a déjà été renouvelée : ${settings.renewals} renouvellement au plus.`,
    );
  if (aimKey(first) !== aimKey(facts))
    no(
      'objectives',
      'other-aim',
      'Un renouvellement garde l’objet et les objectifs de la première : recopiez-les, ou faites une nouvelle convention.',
    );
  if (first.met === null)
    no('renews', 'not-assessed', 'Un renouvellement suit le bilan de la première : notez-le d’abord.');
  if (first.met === 'met')
    no(
      'renews',
      'aim-met',
      'Les objectifs de la première sont atteints : il faut une nouvelle convention, d’objet ou d’objectifs différents.',
    );
  if (facts.startsOn <= first.endsOn)
    no(
      'startsOn',
      'overlap',
      `Le renouvellement commence après la première : au plus tôt le ${inWords(addDays(first.endsOn, 1))}.`,
    );
  return found;
}

/** Of a convention of its own beside others with the same host. */
function ofSecond({ conventions, windowMonths }: Settings, facts: BoundFacts): Refusal[] {
  const found: Refusal[] = [];
  const first = facts.others.filter(({ renewal }) => !renewal);
  const same = first.find(
    (other) => aimKey(other) === aimKey(facts) && together(other.startsOn, facts.startsOn, windowMonths),
  );
  if (same)
    found.push(
      refusal(
        'objectives',
        'objectives',
        'same-aim',
        `La convention du ${inWords(same.startsOn)} a le même objet et les mêmes objectifs : changez-en, ou renouvelez-la.`,
      ),
    );
  const starts = first.map(({ startsOn }) => startsOn);
  if (mostTogether(starts, facts.startsOn, windowMonths) > conventions) {
    const free = starts
      .map((start) => addDays(endOfMonths(start, windowMonths), 1))
      .toSorted()
      .find((day) => day > facts.startsOn && mostTogether(starts, day, windowMonths) <= conventions);
    found.push(
      refusal(
        'conventions',
        'startsOn',
        'too-many-conventions',
        `Déjà ${conventions} conventions avec cet accueil en ${windowMonths} mois.${free ? ` La suivante commence au plus tôt le ${inWords(free)}.` : ''}`,
      ),
    );
  }
  return found;
}

function ofDays({ days: most, windowMonths }: Settings, facts: BoundFacts): Refusal[] {
  const found: Refusal[] = [];
  const crossed = facts.others.find(
    ({ startsOn, endsOn }) => startsOn <= facts.endsOn && facts.startsOn <= endsOn,
  );
  if (crossed && !facts.renews)
    found.push(
      refusal(
        'days',
        'startsOn',
        'overlap',
        `Une autre convention avec cet accueil court du ${inWords(crossed.startsOn)} au ${inWords(crossed.endsOn)} : commencez après.`,
      ),
    );
  const total = mostDays([...facts.others, facts], facts, windowMonths);
  if (total > most) {
    const left = daysBetween(facts.startsOn, facts.endsOn) - (total - most);
    found.push(
      refusal(
        'days',
        'endsOn',
        'too-many-days',
        `${days(total)} avec cet accueil en ${windowMonths} mois, pour ${most} au plus. ${
          left > 0
            ? `Elle peut finir le ${inWords(addDays(facts.startsOn, left - 1))}.`
            : 'Il ne reste aucun jour : choisissez un autre accueil.'
        }`,
      ),
    );
  }
  return found;
}

function ofPerson({ minAge, guardianBelow }: Settings, facts: BoundFacts): Refusal[] {
  const { birthDate, startsOn, hasGuardian } = facts;
  if (birthDate === null)
    return [
      refusal(
        'contents',
        'birthDate',
        'missing',
        'La date de naissance manque dans la fiche : la convention la porte.',
      ),
    ];
  const from = birthdayOf(birthDate, minAge);
  if (startsOn < from)
    return [
      refusal(
        'age',
        'startsOn',
        'too-young',
        `${minAge} ans au premier jour : au plus tôt le ${inWords(from)}.`,
      ),
    ];
  if (startsOn < birthdayOf(birthDate, guardianBelow) && !hasGuardian)
    return [
      refusal(
        'guardian',
        'guardianName',
        'missing',
        'Personne mineure : indiquez qui en répond, cette personne signe aussi.',
      ),
    ];
  return [];
}

function ofEmployment({ eiShareBp }: Settings, { employment, startsOn, endsOn }: BoundFacts): Refusal[] {
  if (!employment) return [];
  const found: Refusal[] = [];
  if (!employment.named)
    found.push(
      refusal(
        'employer',
        'employerName',
        'missing',
        'La personne est salariée : son employeur signe aussi, nommez-le.',
      ),
    );
  if (employment.kind !== 'ei') return found;
  const { from, until, spans, daysElsewhere } = employment;
  if (!from || !until || from > until)
    return [
      ...found,
      refusal(
        'ei',
        'contractFrom',
        'missing',
        'Indiquez le premier et le dernier jour du contrat avec l’EI : ils donnent la part permise.',
      ),
    ];
  const most = Math.floor((daysBetween(from, until) * eiShareBp) / 10_000);
  const before = daysCovered(spans, from, until) + daysElsewhere;
  const total = daysCovered([...spans, { startsOn, endsOn }], from, until) + daysElsewhere;
  if (total > most)
    found.push(
      refusal(
        'ei',
        'endsOn',
        'over-ei-share',
        `${days(total)} d’immersion pour un contrat de ${days(daysBetween(from, until))} : ${eiShareBp / 100} % au plus, soit ${days(most)}. Il en reste ${Math.max(0, most - before)}.`,
      ),
    );
  return found;
}

function ofPrescriber({ prescriber, startsOn, today }: BoundFacts): Refusal[] {
  if (prescriber.kind === 'right') return [];
  if (prescriber.kind === 'etti')
    return [
      refusal(
        'prescriber',
        'delegationId',
        'etti',
        'Une ETTI ne prescrit pas : passez par un prescripteur de droit.',
      ),
    ];
  if (prescriber.kind === 'none')
    return [
      refusal(
        'prescriber',
        'delegationId',
        'missing',
        'Cette structure prescrit par délégation : choisissez une délégation en vigueur.',
      ),
    ];
  const { from, until, withdrawnOn } = prescriber;
  const day = startsOn < today ? today : startsOn;
  if (withdrawnOn !== undefined && withdrawnOn <= day)
    return [
      refusal(
        'delegation',
        'delegationId',
        'withdrawn',
        `La délégation est retirée depuis le ${inWords(withdrawnOn)} : choisissez-en une autre.`,
      ),
    ];
  if (day < from)
    return [
      refusal(
        'delegation',
        'startsOn',
        'not-begun',
        `La délégation commence le ${inWords(from)} : pas avant.`,
      ),
    ];
  if (until < day)
    return [
      refusal(
        'delegation',
        'startsOn',
        'ended',
        `La délégation finit le ${inWords(until)} : l’immersion commence au plus tard ce jour-là, ou sous une autre délégation.`,
      ),
    ];
  return [];
}
