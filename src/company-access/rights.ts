import { right } from '../access/index.ts';

/** Requests of companies that have no account: reading them, and answering. */
export const companyAccessAnswer = right('company-access.answer', ['officer', 'admin']);
