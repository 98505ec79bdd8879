import type { Room } from '../access/index.ts';
import { documentsOfParticipant } from './documents.ts';
import { exportParticipant } from './export-participant.ts';
import { formerTerritory } from './figures.ts';
import { peopleImport } from './file/import-people.ts';
import { forgetParticipant } from './forget.ts';
import { participantsTable } from './participants-table.ts';
import * as rights from './rights.ts';

/** Merging two records is a use case of its own (`merge-records.ts`): the other rooms follow. */
export const participantsRoom: Room = {
  name: 'participants',
  rights,
  documents: documentsOfParticipant,
  tables: [participantsTable],
  imports: [peopleImport],
  breakdowns: [formerTerritory],
  personalData: {
    async export({ id }) {
      return { file: { participant: await exportParticipant(id) } };
    },
    async forget({ id }) {
      const stay = await forgetParticipant(id);
      return stay ? { stay: { ...stay } } : {};
    },
    move: async () => undefined,
  },
};
