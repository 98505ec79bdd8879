export { agreementInput, recordAgreement } from './agreement.ts';
export { answerLink, type LinkAnswer, linkExists, makeLink, readLink } from './agreement-link.ts';
export { eventId, meetingMinutes } from './appointments.ts';
export type { Card, Facts } from './card.ts';
export { type TextKind, textKinds } from './checker/ground.ts';
export {
  composeInput,
  composeShortlist,
  previewShortlist,
  sendInput,
  sendShortlist,
} from './compose-shortlist.ts';
export { readEmployerAnswers, repliesTo } from './employer-answers.ts';
export { endNeed } from './end-need.ts';
export { personHired } from './events.ts';
export { goneWords } from './gone.ts';
export { type Hire, hireOf } from './hired.ts';
export { holdPersonToLaw } from './hold-to-law.ts';
export {
  agreementStates,
  agreementWays,
  declineReasons,
  retainReasons,
  type TurnDownReason,
  takeTurn,
  turnDownReasons,
  withdrawnReasons,
} from './match-model.ts';
export { liveMatchStates, matchStateNames, matchStates } from './match-states.ts';
export { matchesTable } from './matches-table.ts';
export { changesInWords } from './material-changes.ts';
export type { ShownMeeting } from './meeting.ts';
export { doublesOf } from './move-matches.ts';
export { moveMeeting, moveMeetingInput } from './move-meeting.ts';
export { needPulse } from './need-pulse.ts';
export {
  boardQuery,
  type NextStep,
  nextSteps,
  readBoard,
  type Standing,
  type Turn,
  turns,
} from './officer-board.ts';
export { checkIntroduction, previewCard } from './preview-card.ts';
export { putForward, putForwardInput } from './put-forward.ts';
export { retainedFor } from './reach.ts';
export { readActivity } from './read-activity.ts';
export { type FunnelStage, funnelStages, listFunnel, readFunnel } from './read-funnel.ts';
export {
  countOpenMatches,
  lastProposals,
  listMatches,
  listMatchesQuery,
  listOwedMatches,
  matchesOfReference,
  proposedSince,
  readMatch,
} from './read-matches.ts';
export type { Withheld } from './readable.ts';
export { inviteReader, inviteReaderInput } from './readers.ts';
export { deleteDraft, recallShortlist } from './recall-shortlist.ts';
export { outcomeInput, recordOutcome, replyInput, replyTo } from './reply.ts';
export {
  introduce,
  introduceInput,
  reviewInput,
  reviewMatch,
  undoInput,
  undoReview,
} from './review-match.ts';
export {
  matchAgreement,
  matchPutForward,
  matchRead,
  matchReview,
  shortlistManage,
  shortlistRead,
  shortlistReply,
} from './rights.ts';
export { readLinkMessages, sendLink, sendLinkInput } from './send-link.ts';
export { type CancelledMeeting, candidateStates, shortlistStates } from './shortlist-model.ts';
export { spentNeeds } from './spent-needs.ts';
export { type Strength, strengthNames, strengths } from './strengths.ts';
export { takeBackProposal } from './take-back.ts';
export { listShortlists, listShortlistsQuery, readShortlist } from './view-shortlist.ts';
export { askForRoom, readWaiting } from './waiting.ts';
export { withdrawProposals } from './withdraw.ts';
