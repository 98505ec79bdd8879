import type { Actor } from '../../src/access/index.ts';
import {
  addOperation,
  addOperationInput,
  drawControl,
  editSpell,
  editSpellInput,
  enterInput,
  enterSpell,
} from '../../src/esf/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import { addDays, today } from '../../src/platform/index.ts';
import { demoStructure } from './accounts.ts';

/** An operation of the PLIE, with participations that are complete, that lack an answer, that are over, and a control. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const [counsellor, controller] = [accounts.get('counsellor'), accounts.get('controller')];
  if (!counsellor || !controller) return;
  const on = today();
  const operation = await addOperation(
    controller,
    addOperationInput.parse({
      number: 'OP-2026-017',
      name: 'Accompagnement renforcé du PLIE',
      structureId: demoStructure,
      from: addDays(on, -300),
      until: addDays(on, 400),
    }),
  );
  const { data } = await listParticipants(
    counsellor,
    listParticipantsQuery.parse({ limit: 8, state: 'active' }),
  );
  for (const [i, { id }] of data.entries()) {
    const enteredOn = addDays(on, -150 + i * 15);
    const spell = await enterSpell(
      counsellor,
      id,
      enterInput.parse({
        operationId: operation.id,
        enteredOn,
        sex: i % 2 === 0 ? 'f' : 'm',
        birthDate: addDays('1972-03-01', i * 1500),
        labour: 'unemployed',
        unemployedMonths: 6 + i * 3,
        ...(i % 3 === 0 ? {} : { isced: 2 + (i % 3) }),
        consentOn: enteredOn,
        disability: i % 4 === 0 ? 'declined' : 'no',
        thirdCountry: 'no',
        homeless: i === 5 ? 'yes' : 'no',
        rural: 'no',
      }),
    );
    if (i > 1) continue;
    await editSpell(
      counsellor,
      spell.id,
      editSpellInput.parse({
        revision: spell.revision,
        leftOn: addDays(on, -5),
        ...(i === 0 ? { searching: false, training: false, qualified: true, employed: true } : {}),
      }),
    );
  }
  if (data.length > 0) await drawControl(controller, operation.id, { size: 3, seed: 'demonstration' });
}
