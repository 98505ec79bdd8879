const startsMute = /^[aeiouyàâéèêëîïôùûœh]/i;

/** "de" or "d'" before what follows. The h of the words used here is mute. */
export const de = (words: string): string => (startsMute.test(words) ? `d'${words}` : `de ${words}`);

/** "agent d'entretien" → "agents d'entretien": what comes after the first preposition stays as it is. */
export function plural(title: string): string {
  const [, head = title, rest = ''] = /^(.*?)( (?:de |d'|du |des |en |aux |à ).*)$/.exec(title) ?? [];
  return head.replace(/\p{L}+/gu, (word) => (/[sxz]$|^\p{Lu}+$/u.test(word) ? word : `${word}s`)) + rest;
}

/** "a", "a et b", "a, b et c" */
export function enumerate(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** As people say it: "3 mois", "un an et demi", "plus de 10 ans". */
export function duration(months: number): string {
  if (months < 12) return months === 1 ? 'un mois' : `${months} mois`;
  if (months === 18) return 'un an et demi';
  const years = Math.floor(months / 12);
  if (years === 1) return 'un an';
  return years >= 10 && years % 5 === 0 ? `plus de ${years} ans` : `${years} ans`;
}

/** For an address: "Éclat Peyrevive et Fils" → "eclat-peyrevive-et-fils" */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
