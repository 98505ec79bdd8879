import type { Twin } from '../twin.ts';
import {
  alertForm,
  cancelForm,
  checkForm,
  createForm,
  editForm,
  endForm,
  extendForm,
  interruptForm,
  noteForm,
  proofDownload,
  proofForm,
  protocolForm,
  settleForm,
} from './forms.ts';
import { placementsPage } from './list-page.tsx';
import { personPlacementsPage } from './person-page.tsx';
import { placementPage } from './placement-page.tsx';
import { protocolsPage } from './protocols-page.tsx';
import { placementRoutes } from './routes.ts';

const placements = ['Emplois', '/emplois'] as const;

export const twin: Twin = {
  tags: [
    {
      name: 'placements',
      description: 'Contracts that began, and the rules of exits',
      paths: ['placements', 'protocols'],
    },
  ],
  routes: placementRoutes,
  pages: [placementsPage, personPlacementsPage, placementPage, protocolsPage],
  forms: [
    createForm,
    noteForm,
    editForm,
    endForm,
    cancelForm,
    extendForm,
    interruptForm,
    checkForm,
    alertForm,
    settleForm,
    proofForm,
    protocolForm,
  ],
  downloads: [proofDownload],
  menu: {
    counsellor: [placements],
    manager: [placements],
    officer: [placements],
    employer: [placements],
    admin: [['Règles de sortie', '/regles-de-sortie']],
  },
};
