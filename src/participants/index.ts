export {
  type CaseFacts,
  factsByReference,
  factsOf,
  factsOfOne,
  type KnownPerson,
  openForChecks,
  openIdentity,
  openOwnWords,
} from './case-facts.ts';
export { changeStructure } from './change-structure.ts';
export { profilesThatName } from './count-codes.ts';
export { createParticipant, createParticipantInput } from './create-participant.ts';
export { documentsOfParticipant } from './documents.ts';
export {
  editParticipant,
  editParticipantInput,
  leaveInput,
  moveParticipant,
  objectInput,
  setObjection,
} from './edit-participant.ts';
export {
  participantChanged,
  participantHandedOver,
  participantLeft,
  participantProofsChanged,
  participantSaved,
} from './events.ts';
export { whereabouts } from './figures.ts';
export { handOver, handOverInput, peopleOf } from './hand-over.ts';
export { type Identity, sexes } from './identity.ts';
export {
  anyParticipant,
  type ImportedParticipant,
  importParticipants,
  rankableOfImport,
} from './import-participants.ts';
export { type LawFacts, lawFactsOf, lawFactsOfOne, ofAgeFrom } from './law-facts.ts';
export { doublesOfPerson, type LikelyDouble } from './likely-doubles.ts';
export type { MergeLine } from './merge-plan.ts';
export { mergeInput, mergeRecords, planOfMerge } from './merge-records.ts';
export { type ExitKind, exitKinds } from './model.ts';
export { type Obstacles, obstacleKinds } from './obstacles.ts';
export { type ParticipantAction, participantStateNames, participantStates } from './participant-states.ts';
export { participantColumns } from './participants-table.ts';
export { type Profile, profileInput } from './profile.ts';
export {
  type RankableChange,
  type RankableStream,
  readOwnRankable,
  readRankable,
  streamRankable,
  watchRankable,
} from './rankable.ts';
export {
  accompaniedParticipant,
  listParticipants,
  listParticipantsQuery,
  ownParticipant,
  readParticipant,
  referencesOf,
  summariesOf,
} from './read-participants.ts';
export { countOldWords, recountWords } from './recount-words.ts';
export { countOldSearchKeys, renewSearchKeys } from './rekey-search.ts';
export { markRetentionTold, type Untouched, untouchedSince } from './retention.ts';
export { participantDocuments, participantHandOver, participantManage, participantRead } from './rights.ts';
export { goneFrom, ownStructure } from './scope.ts';
export { type CountedProfile, type PersonStatistics, streamCounted, streamStatistics } from './statistics.ts';
export {
  closeTombstone,
  type ErasureReason,
  eraseMerged,
  erasureReasons,
  goneSince,
  listTombstones,
  mergedInto,
  readMergedOf,
  readTombstone,
  setMerged,
  setTombstone,
  type Tombstone,
} from './tombstone.ts';
export { digestOfStem, nameWords, type WordNames } from './word-digests.ts';
