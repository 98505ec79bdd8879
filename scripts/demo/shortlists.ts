import type { Actor } from '../../src/access/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import { Problem } from '../../src/platform/index.ts';
import { readParticipantRanking } from '../../src/rankings/index.ts';
import {
  agreementInput,
  declineReasons,
  putForward,
  recordAgreement,
  reviewInput,
  reviewMatch,
} from '../../src/shortlists/index.ts';

/** What becomes of a proposal, in turn: declined, waiting for the person's answer, agreed to, refused. */
const stories = ['agreed', 'declined', 'asked', 'agreed', 'refused', 'declined', 'agreed'] as const;

/** People of the demonstration's counsellor who are already on their way to a need. */
const people = 21;
/** After those of whom other rooms tell something. */
const skipped = 70;

const because = 'Elle en a parlé à l’entretien : le métier et les horaires lui vont.';

/** Reviews given and answers taken down by the demonstration's counsellor, each for the need that suits the person best. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const counsellor = accounts.get('counsellor');
  if (!counsellor) return;
  const query = listParticipantsQuery.parse({ limit: skipped + people, state: 'active' });
  const { data } = await listParticipants(counsellor, query);
  for (const [i, { id }] of data.slice(skipped).entries())
    await tell(counsellor, id, i).catch((error) => {
      // Suggested meanwhile, by workers that run while this loads, or kept out by the law: another will do.
      if (!(error instanceof Problem)) throw error;
    });
}

async function tell(counsellor: Actor, participantId: string, i: number): Promise<void> {
  const { data } = await readParticipantRanking(counsellor, participantId, { limit: 1 });
  const best = data[0]?.need.id;
  const story = stories[i % stories.length];
  if (!best) return;
  const { id } = await putForward(counsellor, best, { participantId, because });
  const review =
    story === 'declined'
      ? { decision: 'decline', reason: declineReasons[i % declineReasons.length] }
      : { decision: 'retain', reason: 'suits' };
  await reviewMatch(counsellor, id, reviewInput.parse(review));
  if (story === 'agreed' || story === 'refused')
    await recordAgreement(
      counsellor,
      id,
      agreementInput.parse({ given: story === 'agreed', how: i % 2 === 0 ? 'telephone' : 'face-to-face' }),
    );
}
