import type { Actor } from '../../src/access/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import { addDays, today } from '../../src/platform/index.ts';
import {
  beginAid,
  createCommission,
  createSitting,
  editAid,
  grantBudget,
  type MoveAid,
  moveAid,
  notePresence,
  type Purpose,
  readAid,
} from '../../src/youth-aid/index.ts';

const requests: readonly { purpose: Purpose; cents: number; quoteCents?: number; why: string }[] = [
  { purpose: 'mobility', cents: 110_00, why: 'Un abonnement de transport, le temps de la première paie.' },
  {
    purpose: 'equipment',
    cents: 340_00,
    quoteCents: 340_00,
    why: 'Les outils demandés par le CAP coiffure.',
  },
  {
    purpose: 'licence',
    cents: 620_00,
    quoteCents: 1240_00,
    why: 'Une embauche comme livreur en février, sous réserve du permis. Le code est réussi.',
  },
  { purpose: 'food', cents: 80_00, why: 'Trois semaines avant le premier salaire.' },
  {
    purpose: 'training',
    cents: 690_00,
    quoteCents: 690_00,
    why: 'Une formation de sécurité qui mène à un emploi.',
  },
];

/** A commission that sits today, and requests at each step: begun, sent, on the agenda, decided, told. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const [counsellor, secretary] = [accounts.get('counsellor'), accounts.get('secretary')];
  if (!counsellor || !secretary) return;
  const commission = await createCommission(secretary, {
    name: 'Commission de Marseille',
    members: ['Nora Blanc', 'Karim Petit', 'Luc Martin', 'Inès Faure', 'Paul Garnier', 'Aïcha Morel'],
  });
  const { data } = await listParticipants(
    counsellor,
    listParticipantsQuery.parse({ limit: 5, state: 'active' }),
  );
  const sent: string[] = [];
  const move = async (actor: Actor, id: string, step: object) =>
    moveAid(actor, id, { revision: (await readAid(counsellor, id)).revision, ...step } as MoveAid);
  for (const [i, { id: participantId }] of data.entries()) {
    const { why, purpose, ...sums } = requests[i] ?? requests[0] ?? { why: '', purpose: 'other' as const };
    const kind = purpose === 'food' ? 'relief' : 'project';
    const { id, revision: begun } = await beginAid(counsellor, participantId, { kind, purpose });
    await editAid(counsellor, id, {
      revision: begun,
      ...sums,
      why,
      payee: 'person',
      iban: 'FR1420041010050500013M02606',
      own: [420_00, 0, 355_00],
      people: 1,
      domicile: i === 3 ? 'administrative' : 'own',
      ...(i === 3 ? { domicileBody: 'CCAS de Marseille', domicileSince: addDays(today(), -90) } : {}),
      stay: true,
      triedOrdinary: true,
      ...(purpose === 'licence' ? { ownCents: 120_00, otherFunder: 'Région', otherCents: 500_00 } : {}),
    });
    sent.push(id);
    if (i > 0) await move(counsellor, id, { action: 'submit' });
  }
  // After the requests were sent, even where midnight has passed since.
  const on = today();
  const sitting = await createSitting(secretary, {
    commissionId: commission.id,
    on,
    place: 'Salle Calanques',
  });
  const { revision } = sitting;
  await notePresence(secretary, sitting.id, {
    revision,
    present: commission.members.slice(0, 5).map(({ id }) => id),
  });
  const year = Number(on.slice(0, 4));
  await grantBudget(secretary, { commissionId: commission.id, year, grantedCents: 18_420_00 });
  for (const [i, id] of sent.entries()) {
    if (i < 2) continue;
    await move(secretary, id, { action: 'schedule', sittingId: sitting.id });
    if (i === 2) continue;
    await move(secretary, id, { action: 'award', recused: [] });
    if (i === 4) await move(secretary, id, { action: 'notify' });
  }
}
