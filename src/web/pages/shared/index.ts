import { markReadForm, messagesPage } from './messages.tsx';
import { occupationsPage } from './occupations.tsx';

/** For everyone who has signed in, whatever their role. */
export const sharedPages = [messagesPage, occupationsPage];
export const sharedForms = [markReadForm];
