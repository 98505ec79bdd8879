import { fold } from '../../french/index.ts';
import { addDays, daysBetween, endOfMonths } from '../../platform/index.ts';
import { type Aim, type BoundFacts, days, inWords, type Refusal, refusal } from './bound-facts.ts';
import { ofEmployment, ofPerson, ofPrescriber } from './bounds-of-parties.ts';
import type { Settings } from './settings.ts';
import { lastDayFrom, mostDays, mostTogether, together } from './spans.ts';

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
