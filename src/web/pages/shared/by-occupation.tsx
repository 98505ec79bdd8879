import { currentCatalogue, suggestOccupations } from '../../../occupations/index.ts';

/** The occupations that the words of a search may mean: each looks for its needs, by its code. */
export function ByOccupation({ q, to }: { q: string | undefined; to: (q: string) => string }) {
  const near = q && !/\b[A-N]\d{4}\b/.test(q) ? suggestOccupations(q, currentCatalogue(), 4) : [];
  if (near.length === 0) return null;
  return (
    <p class="soft">
      {'Ou par métier : '}
      {near.map(({ code, name }, i) => (
        <span key={code}>
          {i > 0 ? ', ' : ''}
          <a href={to(`${name} (${code})`)}>{name}</a>
        </span>
      ))}
    </p>
  );
}
