import { z } from 'zod';
import {
  currentCatalogue,
  referenceRead,
  type Suggestion,
  suggestOccupations,
} from '../../../occupations/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { Field } from '../../kit/form.tsx';
import { page } from '../../kit/page.ts';
import { SearchForm } from '../../kit/search-form.tsx';

/** « Employé d’étage (G1501), aussi dit femme de chambre » */
export const suggestionWords = ({ code, name, said }: Suggestion): string =>
  `${name} (${code})${said ? `, aussi dit « ${said} »` : ''}`;

/** Occupations by what people call them: a page of its own, and what a field fetches while somebody types. */
export const occupationsPage = page({
  path: '/metiers',
  right: referenceRead,
  query: z.object({ q: z.string().max(200).default('') }),
  show: async ({ query: { q } }) => ({ title: 'Métiers', body: <Occupations q={q} /> }),
});

function Occupations({ q }: { q: string }) {
  const found = suggestOccupations(q, currentCatalogue());
  return (
    <div class="narrow">
      <h1>Métiers</h1>
      <SearchForm label="Chercher un métier" action="/metiers" button="Chercher">
        <Field name="q" type="search" label="Comme on le dit" value={q} maxLength={200} />
      </SearchForm>
      {q && found.length === 0 ? <Empty>Aucun métier ne ressemble à « {q} ».</Empty> : null}
      <ul class="list" id="metiers">
        {found.map((one) => (
          <li key={one.code} data-value={`${one.name} (${one.code})`}>
            {suggestionWords(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
