import type { z } from 'zod';
import type { Debtor } from '../../access/index.ts';
import type { When } from '../../deadlines/index.ts';
import { date } from '../kit/format.ts';
import type { deadlineOfPerson } from './answers.ts';

export const debtorWords: Record<Debtor, string> = {
  counsellor: 'le ou la référent·e',
  employer: 'l’entreprise',
  officer: 'le ou la chargé·e de relations entreprises',
  secretary: 'le secrétariat du fonds d’aide aux jeunes',
};

export const whenWords: Record<When, string> = {
  late: 'En retard',
  today: 'Aujourd’hui',
  week: 'D’ici dimanche',
  later: 'Plus tard',
};

const stateWords = { open: 'attendu', done: 'fait', cancelled: 'sans objet' } as const;

/** What a person reads in their file of what was, or is, owed about them. */
export const deadlineLines = (deadlines: readonly z.output<typeof deadlineOfPerson>[]): string[] =>
  deadlines.length === 0
    ? ['Aucune.']
    : deadlines.map(({ label, owedBy, dueOn, state, closedAt }) => {
        const end = closedAt ? ` le ${date(closedAt)}` : '';
        return `${label}, par ${debtorWords[owedBy]}, pour le ${date(dueOn)} : ${stateWords[state]}${end}.`;
      });
