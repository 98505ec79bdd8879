import type { Twin } from '../twin.ts';
import { contractPage } from './contract-page.tsx';
import { decpRoute } from './decp-route.ts';
import { certificateFile, decpFile, reportFile, reportTable } from './files.ts';
import { clauseForms } from './forms.ts';
import { contractsPage } from './list-page.tsx';
import { closeMonthsForm, monthPage } from './month-page.tsx';
import { newContractPage } from './new-page.tsx';
import { peoplePage, personPage } from './people-pages.tsx';
import { clauseRoutes } from './routes.ts';
import { sheetPage } from './sheet-page.tsx';
import { simulatorPage } from './simulator-page.tsx';

const contracts = ['Marchés', '/marches'] as const;
const simulator = ['Simulateur de clause', '/marches/simulateur'] as const;

export const twin: Twin = {
  routes: [...clauseRoutes, decpRoute],
  tags: [
    {
      name: 'clauses',
      description: 'Social clauses of public contracts: hours due, people eligible, hours done, closing',
      paths: [
        'clause-simulations',
        'clause-contracts',
        'clause-operations',
        'clause-agreements',
        'clause-people',
        'clause-decp',
      ],
    },
  ],
  pages: [
    contractsPage,
    simulatorPage,
    newContractPage,
    contractPage,
    monthPage,
    sheetPage,
    peoplePage,
    personPage,
  ],
  forms: [...clauseForms, closeMonthsForm],
  downloads: [reportFile, reportTable, certificateFile, decpFile],
  menu: {
    facilitator: [
      contracts,
      ['Contrôle du mois', '/marches/mois/dernier'],
      ['Éligibilité', '/eligibilite'],
      simulator,
    ],
    buyer: [contracts, simulator],
    employer: [contracts],
  },
};
