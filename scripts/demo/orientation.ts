import { z } from 'zod';
import { type Actor, system } from '../../src/access/index.ts';
import {
  addPlace,
  addPlaceInput,
  askToBeCalled,
  moveReferral,
  type Purpose,
  placeKinds,
  sendReferral,
} from '../../src/orientation/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import { codesCell, readDataFile } from '../../src/platform/index.ts';
import { isLivedIn } from '../../src/territory/index.ts';
import { demoStructure } from './accounts.ts';

const row = z.object({
  name: z.string().min(1, 'manque'),
  kind: z.enum(placeKinds, `l’un de : ${placeKinds.join(', ')}`),
  structure: z.string(),
  zone: z.string().refine(isLivedIn, 'le code d’une zone'),
  address: z.string(),
  phone: z.string(),
  opening: z.string(),
  areas: codesCell,
  service: z.string().min(1, 'manque'),
  purposes: codesCell,
  conditions: z.string(),
  total: z.string().regex(/^\d*$/, 'un nombre de places, ou rien'),
  free: z.string().regex(/^\d*$/, 'un nombre de places, ou rien'),
});

export const readDirectory = (file = new URL('data/directory.tsv', import.meta.url)) =>
  readDataFile(file, row, { key: 'name' });

/** The directory, and referrals at each step: on their way, at the study, answered, and of somebody alone. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const ids = new Map<string, string>();
  for (const { structure, service, purposes, conditions, total, free, ...place } of readDirectory()) {
    const places = total === '' ? null : { total: Number(total), free: Number(free) };
    const services = [{ name: service, purposes, conditions, places }];
    const input = addPlaceInput.parse({ ...place, structureId: structure || null, services });
    ids.set(place.name, (await addPlace(system, input)).id);
  }
  const counsellor = accounts.get('counsellor');
  if (!counsellor) return;
  const to = (name: string) => ids.get(name) ?? '';
  const { data } = await listParticipants(
    counsellor,
    listParticipantsQuery.parse({ limit: 3, state: 'active' }),
  );
  const sent: readonly [string, Purpose][] = [
    ['École de la deuxième chance de Marseille', 'training'],
    ['Auto-école sociale du Port (inventée)', 'mobility'],
    ['Boutique logement d’essai', 'housing'],
  ];
  for (const [i, { id }] of data.entries()) {
    const [name, purpose] = sent[i] ?? ['', 'job'];
    const one = await sendReferral(counsellor, id, { placeId: to(name), purpose, agreed: true });
    if (i === 1) await moveReferral(counsellor, one.id, { action: 'study', revision: one.revision });
    if (i === 2)
      await moveReferral(counsellor, one.id, {
        action: 'return',
        reason: 'no-place',
        revision: one.revision,
      });
  }
  if (counsellor.structureId !== demoStructure) return;
  const alone = { name: 'Lina', phone: '+33639980001', purpose: 'accompaniment' } as const;
  await askToBeCalled(to('PLIE Marseille Provence Centre'), alone);
}
