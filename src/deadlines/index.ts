export { deadlineStates } from './deadline.ts';
export { deadlinesOfPerson, listDeadlines, listDeadlinesQuery } from './list-deadlines.ts';
export { readCalendar } from './read-calendar.ts';
export { type Owing, readDeadlines, type Wanted, type When, whens } from './read-deadlines.ts';
export { remind } from './remind.ts';
export { deadlineRead } from './rights.ts';
export { cancelUnder, setOwed } from './set-owed.ts';
