import type { Twin } from '../twin.ts';
import { addForm, editForm, fileDownload, removeForm } from './participant-forms.ts';
import { participantDocumentsPage } from './participant-page.tsx';
import { personArchive } from './person-archive.ts';
import { documentRoutes } from './routes.ts';

export const twin: Twin = {
  routes: documentRoutes(),
  pages: [participantDocumentsPage],
  forms: [addForm, editForm, removeForm],
  downloads: [fileDownload, personArchive],
};
