import { system } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed, type NeedDoc } from '../needs/index.ts';
import { type CaseFacts, factsOfOne } from '../participants/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { changesInWords, changesOf } from './material-changes.ts';

const liveMatches = (of: { needId: string } | { participantId: string }) =>
  Match.find({ ...of, state: { $in: liveMatchStates } }).lean<MatchDoc[]>();

/**
 * The need, or the profile, is not what it was when people were proposed: their counsellors are told what changed since
 * then. The frozen copies stay. Each revision is told once; who made the change knows it already.
 */
export async function tellNeedChanged(needId: string): Promise<void> {
  const need = await findNeed(system, needId);
  for (const match of await liveMatches({ needId }))
    await tell(match, need, await factsOfOne(match.participantId));
}

export async function tellPersonChanged(participantId: string, by: string): Promise<void> {
  const person = await factsOfOne(participantId);
  for (const match of await liveMatches({ participantId })) {
    if (match.counsellorId !== by) await tell(match, await findNeed(system, match.needId), person);
  }
}

async function tell(match: MatchDoc, need: NeedDoc, person: CaseFacts): Promise<void> {
  const { need: ofNeed, participant: ofPerson } = changesOf(match, need, person);
  const parts = [
    ofNeed.length > 0 ? `le besoin a changé (${changesInWords(ofNeed)})` : '',
    ofPerson.length > 0 ? `le profil a changé (${changesInWords(ofPerson)})` : '',
  ].filter(Boolean);
  if (parts.length === 0) return;
  await notify(
    { counsellorOf: match },
    {
      kind: 'match-changed',
      text: `Pour « ${need.title} » et ${person.reference}, depuis la proposition : ${parts.join(', ')}. Est-elle toujours bonne ?`,
      about: { kind: 'match', id: match._id },
      mark: `${need.revision}/${person.revision}`,
    },
  );
}
