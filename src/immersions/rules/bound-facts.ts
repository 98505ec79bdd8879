import { articleOf, type Purpose, type RuleId } from './settings.ts';
import type { Span } from './spans.ts';

/** What an immersion wants: its purpose and objectives set it apart from another one with the same host. */
export interface Aim {
  readonly purpose: Purpose;
  readonly objectives: string;
}

/** Another immersion of the person with the same host that was not given up. */
export interface Other extends Span, Aim {
  readonly renewal: boolean;
}

export type Prescriber =
  /** Of right: a mission locale, a SIAE that is no ETTI. */
  | { readonly kind: 'right' }
  | { readonly kind: 'etti' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'delegation';
      readonly from: string;
      readonly until: string;
      /** The day from which it is taken back, without notice. */
      readonly withdrawnOn?: string | undefined;
    };

/** What the bounds are held against; `null` is unknown. */
export interface BoundFacts extends Span, Aim {
  readonly today: string;
  readonly renews?:
    | (Other & { readonly met: 'met' | 'partly' | 'not' | null; readonly renewals: number })
    | undefined;
  readonly others: readonly Other[];
  readonly birthDate: string | null;
  readonly hasGuardian: boolean;
  readonly prescriber: Prescriber;
  /** The current contract of somebody who is employed. */
  readonly employment:
    | {
        readonly kind: 'ei' | 'other';
        readonly from?: string | undefined;
        readonly until?: string | undefined;
        readonly named: boolean;
        /** Other immersions during that contract, with any host; days known from elsewhere. */
        readonly spans: readonly Span[];
        readonly daysElsewhere: number;
      }
    | undefined;
  /** It was said that the work is none of those that L5135-7 forbids. */
  readonly isNoPost: boolean;
}

/** Why nothing may be signed: which rule, on which field, and what would be allowed. */
export interface Refusal {
  readonly rule: RuleId;
  readonly field: string;
  readonly code: string;
  readonly article: string;
  readonly detail: string;
}

const french = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
export const inWords = (day: string): string => french.format(new Date(`${day}T00:00:00Z`));
export const days = (n: number): string => (n < 2 ? `${n} jour` : `${n} jours`);

export const refusal = (rule: RuleId, field: string, code: string, detail: string): Refusal => ({
  rule,
  field,
  code,
  article: articleOf(rule),
  detail: `${detail} (${articleOf(rule)})`,
});
