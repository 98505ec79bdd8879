import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { engagementInput, engagementOf } from '../pathways/index.ts';
import { calendarDay, inTransaction, invalidField, newId, notFound, today } from '../platform/index.ts';
import {
  describeFramework,
  endReasons,
  type FrameworkDoc,
  type Phase,
  phaseResults,
  sealObjective,
} from './framework.ts';
import { type FrameworkFacts, inWords, refusalsOf } from './rules/index.ts';
import { close, findFramework, runningFramework, saveFramework } from './save-framework.ts';
import { frameworkFacts } from './start-framework.ts';

const revision = z.int().min(1);
const day = calendarDay();

export const editFrameworkInput = z.strictObject({
  revision,
  engagement: engagementInput.optional(),
  /** Another last day. `reasoned`: the reasons for going beyond twelve months are in the person's file. */
  renew: z
    .strictObject({
      until: day,
      reasoned: z.boolean().default(false),
      /** The last day in an E2C or EPIDE, where the framework goes with one. */
      schoolEndsOn: day.optional(),
    })
    .optional(),
  /** A new phase, with its objective. */
  phase: z.strictObject({ from: day, until: day, objective: z.string().trim().min(1).max(500) }).optional(),
  /** What a phase has come to. */
  assess: z.strictObject({ phase: z.string().max(60), result: z.enum(phaseResults) }).optional(),
});

/** In one framework: two years of two a month. */
const mostPhases = 48;

function withPhase(doc: FrameworkDoc, given: { from: string; until: string; objective: string }): Phase[] {
  const wrong = (field: string, code: string, detail: string) => invalidField(`phase.${field}`, code, detail);
  const { from, until, objective } = given;
  if (from < doc.startsOn)
    throw wrong('from', 'too-early', `Une phase commence dès le ${inWords(doc.startsOn)}.`);
  if (until < from) throw wrong('until', 'before-start', 'Le dernier jour précède le premier.');
  if (until > doc.endsOn)
    throw wrong(
      'until',
      'too-late',
      `Une phase finit au plus tard avec le cadre, le ${inWords(doc.endsOn)}.`,
    );
  if (doc.phases.length >= mostPhases)
    throw wrong('from', 'too-many', `Un cadre a ${mostPhases} phases au plus.`);
  const id = newId();
  return [...doc.phases, { id, from, until, objective: sealObjective(doc._id, id, objective) }];
}

/**
 * Signs its engagement anew, gives it another last day, adds a phase or says what one has come to.
 * @throws Problem 403, 404, 409 `stale`, `framework-ended`, 422 for each bound
 */
export async function editFramework(actor: Actor, id: string, input: z.output<typeof editFrameworkInput>) {
  return inTransaction(async () => {
    const doc = await runningFramework(actor, id, input.revision);
    const { engagement, renew, phase, assess } = input;
    const set: { -readonly [K in keyof FrameworkDoc]?: FrameworkDoc[K] } = {};
    if (engagement) set.engagement = engagementOf(engagement);
    if (renew) {
      const { until, reasoned, schoolEndsOn } = renew;
      const isReasoned = reasoned || doc.reasoned;
      const after = {
        ...doc,
        endsOn: until,
        ...(isReasoned ? { reasoned: true as const } : {}),
        ...(schoolEndsOn ? { schoolEndsOn } : {}),
      };
      mustHoldRenewed(await frameworkFacts(after, true));
      Object.assign(set, {
        endsOn: until,
        renewals: [...doc.renewals, { on: today(), until }],
        ...(isReasoned ? { reasoned: true } : {}),
        ...(schoolEndsOn ? { schoolEndsOn } : {}),
      });
    }
    if (phase) set.phases = withPhase({ ...doc, ...set }, phase);
    if (assess) {
      const phases = set.phases ?? doc.phases;
      if (!phases.some((one) => one.id === assess.phase)) throw notFound('Phase');
      set.phases = phases.map((one) => (one.id === assess.phase ? { ...one, result: assess.result } : one));
    }
    return describeFramework(await saveFramework(actor, renew ? 'renew' : 'edit', doc, set));
  });
}

/** Of bounds that its first day has met already, none is asked again: only those of its last day. */
function mustHoldRenewed(facts: FrameworkFacts): void {
  const last = refusalsOf(facts).find(({ field }) => field === 'endsOn');
  if (last) throw invalidField('renew.until', last.code, last.detail);
}

export const moveFrameworkInput = z.strictObject({
  action: z.literal('end'),
  revision,
  on: day.optional(),
  why: z.enum(endReasons),
});

/** Ends it, before its day. @throws Problem 403, 404, 409 `stale`, `framework-ended`, 422 */
export async function moveFramework(
  actor: Actor,
  id: string,
  { revision: seen, on = today(), why }: z.output<typeof moveFrameworkInput>,
) {
  return inTransaction(async () => {
    const doc = await runningFramework(actor, id, seen);
    if (on > today()) throw invalidField('on', 'in-the-future', 'Une fin ne se note pas à l’avance.');
    if (on < doc.startsOn)
      throw invalidField('on', 'too-early', `Le cadre commence le ${inWords(doc.startsOn)}.`);
    if (on > doc.endsOn)
      throw invalidField('on', 'too-late', `Le cadre finit au plus tard le ${inWords(doc.endsOn)}.`);
    return describeFramework(await close(actor, doc, { action: 'end', on, why }));
  });
}

export const readFramework = async (actor: Actor, id: string) =>
  describeFramework(await findFramework(actor, id));
