import { z } from 'zod';

const count = (by: number, max: number) => z.coerce.number().int().min(1).max(max).default(by);

/** "2027-01-01 12.30 1865.59 décret n° 2026-0; …": first day, euros an hour, euros a month, source. */
const minimumWages = z
  .string()
  .default('')
  .transform((text) => text.split(';').flatMap((row) => row.trim() || []))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^20\d\d-[01]\d-[0-3]\d \d+[.,]\d\d \d+[.,]\d\d \S/,
          'attend « 2027-01-01 12,30 1865,59 décret n° … », un point-virgule entre deux lignes',
        ),
    ),
  )
  .transform((rows) =>
    rows.map((row) => {
      const [from = '', hour = '', month = '', ...source] = row.split(/\s+/);
      const cents = (text: string) => Math.round(Number(text.replace(',', '.')) * 100);
      return { from, hourlyCents: cents(hour), monthlyCents: cents(month), source: source.join(' ') };
    }),
  );

/** « Département; État=logos/etat.svg »: names, each with the file of its logo where there is one. */
const partners = z
  .string()
  .default('')
  .transform((text) =>
    text.split(';').flatMap((part) => {
      const [name = '', logo = ''] = part.split('=').map((word) => word.trim());
      return name ? [{ name, ...(logo ? { logo } : {}) }] : [];
    }),
  );

