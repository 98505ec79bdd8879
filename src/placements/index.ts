export { createPlacement, createPlacementInput } from './begin-placement.ts';
export { callScript } from './checks.ts';
export { documentsOfPlacement } from './documents.ts';
export { editPlacement, editPlacementInput } from './edit-placement.ts';
export {
  cancelPlacement,
  cancelPlacementInput,
  endPlacement,
  endPlacementInput,
  endWhatIsOver,
  extendPlacement,
  extendPlacementInput,
  interruptPlacement,
  interruptPlacementInput,
} from './end-placement.ts';
export {
  alertInput,
  alertPlacement,
  recordCheck,
  recordCheckInput,
  settleInput,
  settlePlacement,
} from './follow-placement.ts';
export * from './outcomes/index.ts';
export {
  type CheckResult,
  checkResults,
  type EndReason,
  endReasons,
  type InterruptionReason,
  interruptionReasons,
} from './placement.ts';
export { type PlacementState, placementStates } from './placement-states.ts';
export { addProtocol, addProtocolInput, listProtocols, readProtocol } from './protocol-store.ts';
export { noteOutcome, noteOutcomeInput, outcomeQuery, readNoted, readOutcome } from './read-outcome.ts';
export { countHires, listPlacements, listPlacementsQuery, readPlacement } from './read-placements.ts';
export {
  outcomeNote,
  outcomeRead,
  placementAlert,
  placementDocuments,
  placementManage,
  placementRead,
  protocolManage,
  protocolRead,
} from './rights.ts';
