import { type Entry, gapsOfLaw, questionsOfLaw, type Verified } from '../explanations/index.ts';
import type { Group, RankableNeed, RankableProfile } from '../matching/index.ts';
import { currentCatalogue, dangerousWorkAge, type LicenceCode } from '../occupations/index.ts';
import type { LawFacts } from '../participants/index.ts';
import { today } from '../platform/index.ts';

/** What of a need decides which of these the law wants. */
export type LawAsked = Pick<RankableNeed, 'proofs' | 'startsOn'>;

/** Whether the need wants more verified than it did, of anybody: another proof, or an age at an earlier day. */
export const asksMore = (need: LawAsked, before: LawAsked): boolean =>
  need.proofs.some((code) => !before.proofs.includes(code)) ||
  (need.proofs.includes(dangerousWorkAge) &&
    before.startsOn !== null &&
    (need.startsOn ?? today()) < before.startsOn);

/** Whether the person is of age on the day on which the work begins; `null` without their birth date. */
const isOfAge = ({ startsOn }: LawAsked, { ofAgeFrom }: LawFacts): boolean | null =>
  ofAgeFrom === null ? null : ofAgeFrom <= (startsOn ?? today());

/** The birth date answers for the age; where it says no, a dispensation that was verified may still say yes. */
export const verifiedFor = (need: LawAsked, facts: LawFacts): Verified =>
  need.proofs.map((code) => {
    const ofAge = code === dangerousWorkAge ? isOfAge(need, facts) : null;
    const declared = facts.licences[code] ?? null;
    return { code, held: ofAge === null ? declared : ofAge || declared === true };
  });

/** What the law wants and the person is known not to have, if anything. */
export const barredBy = (verified: Verified): LicenceCode | undefined =>
  verified.find(({ held }) => held === false)?.code;

/**
 * A need and a person as the law has it: what is verified is left out, the rest is demanded of them like a licence. For the
 * eyes of their structure alone.
 */
export const withProofs = <Need extends RankableNeed>(need: Need, facts: LawFacts): Need => ({
  ...need,
  demands: [
    ...need.demands,
    ...verifiedFor(need, facts)
      .filter(({ held }) => !held)
      .map(({ code }) => ({ code, kind: 'law' as const })),
  ],
});

/** What `withProofs` demands is read of: a recorded birth date that does not say yes says no. */
export const withLawFacts = (
  profile: RankableProfile,
  { licences, ofAgeFrom }: LawFacts,
): RankableProfile => ({
  ...profile,
  licences: {
    ...licences,
    ...profile.licences,
    ...(ofAgeFrom !== null && !licences[dangerousWorkAge] ? { [dangerousWorkAge]: false } : {}),
  },
});

/**
 * The group of an entry in the eyes of the structure of the person: what the law wants may move it, never to a better one.
 */
export function groupForStructure(group: Group, verified: Verified): Group {
  if (barredBy(verified)) return group === 'far' ? 'far' : 'gap';
  return group === 'ready' && verified.some(({ held }) => held === null) ? 'confirm' : group;
}

/** An entry with what is to be verified or missing in the eyes of the law. */
export function asStructureReads<T extends Pick<Entry, 'group' | 'questions' | 'gaps'>>(
  entry: T,
  verified: Verified,
): T {
  const { licence } = currentCatalogue();
  const names = { licenceName: (code: string) => licence(code)?.name ?? code };
  return {
    ...entry,
    group: groupForStructure(entry.group, verified),
    questions: [...questionsOfLaw(verified, names), ...entry.questions],
    gaps: [...gapsOfLaw(verified, names), ...entry.gaps],
  };
}
