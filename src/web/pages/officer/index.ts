import { replyForms } from '../shared/reply-forms.ts';
import { boardPage } from './board.tsx';
import { companiesPage, companyDownloads, createCompanyForm, newCompanyPage } from './companies.tsx';
import { callForm, companyPage } from './company.tsx';
import { keepContactForm } from './contacts.tsx';
import { editCompanyForm, editCompanyPage } from './edit-company.tsx';
import { editNeedForm, editNeedPage } from './edit-need.tsx';
import { needStream } from './need-stream.ts';
import { newNeedForm, newNeedPage } from './new-need.tsx';
import { presentationPage } from './presentation.tsx';
import { inviteReaderForm, sendForm } from './readers.tsx';
import { deleteDraftForm, recallForm } from './take-back.tsx';

// A fixed address comes before the one that takes any id.
export const officerPages = [
  boardPage,
  companiesPage,
  newCompanyPage,
  companyPage,
  editCompanyPage,
  newNeedPage,
  editNeedPage,
  presentationPage,
];
export const officerForms = [
  createCompanyForm,
  callForm,
  editCompanyForm,
  newNeedForm,
  editNeedForm,
  keepContactForm,
  sendForm,
  inviteReaderForm,
  recallForm,
  deleteDraftForm,
  ...replyForms('/presentations', presentationPage, (id) => `/presentations/${id}`),
];
export const officerDownloads = companyDownloads;
export const officerStreams = [needStream];
