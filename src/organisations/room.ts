import type { Room } from '../access/index.ts';
import { exportCalls, forgetInCalls, moveInCalls } from './calls-about.ts';
import { companiesTable } from './companies-table.ts';
import { companiesImport } from './import-companies.ts';
import * as rights from './rights.ts';

export const organisationsRoom: Room = {
  name: 'organisations',
  rights,
  tables: [companiesTable],
  imports: [companiesImport],
  personalData: {
    async export({ known }, { shared }) {
      return { file: { calls: known ? await exportCalls(known, shared) : [] } };
    },
    async forget({ known }, { shared }) {
      if (known) await forgetInCalls(known, shared);
      return {};
    },
    async move({ from: { known }, to }, { shared }) {
      if (known) await moveInCalls(known, to, shared);
      return undefined;
    },
  },
};
