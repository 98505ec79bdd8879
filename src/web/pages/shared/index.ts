import { occupationsPage } from './occupations.tsx';
import { searchPage } from './search.tsx';

/** For everyone who has signed in, whatever their role. */
export const sharedPages = [occupationsPage, searchPage];
