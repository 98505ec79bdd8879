import type { CaseFacts } from '../participants/index.ts';
import { type Candidate, closed } from './shortlist-model.ts';

/** Somebody who has left, objects to being ranked or was erased is proposed to nobody, whatever was written before. */
export const isAccompanied = (person: Pick<CaseFacts, 'state' | 'objection'> | undefined): boolean =>
  person !== undefined && person.state !== 'left' && !person.objection;

/** A card as it may be shown now: that of somebody who is gone is closed, where nothing has come of it yet. */
export const asOfNow = (
  candidate: Candidate,
  person: Pick<CaseFacts, 'state' | 'objection'> | undefined,
): Candidate =>
  (candidate.state === 'proposed' || candidate.state === 'meeting') && !isAccompanied(person)
    ? closed(candidate, 'withdrawn')
    : candidate;

/** What a company reads of somebody who is gone, whatever the reason. */
export const goneWords = 'Cette personne n’est plus disponible.';
