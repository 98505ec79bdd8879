import type { Actor } from '../../src/access/index.ts';
import { listNeeds, listNeedsQuery } from '../../src/needs/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import { addWorkingDays, Problem, today } from '../../src/platform/index.ts';
import { rankingQuery, readParticipantRanking } from '../../src/rankings/index.ts';
import {
  composeShortlist,
  putForward,
  recordAgreement,
  replyTo,
  reviewMatch,
  sendShortlist,
} from '../../src/shortlists/index.ts';

/** How far proposals for needs of other companies have come, so that each list of the day holds something. */
const steps = ['review', 'review', 'agreement', 'agreement', 'declined', 'ready', 'ready'] as const;
/** For the company of the demonstration: who is sent to it. */
const sentTogether = 3;

interface Cast {
  readonly officer: Actor;
  readonly counsellor: Actor;
  readonly employer: Actor;
}
interface Pair {
  readonly needId: string;
  readonly participantId: string;
}

/**
 * Proposals of the demonstration's counsellor at each step: reviews to give, agreements to ask for, people whom the officer may
 * send, and a shortlist that the company has begun to answer.
 */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const [officer, counsellor, employer] = ['officer', 'counsellor', 'employer'].map((role) =>
    accounts.get(role),
  );
  if (!officer || !counsellor || !employer) return;
  const cast = { officer, counsellor, employer };
  const own = await listNeeds(employer, listNeedsQuery.parse({ state: 'open' }));
  const pairs = await pairsOf(counsellor);
  const used = new Set<string>();
  for (const { id } of own.data.slice(0, 1)) {
    const some = pairs.filter((pair) => pair.needId === id).slice(0, sentTogether);
    for (const { participantId } of some) used.add(participantId);
    await sendSome(cast, id, some);
  }
  // Each person and each need once: a rule that speaks against one is no reason to leave the step out.
  for (const { id } of own.data) used.add(id);
  const left = [...steps];
  for (const pair of pairs) {
    const [step] = left;
    if (!step) return;
    if (used.has(pair.participantId) || used.has(pair.needId)) continue;
    if (await propose(cast, pair, step)) left.shift();
    used.add(pair.participantId).add(pair.needId);
  }
}

/** People of the counsellor with the needs that suit them, the best first. */
async function pairsOf(counsellor: Actor): Promise<Pair[]> {
  const { data } = await listParticipants(
    counsellor,
    listParticipantsQuery.parse({ state: 'active', limit: 60 }),
  );
  const pairs: (Pair & { readonly score: number })[] = [];
  for (const { id: participantId } of data) {
    const ranking = await readParticipantRanking(counsellor, participantId, rankingQuery.parse({}));
    pairs.push(...ranking.data.map(({ need, score }) => ({ needId: need.id, participantId, score })));
  }
  return pairs.sort((one, other) => other.score - one.score);
}

/** @returns the proposal, as far as it came; nothing where a rule speaks against it */
async function propose(
  { officer, counsellor }: Cast,
  { needId, participantId }: Pair,
  step: (typeof steps)[number],
): Promise<string | undefined> {
  try {
    const because = 'Vue au forum de l’emploi : ce poste lui plairait.';
    const { id } = await putForward(officer, needId, { participantId, because });
    if (step === 'review') return id;
    const review =
      step === 'declined'
        ? ({ decision: 'decline', reason: 'project-differs' } as const)
        : ({ decision: 'retain', reason: 'suits' } as const);
    await reviewMatch(counsellor, id, review);
    if (step === 'ready') await recordAgreement(counsellor, id, { given: true, how: 'telephone' });
    return id;
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return undefined;
    throw error;
  }
}

/** One is to be met in a week, one is not kept, the others wait for an answer. */
async function sendSome(cast: Cast, needId: string, pairs: readonly Pair[]): Promise<void> {
  const { officer, employer } = cast;
  const matchIds: string[] = [];
  for (const pair of pairs) {
    const id = await propose(cast, pair, 'ready');
    if (id) matchIds.push(id);
  }
  if (matchIds.length === 0) return;
  const { id } = await composeShortlist(officer, needId, { matchIds });
  const { candidates } = await sendShortlist(officer, id, {});
  const [first, second] = candidates;
  if (first) {
    const meeting = { at: `${addWorkingDays(today(), 5)}T08:30:00Z`, place: 'À l’accueil de l’entreprise' };
    await replyTo(employer, id, first.id, { answer: 'meet', meeting });
  }
  if (second && candidates.length > 2)
    await replyTo(employer, id, second.id, { answer: 'decline', reason: 'experience' });
}
