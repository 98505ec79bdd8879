import { right } from '../access/index.ts';

export const noticeOwn = right('notice.own', ['officer', 'counsellor', 'manager', 'employer', 'admin']);
export const messageManage = right('message.manage', ['admin']);
export const messageCaught = right('message.caught', ['admin']);
