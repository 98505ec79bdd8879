import type { z } from 'zod';
import { tableOut } from '../access/index.ts';
import { zone as zoneOf } from '../territory/index.ts';
import { listEmployers, listEmployersQuery } from './companies.ts';
import { employerRead } from './rights.ts';

type Line = Awaited<ReturnType<typeof listEmployers>>['data'][number];

const firstContact = ({ contacts }: Line) => contacts[0];

export const companiesTable = tableOut<Line, z.output<typeof listEmployersQuery>>({
  path: 'employers',
  file: 'entreprises',
  right: employerRead,
  query: listEmployersQuery,
  most: 200,
  page: listEmployers,
  columns: [
    { label: 'SIRET', value: ({ siret }) => siret },
    { label: 'Nom', value: ({ name }) => name },
    { label: 'Autres appellations', value: ({ otherNames }) => otherNames.join(', ') },
    { label: 'Activité', value: ({ trade }) => trade },
    { label: 'Commune', value: ({ zone }) => zoneOf(zone ?? '')?.name },
    { label: 'Contact', value: (line) => firstContact(line)?.name },
    { label: 'Fonction', value: (line) => firstContact(line)?.role },
    { label: 'Téléphone', value: (line) => firstContact(line)?.phone },
    { label: 'Courriel', value: (line) => firstContact(line)?.email },
  ],
});
