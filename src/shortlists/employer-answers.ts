import { type Actor, check } from '../access/index.ts';
import { readDeadlines } from '../deadlines/index.ts';
import { today } from '../platform/index.ts';
import type { OwedKind } from './owed.ts';
import { shortlistManage } from './rights.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';

const dayMs = 86_400_000;

/** How often a company answers what it is sent, how fast, and what it still owes: what an officer knows before calling. */
export async function readEmployerAnswers(actor: Actor, employerId: string) {
  check(actor, shortlistManage);
  const [sent, owed] = await Promise.all([
    Shortlist.find({ employerId, state: 'sent' })
      .select({ 'candidates.state': 1, 'candidates.repliedAt': 1, sentAt: 1 })
      .lean<Pick<ShortlistDoc, '_id' | 'candidates' | 'sentAt'>[]>(),
    readDeadlines(actor, { kinds: ['reply'] satisfies OwedKind[], employerId, when: 'late' }),
  ]);
  const late = new Set(owed.data.map(({ about }) => about.id));
  const cards = sent.flatMap(({ _id, candidates, sentAt }) =>
    candidates.map(({ state, repliedAt }) => ({ state, repliedAt, sentAt, isLate: late.has(_id) })),
  );
  const answered = cards.filter(({ repliedAt }) => repliedAt);
  const waiting = cards.filter(({ state }) => state === 'proposed');
  const days = answered
    .map(({ repliedAt, sentAt }) => Number(repliedAt) - Number(sentAt))
    .sort((one, other) => one - other);
  const middle = days[Math.floor((days.length - 1) / 2)];
  return {
    shortlists: sent.length,
    candidates: cards.length,
    answered: answered.length,
    waiting: waiting.length,
    late: waiting.filter(({ isLate }) => isLate).length,
    hired: cards.filter(({ state }) => state === 'hired').length,
    medianDays: middle === undefined ? null : Math.round(middle / dayMs),
  };
}

/** Of needs whose shortlist was sent: whether their company replied to any card, or has let the day of its reply pass. */
export async function repliesTo(
  needIds: readonly string[],
): Promise<ReadonlyMap<string, 'replied' | 'silent'>> {
  const sent = await Shortlist.find({ needId: { $in: [...needIds] }, state: 'sent' })
    .select({ needId: 1, 'candidates.repliedAt': 1, replyDueOn: 1 })
    .lean<Pick<ShortlistDoc, '_id' | 'needId' | 'candidates' | 'replyDueOn'>[]>();
  const day = today();
  const replies = new Map<string, 'replied' | 'silent'>();
  for (const { needId, candidates, replyDueOn = day } of sent)
    if (candidates.some(({ repliedAt }) => repliedAt)) replies.set(needId, 'replied');
    else if (replyDueOn < day) replies.set(needId, 'silent');
  return replies;
}
