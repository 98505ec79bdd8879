import { replyForms } from '../shared/reply-forms.ts';
import { cvFile, cvPage } from './cv.tsx';
import { preselectionsPage } from './list.tsx';
import { meetingFile } from './meeting-file.ts';
import { preselectionPage } from './shortlist.tsx';
import { shortlistFile } from './shortlist-file.ts';

export const employerPages = [preselectionsPage, preselectionPage, cvPage];
export const employerForms = replyForms('/preselections', preselectionPage, (id) => `/preselections/${id}`);
export const employerDownloads = [meetingFile, shortlistFile, cvFile];
