import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check, everything, may, type Scope, within } from '../access/index.ts';
import type { RankableNeed } from '../matching/index.ts';
import { isOccupation } from '../occupations/index.ts';
import { companiesNamed } from '../organisations/index.ts';
import { flag, notFound, pageOf } from '../platform/index.ts';
import { asCompaniesRead, titlesForCompanies } from './company-texts.ts';
import { termsToRank } from './complete-terms.ts';
import { describeNeed, type NeedLine, notInLists, summariseNeed } from './describe-need.ts';
import { Need, type NeedDoc } from './model.ts';
import { liveNeedStates, needStates } from './need-states.ts';
import { rankableNeed } from './rankable-need.ts';
import { needManage, needRead } from './rights.ts';

const notDrafts = () => ({ state: { $ne: 'draft' as const } });

/** Employers see their own needs; structures see those that people may be proposed for. */
const scope: Scope = {
  officer: everything,
  admin: everything,
  counsellor: notDrafts,
  manager: notDrafts,
  employer: ({ employerId }) => (employerId ? { employerId } : 'nothing'),
};
const scopeOf = (actor: Actor): QueryFilter<NeedDoc> => within(scope, actor);

/** @throws Problem 404, also for a need out of the actor's reach. */
export async function findNeed(actor: Actor, id: string): Promise<NeedDoc> {
  const need = await Need.findOne({ $and: [{ _id: id }, scopeOf(actor)] }).lean<NeedDoc>();
  if (!need) throw notFound('Besoin');
  return need;
}

/** A need; the advertisement as it was given, with what the law refuses, is for whoever may put it right only. */
export async function readNeed(actor: Actor, id: string) {
  check(actor, needRead);
  const need = describeNeed(await findNeed(actor, id));
  if (may(actor, needManage)) return need;
  const [shown = need] = actor.role === 'employer' ? await asCompaniesRead([need]) : [];
  return { ...shown, written: null, reading: null };
}

/** Those that are open, each as its company reads it now. For callers that have checked who may read them. */
export async function openNeedsAsCompaniesRead(ids: readonly string[]) {
  const needs = await Need.find({ _id: { $in: ids }, state: { $in: [...liveNeedStates] } }).lean<NeedDoc[]>();
  return asCompaniesRead(needs.map(describeNeed));
}

/** As `readNeed`, with all that its officer corrects. */
export async function readNeedToEdit(actor: Actor, id: string) {
  check(actor, needManage);
  return describeNeed(await findNeed(actor, id));
}

/** What the rooms that follow somebody's way to a need show of it. */
export type NeedFacts = Pick<
  NeedDoc,
  '_id' | 'title' | 'state' | 'employerId' | 'socialClause' | 'revision' | 'changedAt'
>;

/** Those within the actor's reach. */
export async function needFacts(actor: Actor, ids: readonly string[]): Promise<Map<string, NeedFacts>> {
  const needs = await Need.find({ $and: [{ _id: { $in: ids } }, scopeOf(actor)] })
    .select({ title: 1, state: 1, employerId: 1, socialClause: 1, revision: 1, changedAt: 1 })
    .lean<NeedFacts[]>();
  return new Map(needs.map((need) => [need._id, need]));
}

