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
  /** How many reverse proxies stand before the API: only their `X-Forwarded-For` is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});

export type Config = z.output<typeof settings>;

/**
 * The settings, from the environment only.
 * @throws Error whose message names each wrong or missing variable.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = settings.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Réglages absents ou faux :\n${lines.join('\n')}`);
}
