import { casePage } from '../record/case-page.tsx';
import { diagnosticPage } from '../record/diagnostic.tsx';
import { needsForPage } from '../record/needs-for.tsx';
import { objectionForms } from '../record/objection.tsx';
import { proposedPage } from '../record/proposed-page.tsx';
import { participantForms } from '../record/section-forms.ts';
import { participantPage } from '../record/summary-page.tsx';
import { experiencePage, projectPage } from '../record/tab-pages.tsx';
import { declineManyForm } from './decline-many.ts';
import { inboxDownloads, inboxPage } from './inbox.tsx';
import { matchPage } from './match.tsx';
import { mergeForm, mergePage } from './merge.tsx';
import {
  newParticipantForm,
  newParticipantPage,
  participantDownloads,
  participantsPage,
} from './participants.tsx';
import { personFileJson, personFilePdf } from './person-file.ts';
import { reviewForms } from './review-forms.tsx';
import { withoutListPage } from './without-list.tsx';

export const counsellorPages = [
  inboxPage,
  matchPage,
  participantsPage,
  newParticipantPage,
  withoutListPage,
  needsForPage,
  mergePage,
  participantPage,
  projectPage,
  experiencePage,
  proposedPage,
  casePage,
  diagnosticPage,
];
export const counsellorForms = [
  newParticipantForm,
  declineManyForm,
  ...reviewForms,
  ...objectionForms,
  mergeForm,
  ...participantForms,
];
export const counsellorDownloads = [
  personFilePdf,
  personFileJson,
  ...participantDownloads,
  ...inboxDownloads,
];
