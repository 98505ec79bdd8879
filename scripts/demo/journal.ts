import type { Actor } from '../../src/access/index.ts';
import { addEntry, type EntryKind } from '../../src/journal/index.ts';
import { listParticipants, listParticipantsQuery } from '../../src/participants/index.ts';
import { addDays, today } from '../../src/platform/index.ts';

interface Example {
  readonly kind: EntryKind;
  /** How many days ago. */
  readonly ago: number;
  readonly minutes?: number;
  readonly text: string;
  /** In how many days it is remembered. */
  readonly recall?: number;
  readonly private?: true;
}

/** Two years of one person: read from the bottom, as it was lived. */
const examples: readonly Example[] = [
  {
    kind: 'call',
    ago: 6,
    minutes: 10,
    text: 'Contente des collègues. Le bus a eu du retard deux fois.',
    recall: 8,
  },
  {
    kind: 'interview',
    ago: 18,
    minutes: 45,
    text: 'Fiche relue à moitié. Plus d’heures souhaitées, plutôt le matin.',
  },
  {
    kind: 'note',
    ago: 18,
    text: 'Parle peu devant la porte ouverte : prévoir la petite salle.',
    private: true,
  },
  { kind: 'step', ago: 28, text: 'Début de contrat, 26 heures par semaine, quatre mois.' },
  { kind: 'message', ago: 31, text: 'Convocation envoyée, lue.' },
  {
    kind: 'review',
    ago: 62,
    minutes: 60,
    text: 'Bilan d’immersion : rapide et soigneuse, à l’heure chaque jour.',
  },
  { kind: 'step', ago: 75, text: 'Immersion de deux semaines en cuisine.' },
  {
    kind: 'call',
    ago: 120,
    minutes: 15,
    text: 'L’entreprise ne retient pas : trop peu d’expérience du poste.',
  },
  {
    kind: 'interview',
    ago: 200,
    minutes: 50,
    text: 'Atelier numérique terminé. Sait prendre rendez-vous en ligne.',
  },
  {
    kind: 'interview',
    ago: 330,
    minutes: 60,
    text: 'Projet précisé : nettoyage d’abord, restauration ensuite.',
  },
  { kind: 'interview', ago: 640, minutes: 60, text: 'Premier entretien. Veut travailler près de chez elle.' },
];

/** People of the demonstration's counsellor whose journal has something; the first has all of it. */
const peopleWithJournal = 24;

/** Journals of the counsellor's people, long and short; some have not been heard of for months. */
export async function demonstrate(accounts: ReadonlyMap<string, Actor>): Promise<void> {
  const counsellor = accounts.get('counsellor');
  if (!counsellor) return;
  const query = listParticipantsQuery.parse({ limit: peopleWithJournal, state: 'active' });
  const { data } = await listParticipants(counsellor, query);
  for (const [i, { id }] of data.entries())
    for (const { ago, recall, private: isPrivate = false, ...said } of examples.slice(
      i % 7,
      i === 0 ? undefined : (i % 7) + 4,
    ))
      await addEntry(counsellor, id, {
        ...said,
        on: addDays(today(), -ago - (i % 5)),
        private: isPrivate,
        ...(recall ? { recallOn: addDays(today(), recall) } : {}),
      });
}
