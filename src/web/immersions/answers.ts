import { z } from 'zod';
import { channels } from '../../access/index.ts';
import {
  assessors,
  delegators,
  immersionStates,
  metDegrees,
  partyRoles,
  purposes,
  ruleIds,
  settingsInput,
  termsFields,
} from '../../immersions/index.ts';

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const text = z.string();

const line = {
  id: text,
  reference: text,
  state: z.enum(immersionStates),
  purpose: z.enum(purposes),
  startsOn: day,
  endsOn: day,
  employerId: text,
  company: text.nullable(),
  renews: text.nullable(),
  signed: z.int().describe('How many of its parties have signed the text of now.'),
  parties: z.int(),
  minutes: z.int().describe('Of presence, told until now.'),
};
export const immersionLine = z.strictObject(line).meta({ id: 'ImmersionLine' });
export const immersionLines = z.strictObject({ data: z.array(immersionLine), next: text.nullable() });

const party = z.strictObject({
  role: z.enum(partyRoles),
  signedAt: instant.nullable(),
  digest: text.nullable().describe('SHA-256 of the text that was read.'),
});
const signing = z.strictObject({
  digest: text,
  openedAt: instant,
  rules: z.int().describe('Version of the rules that allowed it: see `/immersion-rules`.'),
  parties: z.array(party),
});

const presence = z.array(z.strictObject({ on: day, minutes: z.int() }));
const terms = z.strictObject({
  ...z.object(termsFields).partial().shape,
});
const assessment = {
  by: z.enum(assessors),
  met: z.enum(metDegrees),
  words: text.nullable(),
  agrees: z.boolean().nullable().describe('Of the person: whether they say the same as the host.'),
};

export const immersionAnswer = z
  .strictObject({
    ...line,
    structure: text.nullable(),
    participant: z.strictObject({ id: text.nullable(), reference: text.nullable(), name: text }),
    prescribes: z
      .enum(['right', 'etti', 'none', 'delegation'])
      .nullable()
      .describe('By what the structure prescribes; for itself alone.'),
    delegationId: text.nullable(),
    terms,
    refusals: z
      .array(z.strictObject({ rule: z.enum(ruleIds), field: text, code: text, article: text, detail: text }))
      .describe('Of a draft: every bound that would break and what is missing. None: it may be signed.'),
    signing: signing.nullable(),
    withdrawn: z.array(signing).describe('Texts that were taken back, with who had signed them.'),
    deposit: z.strictObject({ on: day, channel: text, model: text, reference: text.nullable() }).nullable(),
    ended: z.strictObject({ on: day, how: z.enum(['whole', 'broken', 'no-show']) }).nullable(),
    presence,
    assessments: z.array(
      z.strictObject({ ...assessment, through: z.enum(['link', 'account', 'structure']), at: instant }),
    ),
    accidents: z.array(
      z.strictObject({
        id: text,
        happenedAt: instant,
        knownAt: instant,
        tellBy: instant,
        hostToldAt: instant.nullable(),
        toldLate: z.boolean().nullable(),
        declareBy: instant,
        declaredAt: instant.nullable(),
        declaredLate: z.boolean().nullable(),
        words: text.nullable(),
      }),
    ),
    reason: text.nullable().describe('Why it was given up, or not signed.'),
    revision: z.int(),
  })
  .meta({ id: 'Immersion' });

export const conventionAnswer = z
  .strictObject({
    reference: text,
    digest: text,
    deposited: z.boolean(),
    sections: z.array(
      z.strictObject({ title: text, lines: z.array(z.strictObject({ what: text, said: text })) }),
    ),
    parties: z.array(party),
  })
  .meta({ id: 'ImmersionConvention' });

/** In the file of a person. */
export const ownImmersion = z.strictObject({
  id: text,
  reference: text,
  state: line.state,
  purpose: line.purpose,
  employerId: text,
  startsOn: day,
  endsOn: day,
  endedOn: day.nullable(),
  depositedOn: day.nullable(),
  terms,
  signatures: z.array(z.strictObject({ role: z.enum(partyRoles), signedAt: instant, digest: text })),
  presence,
  assessments: z.array(z.strictObject(assessment)),
  accidents: z.array(
    z.strictObject({ happenedAt: instant, declaredAt: instant.nullable(), words: text.nullable() }),
  ),
  reason: text.nullable(),
});

export const signingLinkAnswer = z.strictObject({
  path: text.describe('Told once.'),
  code: text.describe('Told by another way than the link.'),
  expiresAt: instant,
  sent: z.enum(channels).nullable().describe('By what it left, where an address was said.'),
});

export const hoursLines = z.strictObject({
  data: z.array(
    z.strictObject({
      id: text,
      reference: text,
      participant: text.nullable(),
      name: text,
      company: text.nullable(),
      month: text,
      employed: z.boolean(),
      employer: text.nullable(),
      days: z.int(),
      minutes: z.int(),
    }),
  ),
  next: text.nullable(),
});

export const delegationAnswer = z
  .strictObject({
    id: text,
    by: z.enum(delegators),
    byName: text,
    people: text,
    reference: text.nullable(),
    from: day,
    until: day,
    withdrawnOn: day.nullable(),
    revision: z.int(),
  })
  .meta({ id: 'ImmersionDelegation' });

export const rulesAnswer = z
  .strictObject({
    version: z.int(),
    from: day,
    source: text,
    settings: settingsInput,
    confirmed: z.partialRecord(z.enum(ruleIds), text),
    reason: text.nullable(),
    setAt: instant.nullable(),
  })
  .meta({ id: 'ImmersionRules' });
