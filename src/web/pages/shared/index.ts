import { markReadForm, messagesPage } from './messages.tsx';
import { occupationsPage } from './occupations.tsx';
import { searchPage } from './search.tsx';

/** For everyone who has signed in, whatever their role. */
export const sharedPages = [messagesPage, occupationsPage, searchPage];
export const sharedForms = [markReadForm];
