import type mongoose from 'mongoose';
import { type Actor, check } from '../access/index.ts';
import type { NothingLeft, RankableProfile } from '../matching/index.ts';
import { currentCatalogue, isProof } from '../occupations/index.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import type { Profile } from './profile.ts';
import { type Reading, recordOwnReading } from './read-participants.ts';
import { participantRead } from './rights.ts';
import { goneFrom, ownStructure } from './scope.ts';

/** Everything that the ranking may know of a person, and no more: identity and obstacles never leave the database. */
const fields = { profile: 1, words: 1, revision: 1, state: 1, wantsProposals: 1, objection: 1 } as const;
type Projected = Pick<ParticipantDoc, '_id' | keyof typeof fields>;

type Timestamp = mongoose.mongo.Timestamp;

export interface RankableChange {
  readonly id: string;
  readonly revision: number;
  /** `null`: no longer to be ranked. */
  readonly profile: RankableProfile | null;
}

function changeOf(doc: Projected): RankableChange {
  const ranked = doc.state === 'active' && doc.wantsProposals && !doc.objection;
  return { id: doc._id, revision: doc.revision, profile: ranked ? rankableOf(doc) : null };
}

/**
 * A person as the ranking reads them: what they confirmed, and nothing that the law forbids to weigh. Every field of the
 * profile is named, those that it leaves out with an underscore: one that is added does not compile here until somebody
 * has decided whether it is ranked.
 *
 * Without what the law wants verified of the person (see `law-facts.ts`): whatever others read of a ranking cannot depend
 * on it.
 */
export function rankableOf(doc: Omit<Projected, 'state' | 'wantsProposals' | 'objection'>): RankableProfile {
  const words: Record<string, number> = Object.create(null);
  for (const { word, count } of doc.words) words[word] = count;
  const {
    zone,
    wishes,
    excludedOccupations,
    excludedConditions,
    experience,
    skills,
    licences,
    travel,
    availableFrom,
    minutesPerWeek,
    contracts,
    minHourlyCents,
    languages: _languages,
    ...left
  } = doc.profile;
  left satisfies NothingLeft;
  const asked = Object.entries(licences).filter(([code]) => !isProof(code));
  return {
    id: doc._id,
    revision: doc.revision,
    zone,
    wishes,
    excludedOccupations,
    excludedConditions,
    experience,
    skills,
    licences: withIncluded(Object.fromEntries(asked)),
    travel,
    availableFrom,
    minutesPerWeek,
    contracts,
    minHourlyCents,
    words,
  };
}

/** Who holds a licence holds those that it includes: the CE permit is also a C and a B. */
function withIncluded(licences: Profile['licences']): Profile['licences'] {
  const { licence } = currentCatalogue();
  const held = Object.keys(licences).filter((code) => licences[code]);
  const included = held.flatMap((code) => licence(code)?.includes ?? []);
  return { ...licences, ...Object.fromEntries(included.map((code) => [code, true])) };
}

/** Every person who is active, wants to be proposed and does not object to being ranked, read by the driver: nothing is hydrated. */
export async function* streamRankable(): AsyncGenerator<RankableProfile> {
  const cursor = Participant.collection
    .find<Projected & { _id: never }>(
      { state: 'active', wantsProposals: true, objection: { $exists: false } },
      { projection: fields, batchSize: 2000 },
    )
    .stream();
  for await (const doc of cursor) yield rankableOf(doc as Projected);
}

/** One person as they are now, ranked or not; `undefined` when unknown. */
export async function readRankable(id: string): Promise<RankableChange | undefined> {
  const doc = await Participant.findById(id).select(fields).lean<Projected>();
  return doc ? changeOf(doc) : undefined;
}

/**
 * One person of the actor's structure as they would be ranked: also a draft or who wants no proposals, as a preview;
 * never who objects or has left. That it was read is recorded, as of the whole record.
 * @throws Problem 404
 */
export async function readOwnRankable(
  actor: Actor,
  id: string,
  because: Reading,
): Promise<RankableChange & { readonly preview: boolean }> {
  check(actor, participantRead);
  const own = { _id: id, structureId: ownStructure(actor) };
  const doc = await Participant.findOne(own).select(fields).lean<Projected>();
  if (!doc) throw await goneFrom(own.structureId, id);
  await recordOwnReading(actor, id, because);
  const { revision, state, wantsProposals, objection } = doc;
  const profile = state === 'left' || objection ? null : rankableOf(doc);
  return { id, revision, profile, preview: state === 'draft' || !wantsProposals };
}

/** Where in the history of the database a stream begins. */
export type StreamStart =
  | { readonly startAtOperationTime: Timestamp }
  | { readonly resumeAfter: mongoose.mongo.ResumeToken };

export interface RankableStream {
  /** Where to go on after what was told last: also when the stream has failed. */
  readonly next: StreamStart;
  close(): Promise<void>;
}

/**
 * Calls `onChange` for each change that commits after the start, in the order of commits, until `close()`.
 * @param onLost `ended`: the collection was dropped or renamed, as a restore does, and nothing follows from there
 */
export function watchRankable(
  start: StreamStart,
  onChange: (change: RankableChange, at: Timestamp) => void,
  onLost: (error: unknown, ended: boolean) => void,
): RankableStream {
  const stream = Participant.collection.watch(
    [
      { $match: { operationType: { $in: ['insert', 'update', 'replace', 'delete', 'invalidate'] } } },
      {
        $project: {
          clusterTime: 1,
          'documentKey._id': 1,
          operationType: 1,
          ...Object.fromEntries(Object.keys(fields).map((name) => [`fullDocument.${name}`, 1])),
          'fullDocument._id': 1,
        },
      },
    ],
    { fullDocument: 'updateLookup', ...start },
  );
  stream.on('change', (event) => {
    if (event.operationType === 'invalidate') return onLost(new Error('the history ends here'), true);
    if (!('documentKey' in event) || !event.clusterTime) return;
    const doc = 'fullDocument' in event ? (event.fullDocument as Projected | null | undefined) : undefined;
    const id = String(event.documentKey._id);
    const gone = { id, revision: Number.MAX_SAFE_INTEGER, profile: null };
    onChange(doc ? changeOf(doc) : gone, event.clusterTime);
  });
  // A stream that failed has forgotten its token.
  let next = start;
  stream.on('resumeTokenChanged', (token) => {
    next = { resumeAfter: token };
  });
  stream.on('error', (error) => onLost(error, false));
  return {
    get next() {
      return next;
    },
    close: () => stream.close(),
  };
}
