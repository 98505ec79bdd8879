import { usePage } from './context.ts';

/** The list of this page as a file, with the filters that the address has. */
export function TableLinks() {
  const { url } = usePage();
  const [path = '', query = ''] = url.split('?');
  const asked = new URLSearchParams(query);
  asked.delete('suite');
  const to = (format: string) => `${path}.${format}${asked.size > 0 ? `?${asked}` : ''}`;
  return (
    <p class="soft">
      Emporter cette liste :{' '}
      <a href={to('csv')} download>
        CSV
      </a>{' '}
      ou{' '}
      <a href={to('xlsx')} download>
        Excel (XLSX)
      </a>
    </p>
  );
}
