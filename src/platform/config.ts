import { availableParallelism } from 'node:os';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const key = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'doit être 32 octets en base64');

/** "2026a:BASE64,2025b:BASE64": the first key encrypts, all decrypt. */
const fieldKeys = z
  .string()
  .min(1)
  .transform((text) =>
    text.split(',').map((part) => {
      const [id = '', secret = ''] = part.trim().split(/:(.*)/s);
      return { id, secret };
    }),
  )
  .pipe(z.array(z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,20}$/), secret: key })).min(1));

const blankIsAbsent = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** By HTTPS, unless it is this machine. */
const safeUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => /^https:|^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(url), 'doit être en https');

/** "unix:/run/clamav/clamd.ctl" or "tcp:clamav:3310": where an antivirus listens. */
const scanner = z
  .string()
  .regex(/^(unix:\/.+|tcp:[^\s:/]+:\d{1,5})$/, 'attend unix:/chemin ou tcp:machine:port')
  .transform((text) => {
    const [, host = '', number = ''] = /^tcp:(.+):(\d+)$/.exec(text) ?? [];
    return host ? { host, port: Number(number) } : { path: text.slice('unix:'.length) };
  });

const settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  MONGODB_URI: z.string().startsWith('mongodb'),
  REDIS_URL: z.string().regex(/^rediss?:\/\//),
  PORT: port.default(3000),
  FIELD_KEYS: fieldKeys,
  INDEX_KEY: key,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Names the BullMQ keys, so that several copies can share one Redis. */
  QUEUE_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default('passerelle'),
  /** Erasures, one a line, in a file that outlives the database: a restore replays it. */
  ERASURE_LEDGER: z.string().min(1).default('.data/erasures.jsonl'),
  /** Heads of the audit record's months, one a line, in a file that outlives the database: what is verified against. */
  AUDIT_HEADS: z.string().min(1).default('.data/audit-heads.jsonl'),
  /**
   * How many threads of a worker process rank. A ranking mostly waits for the database, so two are enough for one, and
   * the database keeps a core.
   */
  RANKING_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(() => Math.max(1, Math.min(2, availableParallelism() - 1))),
  /** How many reverse proxies stand before the API: only their `X-Forwarded-For` is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Between "no longer ready" and taking no more connections: what a load balancer needs to notice, in seconds. */
  STOP_NOTICE_SECONDS: z.coerce.number().min(0).max(10).default(3),
  /** Whoever reads `/metrics` shows it as a bearer token; without it nobody reads them. */
  METRICS_TOKEN: blankIsAbsent(
    z.string().regex(/^[\w.~+/-]{20,200}=*$/, 'attend 20 caractères au moins (openssl rand -hex 24)'),
  ),
  /** Where people find the service: the address that links in e-mails begin with. */
  PUBLIC_URL: blankIsAbsent(z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))),
  /** `smtps://user:password@host`, or `smtp://host:port?requireTLS=true`. */
  SMTP_URL: blankIsAbsent(z.string().regex(/^smtps?:\/\//)),
  MAIL_FROM: blankIsAbsent(z.string().min(3).max(320)),
  /** Without SMTP_URL: a folder where e-mails are written instead, one file each. */
  MAIL_DIR: blankIsAbsent(z.string()),
  /** Where text messages are posted to, as JSON (docs/operations.md); without it none is offered. */
  SMS_URL: blankIsAbsent(safeUrl),
  /** Shown to SMS_URL as a bearer token. */
  SMS_TOKEN: blankIsAbsent(z.string().min(1).max(1000)),
  /** Who they come from, where the gateway lets us say: a number, or up to eleven letters and digits. */
  SMS_SENDER: blankIsAbsent(
    z.string().regex(/^(\+?\d{3,15}|[A-Za-z0-9 ]{1,11})$/, 'attend un numéro, ou onze lettres et chiffres'),
  ),
  /** With one, no file is kept before clamd has looked at it. */
  CLAMD: blankIsAbsent(scanner),
  OIDC_ISSUER: blankIsAbsent(safeUrl),
  OIDC_CLIENT_ID: blankIsAbsent(z.string()),
  OIDC_CLIENT_SECRET: blankIsAbsent(z.string()),
  /** What the button says: « Se connecter avec … ». */
  OIDC_LABEL: z.string().max(60).default('ProConnect'),
  /** How the provider signs identities and, where it does, its userinfo: demanded of both. */
  OIDC_SIGNING_ALG: blankIsAbsent(z.enum(['RS256', 'PS256', 'ES256', 'EdDSA'])),
  OIDC_SCOPE: z.string().default('openid email'),
  /**
   * Levels of authentication, separated by spaces: one of them is demanded, and stands for a second factor. Without any,
   * whoever has or needs a second factor here gives its code too.
   */
  OIDC_ACR_VALUES: blankIsAbsent(z.string()),
  /** The provider vouches for addresses though it sends no `email_verified`: ProConnect. */
  OIDC_TRUST_EMAIL: z.stringbool().default(false),
});

/** Each setting alone, by its name: what `.env.example` is made from. */
export const settingsByName: Readonly<Record<string, z.ZodType>> = settings.shape;

type Read = z.output<typeof settings>;

/** Settings that are worth nothing without another. */
const needs: readonly (readonly [keyof Read, readonly (keyof Read)[]])[] = [
  ['SMTP_URL', ['MAIL_FROM', 'PUBLIC_URL']],
  ['SMS_URL', ['SMS_TOKEN', 'PUBLIC_URL']],
  ['OIDC_ISSUER', ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL']],
];

const complete = settings.superRefine((read, context) => {
  for (const [one, others] of needs) {
    for (const other of others) {
      if (read[one] !== undefined && read[other] === undefined) {
        context.addIssue({ code: 'custom', path: [other], message: `est attendu avec ${one}` });
      }
    }
  }
});

export type Config = z.output<typeof settings>;

/**
 * The settings, from the environment only.
 * @throws Error whose message names each wrong or missing variable.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = complete.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Réglages absents ou faux :\n${lines.join('\n')}`);
}
