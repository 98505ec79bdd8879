import { fairnessPage } from './fairness.tsx';
import { markReadForm, messagesPage } from './messages.tsx';
import { occupationsPage } from './occupations.tsx';

/** For everyone who has signed in, whatever their role. */
export const sharedPages = [messagesPage, fairnessPage, occupationsPage];
export const sharedForms = [markReadForm];
