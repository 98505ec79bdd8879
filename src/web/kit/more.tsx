import { usePage } from './context.ts';

/** The next page of a list, filters kept: `suite` is its cursor. */
export function More({ next }: { next: string | null }) {
  const { url } = usePage();
  if (next === null) return null;
  const [path = '', query = ''] = url.split('?');
  const asked = new URLSearchParams(query);
  asked.set('suite', next);
  return (
    <p class="actions">
      <a class="button quiet" href={`${path}?${asked}`}>
        Voir la suite
      </a>
    </p>
  );
}
