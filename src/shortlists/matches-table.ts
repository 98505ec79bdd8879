import type { z } from 'zod';
import { tableOut } from '../access/index.ts';
import { dayOf } from '../platform/index.ts';
import { matchStateNames } from './match-states.ts';
import { listMatches, listMatchesQuery } from './read-matches.ts';
import { matchRead } from './rights.ts';

type Line = Awaited<ReturnType<typeof listMatches>>['data'][number];

const decisions = { retain: 'retenue', decline: 'déclinée' } as const;

/** No text that somebody wrote of a person: it stays on the page. */
export const matchesTable = tableOut<Line, z.output<typeof listMatchesQuery>>({
  path: 'matches',
  file: 'propositions',
  right: matchRead,
  query: listMatchesQuery,
  most: 100,
  page: listMatches,
  columns: [
    { label: 'Besoin', value: ({ need }) => need.title },
    { label: 'Participant', value: ({ participant }) => participant.reference },
    { label: 'État', value: ({ state }) => matchStateNames[state] },
    {
      label: 'Origine',
      value: ({ origin }) => (origin === 'suggested' ? 'classement' : 'proposé par quelqu’un'),
    },
    { label: 'Score', value: ({ frozen }) => frozen.score },
    { label: 'Avis attendu le', value: ({ dueOn }) => dueOn },
    { label: 'Avis', value: ({ review }) => review && decisions[review.decision] },
    { label: 'Avis donné le', value: ({ review }) => review && dayOf(new Date(review.at)) },
    { label: 'Proposé le', value: ({ createdAt }) => dayOf(new Date(createdAt)) },
  ],
});
