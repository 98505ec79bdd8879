import { duration } from '../explanations/index.ts';
import { currentCatalogue, isProof } from '../occupations/index.ts';
import type { CaseFacts } from '../participants/index.ts';
import { addDays } from '../platform/index.ts';
import type { MatchDoc } from './match-model.ts';
import { readMatchText } from './save-match.ts';
import { strengthNames } from './strengths.ts';

/**
 * What a company reads of a person it does not know. Built up from the catalogue's own words, the strengths that the
 * counsellor ticked and their checked text, if any: nothing else of the record can reach it.
 */
export interface Card {
  /** What the counsellor typed; as a company reads it, what is composed where they typed nothing (`composeIntroduction`). */
  readonly introduction: string | null;
  /** The need's own trade, where the person wishes for it. */
  readonly wanted: string | null;
  readonly strengths: readonly string[];
  readonly skills: readonly { readonly name: string; readonly level: string }[];
  readonly experience: readonly { readonly kind: string; readonly duration: string }[];
  readonly licences: readonly string[];
  readonly commute: 'Trajet compatible' | 'Trajet à confirmer';
  readonly availability: 'Immédiate' | 'Sous un mois' | 'Plus tard' | 'À préciser';
}

const levels = ['notions', 'avec appui', 'en autonomie', 'maîtrise'];

/** What one shows of oneself to whoever hires: the catalogue's words for what the record holds. */
export interface Facts extends Pick<Card, 'skills' | 'experience' | 'licences' | 'availability'> {}

/** @param say how a duration is told */
export function factsFor(
  { profile }: Pick<CaseFacts, 'profile'>,
  today: string,
  say: (months: number) => string,
): Facts {
  const { skill, occupation, licence } = currentCatalogue();
  const held = Object.keys(profile.licences).filter((code) => profile.licences[code] && !isProof(code));
  return {
    skills: (profile.skills ?? []).flatMap(({ code, level }) => {
      const name = skill(code)?.name;
      return name ? [{ name, level: levels[level - 1] ?? '' }] : [];
    }),
    experience: profile.experience.flatMap(({ occupation: code, months }) => {
      const kind = occupation(code)?.name;
      return kind ? [{ kind, duration: say(months) }] : [];
    }),
    licences: held.flatMap((code) => licence(code)?.name ?? []),
    availability: availabilityOf(profile.availableFrom, today),
  };
}

type Written = Pick<MatchDoc, '_id' | 'introduction' | 'strengths' | 'frozen'>;

/** @param occupations of the need */
export function cardOf(
  match: Written,
  person: Pick<CaseFacts, 'profile'>,
  occupations: readonly string[],
  today: string,
): Card {
  const wish = occupations.find((code) => person.profile.wishes.includes(code));
  const trip = match.frozen.entry.questions.some(({ about }) => about === 'travel');
  return {
    introduction: readMatchText(match.introduction, match._id, 'introduction'),
    wanted: (wish && currentCatalogue().occupation(wish)?.name) ?? null,
    strengths: (match.strengths ?? []).map((code) => strengthNames[code]),
    ...factsFor(person, today, rounded),
    commute: trip ? 'Trajet à confirmer' : 'Trajet compatible',
  };
}

/** Exact durations could be recognised: half-years up to five years, then years; « environ » is never half a year away. */
export function rounded(months: number): string {
  if (months < 6) return 'moins de 6 mois';
  const halves = Math.round(months / 6);
  const years = Math.floor(halves / 2);
  if (halves % 2 === 0 || halves < 2 || halves > 10)
    return `environ ${duration(halves < 2 ? 6 : halves > 10 ? 12 * Math.round(months / 12) : 12 * years)}`;
  return `environ ${years === 1 ? 'un an' : `${years} ans`} et demi`;
}

function availabilityOf(from: string | null, today: string): Card['availability'] {
  if (from === null) return 'À préciser';
  if (from <= today) return 'Immédiate';
  return from <= addDays(today, 31) ? 'Sous un mois' : 'Plus tard';
}
