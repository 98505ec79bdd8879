export { type EntryKind, editEntryInput, entryInput, entryKinds } from './entry.ts';
export {
  countJournal,
  heardOfSince,
  journalQuery,
  lastExchanges,
  readEntry,
  readJournal,
} from './read-journal.ts';
export { journalRead, journalWrite } from './rights.ts';
export { addEntry, editEntry, removeEntry } from './write-entry.ts';
