import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { findNeed, needFacts, titleForCompany } from '../needs/index.ts';
import { employerNames } from '../organisations/index.ts';
import { openIdentity, referencesOf } from '../participants/index.ts';
import { readSealed } from '../platform/index.ts';
import type { PlacementDoc } from './placement.ts';

const open = (text: string | undefined, name: string): string | null =>
  text === undefined ? null : readSealed(text, name);

/** All that stands of a contract, opened: for the person's structure and their own file. */
export function wholeOf(doc: PlacementDoc) {
  const { _id: id } = doc;
  return {
    follows: doc.follows ?? null,
    partTimeChosen: doc.partTimeChosen ?? null,
    severalByChoice: doc.severalByChoice ?? null,
    pay: doc.pay ?? null,
    trialEnd: doc.trialEnd ?? null,
    clause: doc.clause ?? false,
    qualifying: doc.qualifying ?? null,
    validatedOn: doc.validatedOn ?? null,
    renewals: doc.renewals.map(({ from, to }) => ({ from, to })),
    interruptions: doc.interruptions.map(({ from, to = null, reason }) => ({ from, to, reason })),
    endReason: doc.ended?.reason ?? null,
    alert: doc.alert
      ? { on: doc.alert.on, role: doc.alert.role, words: open(doc.alert.words, `${id}/alert`) }
      : null,
    said: doc.checks.flatMap(({ months, done }) =>
      done
        ? [
            {
              months,
              on: done.on,
              result: done.result,
              employerSays: open(done.employerSays, `${id}/${months}/employer`),
              personSays: open(done.personSays, `${id}/${months}/person`),
            },
          ]
        : [],
    ),
  };
}

/** What everybody reads who reaches it. */
const commonOf = (doc: PlacementDoc) => ({
  id: doc._id,
  revision: doc.revision,
  state: doc.state,
  origin: doc.origin,
  kind: doc.kind ?? null,
  start: doc.start ?? null,
  end: doc.end ?? null,
  endedOn: doc.ended?.on ?? null,
  weeklyMinutes: doc.weeklyMinutes ?? null,
  inDanger: doc.alert !== undefined,
  checks: doc.checks.map(({ months, dueOn, done }) => ({ months, dueOn, doneOn: done?.on ?? null })),
  createdAt: doc.createdAt.toISOString(),
});

const running = ({ state }: PlacementDoc): boolean => state === 'to-complete' || state === 'in-force';

/** Placements as this reader may see them: see `scope` for which. */
export async function describePlacements(actor: Actor, docs: readonly PlacementDoc[]) {
  const [names, references, needs] = await Promise.all([
    employerNames(docs.flatMap(({ employerId }) => employerId ?? [])),
    actor.role === 'employer'
      ? new Map<string, string>()
      : referencesOf(docs.map((doc) => doc.participantId)),
    needFacts(
      actor,
      docs.flatMap(({ needId }) => needId ?? []),
    ),
  ]);
  const ours = actor.structureId !== undefined;
  const described = [];
  for (const doc of docs) {
    const { employerId, needId, participantId } = doc;
    const need = needs.get(needId ?? '');
    const title =
      need &&
      (actor.role === 'employer' ? await titleForCompany(await findNeed(actor, need._id)) : need.title);
    described.push({
      ...commonOf(doc),
      employer: employerId ? { id: employerId, name: names.get(employerId) ?? '' } : null,
      need: need && title !== undefined ? { id: need._id, title } : null,
      person: {
        id: ours ? participantId : null,
        reference: references.get(participantId) ?? null,
        name: actor.role === 'employer' && running(doc) ? await nameOf(actor, doc) : null,
      },
      whole: ours ? wholeOf(doc) : null,
    });
  }
  return described;
}

/** A company knows whom it employs; each opening is recorded all the same. */
async function nameOf(actor: Actor, { _id: id, participantId }: PlacementDoc): Promise<string> {
  const { firstName = '', lastName = '' } = await openIdentity(participantId);
  await record({ actor, action: 'name.open', target: { kind: 'placement', id }, participantId });
  return `${firstName} ${lastName}`.trim();
}

export async function describePlacement(actor: Actor, doc: PlacementDoc) {
  const [described] = await describePlacements(actor, [doc]);
  if (!described) throw new Error('one was given');
  return described;
}