/** Whose they are and where the work is, of those within the actor's reach. */
export async function needPlaces(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, { employerId: string; zone?: string }>> {
  const needs = await Need.find({ $and: [{ _id: { $in: ids } }, scopeOf(actor)] })
    .select({ employerId: 1, 'terms.zone': 1 })
    .lean<Pick<NeedDoc, '_id' | 'employerId' | 'terms'>[]>();
  return new Map(
    needs.map(({ _id, employerId, terms: { zone } }) => [_id, { employerId, ...(zone ? { zone } : {}) }]),
  );
}

/** @throws Problem 404, also for a need out of the actor's reach. */
export async function needFactsOfOne(actor: Actor, id: string): Promise<NeedFacts> {
  const facts = (await needFacts(actor, [id])).get(id);
  if (!facts) throw notFound('Besoin');
  return facts;
}

export const listNeedsQuery = z.strictObject({
  state: z.enum(needStates).optional(),
  employerId: z.string().max(60).optional(),
  occupation: z.string().max(10).optional(),
  zone: z.string().max(10).optional(),
  mine: flag.optional(),
  /** Words of the title or the description, or the company's name; an occupation's code looks for its needs alone. */
  q: z.string().trim().min(1).max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** « Employé de caisse (D1505) »: the code that a suggestion brings along. */
function occupationIn(q: string): string | undefined {
  const code = /\b[a-n]\d{4}\b/i.exec(q)?.[0].toUpperCase();
  return code && isOccupation(code) ? code : undefined;
}

export async function listNeeds(actor: Actor, query: z.output<typeof listNeedsQuery>) {
  check(actor, needRead);
  const { state, employerId, occupation, zone, mine, q, cursor, limit } = query;
  const coded = q && occupationIn(q);
  const companies = q && !coded ? await companiesNamed(q) : [];
  const needs = await Need.find({
    $and: [
      scopeOf(actor),
      coded ? { 'terms.occupations': coded } : {},
      {
        ...(state ? { state } : {}),
        ...(employerId ? { employerId } : {}),
        ...(occupation ? { 'terms.occupations': occupation } : {}),
        ...(zone ? { 'terms.zone': zone } : {}),
        ...(mine ? { officerId: actor.id } : {}),
        ...(q && !coded
          ? { $or: [{ $text: { $search: bothSpellings(q) } }, { employerId: { $in: companies } }] }
          : {}),
        ...(cursor ? { _id: { $gt: cursor } } : {}),
      },
    ],
  })
    .select(notInLists)
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<NeedLine[]>();
  const page = pageOf(needs, limit, summariseNeed);
  return actor.role === 'employer' ? { ...page, data: await asCompaniesRead(page.data) } : page;
}

/** The index of words knows accents, and not that « manoeuvre » is « manœuvre ». */
function bothSpellings(typed: string): string {
  const apart = typed.replace(/[œŒ]/g, 'oe').replace(/[æÆ]/g, 'ae');
  const joined = apart.replace(/oe/gi, 'œ').replace(/ae/gi, 'æ');
  return apart === joined ? typed : `${apart} ${joined}`;
}

/** Drafts and live needs, of one officer or of all, for the room that says what each waits for. */
export async function followedNeeds(officerId?: string) {
  const needs = await Need.find({
    state: { $in: ['draft', ...liveNeedStates] },
    ...(officerId ? { officerId } : {}),
  })
    .select(notInLists)
    .sort({ _id: 1 })
    .lean<NeedLine[]>();
  return needs.map(summariseNeed);
}

/** The need as it is ranked: a draft with what its reading adds. `undefined` when it cannot be ranked (yet or any more). */
export async function readRankableNeed(id: string): Promise<RankableNeed | undefined> {
  const need = await Need.findById(id).lean<NeedDoc>();
  if (!need || need.state === 'filled' || need.state === 'closed') return undefined;
  const terms = termsToRank(need);
  return terms.zone && terms.occupations?.length
    ? rankableNeed(need, { ...terms, zone: terms.zone })
    : undefined;
}

/** The open needs and their revisions, to rank them again. */
export async function liveNeedRevisions(): Promise<{ id: string; revision: number }[]> {
  const needs = await Need.find({ state: { $in: liveNeedStates } })
    .select({ revision: 1 })
    .lean<Pick<NeedDoc, '_id' | 'revision'>[]>();
  return needs.map(({ _id, revision }) => ({ id: _id, revision }));
}

export async function liveNeedIds(): Promise<string[]> {
  const needs = await Need.find({ state: { $in: liveNeedStates } })
    .select({ _id: 1 })
    .lean<Pick<NeedDoc, '_id'>[]>();
  return needs.map(({ _id }) => _id);
}

/** For callers that have checked the right. */
export const isNeedOf = async (needId: string, employerId: string): Promise<boolean> =>
  (await Need.exists({ _id: needId, employerId })) !== null;

/** Of any state, for callers that have checked the right to know. */
export async function needTitles(ids: readonly string[]): Promise<Map<string, string>> {
  const needs = await Need.find({ _id: { $in: ids } })
    .select({ title: 1 })
    .lean<Pick<NeedDoc, '_id' | 'title'>[]>();
  return new Map(needs.map(({ _id, title }) => [_id, title]));
}

/** As the companies of these needs read their titles. For callers that have checked the right to know. */
export async function companyTitles(ids: readonly string[]): Promise<Map<string, string>> {
  const needs = await Need.find({ _id: { $in: ids } })
    .select({ title: 1, terms: 1 })
    .lean<Pick<NeedDoc, '_id' | 'title' | 'terms'>[]>();
  const titles = await titlesForCompanies(needs);
  return new Map(needs.map(({ _id }, i) => [_id, titles[i] ?? '']));
}

/** What a company looked for last of these occupations. */
export type SoughtBefore = Pick<
  NeedDoc,
  '_id' | 'employerId' | 'officerId' | 'title' | 'terms' | 'createdAt'
>;

/** By company, their newest need of one of these occupations: for rooms that have checked the right to propose to them. */
export async function companiesThatSought(
  occupations: readonly string[],
): Promise<ReadonlyMap<string, SoughtBefore>> {
  const needs = await Need.find({
    kind: { $ne: 'unsolicited' },
    state: { $ne: 'draft' },
    'terms.occupations': { $in: [...occupations] },
  })
    .select({ employerId: 1, officerId: 1, title: 1, terms: 1, createdAt: 1 })
    .sort({ _id: 1 })
    .lean<SoughtBefore[]>();
  // The newest comes last and stands.
  return new Map(needs.map((need) => [need.employerId, need]));
}
