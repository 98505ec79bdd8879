import { belowMinimumWords, minimumAbove, type PaidWork } from '../minimum-wage.ts';
import type { Catalogue } from '../open-catalogue.ts';
import type { Discrimination, NeedText, Reading, ReadQuestion, Span } from '../reading-types.ts';
import { readConditions } from './conditions.ts';
import { readContacts } from './contacts.ts';
import { readContract } from './contract.ts';
import { findDiscrimination, overlaps } from './discrimination.ts';
import { readExperienceAsked } from './experience-asked.ts';
import { readHours } from './hours.ts';
import { readLanguages } from './languages.ts';
import { readLicences } from './licences.ts';
import { readOccupations } from './occupations.ts';
import { readPay } from './pay.ts';
import { readPlaces } from './places.ts';
import { readPosts } from './posts.ts';
import { readSchedule } from './schedule.ts';
import { readSkills, skillsOf } from './skills.ts';
import { readSocialClause } from './social-clause.ts';
import { openSource, type Source } from './source.ts';
import { readStart } from './start.ts';
import { readVehicle } from './vehicle.ts';

/**
 * What an advertisement says, each item with its span. Pure; the time is bounded by the capped length of the text.
 * @param today ISO date, for starts without a year
 */
export function readNeedText(text: NeedText, catalogue: Catalogue, today: string): Reading {
  const source = openSource(text);
  const discrimination = findDiscrimination(source);
  const allowed = <Item extends { readonly span: Span }>(items: readonly Item[]) =>
    items.filter(({ span }) => !discrimination.some((refused) => overlaps(refused.span, span)));
  const only = <Item extends { readonly span: Span }>(item: Item | undefined) =>
    item ? allowed([item])[0] : undefined;

  const occupations = readOccupations(source, catalogue, discrimination);
  const contract = readContract(source);
  const hours = readHours(source);
  const posts = readPosts(source);
  const start = readStart(source, today);
  const pay = readPay(source, start.startsOn?.value ?? today);
  const experience = readExperienceAsked(source);
  const licences = readLicences(source, catalogue.licenceNames());
  const places = readPlaces(source, discrimination);
  return withoutBlanks({
    occupations: occupations.occupations,
    skills: allowed(readSkillsOf(source, catalogue, occupations.occupations)),
    licences: allowed(licences.licences),
    contract: contract.contract,
    minutesPerWeek: hours.minutesPerWeek,
    schedule: readSchedule(source),
    conditions: readConditions(source),
    pay: pay.pay,
    zones: places.zones,
    places: places.places,
    posts: posts.posts,
    startsOn: start.startsOn,
    experience: only(experience.experience),
    vehicle: only(readVehicle(source)),
    languages: allowed(readLanguages(source)),
    socialClause: readSocialClause(source),
    contacts: readContacts(source),
    questions: [
      ...[occupations, licences, contract, hours, pay, posts, start, experience, places].flatMap(
        ({ questions }) => questions,
      ),
      ...belowMinimum(
        {
          pay: pay.pay,
          contract: contract.contract,
          minutesPerWeek: hours.minutesPerWeek?.value,
          startsOn: start.startsOn?.value,
        },
        today,
      ),
    ],
    discrimination,
  });
}

function belowMinimum(work: PaidWork & Pick<Reading, 'pay'>, today: string): ReadQuestion[] {
  const minimum = minimumAbove(work, today);
  if (!minimum || !work.pay) return [];
  return [
    {
      field: 'pay',
      code: 'below-minimum-wage',
      text: belowMinimumWords(minimum),
      span: work.pay.span,
    },
  ];
}

/** What others than its officer may read of an advertisement: neither what the law refuses, nor whom to call. */
export const shownText = (
  text: NeedText,
  { discrimination, contacts }: Pick<Reading, 'discrimination' | 'contacts'>,
): NeedText => neutralText(text, [...discrimination, ...contacts]);

/** The text without words that must not be shown, nor compared with anybody. */
export function neutralText(
  text: NeedText,
  cuts: readonly Pick<Discrimination, 'span' | 'instead'>[],
): NeedText {
  const neutral = (field: Span['field']) => {
    let kept = '';
    let at = 0;
    const own = cuts.filter(({ span }) => span.field === field);
    for (const { span, instead = '' } of own.toSorted((a, b) => a.span.start - b.span.start)) {
      if (span.start >= at) kept += text[field].slice(at, span.start) + instead;
      at = Math.max(at, span.end);
    }
    return tidy(kept + text[field].slice(at));
  };
  return { title: neutral('title'), description: neutral('description') };
}

/** Without the spaces and marks that stood around words taken away. */
const tidy = (text: string): string =>
  text
    .replace(/[ \t\u00a0]{2,}/g, ' ')
    .replace(/ +([,.)])/g, '$1')
    .replace(/\(\s*\)/g, '')
    // A line of which nothing but marks is left.
    .replace(/(?<=^|\n)[ ,;:.()/–—-]+(?=\n|$)/g, '')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');

/** Stored as it is: MongoDB and JSON keep no `undefined`. */
function withoutBlanks(reading: { [Key in keyof Reading]: Reading[Key] | undefined }): Reading {
  return Object.fromEntries(
    Object.entries(reading).filter(([, value]) => value !== undefined),
  ) as unknown as Reading;
}

/** An occupation whose likelihood is below this share of the first one's lends no skills. */
const NEARLY_AS_LIKELY = 0.3;

function readSkillsOf(
  source: Source,
  catalogue: Catalogue,
  occupations: Reading['occupations'],
): Reading['skills'] {
  const least = (occupations[0]?.confidence ?? 0) * NEARLY_AS_LIKELY;
  const likely = occupations.filter(({ confidence }) => confidence >= least);
  const among = skillsOf(likely.map(({ code }) => catalogue.occupation(code)));
  // A title names the occupation: it tells tasks only where nothing else does.
  const body = source.words.slice(source.titleWords);
  const words = body.length > 0 ? body : source.words;
  return readSkills(source.text, words, catalogue, among).map(({ code, confidence, from, to }) => ({
    code,
    name: catalogue.skill(code)?.name ?? code,
    confidence,
    span: source.span(from.start, to.end),
  }));
}
