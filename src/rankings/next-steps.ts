import { type Actor, check } from '../access/index.ts';
import { sayStep } from '../explanations/index.ts';
import { type Opening, openings } from '../matching/index.ts';
import { readOpenNeeds } from '../needs/index.ts';
import { isProof } from '../occupations/index.ts';
import { lawFactsOfOne, readOwnRankable } from '../participants/index.ts';
import { currentPolicy } from './policy.ts';
import { participantRanking } from './rights.ts';
import { withLawFacts, withProofs } from './structure-view.ts';
import { loadWorld } from './world.ts';

const shown = 10;
const shownNeeds = 5;

/**
 * How many more open needs one step, alone, would open for a person: a licence, a skill, a way to travel, other hours.
 * To talk over with them: nothing of this counts in any ranking. The ten that open most, five needs named of each.
 * @throws Problem 403, 404
 */
export async function readNextSteps(actor: Actor, participantId: string) {
  check(actor, participantRanking);
  const { profile } = await readOwnRankable(actor, participantId, 'next-steps');
  const [needs, policy, world] = await Promise.all([readOpenNeeds(), currentPolicy(), loadWorld()]);
  const titles = new Map(needs.map(({ id, title }) => [id, title]));
  const facts = await lawFactsOfOne(participantId);
  const asked = needs.map((need) => withProofs(need, facts));
  const found = profile ? openings(withLawFacts(profile, facts), asked, policy, world) : [];
  return {
    policy: policy.version,
    considered: profile ? needs.length : 0,
    data: found
      .filter(isToTake)
      .slice(0, shown)
      .map(({ step, opens, readies }) => ({
        kind: step.kind,
        code: 'code' in step ? step.code : null,
        text: sayStep(step, world),
        opens: opens.length,
        readies: readies.length,
        needs: [...new Set([...opens, ...readies])]
          .slice(0, shownNeeds)
          .map((id) => ({ id, title: titles.get(id) ?? '' })),
      })),
  };
}

/** Nobody takes a step toward an age or a status. */
export const isToTake = ({ step }: Opening): boolean =>
  step.kind !== 'licence' || step.asked || !isProof(step.code);
