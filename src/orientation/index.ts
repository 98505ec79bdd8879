export { addPlace, editPlace, mayEdit } from './edit-place.ts';
export { type FoundDoors, findDoors, type SituationInput, situationInput } from './find-doors.ts';
export { handedOver, type MoveReferral, moveReferral, moveReferralInput } from './move-referral.ts';
export { openingInWords } from './opening.ts';
export { addPlaceInput, editPlaceInput, type PlaceKind, placeKinds } from './place.ts';
export { type Purpose, purposes } from './purposes.ts';
export {
  gapsQuery,
  listPlaces,
  listPlacesQuery,
  readGaps,
  readPlace,
} from './read-directory.ts';
export {
  findReferral,
  listReferrals,
  listReferralsQuery,
  readReferral,
  referralsOf,
} from './read-referrals.ts';
export { type ReferralState, type ReturnReason, referralStates, returnReasons } from './referral-states.ts';
export { directoryEdit, directoryRead, referralMove, referralRead, referralSend } from './rights.ts';
export { type DoorKind, doorKinds, type Fit, fits, type RuleId, schoolings, works } from './rules/index.ts';
export {
  askToBeCalled,
  callMeInput,
  readAsked,
  sendReferral,
  sendReferralInput,
  takeBack,
} from './send-referral.ts';
