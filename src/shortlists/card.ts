import { duration } from '../matching/index.ts';
import { currentCatalogue, isProof } from '../occupations/index.ts';
import type { CaseFacts } from '../participants/index.ts';
import { addDays } from '../platform/index.ts';
import type { MatchDoc } from './match-model.ts';
import { unsealMatchText } from './save-match.ts';

/**
 * What a company reads of a person it does not know. Built up from the catalogue's own words and the counsellor's
 * checked introduction: nothing else of the record can reach it.
 */
export interface Card {
  readonly introduction: string | null;
  readonly skills: readonly { readonly name: string; readonly level: string }[];
  readonly experience: readonly { readonly kind: string; readonly duration: string }[];
  readonly licences: readonly string[];
  readonly commute: 'Trajet compatible' | 'Trajet à confirmer';
  readonly availability: 'Immédiate' | 'Sous un mois' | 'Plus tard' | 'À préciser';
}

const levels = ['notions', 'avec appui', 'autonome', 'expérimenté'];

export function cardOf(match: MatchDoc, { profile }: CaseFacts, today: string): Card {
  const { skill, occupation, licence } = currentCatalogue();
  const held = Object.keys(profile.licences).filter((code) => profile.licences[code] && !isProof(code));
  const trip = match.frozen.entry.questions.some(({ about }) => about === 'travel');
  return {
    introduction: unsealMatchText(match.introduction, match._id, 'introduction'),
    skills: (profile.skills ?? []).flatMap(({ code, level }) => {
      const name = skill(code)?.name;
      return name ? [{ name, level: levels[level - 1] ?? '' }] : [];
    }),
    experience: profile.experience.flatMap(({ occupation: code, months }) => {
      const kind = occupation(code)?.name;
      return kind ? [{ kind, duration: rounded(months) }] : [];
    }),
    licences: held.flatMap((code) => licence(code)?.name ?? []),
    commute: trip ? 'Trajet à confirmer' : 'Trajet compatible',
    availability: availabilityOf(profile.availableFrom, today),
  };
}

/** Exact durations could be recognised: half-years up to two years, then years. */
function rounded(months: number): string {
  if (months < 6) return 'moins de 6 mois';
  const halves = Math.round(months / 6);
  return `environ ${halves === 3 ? 'un an et demi' : duration(halves < 4 ? halves * 6 : 12 * Math.round(months / 12))}`;
}

function availabilityOf(from: string | null, today: string): Card['availability'] {
  if (from === null) return 'À préciser';
  if (from <= today) return 'Immédiate';
  return from <= addDays(today, 31) ? 'Sous un mois' : 'Plus tard';
}
