import anyAscii from 'any-ascii';
import { electronicFormatIBAN, isSEPACountry, isValidIBAN } from 'ibantools';
import { z } from 'zod';
import { calendarDay, oneLine, readSealed, seal, unreadable } from '../platform/index.ts';

const cents = z.number().int().min(0).max(100_000_000);
const month = cents.nullable();

/** Of a country of the SEPA, its check digits right; spaces are left out. */
export const iban = z
  .string()
  .trim()
  .max(50)
  .transform((text) => electronicFormatIBAN(text) ?? '')
  .refine((text) => isValidIBAN(text) && isSEPACountry(text.slice(0, 2)), {
    message: 'Ce n’est pas un IBAN : recopiez-le du RIB, 27 signes pour un compte français.',
    params: { code: 'not-an-iban' },
  });

/** What banks of the SEPA write of a text (EPC217-08): letters without accents, figures and a few signs. */
export const bankText = (text: string): string =>
  anyAscii(text)
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** Of whoever gives or gets a transfer: a bank refuses a whole file for one name without a letter. */
export const accountName = oneLine(2, 70).refine((name) => /[A-Za-z0-9]/.test(bankText(name)), {
  message: 'Ce nom n’a aucune lettre : recopiez celui du compte.',
  params: { code: 'no-letter' },
});

/** What is written of the young person's situation: sealed as a whole. Sums are cents, by month where they say so. */
export const fileFields = {
  payee: z.enum(['person', 'third']),
  /** To whom the third party's account belongs: a driving school, a landlord. */
  payeeName: accountName,
  iban,
  /** What came in, the last month first. */
  own: z.array(month).max(12),
  othersMonthlyCents: cents,
  parentsMonthlyCents: cents,
  expensesMonthlyCents: cents,
  /** In the home, the young person among them. */
  people: z.number().int().min(1).max(20),
  domicile: z.enum(['own', 'administrative']),
  /** The agreed body (CCAS, day centre) of an administrative address. */
  domicileBody: oneLine(2, 120),
  domicileSince: calendarDay(),
  /** French or in regular stay: what was seen, never its ground. */
  stay: z.boolean(),
  triedOrdinary: z.boolean(),
  tried: z.string().trim().min(2).max(500),
  ownCents: cents,
  otherFunder: oneLine(2, 120),
  otherCents: cents,
  why: z.string().trim().min(2).max(1500),
} as const;

const stored = z
  .object(fileFields)
  .extend({ iban: z.string(), payeeName: z.string(), domicileSince: z.string() })
  .partial();
export type AidFile = z.output<typeof stored>;
export const fileNames = Object.keys(fileFields) as (keyof AidFile)[];

const place = (id: string, what: string): string => `${id}/${what}`;

export const sealFile = (id: string, file: AidFile): string => seal(JSON.stringify(file), place(id, 'file'));

/** Nothing where it does not open. */
export function readFile({ _id, file }: { readonly _id: string; readonly file: string }): AidFile {
  const text = readSealed(file, place(_id, 'file'));
  return text === unreadable ? {} : stored.parse(JSON.parse(text));
}

/** Why it was decided so, as the young person reads it. */
export const sealWords = (id: string, what: string, text: string): string => seal(text, place(id, what));
export const readWords = (id: string, what: string, text: string | undefined): string | null =>
  text === undefined ? null : readSealed(text, place(id, what));
