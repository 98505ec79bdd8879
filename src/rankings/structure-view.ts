import type { Entry, Group, RankableNeed } from '../matching/index.ts';
import { currentCatalogue, type LicenceCode } from '../occupations/index.ts';

/**
 * What the law wants verified of a person before they do this job (right to work, age for dangerous work, eligibility to
 * a social clause): held, known to be absent, or not asked yet (`null`). It tells something of them that only their
 * structure may know. So rankings are made without it, and it is added here to what that structure, or the person, reads.
 */
export type Verified = readonly { readonly code: LicenceCode; readonly held: boolean | null }[];

/** @param licences those of the record, which a profile that was read to be ranked does not have all of */
export const verifiedFor = (
  { proofs }: Pick<RankableNeed, 'proofs'>,
  licences: Readonly<Record<LicenceCode, boolean>>,
): Verified => proofs.map((code) => ({ code, held: licences[code] ?? null }));

/** What the law wants and the person is known not to have, if anything. */
export const barredBy = (verified: Verified): LicenceCode | undefined =>
  verified.find(({ held }) => held === false)?.code;

/** The need as the law has it: for profiles that were read with what it wants verified, and for nobody else's eyes. */
export const withProofs = <Need extends RankableNeed>(need: Need): Need => ({
  ...need,
  demands: [...need.demands, ...need.proofs.map((code) => ({ code, kind: 'law' as const }))],
});

export function groupForStructure(group: Group, verified: Verified): Group {
  if (barredBy(verified)) return 'gap';
  return group === 'ready' && verified.some(({ held }) => held === null) ? 'confirm' : group;
}

/** An entry with what is to be verified or missing in the eyes of the law. */
export function asStructureReads<T extends Pick<Entry, 'group' | 'questions' | 'gaps'>>(
  entry: T,
  verified: Verified,
): T {
  const { licence } = currentCatalogue();
  const named = (wanted: boolean | null) =>
    verified
      .filter(({ held }) => held === wanted)
      .map(({ code }) => ({ code, name: licence(code)?.name ?? code }));
  const questions = named(null).map(({ code, name }) => ({
    about: 'licence' as const,
    code,
    text: `À vérifier avec vous : ${name} ?`,
  }));
  const gaps = named(false).map(({ code, name }) => ({
    kind: 'licence' as const,
    code,
    text: `La loi l’exige, et la personne ne l’a pas : ${name}.`,
  }));
  return {
    ...entry,
    group: groupForStructure(entry.group, verified),
    questions: [...questions, ...entry.questions],
    gaps: [...gaps, ...entry.gaps],
  };
}
