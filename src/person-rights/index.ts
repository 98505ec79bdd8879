export {
  eraseParticipant,
  erasureInput,
  erasuresQuery,
  finishErasure,
  listErasures,
} from './erase-participant.ts';
export { readPersonFile } from './read-person-file.ts';
export { type Replayed, replayErasures } from './replay-erasures.ts';
