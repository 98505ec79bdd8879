import type { z } from 'zod';
import { type Column, tableOut } from '../access/index.ts';
import { currentCatalogue } from '../occupations/index.ts';
import { dayOf } from '../platform/index.ts';
import { zone as zoneOf } from '../territory/index.ts';
import { participantStateNames } from './participant-states.ts';
import { listParticipants, listParticipantsQuery } from './read-participants.ts';
import { participantRead } from './rights.ts';

type Line = Awaited<ReturnType<typeof listParticipants>>['data'][number];

/** What every list of people says of each. */
export const participantColumns: readonly Column<Line>[] = [
  { label: 'Référence', value: ({ reference }) => reference },
  { label: 'Prénom', value: ({ firstName }) => firstName },
  { label: 'Nom', value: ({ lastName }) => lastName },
  {
    label: 'Métiers cherchés',
    value: ({ wishes }) =>
      wishes.map((code) => `${currentCatalogue().occupation(code)?.name ?? ''} (${code})`).join(', '),
  },
  { label: 'Commune', value: ({ zone }) => zoneOf(zone ?? '')?.name },
  { label: 'État', value: ({ state }) => participantStateNames[state] },
];

export const participantsTable = tableOut<Line, z.output<typeof listParticipantsQuery>>({
  path: 'participants',
  file: 'participants',
  right: participantRead,
  query: listParticipantsQuery,
  most: 200,
  page: listParticipants,
  columns: [
    ...participantColumns,
    { label: 'Changé le', value: ({ updatedAt }) => dayOf(new Date(updatedAt)) },
  ],
});
