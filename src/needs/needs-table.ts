import type { z } from 'zod';
import { tableOut } from '../access/index.ts';
import { contractNames, currentCatalogue } from '../occupations/index.ts';
import { employerNames } from '../organisations/index.ts';
import { dayOf } from '../platform/index.ts';
import { zone as zoneOf } from '../territory/index.ts';
import { needStateNames } from './need-states.ts';
import { listNeeds, listNeedsQuery } from './read-needs.ts';
import { needRead } from './rights.ts';

type Line = Awaited<ReturnType<typeof listNeeds>>['data'][number] & { readonly company: string };

const inEuros = (cents: number | undefined) => (cents === undefined ? undefined : cents / 100);
const dayOfInstant = (iso: string | null) => (iso ? dayOf(new Date(iso)) : undefined);
const periods = { hour: 'par heure', day: 'par jour', month: 'par mois', year: 'par an' } as const;

export const needsTable = tableOut<Line, z.output<typeof listNeedsQuery>>({
  path: 'needs',
  file: 'besoins',
  right: needRead,
  query: listNeedsQuery,
  most: 200,
  page: async (actor, asked) => {
    const page = await listNeeds(actor, asked);
    const names = await employerNames(page.data.map(({ employerId }) => employerId));
    return {
      ...page,
      data: page.data.map((need) => ({ ...need, company: names.get(need.employerId) ?? '' })),
    };
  },
  columns: [
    { label: 'Identifiant', value: ({ id }) => id },
    { label: 'Intitulé', value: ({ title }) => title },
    { label: 'Entreprise', value: ({ company }) => company },
    { label: 'État', value: ({ state }) => needStateNames[state] },
    {
      label: 'Métiers',
      value: ({ occupations = [] }) =>
        occupations.map((code) => `${currentCatalogue().occupation(code)?.name ?? ''} (${code})`).join(', '),
    },
    { label: 'Lieu', value: ({ zone }) => zoneOf(zone ?? '')?.name },
    { label: 'Type de contrat', value: ({ contract }) => contract && contractNames[contract.kind] },
    { label: 'Durée en mois', value: ({ contract }) => contract?.months },
    {
      label: 'Heures par semaine',
      value: ({ minutesPerWeek }) => (minutesPerWeek === undefined ? undefined : minutesPerWeek / 60),
    },
    { label: 'Nombre de postes', value: ({ posts }) => posts },
    { label: 'Salaire brut minimum (€)', value: ({ pay }) => inEuros(pay?.minCents) },
    { label: 'Salaire brut maximum (€)', value: ({ pay }) => inEuros(pay?.maxCents) },
    { label: 'Période du salaire', value: ({ pay }) => pay && periods[pay.per] },
    { label: 'Date de début', value: ({ startsOn }) => startsOn },
    { label: 'Clause sociale', value: ({ socialClause }) => (socialClause ? 'oui' : 'non') },
    { label: 'Ouvert le', value: ({ openedAt }) => dayOfInstant(openedAt) },
    { label: 'Expire le', value: ({ expiresOn }) => expiresOn },
    { label: 'Écrit le', value: ({ createdAt }) => dayOfInstant(createdAt) },
  ],
});
