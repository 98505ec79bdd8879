import { z } from 'zod';
import { type Actor, check, tableOut } from '../access/index.ts';
import { heardOfSince, lastExchanges } from '../journal/index.ts';
import { listParticipants, listParticipantsQuery, participantColumns } from '../participants/index.ts';
import { peopleAtStep, stepKinds, stepsUnderWay } from '../pathways/index.ts';
import { addDays, today } from '../platform/index.ts';
import { lastProposals, proposedSince } from '../shortlists/index.ts';
import { caseloadRead } from './rights.ts';

const days = z.coerce.number().int().min(1).max(3650);

export const caseloadQuery = listParticipantsQuery.extend({
  /** At a step of this kind. */
  step: z.enum(stepKinds).optional(),
  /** Of whom the journal has not heard for so many days. */
  silentFor: days.optional(),
  /** Who was proposed for nothing for so many days. */
  notProposedFor: days.optional(),
});

/** The people of one's structure with where each is: step, last exchange, last proposal. Filters of several rooms are one list. */
export async function listCaseload(actor: Actor, query: z.output<typeof caseloadQuery>) {
  check(actor, caseloadRead);
  const { step, silentFor, notProposedFor, ...asked } = query;
  const since = (many: number) => addDays(today(), -many);
  const [at, heard, proposed] = await Promise.all([
    step ? peopleAtStep(actor, step) : undefined,
    silentFor ? heardOfSince(actor, since(silentFor)) : [],
    notProposedFor ? proposedSince(actor, since(notProposedFor)) : [],
  ]);
  const { data, next } = await listParticipants(actor, asked, {
    ...(at ? { only: at } : {}),
    but: [...heard, ...proposed],
  });
  const ids = data.map(({ id }) => id);
  const [steps, exchanges, proposals] = await Promise.all([
    stepsUnderWay(actor, ids),
    lastExchanges(actor, ids),
    lastProposals(actor, ids),
  ]);
  return {
    next,
    data: data.map((one) => ({
      ...one,
      step: steps.get(one.id) ?? null,
      lastExchange: exchanges.get(one.id) ?? null,
      lastProposedOn: proposals.get(one.id) ?? null,
    })),
  };
}

type Line = Awaited<ReturnType<typeof listCaseload>>['data'][number];

export const caseloadTable = tableOut<Line, z.output<typeof caseloadQuery>>({
  path: 'caseload',
  file: 'mes-participants',
  right: caseloadRead,
  query: caseloadQuery,
  most: 200,
  page: listCaseload,
  columns: [
    ...participantColumns,
    { label: 'Dernier échange', value: ({ lastExchange }) => lastExchange?.on },
    { label: 'Dernière proposition', value: ({ lastProposedOn }) => lastProposedOn },
  ],
});
