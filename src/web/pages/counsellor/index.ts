import { diagnosticPage } from './diagnostic.tsx';
import { inboxDownloads, inboxPage } from './inbox.tsx';
import { matchPage } from './match.tsx';
import { mergeForm, mergePage } from './merge.tsx';
import { needsForPage } from './needs-for.tsx';
import { objectionForms } from './objection.tsx';
import { participantPage } from './participant.tsx';
import { participantForms } from './participant-forms.ts';
import {
  newParticipantForm,
  newParticipantPage,
  participantDownloads,
  participantsPage,
} from './participants.tsx';
import { personFileJson, personFilePdf } from './person-file.ts';
import { reviewForms } from './review-forms.tsx';

export const counsellorPages = [
  inboxPage,
  matchPage,
  participantsPage,
  newParticipantPage,
  needsForPage,
  mergePage,
  participantPage,
  diagnosticPage,
];
export const counsellorForms = [
  newParticipantForm,
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
