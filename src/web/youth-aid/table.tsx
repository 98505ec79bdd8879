import type { listAids } from '../../youth-aid/index.ts';
import { date, euros } from '../kit/format.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { purposeWords, stateWords } from './words.ts';

type Lines = Awaited<ReturnType<typeof listAids>>['data'];

const columns: readonly Column<Lines[number]>[] = [
  {
    name: 'Demande',
    cell: ({ id, reference }) => <a href={`/aides-jeunes/${id}`}>{reference}</a>,
    heads: true,
  },
  { name: 'Besoin', cell: ({ purpose }) => purposeWords[purpose] },
  {
    name: 'État',
    cell: ({ state, urgent }) => (
      <>
        <Tag of={stateWords[state]} />{' '}
        {urgent && urgent.ratified === null ? <Tag of={['À ratifier', 'ask']} /> : null}
      </>
    ),
  },
  { name: 'Demandé', cell: ({ cents }) => (cents === null ? '–' : euros(cents)) },
  { name: 'Accordé', cell: ({ decidedCents }) => (decidedCents ? euros(decidedCents) : '–') },
  { name: 'Envoyée', cell: ({ sentOn }) => (sentOn ? date(sentOn) : '–') },
];

/** Requests by reference: no name. */
export const AidTable = ({ lines }: { lines: Lines }) => (
  <Table caption="Demandes d’aide" columns={columns} rows={lines} keyOf={({ id }) => id} />
);
