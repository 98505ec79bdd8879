import type { TravelMode } from '../territory/index.ts';
import type { LanguageCode, LanguageLevel } from './languages.ts';
import type { LicenceCode, OccupationCode, SkillCode } from './types.ts';
import type { ContractKind, PayPeriod, Schedule, WorkingCondition } from './work-terms.ts';

/** Where in the text something was read: `source[field].slice(start, end)`, UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly field: 'title' | 'description';
}

export interface NeedText {
  readonly title: string;
  readonly description: string;
}

/** One thing of the catalogue that was read; `confidence` is the share of such readings that are right. */
interface ReadItem<Code> {
  readonly code: Code;
  readonly name: string;
  readonly confidence: number;
  readonly span: Span;
}

export type ReadOccupation = ReadItem<OccupationCode>;
export type ReadSkill = ReadItem<SkillCode>;

export interface ReadLicence {
  readonly code: LicenceCode;
  readonly name: string;
  readonly kind: 'law' | 'evidence';
  /** The text demands it; `false`: it is only wished for, or the employer pays for the training. */
  readonly required: boolean;
  readonly span: Span;
}

export interface ReadContract {
  readonly kind: ContractKind;
  readonly months?: number;
  readonly span: Span;
}

export interface ReadPay {
  readonly minCents: number;
  readonly maxCents: number;
  readonly per: PayPeriod;
  /** A net amount: its gross is asked, and it never becomes a term of the need. */
  readonly net?: true;
  readonly span: Span;
}

export interface ReadValue<Value> {
  readonly value: Value;
  readonly span: Span;
}

/** Minutes of work a week; `max` where the text gives a range, of which `value` is the least. */
export interface ReadHours extends ReadValue<number> {
  readonly max?: number;
}

export interface ReadZones {
  /** One code, or several when the text does not tell which. */
  readonly codes: readonly string[];
  readonly span: Span;
}

export interface ReadContact {
  readonly name?: string;
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
  /** A page or a postal address to apply to. */
  readonly address?: string;
  /** With the words that lead to it. */
  readonly span: Span;
}

export interface ReadLanguage {
  readonly code: LanguageCode;
  readonly level?: LanguageLevel;
  readonly required: boolean;
  readonly span: Span;
}

/** A place that the text names, of the territory or not. */
export interface ReadPlace {
  /** The words of the text. */
  readonly name: string;
  /** Zones of the territory that it may be; none: it is elsewhere, or a whole department or region. */
  readonly codes: readonly string[];
  /** Departments that it may be in. */
  readonly departments: readonly string[];
  /** A whole department or region is nobody's place of work. */
  readonly kind: 'town' | 'area';
  /** `other`: a head office, an agency, where to apply, where one travels to. `unsaid`: the text does not tell. */
  readonly role: 'worksite' | 'unsaid' | 'other';
  /** INSEE codes of the communes elsewhere that it may be. */
  readonly communes: readonly string[];
  readonly span: Span;
}

export interface ReadCondition {
  readonly code: WorkingCondition;
  readonly span: Span;
}

export const readQuestionFields = [
  'occupations',
  'licences',
  'contract',
  'minutesPerWeek',
  'schedule',
  'pay',
  'zone',
  'posts',
  'startsOn',
  'experience',
] as const;

/** What is not sure is asked, in French. */
export interface ReadQuestion {
  readonly field: (typeof readQuestionFields)[number];
  readonly text: string;
  /** Names the question where something other than its text depends on it. */
  readonly code?: 'below-minimum-wage';
  readonly span?: Span;
}

export interface Discrimination {
  readonly span: Span;
  /** The words themselves. */
  readonly quote: string;
  /** What the law protects, in French. */
  readonly ground: string;
  readonly article: string;
  /** What to write instead, in French. */
  readonly proposal: string;
  /** Words that may stand in their place as they are. */
  readonly instead?: string;
}

