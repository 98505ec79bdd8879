import { z } from 'zod';
import { type Actor, check, nextState } from '../access/index.ts';
import { createUser } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { leaveMessage } from '../messages/index.ts';
import { employerOfSiret } from '../organisations/index.ts';
import { addDays, inTransaction, notFound, now, Problem, pageOf, today } from '../platform/index.ts';
import { refusedKind } from './letters.ts';
import { followRequest } from './owed.ts';
import {
  CompanyRequest,
  type CompanyRequestDoc,
  type RefusalReason,
  readAsker,
  refusalReasons,
  requestStates,
  requestTransitions,
} from './request.ts';
import { companyAccessAnswer } from './rights.ts';

export const listRequestsQuery = z.strictObject({
  state: z.enum(requestStates).default('waiting'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(60).optional(),
});

/** The oldest first: who has waited longest is answered first. */
export async function listRequests(actor: Actor, query: z.output<typeof listRequestsQuery>) {
  check(actor, companyAccessAnswer);
  const { state, limit, cursor } = query;
  const found = await CompanyRequest.find({ state, ...(cursor ? { _id: { $gt: cursor } } : {}) })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<CompanyRequestDoc[]>();
  return pageOf(found, limit, describeRequest);
}

export const describeRequest = (doc: CompanyRequestDoc) => ({
  id: doc._id,
  siret: doc.siret,
  company: doc.company,
  asker: readAsker(doc),
  state: doc.state,
  dueOn: doc.dueOn,
  reason: doc.reason ?? null,
  employerId: doc.employerId ?? null,
  createdAt: doc.createdAt.toISOString(),
  answeredAt: doc.answeredAt?.toISOString() ?? null,
});

/** @throws Problem 404 */
export async function readRequest(actor: Actor, id: string) {
  check(actor, companyAccessAnswer);
  return describeRequest(await findRequest(id));
}

async function findRequest(id: string): Promise<CompanyRequestDoc> {
  const doc = await CompanyRequest.findById(id).lean<CompanyRequestDoc>();
  if (!doc) throw notFound('Demande');
  return doc;
}

/** For how long what was answered is kept: long enough to answer who asks again. */
const keptDays = 30;

async function answer(
  actor: Actor,
  doc: CompanyRequestDoc,
  action: 'open' | 'refuse',
  set: Partial<CompanyRequestDoc>,
) {
  const after = await CompanyRequest.findOneAndUpdate(
    { _id: doc._id, state: doc.state },
    {
      $set: {
        ...set,
        state: nextState(requestTransitions, action, doc.state, actor),
        answeredAt: now(),
        goesAt: new Date(`${addDays(today(), keptDays)}T00:00:00Z`),
      },
      $unset: { key: '' },
    },
    { returnDocument: 'after' },
  ).lean<CompanyRequestDoc>();
  if (!after)
    throw new Problem(409, 'illegal-state', 'Quelqu’un vient de répondre à cette demande.', [], {
      state: doc.state,
    });
  await followRequest(after);
  await record({
    actor,
    action: `company-access.${action}`,
    target: { kind: 'company-request', id: doc._id },
    ...(set.reason ? { because: set.reason } : {}),
  });
  return describeRequest(after);
}

/**
 * Opens the company, where its SIRET is not known yet, and the account of whoever asked: an invitation goes to their address,
 * and to nobody else.
 * @throws Problem 404, 409 `illegal-state`, `email-taken`
 */
export async function openAccess(actor: Actor, id: string) {
  check(actor, companyAccessAnswer);
  return inTransaction(async () => {
    const doc = await findRequest(id);
    nextState(requestTransitions, 'open', doc.state, actor);
    const asker = readAsker(doc);
    if (!asker)
      throw new Problem(
        409,
        'unreadable',
        'Cette demande est illisible : rappelez l’entreprise si vous la connaissez.',
      );
    const employerId = await employerOfSiret(doc.siret, doc.company);
    await createUser(actor, { role: 'employer', employerId, name: asker.name, email: asker.email });
    return answer(actor, doc, 'open', { employerId });
  });
}

export const refuseAccessInput = z.strictObject({
  reason: z.enum(Object.keys(refusalReasons) as [RefusalReason, ...RefusalReason[]]),
});

/** Says why not, by a letter to whoever asked. @throws Problem 404, 409 `illegal-state` */
export async function refuseAccess(actor: Actor, id: string, { reason }: z.output<typeof refuseAccessInput>) {
  check(actor, companyAccessAnswer);
  return inTransaction(async () => {
    const answered = await answer(actor, await findRequest(id), 'refuse', { reason });
    await leaveMessage(refusedKind, { requestId: id }, { thingId: id });
    return answered;
  });
}
