import { Match, type MatchDoc } from './match-model.ts';

/** What whoever follows a hire needs to know of it. */
export type Hire = Pick<
  MatchDoc,
  '_id' | 'needId' | 'employerId' | 'participantId' | 'structureId' | 'counsellorId'
> & { readonly startsOn?: string };

/** A hire that stands; nothing where it was taken back or its person is gone. For callers that have checked the right. */
export async function hireOf(matchId: string): Promise<Hire | undefined> {
  const match = await Match.findOne({ _id: matchId, state: 'hired' }).lean<MatchDoc>();
  if (!match) return undefined;
  const { _id, needId, employerId, participantId, structureId, counsellorId, outcome } = match;
  const startsOn = outcome?.startsOn;
  return {
    _id,
    needId,
    employerId,
    participantId,
    structureId,
    counsellorId,
    ...(startsOn ? { startsOn } : {}),
  };
}
