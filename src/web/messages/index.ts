import type { Twin } from '../twin.ts';
import { caughtPage } from './caught-page.tsx';
import { markAllReadForm, markReadForm, messagesPage } from './notices-page.tsx';
import { outgoingPage, retryAllForm, retryOneForm } from './outgoing-page.tsx';
import { preferencesForm, preferencesPage } from './preferences-page.tsx';
import { messageRoutes } from './routes.ts';

export const twin: Twin = {
  routes: messageRoutes,
  pages: [messagesPage, preferencesPage, outgoingPage, caughtPage],
  forms: [markReadForm, markAllReadForm, preferencesForm, retryAllForm, retryOneForm],
  menu: { admin: [['Envois', '/envois']] },
  tags: [
    {
      name: 'messages',
      description: 'What one is told, how, and what became of what was sent',
      paths: ['notices', 'message-preferences', 'outgoing-messages'],
    },
  ],
};
