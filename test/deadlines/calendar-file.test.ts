import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile, tagOfCalendar } from '../../src/web/deadlines/calendar-file.ts';
import { eventsOf, unfolded } from './calendar.ts';

const site = 'https://passerelle.essai.example';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...';,\\:"\n\r\t nNé😀', 'END:VEVENT', 'BEGIN:VEVENT'), maxLength: 80 }),
);
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What of a text a calendar can hold: RFC 5545 has no control characters but the tab, and one end of line. */
const held = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');

test('whatever a title holds, a calendar reads it back whole, in lines of 75 octets, and nothing is added to it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, days), { maxLength: 4 }), (all) => {
      const file = calendarFile(
        all.map(([text, when], i) => ({ id: `essai-${i}`, text, when, path: '/echeances' })),
        site,
      );
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const events = eventsOf(file);
      expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual(all.map(([text]) => held(text)));
      expect(unfolded(file).filter((line) => line === 'END:VEVENT')).toHaveLength(all.length);
    }),
    { numRuns: 300 },
  );
});

test('a day is that day wherever it is read, and an instant that instant', () => {
  const [day, instant] = eventsOf(
    calendarFile(
      [
        { id: 'a', text: 'Avis à donner', when: '2027-03-28', path: '/avis/a' },
        {
          id: 'b',
          text: 'Rencontre',
          when: { at: new Date('2027-03-28T00:30:00Z'), minutes: 45 },
          path: '/b',
        },
      ],
      site,
    ),
  );
  expect(day).toMatchObject({
    UID: 'a@passerelle',
    'DTSTART;VALUE=DATE': '20270328',
    'DTEND;VALUE=DATE': '20270329',
    TRANSP: 'TRANSPARENT',
  });
  expect(instant).toMatchObject({ DTSTART: '20270328T003000Z', DTEND: '20270328T011500Z' });
});

test('the validator is that of what is shown', () => {
  const one = { id: 'a', text: 'Avis à donner', when: '2027-03-28', path: '/avis/a' };
  expect(tagOfCalendar([one], site)).toBe(tagOfCalendar([{ ...one }], site));
  expect(tagOfCalendar([one], site)).not.toBe(tagOfCalendar([{ ...one, when: '2027-03-29' }], site));
});
