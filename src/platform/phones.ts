import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';

/**
 * Calling codes of the overseas departments, by how a national number begins there (Arcep, decision 2018-0881): within
 * France they are dialled as any other, `0692…`, so that they are often typed without their own code.
 */
const overseas: readonly (readonly [begins: RegExp, code: string])[] = [
  [/^(?:26[239]|639|69[23])/, '262'],
  [/^(?:590|69[01])/, '590'],
  [/^[56]94/, '594'],
  [/^(?:596|69[67])/, '596'],
];

/** Digits and what stands between them; `(0)` is dialled from within the country only. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^t[ée]l(?:[ée]phone)?\s*\.?\s*:?\s*/i, '')
    .replace(/\s*(?:poste|ext\.?|;ext=)\s*(\d{1,6})$/i, ' ext. $1')
    .replace(/^\(((?:\+|00)\d{1,3})\)/, '$1 ')
    .replace(/^00\s?(?=[1-9])/, '+')
    .replace(/(?<=^\+[\d\s.]{1,6})\(0\)/, '')
    .replace(/^(?=33[1-9]\d{8}$|(?:262|59[046])[2-9]\d{8}$)/, '+')
    .replace(/[\s.,/_()\p{Pd}]+/gu, ' ')
    .replace('ext ', 'ext. ');
}

const looksLikeOne = /^\+?\d[\d ]*(?: ext\. \d+)?$/;

function parsed(typed: string): PhoneNumber | undefined {
  const text = plain(typed);
  if (!looksLikeOne.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text, 'FR');
  if (!number?.isValid()) return undefined;
  const [, code] = overseas.find(([begins]) => begins.test(number.nationalNumber)) ?? [];
  if (number.countryCallingCode !== '33' || !code) return number;
  const there = parsePhoneNumberFromString(`+${code}${number.nationalNumber}`);
  if (!there?.isValid()) return number;
  if (number.ext) there.setExt(number.ext);
  return there;
}

/** As it is stored and compared, so that one number has one form: E.164, `+33612345678`, or with `;ext=12` (RFC 3966). */
const canonical = ({ number, ext }: PhoneNumber): string => (ext ? `${number};ext=${ext}` : number);

/** For the API's document: said of what is sent, before it is read, else the document would not have it. */
export const phoneExample = { examples: ['06 39 98 01 02'] };

/** A telephone number however people type it; a number without a calling code is French. Gives its `canonical` form. */
export const phoneNumber = z
  .string()
  .max(40)
  .meta(phoneExample)
  .transform((typed, issues) => {
    const number = parsed(typed);
    if (number) return canonical(number);
    issues.addIssue({
      code: 'custom',
      message:
        'Ce numéro de téléphone n’est pas valide : dix chiffres en France, ou « + » et l’indicatif du pays ailleurs. Un seul numéro.',
    });
    return z.NEVER;
  });

const french = /^\+(?:33|262|590|594|596)(\d{9})(?:;ext=(\d+))?$/;

/** As it is dialled from France: `0612345678`, `0692901234`; a foreign number stays `+41791234567`. What is no number stays. */
export function dialled(kept: string): string {
  const [, digits, ext] = french.exec(kept) ?? [];
  const number = digits ? `0${digits}` : kept;
  return ext ? `${number} poste ${ext}` : number;
}

/** As French people write it, from any form of it: `06 12 34 56 78`, `0692 90 12 34`, `+41 79 123 45 67`. */
export function spacedPhone(text: string): string {
  const number = parsed(text);
  if (!number) return text;
  const written = french.test(canonical(number)) ? number.formatNational() : number.formatInternational();
  return written.replace(/\s*ext\.\s*/, ' poste ');
}

/** For a `tel:` link. */
export const phoneLink = (text: string): string => {
  const number = parsed(text);
  return `tel:${number ? canonical(number) : text.replace(/[^\d+]/g, '')}`;
};

/** The digits that any way to write this number ends with: for finding it in a text. Empty for what is no number. */
export function phoneTail(text: string): string {
  const { nationalNumber = '', countryCallingCode = '' } = parsed(text) ?? {};
  return nationalNumber.length < 7 ? countryCallingCode + nationalNumber : nationalNumber;
}
