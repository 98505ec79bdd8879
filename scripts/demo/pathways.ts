import type { Actor } from '../../src/access/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import {
  addStep,
  editPathway,
  movePathway,
  proposePathway,
  type StepKind,
} from '../../src/pathways/index.ts';
import { addDays, today } from '../../src/platform/index.ts';

const steps: readonly { kind: StepKind; objective: string; provider: string; from: number; until: number }[] =
  [
    { kind: 'diagnostic', objective: 'Faire le point', provider: '', from: -300, until: -290 },
    {
      kind: 'training',
      objective: 'Remise à niveau en français',
      provider: 'Centre social',
      from: -250,
      until: -90,
    },
    { kind: 'search', objective: 'Dix candidatures ciblées', provider: '', from: -60, until: -5 },
  ];

/** The first people of the demonstration's counsellor: one who waits for a decision, one suspended, others on their way. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const counsellor = accounts.get('counsellor');
  if (!counsellor) return;
  const query = listParticipantsQuery.parse({ limit: 6, state: 'active' });
  const { data } = await listParticipants(counsellor, query);
  for (const [i, { id }] of data.entries()) {
    const day = (count: number) => addDays(today(), count);
    const codes = i % 2 === 0 ? ['rsa'] : ['unemployed-12', 'low-diploma'];
    const criteria = codes.map((code) => ({
      code,
      certifiedBy: code === 'rsa' ? 'CAF' : '',
      seenOn: day(-320),
    }));
    const proposed = await proposePathway(counsellor, id, { criteria, proposedOn: day(-310) });
    if (i === 0) continue;
    const { revision } = await movePathway(counsellor, proposed.id, { action: 'admit', on: day(-305) });
    const engagement = { signedOn: day(-300), hours: i === 2 ? ('none' as const) : ('full' as const) };
    await editPathway(counsellor, proposed.id, { revision, engagement });
    for (const { from, until, ...step } of steps.slice(0, i))
      await addStep(counsellor, proposed.id, { ...step, from: day(from), until: day(until) });
    if (i === 3) await movePathway(counsellor, proposed.id, { action: 'suspend', on: day(-20) });
  }
}
