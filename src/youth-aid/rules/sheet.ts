import { addMonths } from '../../platform/index.ts';
import { ageOn, isOfAge } from './ages.ts';
import { type Means, withinScale } from './means.ts';
import {
  type AidKind,
  type ProofKind,
  type Purpose,
  type Reglement,
  type RuleId,
  ruleIds,
} from './reglement.ts';

/** `met`: « remplie »; `missing`: « manque »; `outside`: « hors barème », which the commission may still award. */
export const sheetStates = ['met', 'missing', 'outside', 'told'] as const;
export type SheetState = (typeof sheetStates)[number];

/** An aid of the last years, of this fund: the day on which it was paid or decided. */
export interface EarlierAid {
  readonly kind: AidKind;
  readonly purpose: Purpose;
  readonly cents: number;
  readonly on: string;
}

/** What the sheet is made from; `null` and absent are unknown. */
export interface AidFacts {
  /** The day of the request. */
  readonly on: string;
  readonly kind: AidKind;
  readonly purpose: Purpose;
  readonly cents: number | null;
  readonly quoteCents: number | null;
  readonly months: number | null;
  readonly birthDate: string | null;
  readonly domicile: 'own' | 'administrative' | null;
  readonly domicileSince: string | null;
  /** French, or in regular stay: a verified yes, never its ground. */
  readonly stay: boolean | null;
  /** Whether ordinary aid was asked for first. */
  readonly triedOrdinary: boolean | null;
  readonly means: Means;
  readonly proofs: readonly ProofKind[];
  readonly earlier: readonly EarlierAid[];
}

/** One line of the sheet. `code` says why, `cents`, `day` and `count` what it is about: the screen makes a sentence of it. */
export interface SheetLine {
  readonly rule: RuleId;
  readonly state: SheetState;
  readonly code: string;
  readonly article: string | null;
  readonly toConfirm: boolean;
  readonly cents?: number;
  readonly bound?: number;
  readonly day?: string;
  readonly count?: number;
  readonly proofs?: readonly ProofKind[];
}

type Said = Omit<SheetLine, 'rule' | 'article' | 'toConfirm'>;
const met = (more: Omit<Said, 'state' | 'code'> & { code?: string } = {}): Said => ({
  code: 'met',
  ...more,
  state: 'met',
});
const missing = (code: string, more: Omit<Said, 'state' | 'code'> = {}): Said => ({
  ...more,
  state: 'missing',
  code,
});
const outside = (code: string, more: Omit<Said, 'state' | 'code'> = {}): Said => ({
  ...more,
  state: 'outside',
  code,
});

const rules: Readonly<Record<RuleId, (facts: AidFacts, of: Reglement['settings']) => Said>> = {
  age: ({ birthDate, on }, { ageFrom, ageBefore }) => {
    if (!birthDate) return missing('birth-date');
    const count = ageOn(birthDate, on);
    return isOfAge(birthDate, on, ageFrom, ageBefore) ? met({ count }) : outside('age', { count });
  },
  // No length of residence is asked (CASF L263-3); one without a home has the address of an agreed body.
  domicile: ({ domicile, domicileSince, on }) => {
    if (!domicile) return missing('domicile');
    if (domicile === 'administrative' && !domicileSince) return missing('domicile-since');
    if (domicileSince && domicileSince > on) return missing('domicile-later', { day: domicileSince });
    return met({ code: domicile, ...(domicileSince ? { day: domicileSince } : {}) });
  },
  stay: ({ stay }) => (stay === null ? missing('stay') : stay ? met() : outside('stay')),
  subsidiary: ({ triedOrdinary }) =>
    triedOrdinary === null ? missing('tried') : triedOrdinary ? met() : missing('tried-none'),
  resources: ({ means }, of) => {
    const scale = withinScale(of, means);
    if ('missing' in scale)
      return scale.missing.length > 0
        ? missing('months', { count: scale.missing.length })
        : missing('household-means');
    const told = { cents: scale.sumCents, bound: scale.boundCents, count: of.resourceMonths };
    return scale.within ? met(told) : outside('resources', told);
  },
  // Told on a line of its own: the parents' duty is never held against the young person (CASF L263-3).
  parents: ({ means: { parentsMonthlyCents } }) => ({
    state: 'told',
    code: parentsMonthlyCents === null ? 'parents-unknown' : 'parents',
    ...(parentsMonthlyCents === null ? {} : { cents: parentsMonthlyCents }),
  }),
  ceiling: ({ cents, purpose }, { ceilings }) => {
    if (cents === null) return missing('amount');
    const bound = ceilings[purpose];
    if (bound === undefined) return met({ code: 'no-ceiling', cents });
    return cents <= bound ? met({ cents, bound }) : outside('ceiling', { cents, bound });
  },
  'year-ceiling': ({ cents, earlier, on }, { yearCents }) => {
    if (yearCents === 0) return met({ code: 'no-ceiling' });
    const since = addMonths(on, -12);
    const had = earlier
      .filter((aid) => aid.on > since && aid.on <= on)
      .reduce((all, aid) => all + aid.cents, 0);
    const told = { cents: had + (cents ?? 0), bound: yearCents };
    return told.cents <= yearCents ? met(told) : outside('year-ceiling', told);
  },
  quote: ({ cents, quoteCents }, { quoteFromCents }) => {
    if (quoteFromCents === 0 || cents === null || cents < quoteFromCents) return met({ code: 'no-quote' });
    return quoteCents === null ? missing('quote') : met({ cents: quoteCents });
  },
  duration: ({ kind, months }, { mostMonths }) => {
    if (kind === 'accompaniment') return met({ code: 'own-terms' });
    if (months === null) return met({ code: 'once' });
    return months <= mostMonths
      ? met({ count: months, bound: mostMonths })
      : outside('duration', { count: months, bound: mostMonths });
  },
  renewal: ({ purpose, earlier, on }, { renewals, monthsBetween }) => {
    const same = earlier.filter((aid) => aid.purpose === purpose && aid.on <= on);
    const last = same
      .map((aid) => aid.on)
      .sort()
      .at(-1);
    if (!last) return met({ code: 'first' });
    const from = addMonths(last, monthsBetween);
    if (on < from) return outside('too-soon', { day: from });
    const year = same.filter((aid) => aid.on > addMonths(on, -12)).length;
    return year <= renewals ? met({ code: 'renewed', count: year }) : outside('renewals', { count: year });
  },
  documents: ({ kind, proofs, cents, domicile }, { documents, quoteFromCents }) => {
    const wanted = (documents[kind] ?? []).filter(
      (one) =>
        (one !== 'quote' || (quoteFromCents > 0 && (cents ?? 0) >= quoteFromCents)) &&
        (one !== 'domicile' || domicile !== null),
    );
    const lacking = wanted.filter((one) => !proofs.includes(one));
    return lacking.length > 0 ? missing('documents', { proofs: lacking }) : met();
  },
};

/** Each rule of the règlement held against a request. It lights up, it decides nothing. */
export const ruleSheet = (facts: AidFacts, { settings, articles, toConfirm }: Reglement): SheetLine[] =>
  ruleIds.map((rule) => ({
    rule,
    ...rules[rule](facts, settings),
    article: articles[rule] ?? null,
    toConfirm: toConfirm.includes(rule),
  }));
