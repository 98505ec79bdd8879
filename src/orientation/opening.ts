const days: readonly (readonly [RegExp, string])[] = [
  [/\bMo\b/g, 'lundi'],
  [/\bTu\b/g, 'mardi'],
  [/\bWe\b/g, 'mercredi'],
  [/\bTh\b/g, 'jeudi'],
  [/\bFr\b/g, 'vendredi'],
  [/\bSa\b/g, 'samedi'],
  [/\bSu\b/g, 'dimanche'],
];
const day = '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const clock = '(\\d{1,2}):(\\d{2})';

const hour = (hours = '', minutes = ''): string =>
  `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`;

/** « Mo-Fr 08:30-12:30; PH off » in French; what is not of that form stays as it was typed. */
export function openingInWords(opening: string): string {
  const named = days.reduce((text, [code, name]) => text.replace(code, name), opening);
  return named
    .replace(/\bPH off\b/g, 'fermé les jours fériés')
    .replace(/\boff\b/g, 'fermé')
    .replace(new RegExp(`${day}\\s*-\\s*${day}`, 'g'), 'du $1 au $2')
    .replace(
      new RegExp(`${clock}\\s*-\\s*${clock}`, 'g'),
      (_, ...[h1, m1, h2, m2]: string[]) => `de ${hour(h1, m1)} à ${hour(h2, m2)}`,
    )
    .replace(/\s*,\s*/g, ', ')
    .replace(/\s*;\s*/g, ' ; ');
}
