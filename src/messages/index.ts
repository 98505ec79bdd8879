export { listCaught, listCaughtQuery } from './caught.ts';
export { noticeKinds } from './declared.ts';
export { tellDigests } from './digest.ts';
export { forgetMessagesAbout } from './held-of-person.ts';
export { leaveMessage, type ToPerson } from './leave-message.ts';
export { letter } from './letter.ts';
export { failureReasons, messageStates } from './message.ts';
export { aboutKinds } from './notice.ts';
export { type NewNotice, notify, wasTold } from './notify.ts';
export { choosePreferences, choosePreferencesInput, readPreferences } from './preferences.ts';
export {
  countMessages,
  listMessages,
  listMessagesQuery,
  type MessageLine,
  messagesAbout,
  retryFailedMessages,
  retryMessage,
} from './read-messages.ts';
export {
  countUnread,
  endNoticesOf,
  listNotices,
  listNoticesQuery,
  markNoticeRead,
  markNoticesRead,
} from './read-notices.ts';
export { messageCaught, messageManage, noticeOwn } from './rights.ts';
export { sendMessage } from './send-message.ts';
export { leaves, site, useWays } from './ways.ts';
