import type { Twin } from '../twin.ts';
import { importForms } from './import-forms.ts';
import { importPage, importStream } from './import-page.tsx';
import { importRoutes } from './import-routes.ts';
import { importsPage } from './imports-page.tsx';
import { tableRoutes } from './table-routes.ts';

const imports = ['Imports', '/imports'] as const;

export const twin: Twin = {
  routes: [...importRoutes(), ...tableRoutes()],
  tags: [
    {
      name: 'Imports',
      description: 'Files of other tools: checked line by line, confirmed, then written, with progress.',
      paths: ['imports'],
    },
  ],
  pages: [importsPage, importPage],
  forms: importForms,
  streams: [importStream],
  lastInMenus: true,
  menu: {
    officer: [imports],
    counsellor: [imports],
    manager: [imports],
    facilitator: [imports],
    admin: [imports],
  },
};
