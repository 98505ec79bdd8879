export {
  listRequests,
  listRequestsQuery,
  openAccess,
  readRequest,
  refuseAccess,
  refuseAccessInput,
} from './answer-request.ts';
export { answerWithinDays, askForAccess, askForAccessInput } from './ask-for-access.ts';
export { refusalReasons, requestStates } from './request.ts';
export { companyAccessAnswer } from './rights.ts';
