import type { Migration } from '../platform/index.ts';
import { policiesSayWhy } from './2026-11-25-policies-say-why.ts';
import { rankingsKeepTheirBasis } from './2026-11-25-rankings-keep-their-basis.ts';
import { sealedValuesNameTheirRecord } from './2026-11-25-sealed-values-name-their-record.ts';
import { matchesSayWhatChanged } from './2026-11-26-matches-say-what-changed.ts';
import { needsKeepWhatWasWritten } from './2026-11-26-needs-keep-what-was-written.ts';
import { recoveryCodesAreHashed } from './2026-11-26-recovery-codes-are-hashed.ts';
import { wordsInStemsOfNow } from './2026-11-26-words-in-stems-of-now.ts';
import { keptAnswersGo } from './2026-11-29-kept-answers-go.ts';
import { keysAreKnown } from './2026-11-29-keys-are-known.ts';
import { needsAreReadAgain } from './2026-11-29-needs-are-read-again.ts';
import { passwordsOfOthersGo } from './2026-11-29-passwords-of-others-go.ts';
import { rankingsReadNoProof } from './2026-11-29-rankings-read-no-proof.ts';
import { checksAreDeadlines } from './2026-11-30-checks-are-deadlines.ts';
import { companiesWithoutSiret } from './2026-11-30-companies-without-siret.ts';
import { importedLinesAreOne } from './2026-11-30-imported-lines-are-one.ts';
import { languagesWereNeverAsked } from './2026-11-30-languages-were-never-asked.ts';
import { likelyDoublesAreSeen } from './2026-11-30-likely-doubles-are-seen.ts';
import { listsInFourGroups } from './2026-11-30-lists-in-four-groups.ts';
import { organisationsAreOne } from './2026-11-30-organisations-are-one.ts';
import { peopleAndCompaniesAreFoundAsTyped } from './2026-11-30-people-and-companies-are-found-as-typed.ts';
import { peopleHaveMemberships } from './2026-11-30-people-have-memberships.ts';
import { proposalsGiveWay } from './2026-11-30-proposals-give-way.ts';
import { telephonesHaveOneForm } from './2026-11-30-telephones-have-one-form.ts';
import { tombstonesSayWhenNothingWasLeft } from './2026-11-30-tombstones-say-when-nothing-was-left.ts';
import { whatCompaniesReadIsSealed } from './2026-11-30-what-companies-read-is-sealed.ts';
import { whatIsOwedIsWritten } from './2026-11-30-what-is-owed-is-written.ts';
import { whatIsToldLeavesOnce } from './2026-11-30-what-is-told-leaves-once.ts';
import { wordsAreDigests } from './2026-11-30-words-are-digests.ts';
import { listsArePacked } from './2026-12-01-lists-are-packed.ts';

/** Every change of what is stored, oldest first. One that has been released is never edited: another one follows it. */
export const migrations: readonly Migration[] = [
  sealedValuesNameTheirRecord,
  rankingsKeepTheirBasis,
  policiesSayWhy,
  matchesSayWhatChanged,
  needsKeepWhatWasWritten,
  recoveryCodesAreHashed,
  wordsInStemsOfNow,
  keptAnswersGo,
  peopleAndCompaniesAreFoundAsTyped,
  tombstonesSayWhenNothingWasLeft,
  wordsAreDigests,
  rankingsReadNoProof,
  listsInFourGroups,
  whatCompaniesReadIsSealed,
  passwordsOfOthersGo,
  needsAreReadAgain,
  keysAreKnown,
  telephonesHaveOneForm,
  companiesWithoutSiret,
  likelyDoublesAreSeen,
  languagesWereNeverAsked,
  proposalsGiveWay,
  organisationsAreOne,
  peopleHaveMemberships,
  whatIsToldLeavesOnce,
  whatIsOwedIsWritten,
  importedLinesAreOne,
  checksAreDeadlines,
  listsArePacked,
];
