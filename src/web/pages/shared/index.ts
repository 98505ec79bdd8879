import { occupationsPage } from './occupations.tsx';

/** For everyone who has signed in, whatever their role. */
export const sharedPages = [occupationsPage];
