import { usePage } from './context.ts';

/** What a list is asked for, as its address has it: a name without a value is left out. */
type Asked = Readonly<Record<string, string | undefined>>;

/** The address of this page with some of what it asks changed. The place reached in a list (`suite`) does not stay. */
export function useAddress(): (changes: Asked, part?: string) => string {
  const { url } = usePage();
  const [path = '', query = ''] = url.split('?');
  return (changes, part) => {
    const asked = new URLSearchParams(query);
    asked.delete('suite');
    for (const [name, value] of Object.entries(changes)) {
      asked.delete(name);
      if (value !== undefined) asked.set(name, value);
    }
    const text = asked.toString();
    return `${path}${text ? `?${text}` : ''}${part ? `#${part}` : ''}`;
  };
}
