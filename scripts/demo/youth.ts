import type { Actor } from '../../src/access/index.ts';
import { system } from '../../src/access/index.ts';
import { giveMembership } from '../../src/accounts/index.ts';
import { createParticipant, createParticipantInput } from '../../src/participants/index.ts';
import { addDays, today } from '../../src/platform/index.ts';
import {
  addWorkshop,
  attendWorkshop,
  editYouthFile,
  startFramework,
  workshopInput,
} from '../../src/youth/index.ts';
import { demoMissionLocale } from './accounts.ts';
import { chanceOf } from './chance.ts';
import { drawName } from './names.ts';

/** Somebody of so many years and about five months, on whatever day the demonstration is loaded. */
const bornFor = (years: number): string => addDays(today(), -Math.round((years + 0.4) * 365.25));

/** Age, zone, wished occupation, framework and days since it began. */
const young = [
  { years: 17, zone: '13203', wish: 'N1101', kind: 'pacea', since: 40 },
  { years: 18, zone: '13215', wish: 'D1507', kind: 'cej', since: 100 },
  { years: 19, zone: '13014', wish: 'K2204', kind: 'cej', since: 340 },
  { years: 20, zone: '13214', wish: 'N1103', kind: 'pacea', since: 700 },
  { years: 22, zone: '13202', wish: 'G1602', kind: 'pacea', since: 10 },
  { years: 24, zone: '13213', wish: 'K1304', kind: undefined, since: 0 },
  { years: 28, zone: '13201', wish: 'M1602', kind: 'cej', since: 60 },
] as const;

/**
 * A mission locale: its people, a minor among them, one with a RQTH, frameworks that begin, run and end soon, and workshops. The
 * manager of the demonstration is an adviser there too: « Mon compte » takes that role.
 */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const manager = accounts.get('manager');
  if (!manager) return;
  const place = { role: 'counsellor' as const, structureId: demoMissionLocale };
  await giveMembership(system, manager.id, place);
  const adviser: Actor = { id: manager.id, name: manager.name, ...place };
  const chance = chanceOf('passerelle/youth');
  const ids: string[] = [];
  for (const [i, { years, zone, wish, kind, since }] of young.entries()) {
    const { id } = await createParticipant(
      adviser,
      createParticipantInput.parse({
        ...drawName(chance, i % 2 === 0),
        birthDate: bornFor(years),
        counsellorId: adviser.id,
        profile: { zone, wishes: [wish], travel: { modes: ['transit'], maxMinutes: 45 } },
        confirmed: true,
        confirmedNotDouble: true,
      }),
    );
    ids.push(id);
    const seen = addDays(today(), -since - 5);
    await editYouthFile(adviser, id, {
      revision: 0,
      number: String(4_100_000 + i),
      ...(years < 18 ? { guardian: { name: 'Une mère inventée', agreedOn: seen } } : {}),
      ...(years > 25 ? { rqth: { held: true, seenOn: seen } } : {}),
    });
    if (!kind) continue;
    const startsOn = addDays(today(), -since);
    const engagement = { signedOn: startsOn, hours: 'full' as const };
    await startFramework(adviser, id, { kind, startsOn, engagement, free: true });
  }
  const workshops = [
    { title: 'Préparer un entretien', on: addDays(today(), 3), places: 3 },
    { title: 'Lire une fiche de paie', on: today(), places: 8 },
  ];
  for (const { title, on, places } of workshops) {
    const input = workshopInput.parse({ title, on, places, minutes: 120, place: 'Salle 2' });
    const { id } = await addWorkshop(adviser, input);
    const action = 'register';
    for (const participantId of ids.slice(0, 5)) await attendWorkshop(adviser, id, { participantId, action });
  }
}
