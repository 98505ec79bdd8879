export {
  eraseParticipant,
  erasureInput,
  erasuresQuery,
  finishErasure,
  listErasures,
} from './erase-participant.ts';
export { type Replayed, replayErasures } from './replay-erasures.ts';
