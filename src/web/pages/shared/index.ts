import { markReadForm, messagesPage } from './messages.tsx';

/** For everyone who has signed in, whatever their role. */
export const sharedPages = [messagesPage];
export const sharedForms = [markReadForm];
