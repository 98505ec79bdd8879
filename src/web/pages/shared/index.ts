import { fairnessPage } from './fairness.tsx';
import { markReadForm, messagesPage } from './messages.tsx';

/** For everyone who has signed in, whatever their role. */
export const sharedPages = [messagesPage, fairnessPage];
export const sharedForms = [markReadForm];
