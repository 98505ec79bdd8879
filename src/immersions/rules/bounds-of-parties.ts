import { birthdayOf, daysBetween } from '../../platform/index.ts';
import { type BoundFacts, days, inWords, type Refusal, refusal } from './bound-facts.ts';
import type { Settings } from './settings.ts';
import { daysCovered } from './spans.ts';

export function ofPerson({ minAge, guardianBelow }: Settings, facts: BoundFacts): Refusal[] {
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

export function ofEmployment(
  { eiShareBp }: Settings,
  { employment, startsOn, endsOn }: BoundFacts,
): Refusal[] {
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

export function ofPrescriber({ prescriber, startsOn, today }: BoundFacts): Refusal[] {
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
