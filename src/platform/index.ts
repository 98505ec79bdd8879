export { startEndingAbandonedTransactions } from './abandoned-transactions.ts';
export { backUp, type Counts, restore } from './backup.ts';
export {
  addDays,
  addMonths,
  addWorkingDays,
  birthdayOf,
  daysBetween,
  endOfMonths,
  instantsAround,
  isWorkingDay,
  mondayOf,
  publicHolidays,
} from './calendar.ts';
export { dayOf, now, setClock, today } from './clock.ts';
export {
  type CodedLink,
  codedLinkFields,
  codedLinkLives,
  newCodedLink,
  openCodedLink,
} from './coded-link.ts';
export { type Config, readConfig, settingsByName } from './config.ts';
export {
  digest,
  digestMark,
  fingerprint,
  hashSecret,
  isSealed,
  knownDigest,
  macFor,
  opensSealed,
  resealed,
  seal,
  signerFor,
  unseal,
  useKeys,
} from './crypto.ts';
export { codesCell, DataFileError, numberCell, readDataFile, wordsCell } from './data-file.ts';
export { demonstrationMarker, isDemonstration } from './demonstration.ts';
export { type FieldError, forbidden, invalidField, linkExpired, notFound, Problem } from './errors.ts';
export { type EventKind, emit, emitAll, eventKind, hears, type Listener, setListeners } from './events.ts';
export { type History, lengthenHistory, readHistory } from './history.ts';
export { newId, newReference, newSecret, readReference } from './ids.ts';
export {
  type CodeTable,
  calendarDay,
  calendarMonth,
  codesOf,
  emailAddress,
  flag,
  oneLine,
  organisationName,
  personName,
} from './inputs.ts';
export { doneAlong, type JobKind, jobKind, leaveJob, leaveJobs, waitingJobs } from './jobs.ts';
export { type Lease, releaseLease, takeLease } from './lease.ts';
export { appendLine, readLines } from './line-file.ts';
export { log } from './log.ts';
export {
  type Migrated,
  type Migration,
  migrate,
  refuseNewer,
  requireMigrated,
  withoutIndex,
} from './migrate.ts';
export {
  connectMongo,
  disconnectMongo,
  inTransaction,
  isDuplicate,
  isUnavailable,
  prepareCollections,
  unavailable,
} from './mongo.ts';
export { nowAndThen } from './now-and-then.ts';
export { forgetKept, type Kept, moveKept, once } from './once.ts';
export {
  type FailedJob,
  forgetJobs,
  inBackground,
  type JobPayload,
  listFailedJobs,
  markRowFailed,
  Outbox,
  type OutboxRow,
  outboxCounts,
  outboxQueues,
  reasonOf,
  retryFailedJob,
} from './outbox.ts';
export { lacksKeyCheck, plantKeyCheck, requireOwnKeys, wrongKeys } from './own-keys.ts';
export { type Page, pageOf } from './pages.ts';
export { parseOrProblem, speakFrench } from './parse.ts';
export { dialled, phoneExample, phoneLink, phoneNumber, phoneTail, spacedPhone } from './phones.ts';
export { isStopping, runUntilStopped } from './process.ts';
export { connectRedis } from './redis.ts';
export { type Retries, rowIdOf, startRelay } from './relay.ts';
export { changedSince, markChanged, type Revised, revisedOf, saveRevised, staleEdit } from './revisions.ts';
export { rotateKeys } from './rotate-keys.ts';
export { type HouseRules, houseRules, rulesByName, setHouseRules } from './rules.ts';
export { newDataKey } from './sealed-bytes.ts';
export { chunkSize, type SealedFile, sealedLength, sealedPieces } from './sealed-pieces.ts';
export { digitsOfSiret, isSiret, siret } from './siret.ts';
export { readSealed, unreadable, unreadableCount } from './unreadable.ts';
export { seenIn, withoutUnseen } from './unseen.ts';
export { versionStore } from './version-store.ts';
