import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, type Column, check, tableOut } from '../access/index.ts';
import { record, recordReading } from '../audit/index.ts';
import { employerNames } from '../organisations/index.ts';
import { openIdentity, referencesOf } from '../participants/index.ts';
import { addDays, addMonths, flag, Problem, pageOf, today } from '../platform/index.ts';
import { describeConvention, describeImmersion, describeLine } from './describe.ts';
import { Immersion, type ImmersionDoc } from './immersion.ts';
import { immersionStates } from './immersion-states.ts';
import { findImmersion, immersionsWithin } from './reach.ts';
import { immersionManage, immersionRead } from './rights.ts';
import { readTerms } from './terms.ts';

const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
};

export const listImmersionsQuery = z.strictObject({
  state: z.enum(immersionStates).optional(),
  participantId: z.string().max(60).optional(),
  ...page,
});

async function pageWith<Line>(
  actor: Actor,
  wanted: readonly QueryFilter<ImmersionDoc>[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  line: (doc: ImmersionDoc, company: string | undefined) => Line,
) {
  const docs = await Immersion.find({
    $and: [immersionsWithin(actor), ...wanted, cursor ? { _id: { $lt: cursor } } : {}],
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<ImmersionDoc[]>();
  const names = await employerNames([...new Set(docs.map(({ employerId }) => employerId))]);
  const found = pageOf(docs, limit, (doc) => doc);
  return { ...found, data: found.data.map((doc) => line(doc, names.get(doc.employerId))) };
}

/** The newest first. A host finds nobody by who they are. */
export async function listImmersions(actor: Actor, query: z.output<typeof listImmersionsQuery>) {
  check(actor, immersionRead);
  const { state, participantId } = query;
  return pageWith(
    actor,
    [
      state ? { state } : {},
      participantId ? (actor.structureId ? { participantId } : { _id: { $in: [] } }) : {},
    ],
    query,
    describeLine,
  );
}

/** @throws Problem 403, 404 */
export async function readImmersion(actor: Actor, id: string) {
  const doc = await findImmersion(actor, immersionRead, id);
  await recordReading(actor, doc.participantId, 'immersion');
  return describeImmersion(actor, doc);
}

/** The text that its parties read. @throws Problem 403, 404, 409 `not-signing` while it is a draft */
export async function readConventionOf(actor: Actor, id: string) {
  const doc = await findImmersion(actor, immersionRead, id);
  const text = describeConvention(doc);
  if (!text)
    throw new Problem(
      409,
      'not-signing',
      'La convention est un brouillon : elle se lit une fois mise à la signature.',
    );
  await record({
    actor,
    action: 'identity.open',
    target: { kind: 'immersion', id },
    participantId: doc.participantId,
  });
  return text;
}

export const hoursQuery = z.strictObject({
  /** "YYYY-MM"; without it, the current one. */
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
  /** Of those who have an employer, or of those who have none: for them the prescriber pays the flat contribution. */
  employed: flag.optional(),
  ...page,
});

const nameOf = async (participantId: string): Promise<string> => {
  const { firstName = '', lastName = '' } = await openIdentity(participantId).catch(
    (): { firstName?: string; lastName?: string } => ({}),
  );
  return `${lastName} ${firstName}`.trim();
};

/** Exact hours of presence of a month, one line an immersion, for URSSAF. @throws Problem 403 */
export async function listHours(actor: Actor, query: z.output<typeof hoursQuery>) {
  check(actor, immersionManage);
  const { month = today().slice(0, 7), employed } = query;
  const from = `${month}-01`;
  const until = addDays(addMonths(from, 1), -1);
  const { data, next } = await pageWith(
    actor,
    [{ 'presence.on': { $gte: from, $lte: until } }],
    query,
    (doc, company) => ({ doc, company }),
  );
  const references = await referencesOf(data.map(({ doc }) => doc.participantId));
  const rows = await Promise.all(
    data.map(async ({ doc, company }) => {
      const days = doc.presence.filter(({ on }) => from <= on && on <= until);
      const { employment, employerName } = readTerms(doc);
      return {
        id: doc._id,
        reference: doc.reference,
        participant: references.get(doc.participantId) ?? null,
        name: await nameOf(doc.participantId),
        company: company ?? null,
        month,
        employed: employment === 'ei' || employment === 'other',
        employer: employerName ?? null,
        days: days.length,
        minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
      };
    }),
  );
  return { data: rows.filter((row) => employed === undefined || row.employed === employed), next };
}
type HoursLine = Awaited<ReturnType<typeof listHours>>['data'][number];

const columns: readonly Column<HoursLine>[] = [
  { label: 'Mois', value: ({ month }) => month },
  { label: 'Immersion', value: ({ reference }) => reference },
  { label: 'Personne', value: ({ participant }) => participant },
  { label: 'Nom', value: ({ name }) => name },
  { label: 'Accueil', value: ({ company }) => company },
  { label: 'Salariée', value: ({ employed }) => (employed ? 'oui' : 'non') },
  { label: 'Employeur', value: ({ employer }) => employer },
  { label: 'Jours de présence', value: ({ days }) => days },
  { label: 'Heures de présence', value: ({ minutes }) => Math.round((minutes * 100) / 60) / 100 },
  { label: 'Minutes de présence', value: ({ minutes }) => minutes },
];

export const hoursTable = tableOut<HoursLine, z.output<typeof hoursQuery>>({
  path: 'immersion-hours',
  file: 'heures-immersions',
  right: immersionManage,
  query: hoursQuery,
  most: 200,
  page: listHours,
  columns,
});
