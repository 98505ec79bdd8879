import { system } from '../access/index.ts';
import { closeNeed, closeNeedInput, liveNeedIds } from '../needs/index.ts';
import { log, now } from '../platform/index.ts';
import { spentNeeds } from '../shortlists/index.ts';
import { Proposal } from './pace.ts';

const dayMs = 86_400_000;

/**
 * Closes the need of a proposal once the person, the counsellor or the company has said no: it was for one person. A day is
 * left to who thinks better of it.
 */
export async function closeSpentProposals(): Promise<void> {
  const live = await liveNeedIds();
  const proposals = await Proposal.find({ _id: { $in: live } }).distinct('_id');
  const before = new Date(now().getTime() - dayMs);
  for (const id of await spentNeeds(proposals, before))
    await closeNeed(system, id, closeNeedInput.parse({ reason: 'no-candidate' })).catch((err) =>
      log.warn({ err, need: id }, 'a proposal that came to nothing is not closed'),
    );
}
