import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtIn, readExperienceText, readNeedText, type Span } from '../../src/occupations/index.ts';
import { today } from '../support/reading.ts';

const readBoth = (title: string, description: string) => readNeedText({ title, description }, builtIn, today);

/** Every span of a reading, however deep. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value) return [value as Span];
  return Object.values(value).flatMap(spansIn);
}

/** What people paste: words of advertisements, marks that confuse, and anything else. */
const piece = fc.oneof(
  fc.constantFrom(
    ...`CARISTE H/F|aide soignant(e)|CACES 1-3-5|CDI|CDD de 6 mois|35h/semaine|12,50 €|1 800,50 € brut|le 12/05/2026|dès que possible|de 8h à 17h|2x8|Marignane|13015|permis B|moins de 30 ans|langue maternelle|Jeune et dynamique|3 postes|débutant accepté|\u202e\u200f|\u0000\u0007|<b>|</p>|&nbsp;|œuvre|ﬁn|e\u0301quipe|👩‍🍳|İ|ǅ|ß|\ud800|.|,|(|\n|\t| |'|’|-|/`.split(
      '|',
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('whatever is pasted', () => {
  test('nothing throws, spans lie within the text, and the same text gives the same reading', () => {
    fc.assert(
      fc.property(text, text, (title, description) => {
        const reading = readBoth(title, description);
        for (const { field, start, end } of spansIn(reading)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual({ title, description }[field].length);
          expect(end).toBeGreaterThanOrEqual(start);
        }
        for (const { quote, span } of reading.discrimination)
          expect({ title, description }[span.field].slice(span.start, span.end)).toBe(quote);
        expect(readBoth(title, description)).toEqual(reading);
      }),
      { numRuns: 150 },
    );
  });

  test('a person’s own words too', () => {
    fc.assert(
      fc.property(text, (words) => {
        const reading = readExperienceText(words, builtIn, today);
        for (const { start, end } of spansIn(reading)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(words.length);
        }
        expect(readExperienceText(words, builtIn, today)).toEqual(reading);
      }),
      { numRuns: 80 },
    );
  });

  test('accents composed or not, capitals and marks of direction change nothing of what is understood', () => {
    const description = 'Mécanicien poids lourd à Vitrolles, CDI, 39h, 13,20 € de l’heure, débutant accepté.';
    const understood = (words: string) => {
      const { contract, minutesPerWeek, pay, zones, experience } = readBoth('', words);
      return [contract?.kind, minutesPerWeek?.value, pay?.minCents, zones[0]?.codes, experience?.months];
    };
    const expected = understood(description);
    expect(expected).toEqual(['cdi', 2340, 1320, ['13117'], 'none']);
    for (const other of [
      description.normalize('NFD'),
      description.toUpperCase(),
      description.replaceAll(' ', '\u00a0'),
      `\u202b${description.replaceAll('é', 'e\u0301')}\u202c`,
      `<p>${description}</p>`,
    ]) {
      expect(understood(other)).toEqual(expected);
    }
  });

  // A pattern that goes back over its steps takes minutes on these; the time limit of a test catches it.
  test.each([
    ['ten megabytes of one letter', 'a'.repeat(10_000_000)],
    ['ten megabytes of digits', '1'.repeat(10_000_000)],
    ['amounts without end', '1 000 '.repeat(5000)],
    ['hours without end', '8h-12h '.repeat(5000)],
    ['hours glued together', '8h8h8h8h'.repeat(3000)],
    ['dates without end', '12/12/12/12'.repeat(3000)],
    ['blanks', ' '.repeat(20_000)],
    ['line ends', '\n'.repeat(20_000)],
    ['tags that never close', '<a '.repeat(7000)],
    ['brackets', '('.repeat(20_000)],
    ['inclusive endings', 'agent(e)s/'.repeat(3000)],
    ['contracts', 'cdi cdd intérim, '.repeat(1500)],
    ['shifts and fractions', 'en 3/8 le 3/8 du 1/2 au 7/7 '.repeat(700)],
    ['weeks that alternate', 'semaine a : 32h, semaine b '.repeat(700)],
    ['trades', 'recherche 2 maçons et 3 coffreurs ou un '.repeat(500)],
    ['labels without a number', 'nombre de postes a pourvoir ouverts '.repeat(550)],
    ['money of every kind', 'prime panier salaire 12€85 + 11 € net, smic + '.repeat(430)],
    ['contracts that are refused', 'pas de cdi ni cdd ni intérim puis '.repeat(580)],
    ['months', '1er janvier, mars, 15 mars, '.repeat(700)],
    ['recruiting', 'recrute un recherche une '.repeat(1000)],
    ['accents alone', '\u0301'.repeat(20_000)],
    ['emoji', '👨‍👩‍👧‍👦'.repeat(2500)],
    ['right to left', '\u202e\u05d0'.repeat(10_000)],
    ['half letters', '\ud800'.repeat(20_000)],
    ['seniors', 'jeune femme de moins de 30 ans '.repeat(800)],
    ['from to', 'entre 25 et 35 ans à '.repeat(1000)],
    ['licences', 'CACES 1, 3 ou 5 ou permis B ou C '.repeat(700)],
    ['skills', 'nettoyer entretenir un local un espace '.repeat(600)],
  ])('%s', (_, description) => {
    const reading = readBoth(description.slice(0, 400), description);
    expect(spansIn(reading).every(({ end }) => end <= 20_000)).toBe(true);
    readExperienceText(description, builtIn, today);
  });
});
