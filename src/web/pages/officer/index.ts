import { boardPage } from './board.tsx';
import { companiesPage, createCompanyForm, newCompanyPage } from './companies.tsx';
import { callForm, companyPage } from './company.tsx';
import { editCompanyForm, editCompanyPage } from './edit-company.tsx';
import { needStream } from './need-stream.ts';

// A fixed address comes before the one that takes any id.
export const officerPages = [boardPage, companiesPage, newCompanyPage, companyPage, editCompanyPage];
export const officerForms = [createCompanyForm, callForm, editCompanyForm];
export const officerStreams = [needStream];
