import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { structureCapacity } from '../organisations/index.ts';
import { accompaniedParticipant, openIdentity, ownStructure } from '../participants/index.ts';
import { engagementInput, engagementOf } from '../pathways/index.ts';
import {
  addDays,
  calendarDay,
  inTransaction,
  isDuplicate,
  newId,
  now,
  Problem,
  today,
} from '../platform/index.ts';
import { fileOf } from './edit-youth-file.ts';
import { describeFramework, Framework, type FrameworkDoc } from './framework.ts';
import { followFramework } from './owed.ts';
import { youthManage } from './rights.ts';
import { type FrameworkFacts, frameworkKinds, lastDayOf, refusalsOf } from './rules/index.ts';
import { readFacts, YouthFile, type YouthFileDoc } from './youth-file.ts';

/** A day beyond three years is a slip of the keyboard. */
const day = calendarDay().refine(
  (date) => date >= addDays(today(), -1100) && date <= addDays(today(), 1100),
  { message: 'Cette date est trop loin d’aujourd’hui.' },
);

export const startFrameworkInput = z.strictObject({
  kind: z.enum(frameworkKinds),
  startsOn: day,
  /** The last day; the latest that is allowed without a reason when left out. */
  endsOn: day.optional(),
  engagement: engagementInput,
  /** Of a CEJ: neither a student nor in training. */
  free: z.boolean().default(false),
});

/** What the bounds of a framework are held against now. In the transaction that decides by them. */
export async function frameworkFacts(
  doc: Pick<
    FrameworkDoc,
    | '_id'
    | 'participantId'
    | 'structureId'
    | 'kind'
    | 'startsOn'
    | 'endsOn'
    | 'engagement'
    | 'reasoned'
    | 'schoolEndsOn'
  >,
  isFree: boolean,
): Promise<FrameworkFacts> {
  const { participantId, structureId, kind, startsOn, endsOn, engagement, reasoned, schoolEndsOn } = doc;
  const others = await Framework.find({ participantId, kind, _id: { $ne: doc._id } }).lean<FrameworkDoc[]>();
  const file = await YouthFile.findOne({ participantId, structureId }).lean<YouthFileDoc>();
  const { rqth, guardian } = readFacts(file);
  const { birthDate } = await openIdentity(participantId);
  return {
    kind,
    startsOn,
    endsOn,
    birthDate: birthDate ?? null,
    rqth,
    isMissionLocale: (await structureCapacity(structureId))?.kind === 'mission-locale',
    guardianOn: guardian?.agreedOn,
    engagementOn: engagement.signedOn,
    isFree,
    isReasoned: reasoned ?? false,
    schoolEndsOn,
    others,
  };
}

/** @throws Problem 422 with every bound that would break, each on its field, with its article and what would be allowed */
export function mustHold(facts: FrameworkFacts): void {
  const refusals = refusalsOf(facts);
  if (refusals.length === 0) return;
  throw new Problem(
    422,
    'invalid',
    'Une borne de la loi n’est pas tenue.',
    refusals.map(({ field, code, detail }) => ({ field, code, detail })),
  );
}

/**
 * Opens a PACEA or a CEJ for somebody of the structure.
 * @throws Problem 403, 404, 409 `framework-open` where one of the kind runs, `person-left`; 422 for each bound
 */
export async function startFramework(
  actor: Actor,
  participantId: string,
  { kind, startsOn, endsOn, engagement, free }: z.output<typeof startFrameworkInput>,
) {
  check(actor, youthManage);
  const signed = engagementOf(engagement);
  try {
    return await inTransaction(async () => {
      const { birthDate } = await accompaniedParticipant(actor, participantId);
      const at = now();
      const doc: FrameworkDoc = {
        _id: newId(),
        participantId,
        structureId: ownStructure(actor),
        kind,
        state: 'running',
        open: true,
        startsOn,
        endsOn: endsOn ?? lastDayOf(kind, startsOn, { birthDate: birthDate ?? null, isReasoned: false }),
        engagement: signed,
        renewals: [],
        phases: [],
        revision: 1,
        changedAt: {},
        createdAt: at,
        updatedAt: at,
      };
      if (await Framework.exists({ participantId, kind, open: true })) throw alreadyOpen();
      mustHold(await frameworkFacts(doc, free));
      await fileOf(actor, participantId);
      await Framework.create([doc]);
      const target = { kind: 'youth-framework', id: doc._id };
      await record({ actor, action: 'youth.start', target, participantId });
      await followFramework(doc);
      return describeFramework(doc);
    });
  } catch (error) {
    throw isDuplicate(error) ? alreadyOpen() : error;
  }
}

const alreadyOpen = () =>
  new Problem(409, 'framework-open', 'Un cadre de ce genre est déjà en cours pour cette personne.');