/** « #0b5070 #b04c08 #86c9e3 #f2a964 »: two colours on light, the same two on dark. */
const houseColours = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(
    z
      .array(z.string().regex(/^#[0-9a-f]{6}$/i, 'attend des couleurs comme #0b5070'))
      .refine((all) => all.length === 0 || all.length === 4, 'attend quatre couleurs, ou aucune')
      .refine(
        (all) => all.every((colour, i) => contrast(colour, i < 2 ? '#ffffff' : '#18222c') >= 4.5),
        'une couleur ne se lit pas sur son fond : il faut un contraste de 4,5 (WCAG 1.4.3)',
      ),
  );

/** How far two colours are from each other, as WCAG 2 measures it: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What a territory may set to its own custom, from the environment; the defaults are those of docs/domain.md. */
const schema = z.object({
  SUGGESTIONS_PER_POST: count(5, 50),
  SUGGESTIONS_PER_COUNSELLOR: count(10, 200),
  REVIEW_WORKING_DAYS: count(5, 60),
  /** Of its best total each list of ten keeps at least so many percent when lists are balanced; 100 leaves plain order. */
  LIST_KEPT_PERCENT: count(95, 100),
  /** Nobody is moved into more lists of ten than this, nor more people of one counsellor; plain lists may hold more. */
  LISTS_PER_PERSON: count(3, 100),
  LISTS_PER_COUNSELLOR: count(60, 10_000),
  /** Who is in no list of ten for this long is given one, or a note of what is missing. */
  LIST_WAITING_DAYS: count(30, 365),
  /** How long somebody who was retained may take to say whether they agree. */
  AGREEMENT_WORKING_DAYS: count(5, 60),
  REPLY_DAYS: count(10, 90),
  NEED_MONTHS: count(2, 24),
  /** How many days after its start a job can wait for somebody, where its need does not say. */
  START_TOLERANCE_DAYS: count(14, 365),
  LINK_DAYS: count(14, 90),
  /** A session that nobody uses ends after this long, and any session after `SESSION_HOURS`. */
  SESSION_IDLE_MINUTES: count(120, 24 * 60),
  SESSION_HOURS: count(12, 24 * 7),
  /** Of one account, by pages and API together; a token of a program has its own. */
  REQUESTS_PER_MINUTE: count(600, 1_000_000),
  /** Of one network address, behind which a whole structure may stand, where nobody has signed in. */
  SIGNED_OUT_PER_MINUTE: count(1200, 1_000_000),
  /**
   * What one network address may have open at the same time, behind which a whole structure may stand: connections
   * (where no proxy is trusted, which bounds its own), requests under way, and pages that are kept up to date.
   */
  CONNECTIONS_PER_ADDRESS: count(1000, 100_000),
  REQUESTS_AT_ONCE: count(500, 100_000),
  STREAMS_PER_ADDRESS: count(300, 100_000),
  STREAMS_PER_ACCOUNT: count(10, 1000),
  RESET_MINUTES: count(60, 24 * 60),
  INVITATION_DAYS: count(7, 60),
  /**
   * Roles that cannot sign in without a second factor, separated by commas: all staff (ASVS 6.3.3). A company's contact
   * sees a few cards at a time.
   */
  SECOND_FACTOR_ROLES: z
    .string()
    .default('officer,counsellor,manager,admin,facilitator,secretary,president,payer,controller')
    .transform((text) => text.split(',').flatMap((role) => role.trim() || [])),
  /** After the last contact with a person, their record is erased; notice is given `RETENTION_NOTICE_DAYS` before. */
  RETENTION_MONTHS: count(24, 120),
  RETENTION_NOTICE_DAYS: count(30, 180),
  /** A proposal that came to nothing is kept this long. */
  CANDIDACY_MONTHS: count(24, 24),
  /** A document is kept this long, from when it was added or its validity ends. */
  DOCUMENT_MONTHS: count(24, 120),
  /** How many documents one thing may have. */
  DOCUMENTS_EACH: count(60, 1000),
  /** Files on their way in, in one process, and of one account: each is held in memory while it is checked. */
  UPLOADS_AT_ONCE: count(8, 100),
  UPLOADS_PER_ACCOUNT: count(3, 100),
  /** The audit record goes by whole months, this long after they ended. */
  AUDIT_MONTHS: count(12, 60),
  /** Rows added to the table of minimum wages, before a release of this service brings them. */
  MINIMUM_WAGES: minimumWages,
  /** Below this a count of people could point at somebody, and is not shown. */
  SMALL_COUNT: count(11, 100),
  /** The authority whose house this is, as every page says it. */
  TERRITORY_NAME: z.string().trim().max(80).default(''),
  /** Its logo on public pages: a file, .svg, .png or .webp. */
  TERRITORY_LOGO: z.string().default(''),
  /** Two colours, as on white and as on dark: "#0b5070 #b04c08 #86c9e3 #f2a964". Text in them must be readable. */
  HOUSE_COLOURS: houseColours,
  /** Names between semicolons, each with its logo where there is one: "État=/etc/passerelle/etat.svg; Département". */
  PARTNERS: partners,
  /** The line beside the flag of the European Union, where it pays for this: "Cofinancé par l’Union européenne". */
  EUROPE_LINE: z.string().trim().max(120).default(''),
  /** The first month, as 2027-01, whose figures on the territory's talent are published; none are without it. */
  TALENT_SINCE: z
    .string()
    .regex(/^(20\d\d-(0[1-9]|1[0-2]))?$/, 'attend un mois, comme 2027-01')
    .default(''),
  /** How many months people are counted for: counted more often, each count has more noise (docs/adr/0020-disclosure.md). */
  TALENT_MONTHS: z.coerce
    .number()
    .int()
    .refine((months) => [1, 2, 3, 4, 6, 12].includes(months), 'attend 1, 2, 3, 4, 6 ou 12')
    .default(6),
  /** What twelve publications in a row may tell of one person: nothing is e to this power times as likely, or less. */
  TALENT_EPSILON: z.coerce.number().min(0.01).max(10).default(1),
  /** Whom companies call, as public pages say it: "Relations entreprises, 04 00 00 00 00". */
  TALENT_CALL: z.string().trim().max(200).default(''),
});

/** Each rule alone, by its name: what `.env.example` is made from. */
export const rulesByName: Readonly<Record<string, z.ZodType>> = schema.shape;

export type HouseRules = z.output<typeof schema>;

let read: HouseRules | undefined;

export function houseRules(): HouseRules {
  read ??= schema.parse(process.env);
  return read;
}

/** Replaces some rules until the returned function is called. For tests. */
export function setHouseRules(rules: Partial<HouseRules>): () => void {
  const before = houseRules();
  read = { ...before, ...rules };
  return () => {
    read = before;
  };
}
