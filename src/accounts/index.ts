export {
  actorOfBearer,
  createToken,
  createTokenInput,
  listTokens,
  revokeToken,
  rightsForPrograms,
} from './api-tokens.ts';
export {
  endCalendarAddress,
  openCalendarAddress,
  readCalendarAddress,
  readerOfCalendar,
} from './calendar-address.ts';
export {
  type Contact,
  contactsNamed,
  contactsOf,
  namesOf,
  userName,
  wayIn,
  whoToCall,
} from './company-contacts.ts';
export {
  askEntry,
  askEntryCode,
  askEntryInput,
  codeMinutes,
  enterByLink,
  enterInput,
  entryLinkLives,
} from './entry-links.ts';
export { counsellorsRoomChanged } from './events.ts';
export { endMembership, giveMembership, giveMembershipInput } from './give-membership.ts';
export { type IdentityProvider, identityProvider } from './identity-provider.ts';
export { leastLoadedOfficer } from './least-loaded-officer.ts';
export {
  editUser,
  editUserInput,
  inviteAgain,
  listUsers,
  listUsersQuery,
  readUser,
  signOutUser,
} from './manage-users.ts';
export { createUser, createUserInput, openContact } from './open-account.ts';
export { openFirstAdmin } from './open-first-admin.ts';
export { editAccount, editAccountInput, readAccount } from './own-account.ts';
export { checkPassword } from './password-policy.ts';
export {
  askReset,
  askResetInput,
  changePassword,
  changePasswordInput,
  choosePassword,
  choosePasswordInput,
  readPasswordLink,
} from './passwords.ts';
export { accompaniesIn, accompanyingAt } from './reach.ts';
export {
  accountManage,
  accountOwn,
  calendarOwn,
  membershipGive,
  structureActivity,
  tokenManage,
} from './rights.ts';
export {
  confirmInput,
  confirmSecondFactor,
  proofInput,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  setUpInput,
  setUpSecondFactor,
} from './second-factor.ts';
export {
  actorOfToken,
  closeAllSessions,
  closeSession,
  closeSessionNamed,
  describeActor,
  listSessions,
  providerTokenOf,
  type Visit,
} from './sessions.ts';
export {
  answerChallenge,
  answerChallengeInput,
  beginEnrolment,
  enrolInput,
  openSession,
  openSessionInput,
} from './sign-in.ts';
export { signOn } from './sign-on.ts';
export { type SuggestionLimit, suggestionLimits } from './suggestion-limits.ts';
export { listOwnMemberships, switchMembership, switchMembershipInput } from './switch-membership.ts';
export { openWithoutInvitation, openWithoutInvitationInput } from './without-invitation.ts';
