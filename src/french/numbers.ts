const words = new Map<string, number>(
  `un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12,
  treize 13, quatorze 14, quinze 15, seize 16, dix-sept 17, dix-huit 18, dix-neuf 19, vingt 20, trente 30, quarante 40,
  cinquante 50, soixante 60, cent 100, demi 0.5, dizaine 10, douzaine 12, quinzaine 15, vingtaine 20`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([word = '', value]) => [word, Number(value)]),
);

const spelt = [...words.keys()].sort((a, b) => b.length - a.length).join('|');

/** Source of a pattern for a number in a folded text: digits, perhaps grouped or decimal, or one word. */
export const numberPattern = `(?:\\d{1,3}(?:[ .]\\d{3})+(?:,\\d{1,2})?|\\d{1,7}(?:[.,]\\d{1,2})?|(?:${spelt})(?![a-z]))`;

/** The value of what `numberPattern` matched: « 1 800,50 » is 1800.5, « deux » is 2. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const word = words.get(trimmed);
  if (word !== undefined) return word;
  const grouped = /^\d{1,3}(?:[ .]\d{3})+(?:,\d{1,2})?$/.test(trimmed);
  const value = Number((grouped ? trimmed.replace(/[ .]/g, '') : trimmed).replace(',', '.'));
  return trimmed === '' || !Number.isFinite(value) ? undefined : value;
}