/** What was understood of an advertisement: proposals, until a person confirms them. */
export interface Reading {
  /** Best first, at most five. */
  readonly occupations: readonly ReadOccupation[];
  readonly skills: readonly ReadSkill[];
  readonly licences: readonly ReadLicence[];
  readonly contract?: ReadContract;
  readonly minutesPerWeek?: ReadHours;
  readonly schedule?: Schedule & { readonly spans: readonly Span[] };
  readonly conditions: readonly ReadCondition[];
  readonly pay?: ReadPay;
  /** Where the work may be: several where the text names several, or does not tell which. */
  readonly zones: readonly ReadZones[];
  /** Every place that is named, so that a head office or a town elsewhere is seen and not taken for the place of work. */
  readonly places: readonly ReadPlace[];
  readonly posts?: ReadValue<number>;
  /** ISO date. */
  readonly startsOn?: ReadValue<string>;
  /** `none`: beginners are welcome; `some`: its length is asked. */
  readonly experience?: {
    readonly months: number | 'none' | 'some';
    readonly required: boolean;
    readonly span: Span;
  };
  /** A vehicle of the person's own. */
  readonly vehicle?: { readonly required: boolean; readonly span: Span };
  readonly languages: readonly ReadLanguage[];
  /** Who to apply to: proposed for the company's record, and never part of the need. */
  readonly contacts: readonly ReadContact[];
  /** The text speaks of a social clause. */
  readonly socialClause?: { readonly span: Span };
  readonly questions: readonly ReadQuestion[];
  readonly discrimination: readonly Discrimination[];
}

/** Where in a person's own words: `text.slice(start, end)`. */
export type StorySpan = Omit<Span, 'field'>;

export interface SensitiveWord {
  readonly kind: 'health' | 'family' | 'justice';
  readonly quote: string;
  readonly span: StorySpan;
}

/** What was understood of a person's own words: proposals, until whoever accompanies them accepts one. */
export interface ExperienceReading {
  readonly experience: readonly {
    readonly occupation: OccupationCode;
    readonly name: string;
    /** Rounded as a profile keeps it; `null` when the text gives no duration. */
    readonly months: number | null;
    readonly confidence: number;
    /** Other occupations that the same words may mean (« agent d'entretien »). */
    readonly alternatives: readonly { readonly code: OccupationCode; readonly name: string }[];
    readonly span: StorySpan;
  }[];
  readonly skills: readonly {
    readonly code: SkillCode;
    readonly name: string;
    readonly confidence: number;
    readonly span: StorySpan;
  }[];
  /** Occupations that the person looks for. */
  readonly wishes: readonly {
    readonly code: OccupationCode;
    readonly name: string;
    readonly confidence: number;
    readonly alternatives: readonly { readonly code: OccupationCode; readonly name: string }[];
    readonly span: StorySpan;
  }[];
  readonly licences: readonly {
    readonly code: LicenceCode;
    readonly name: string;
    /** `false`: the person says that they have it not. */
    readonly held: boolean;
    readonly span: StorySpan;
  }[];
  readonly languages: readonly {
    readonly code: LanguageCode;
    readonly level?: LanguageLevel;
    readonly span: StorySpan;
  }[];
  readonly travel?:
    | { readonly modes: readonly TravelMode[]; readonly maxMinutes?: number; readonly span: StorySpan }
    | undefined;
  /** Where the person lives. */
  readonly zone?: { readonly code: string; readonly name: string; readonly span: StorySpan } | undefined;
  /** ISO date. */
  readonly availableFrom?: { readonly value: string; readonly span: StorySpan } | undefined;
  readonly minutesPerWeek?:
    | { readonly min: number; readonly max: number; readonly span: StorySpan }
    | undefined;
  /** Contracts that the person would take. */
  readonly contracts?: { readonly kinds: readonly ContractKind[]; readonly span: StorySpan } | undefined;
  readonly excludedConditions: readonly { readonly code: WorkingCondition; readonly span: StorySpan }[];
  /** Pointed out, never proposed. */
  readonly sensitive: readonly SensitiveWord[];
}
