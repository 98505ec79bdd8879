import { z } from 'zod';
import { roles } from '../access/index.ts';
import { codesOf } from '../platform/index.ts';
import { id, instant, text } from './answers.ts';

/** What the API answers of accounts, sessions and tokens. */
export const userAnswer = z
  .strictObject({
    id,
    role: z.enum(roles),
    name: text,
    structureId: id.optional(),
    employerId: id.optional(),
    buyerId: id.optional(),
  })
  .meta({ id: 'CurrentUser' });

export const sessionAnswer = z
  .strictObject({
    token: text,
    expiresAt: instant,
    user: userAnswer,
    recoveryCodes: z
      .array(text)
      .optional()
      .describe('After setting up a second factor while signing in: shown this once.'),
  })
  .meta({ id: 'Session' });

export const sessionsAnswer = z.strictObject({
  data: z.array(
    z.strictObject({
      id,
      way: z.enum(['password', 'provider', 'link']),
      device: text,
      createdAt: instant,
      seenAt: instant,
      expiresAt: instant,
      current: z.boolean(),
    }),
  ),
});

const place = {
  role: z.enum(roles),
  structureId: id.optional(),
  employerId: id.optional(),
  buyerId: id.optional(),
};
const period = { since: instant, until: instant.nullable() };

/** By which somebody may act. */
export const ownMembershipsAnswer = z.strictObject({
  data: z.array(
    z.strictObject({ id, ...place, organisation: text.nullable(), ...period, acting: z.boolean() }),
  ),
});

export const userLineAnswer = z
  .strictObject({
    ...userAnswer.shape,
    email: text,
    suggestions: z
      .int()
      .nullable()
      .describe('How many a counsellor may have open at once; null for the house’s rule.'),
    active: z.boolean(),
    memberships: z
      .array(z.strictObject({ id, ...place, ...period, current: z.boolean() }))
      .describe('Those within reach; the role beside is the one that they act by, or did last.'),
    signIn: z.strictObject({ password: z.boolean(), secondFactor: z.boolean(), provider: z.boolean() }),
  })
  .meta({ id: 'User' });

export const accountAnswer = z
  .strictObject({
    id,
    email: text,
    name: text,
    phone: text.nullable().describe('At work: given to the people whom one accompanies.'),
    role: z.enum(roles),
    password: z.boolean(),
    provider: z.boolean(),
    secondFactor: z.strictObject({
      set: z.boolean(),
      needed: z.boolean(),
      recoveryCodesLeft: z.int(),
    }),
  })
  .meta({ id: 'Account' });

export const tokenAnswer = z
  .strictObject({
    id,
    name: text,
    rights: z.array(text.meta(codesOf('rights-for-programs'))),
    structureId: id.nullable(),
    createdAt: instant,
    expiresAt: instant,
    usedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiToken' });
