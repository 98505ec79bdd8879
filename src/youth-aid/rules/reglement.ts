import { z } from 'zod';
import { oneLine } from '../../platform/index.ts';

/** The three kinds of aid (CASF R263-3): relief for a while, money for a project, a long accompaniment. */
export const aidKinds = ['relief', 'project', 'accompaniment'] as const;
export type AidKind = (typeof aidKinds)[number];

/** What a request is for. */
export const purposes = [
  'food',
  'housing',
  'mobility',
  'licence',
  'training',
  'equipment',
  'health',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

/** What is looked at before a commission; the order is that of the sheet. */
export const ruleIds = [
  'age',
  'domicile',
  'stay',
  'subsidiary',
  'resources',
  'parents',
  'ceiling',
  'year-ceiling',
  'quote',
  'duration',
  'renewal',
  'documents',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Kinds of documents that a règlement may ask for. */
export const proofKinds = ['resources', 'domicile', 'quote', 'bank', 'other'] as const;
export type ProofKind = (typeof proofKinds)[number];

const cents = z.number().int().min(0).max(10_000_000);
const count = (most: number) => z.number().int().min(0).max(most);

/** What a territory's règlement intérieur sets. Sums are cents, lengths whole months or days. */
export const settingsInput = z.strictObject({
  /** First age, and the birthday before which one is still young enough: 26 reads « 25 ans » as up to its last day. */
  ageFrom: z.number().int().min(15).max(25),
  ageBefore: z.number().int().min(18).max(31),
  /**
   * The scale. `own`: what the young person has; `household`: what all of their home have, where the règlement says so. A
   * household's bound grows by a share for each further person. Looked at over so many months before the request.
   */
  scaleOn: z.enum(['own', 'household']),
  monthlyCents: cents,
  sharePerPersonCents: cents,
  resourceMonths: z.number().int().min(1).max(12),
  /** The most for each purpose; one that is absent has no bound of its own. */
  ceilings: z.partialRecord(z.enum(purposes), cents),
  /** Of all aids of twelve months; 0: none. */
  yearCents: cents,
  /** From this amount asked on a quote is wanted; 0: never. */
  quoteFromCents: cents,
  /** Relief and project aid last so long at most (CASF R263-3: three months, renewed after re-examination). */
  mostMonths: z.number().int().min(1).max(24),
  renewals: count(12),
  /** Between the last aid paid and a new one for the same purpose. */
  monthsBetween: count(24),
  documents: z.partialRecord(z.enum(aidKinds), z.array(z.enum(proofKinds)).max(5)),
  /** The president alone, at any hour, up to this; paid within so many days, before the commission within so many. */
  urgentCents: cents,
  urgentPayDays: z.number().int().min(1).max(30),
  ratifyDays: z.number().int().min(1).max(180),
  /** Members present and not recused. */
  quorum: z.number().int().min(1).max(30),
  notifyDays: z.number().int().min(1).max(60),
  /** To whom an appeal is written, beside the court (CJA R421-1: two months). */
  appealTo: oneLine(3, 200),
});
export type Settings = z.output<typeof settingsInput>;

/** A règlement from a day on. An answer of years ago names its own version. */
export interface Reglement {
  /** From 1 for those that somebody set; 0 and below for those that the service came with. */
  readonly version: number;
  readonly name: string;
  /** First day. */
  readonly from: string;
  readonly source: string;
  readonly settings: Settings;
  /** Where each rule stands; one without an article is told as « à confirmer ». */
  readonly articles: Readonly<Partial<Record<RuleId, string>>>;
  /** Rules whose value nobody has confirmed with the text itself. */
  readonly toConfirm: readonly RuleId[];
}

/**
 * What the service came with. The Métropole's règlement of 2021 has its articles 11 (age and nationality), 12 (residence), 13
 * and 13-1 (resources); its figures could not be read: each is « à confirmer ».
 */
export const firstReglement: Reglement = {
  version: 0,
  name: 'Règlement intérieur du fonds d’aide aux jeunes',
  from: '2021-01-01',
  source: 'CASF L263-3 et R263-3 ; règlement de la Métropole 2021, dont seul le sommaire a été lu',
  settings: {
    ageFrom: 18,
    ageBefore: 26,
    scaleOn: 'own',
    monthlyCents: 60_000,
    sharePerPersonCents: 0,
    resourceMonths: 3,
    ceilings: {
      food: 12_000,
      housing: 40_000,
      mobility: 15_000,
      licence: 50_000,
      training: 70_000,
      equipment: 70_000,
    },
    yearCents: 0,
    quoteFromCents: 15_000,
    mostMonths: 3,
    renewals: 1,
    monthsBetween: 0,
    documents: {
      relief: ['resources'],
      project: ['resources', 'quote'],
      accompaniment: ['resources'],
    },
    urgentCents: 9_000,
    urgentPayDays: 2,
    ratifyDays: 30,
    quorum: 3,
    notifyDays: 8,
    appealTo: 'la présidence de la Métropole',
  },
  articles: {
    age: 'Article 11 ; CASF L263-3',
    domicile: 'Article 12',
    stay: 'Article 11 ; CASF R263-3',
    subsidiary: 'CASF L263-3',
    resources: 'Articles 13 et 13-1',
    parents: 'CASF L263-3',
    duration: 'CASF R263-3',
    renewal: 'CASF R263-3',
    ceiling: 'Titre IV',
  },
  toConfirm: ['age', 'resources', 'ceiling', 'year-ceiling', 'quote', 'renewal', 'documents'],
};

/** The one in force on a day: the latest that began, and of two of one day the later version. */
export const reglementOn = (all: readonly Reglement[], day: string): Reglement =>
  all.reduce(
    (best, one) =>
      one.from <= day && (one.from > best.from || (one.from === best.from && one.version >= best.version))
        ? one
        : best,
    firstReglement,
  );
