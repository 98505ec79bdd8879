import type { listAids } from '../../youth-aid/index.ts';
import { date, euros } from '../kit/format.ts';
import { Tag } from '../kit/tag.tsx';
import { purposeWords, stateWords } from './words.ts';

type Lines = Awaited<ReturnType<typeof listAids>>['data'];

/** Requests by reference: no name. */
export const AidTable = ({ lines }: { lines: Lines }) => (
  <table class="stack">
    <caption class="hidden">Demandes d’aide</caption>
    <thead>
      <tr>
        {['Demande', 'Besoin', 'État', 'Demandé', 'Accordé', 'Envoyée'].map((name) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map(({ id, reference, purpose, state, cents, decidedCents, sentOn, urgent }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/aides-jeunes/${id}`}>{reference}</a>
          </th>
          <td data-label="Besoin">{purposeWords[purpose]}</td>
          <td data-label="État">
            <Tag of={stateWords[state]} />{' '}
            {urgent && urgent.ratified === null ? <Tag of={['À ratifier', 'ask']} /> : null}
          </td>
          <td data-label="Demandé">{cents === null ? '–' : euros(cents)}</td>
          <td data-label="Accordé">{decidedCents ? euros(decidedCents) : '–'}</td>
          <td data-label="Envoyée">{sentOn ? date(sentOn) : '–'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
