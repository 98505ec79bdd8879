import type { Transition } from '../access/index.ts';

export const matchStates = [
  'suggested',
  'retained',
  'declined',
  'shortlisted',
  'meeting',
  'turned-down',
  'hired',
  'not-hired',
  'no-show',
  'withdrawn',
  'released',
] as const;
export type MatchState = (typeof matchStates)[number];

/** In French. */
export const matchStateNames: Record<MatchState, string> = {
  suggested: 'Avis attendu',
  retained: 'Retenue par le référent',
  declined: 'Déclinée par le référent',
  shortlisted: 'Présentée à l’entreprise',
  meeting: 'Rencontre',
  'turned-down': 'Non retenue par l’entreprise',
  hired: 'Recrutée',
  'not-hired': 'Rencontrée, non recrutée',
  'no-show': 'Rencontre manquée',
  withdrawn: 'N’est plus proposée',
  released: 'Libérée',
};

export type MatchAction =
  | 'retain'
  | 'decline'
  | 'undo'
  | 'ask-again'
  | 'send'
  | 'recall'
  | 'meet'
  | 'turn-down'
  | 'meet-again'
  | 'reschedule'
  | 'hire'
  | 'not-hire'
  | 'miss'
  | 'withdraw'
  | 'release'
  | 'propose-again'
  | 'give-way';

/** Somebody is being proposed: the match may still lead to a placement. */
export const liveMatchStates = [
  'suggested',
  'retained',
  'shortlisted',
  'meeting',
] as const satisfies readonly MatchState[];

/** Before a company knows of them, whoever put somebody forward may think better of it. */
const notSent: readonly MatchState[] = ['suggested', 'retained'];

const structure = ['counsellor', 'manager'] as const;
const company = ['employer', 'officer'] as const;

export const matchTransitions: readonly Transition<MatchState, MatchAction>[] = [
  { action: 'retain', from: 'suggested', to: 'retained', by: structure },
  { action: 'decline', from: 'suggested', to: 'declined', by: structure },
  { action: 'undo', from: 'retained', to: 'suggested', by: structure },
  { action: 'undo', from: 'declined', to: 'suggested', by: structure },
  // The need asks for more that the law wants verified than when it was reviewed.
  { action: 'ask-again', from: 'retained', to: 'suggested', by: ['system'] },
  { action: 'send', from: 'retained', to: 'shortlisted', by: ['officer'] },
  // Before anybody of the company has opened the shortlist.
  { action: 'recall', from: 'shortlisted', to: 'retained', by: ['officer'] },
  { action: 'meet', from: 'shortlisted', to: 'meeting', by: company },
  { action: 'turn-down', from: 'shortlisted', to: 'turned-down', by: company },
  { action: 'meet-again', from: 'meeting', to: 'meeting', by: company },
  { action: 'reschedule', from: 'meeting', to: 'meeting', by: company },
  { action: 'hire', from: 'meeting', to: 'hired', by: company },
  { action: 'not-hire', from: 'meeting', to: 'not-hired', by: company },
  { action: 'miss', from: 'meeting', to: 'no-show', by: company },
  ...liveMatchStates.flatMap(
    (from) =>
      [
        {
          action: 'withdraw',
          from,
          to: 'withdrawn',
          by: [...structure, ...(notSent.includes(from) ? (['officer'] as const) : []), 'system'],
        },
        { action: 'release', from, to: 'released', by: ['system'] },
      ] as const,
  ),
  // Two records of one person were proposed for one need, or an officer proposes whom the list has: one proposal is enough.
  ...matchStates
    .filter((from) => from !== 'withdrawn')
    .map((from) => ({ action: 'give-way', from, to: 'withdrawn', by: ['system'] }) as const),
  ...(['declined', 'withdrawn', 'turned-down', 'not-hired', 'no-show'] as const).map(
    (from) => ({ action: 'propose-again', from, to: 'suggested', by: [...structure, 'officer'] }) as const,
  ),
];
