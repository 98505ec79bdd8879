export {
  eraseParticipant,
  erasureInput,
  erasuresQuery,
  finishErasure,
  listErasures,
  readErasure,
} from './erase-participant.ts';
export { handOverPerson, handOverPersonInput } from './hand-over-person.ts';
export { leave } from './leave.ts';
export { mergeParticipants, previewMerge } from './merge-participants.ts';
export { liftObjection, objectToRanking } from './object-to-ranking.ts';
export { erasedIn, pushOutErased, stopPushingOut } from './push-out-erased.ts';
export { readPersonFile } from './read-person-file.ts';
export { type Replayed, replayErasures } from './replay-erasures.ts';
export { type RetentionReport, retain } from './retain.ts';
export {
  participantErase,
  participantFile,
  participantGive,
  participantMerge,
  participantObject,
} from './rights.ts';
