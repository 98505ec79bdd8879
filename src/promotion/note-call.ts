import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, notFound, now } from '../platform/index.ts';
import { KeptBrief, type KeptBriefDoc } from './kept-brief.ts';
import { followTalk } from './owed.ts';
import { talentBriefsAnswer } from './rights.ts';

/** The company was called: nothing is owed to it any more. Twice changes nothing. @throws Problem 404 */
export async function noteCall(actor: Actor, briefId: string): Promise<void> {
  check(actor, talentBriefsAnswer);
  await inTransaction(async () => {
    const brief = await KeptBrief.findOne({ _id: briefId, talk: { $exists: true } }).lean<KeptBriefDoc>();
    if (!brief?.talk) throw notFound('Demande');
    if (brief.talk.calledAt) return;
    const talk = { ...brief.talk, calledAt: now() };
    await KeptBrief.updateOne({ _id: briefId }, { $set: { talk } });
    await followTalk({ ...brief, talk });
    await record({ actor, action: 'talent-brief.called', target: { kind: 'talent-brief', id: briefId } });
  });
}
