import type { Actor } from '../access/index.ts';
import { employerNames, structureName } from '../organisations/index.ts';
import { openIdentity, referencesOf } from '../participants/index.ts';
import { digestOf, readConvention } from './convention.ts';
import { hindrancesOf, prescriberOf } from './facts.ts';
import type { Accident, ImmersionDoc, Signing } from './immersion.ts';
import { later } from './owed.ts';
import { rulesInForce } from './rules-store.ts';
import { readTerms, readWords, type Terms } from './terms.ts';

const iso = (at: Date | undefined): string | null => at?.toISOString() ?? null;
export const minutesOf = ({ presence }: Pick<ImmersionDoc, 'presence'>): number =>
  presence.reduce((sum, { minutes }) => sum + minutes, 0);

/** One of a list: no name. */
export const describeLine = (doc: ImmersionDoc, company: string | undefined) => ({
  id: doc._id,
  reference: doc.reference,
  state: doc.state,
  purpose: doc.purpose,
  startsOn: doc.startsOn,
  endsOn: doc.endsOn,
  employerId: doc.employerId,
  company: company ?? null,
  renews: doc.renews ?? null,
  signed: doc.signing?.parties.filter(({ signedAt }) => signedAt).length ?? 0,
  parties: doc.signing?.parties.length ?? 0,
  minutes: minutesOf(doc),
});

const describeSigning = ({ digest, parties, openedAt, rules }: Omit<Signing, 'text'>) => ({
  digest,
  openedAt: openedAt.toISOString(),
  rules,
  parties: parties.map(({ role, signedAt, digest: read }) => ({
    role,
    signedAt: iso(signedAt),
    digest: read ?? null,
  })),
});

/** What a host reads of the terms: what it signs too, without what is the person's own. */
const ofHost = [
  'objectives',
  'assessment',
  'tasks',
  'schedule',
  'weekMinutes',
  'place',
  'hostAddress',
  'hostActivity',
  'hostAgreement',
  'hostSigner',
  'tutorName',
  'tutorJob',
  'safetyBy',
  'protections',
  'referentName',
] as const satisfies readonly (keyof Terms)[];

const readByHost = (terms: Terms): Terms =>
  Object.fromEntries(
    ofHost.flatMap((name) => (terms[name] === undefined ? [] : [[name, terms[name]]])),
  ) as Terms;

async function describeAccident(id: string, accident: Accident) {
  const { settings } = await rulesInForce();
  const tellBy = later(accident.happenedAt, settings.hostTellsHours);
  const declareBy = later(accident.knownAt, settings.declareHours);
  return {
    id: accident.id,
    happenedAt: accident.happenedAt.toISOString(),
    knownAt: accident.knownAt.toISOString(),
    tellBy: tellBy.toISOString(),
    hostToldAt: iso(accident.hostToldAt),
    toldLate: accident.hostToldAt ? accident.hostToldAt > tellBy : null,
    declareBy: declareBy.toISOString(),
    declaredAt: iso(accident.declaredAt),
    declaredLate: accident.declaredAt ? accident.declaredAt > declareBy : null,
    words: readWords(id, `accident/${accident.id}`, accident.words),
  };
}

/** The same immersion, as its structure or its host reads it. */
export async function describeImmersion(actor: Actor, doc: ImmersionDoc) {
  const ours = actor.structureId === doc.structureId;
  const terms = readTerms(doc);
  const company = (await employerNames([doc.employerId])).get(doc.employerId);
  // Who will not come is nobody's to the host.
  const { firstName = '', lastName = '' } =
    ours || doc.state !== 'cancelled'
      ? await openIdentity(doc.participantId).catch((): { firstName?: string; lastName?: string } => ({}))
      : {};
  const draft = doc.state === 'draft';
  const { refusals } = ours && draft ? await hindrancesOf(doc) : { refusals: [] };
  return {
    ...describeLine(doc, company),
    structure: (await structureName(doc.structureId)) ?? null,
    participant: {
      id: ours ? doc.participantId : null,
      reference: ours ? ((await referencesOf([doc.participantId])).get(doc.participantId) ?? null) : null,
      name: `${firstName} ${lastName}`.trim(),
    },
    prescribes: ours ? (await prescriberOf(doc)).kind : null,
    delegationId: ours ? (doc.delegationId ?? null) : null,
    terms: ours ? terms : readByHost(terms),
    /** Every bound that would break and what is missing, while it is written. */
    refusals: refusals.map((one) => ({ ...one })),
    signing: doc.signing ? describeSigning(doc.signing) : null,
    withdrawn: ours ? doc.withdrawn.map(describeSigning) : [],
    deposit: doc.deposit
      ? {
          on: doc.deposit.on,
          channel: doc.deposit.channel,
          model: doc.deposit.model,
          reference: doc.deposit.reference ?? null,
        }
      : null,
    ended: doc.ended ? { on: doc.ended.on, how: doc.ended.how } : null,
    presence: doc.presence.map(({ on, minutes }) => ({ on, minutes })),
    assessments: doc.assessments
      // What the person says of the host is for those who accompany them.
      .filter(({ by }) => ours || by === 'host')
      .map(({ by, met, words, agrees, through, at }) => ({
        by,
        met,
        words: readWords(doc._id, `assessment/${by}`, words),
        agrees: agrees ?? null,
        through,
        at: at.toISOString(),
      })),
    accidents: await Promise.all(doc.accidents.map((one) => describeAccident(doc._id, one))),
    reason: ours ? readWords(doc._id, 'reason', doc.reason) : null,
    revision: doc.revision,
  };
}

/** The text as it stands before its parties, with its digest worked out again. */
export function describeConvention(doc: ImmersionDoc) {
  const sections = readConvention(doc);
  if (!sections || !doc.signing) return undefined;
  return {
    reference: doc.reference,
    digest: digestOf(sections),
    deposited: doc.deposit !== undefined,
    sections: sections.map(({ title, lines }) => ({
      title,
      lines: lines.map(([what, said]) => ({ what, said })),
    })),
    parties: describeSigning(doc.signing).parties,
  };
}
