import { right, roles } from '../access/index.ts';

export const noticeOwn = right('notice.own', roles);
export const messageManage = right('message.manage', ['admin']);
export const messageCaught = right('message.caught', ['admin']);
