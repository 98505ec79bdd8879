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

/** What a territory may set to its own custom, from the environment; the defaults are those of docs/domain.md. */
const schema = z.object({
  SUGGESTIONS_PER_POST: count(5, 50),
  SUGGESTIONS_PER_COUNSELLOR: count(10, 200),
  REVIEW_WORKING_DAYS: count(5, 60),
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
    .default('officer,counsellor,manager,admin')
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
