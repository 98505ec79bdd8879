import type { Actor } from '../../src/access/index.ts';
import {
  addDelegation,
  addDelegationInput,
  beginImmersion,
  beginImmersionInput,
  editImmersion,
  editImmersionInput,
  moveImmersion,
  type Purpose,
  readImmersion,
} from '../../src/immersions/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import { addDays, addMonths, today } from '../../src/platform/index.ts';

const wishes: readonly { purpose: Purpose; objectives: string; tasks: string }[] = [
  {
    purpose: 'discover',
    objectives: 'Voir le métier de préparateur de commandes',
    tasks: 'Préparer des colis avec la tutrice',
  },
  {
    purpose: 'confirm',
    objectives: 'Vérifier que le travail en hauteur convient',
    tasks: 'Observer un chantier, ranger le matériel',
  },
  {
    purpose: 'recruit',
    objectives: 'Se connaître avant une embauche en atelier',
    tasks: 'Monter des pièces simples',
  },
];

/** A delegation that ends in two months, and a convention at each step: a draft, one to be signed, one to be finished. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const [counsellor, manager] = [accounts.get('counsellor'), accounts.get('manager')];
  const employerId = accounts.get('employer')?.employerId;
  if (!counsellor || !manager || !employerId) return;
  const on = today();
  const delegation = await addDelegation(
    manager,
    addDelegationInput.parse({
      by: 'france-travail',
      byName: 'France Travail Provence-Alpes-Côte d’Azur',
      people: 'Participants du PLIE',
      reference: 'CONV-2024-17',
      from: addMonths(on, -22),
      until: addMonths(on, 2),
    }),
  );
  const { data } = await listParticipants(
    counsellor,
    listParticipantsQuery.parse({ limit: 3, state: 'active' }),
  );
  for (const [i, { id: participantId }] of data.entries()) {
    const { purpose, ...words } = wishes[i] ?? { purpose: 'discover', objectives: '', tasks: '' };
    const begun = await beginImmersion(
      counsellor,
      participantId,
      beginImmersionInput.parse({ employerId, purpose, startsOn: addDays(on, 7), endsOn: addDays(on, 18) }),
    );
    await editImmersion(
      counsellor,
      begun.id,
      editImmersionInput.parse({
        revision: begun.revision,
        delegationId: delegation.id,
        ...words,
        assessment: 'Un entretien à trois le dernier jour',
        schedule: 'Du lundi au vendredi, 8 h – 12 h et 13 h – 16 h',
        weekMinutes: 2_100,
        place: 'Atelier principal, Marseille',
        hostAddress: '12 boulevard des Essais, 13002 Marseille',
        hostActivity: 'Entreposage et logistique',
        // The first one is a draft where something is missing.
        ...(i === 0 ? {} : { hostAgreement: 'Transports routiers', safetyBy: 'Sandrine Olive' }),
        hostSigner: 'Sandrine Olive',
        tutorName: 'Karim Alric',
        tutorJob: 'Chef d’équipe',
        prescriberSigner: 'Philippe Imbert',
        referentName: 'Nadia Brun',
        employment: 'none',
        isNoPost: true,
      }),
    );
    const { revision, refusals } = await readImmersion(counsellor, begun.id);
    if (refusals.length === 0) await moveImmersion(counsellor, begun.id, { action: 'open', revision });
  }
}
