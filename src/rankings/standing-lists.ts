import { basisOf, type PeopleIndex, StandingList } from '../matching/index.ts';
import { type OpenNeed, readOpenNeeds } from '../needs/index.ts';
import { doneAlong, type JobPayload, now, waitingJobs } from '../platform/index.ts';
import { keepListsJob, type PersonChanged } from './jobs.ts';
import type { LiveIndex } from './live-index.ts';
import { packList, Ranking, type RankingDoc } from './model.ts';
import { keptPerGroup } from './rank-need.ts';
import { type Changed, saysTheSame, storeChanged, storeRanking } from './store-ranking.ts';

/** How many lists are stored in one transaction: small, so that whoever waits for a list of their own has a turn between. */
const together = 8;
/** After how long in one go everything else has a turn, in ms. */
const goMs = 8;
/** How often a pass begins again because needs changed under it, before what is stored is taken as newer. */
const mostRounds = 3;
/** How many jobs one pass does along with its own. */
const mostAlong = 20_000;

interface Kept {
  readonly need: OpenNeed;
  readonly list: StandingList;
  /** Whether what is stored is known to be this list as it was before `list.changed`. */
  stored: boolean;
}

interface Due {
  readonly kept: Kept;
  readonly changed: Changed;
}

/**
 * The lists of all open needs, kept in the memory of the thread that stores them. They begin empty and are made of what
 * the index holds, so a process that is killed loses none: what was asked of it stands in the outbox until it is stored.
 */
export class StandingLists {
  private readonly live: LiveIndex;
  private lists = new Map<string, Kept>();

  constructor(live: LiveIndex) {
    this.live = live;
  }

  /**
   * Brings every stored list up to a change of one person, and to all others that the index holds by then.
   * @throws Error after 15 s without the change: the job is retried
   */
  async keep({ participantId, revision }: PersonChanged): Promise<void> {
    await this.live.holding(participantId, revision);
    const others = await waitingJobs(keepListsJob, mostAlong);
    const held = others.filter(({ payload }) => this.holds(payload));
    for (let round = 0; round < mostRounds; round++) if (await this.pass()) break;
    await doneAlong(held);
  }

  private holds(payload: JobPayload): boolean {
    const { participantId, revision } = keepListsJob.payload.parse(payload);
    return this.live.holds(participantId, revision);
  }

  /** @returns false where a need was ranked anew meanwhile: its list is another */
  private async pass(): Promise<boolean> {
    await this.live.current();
    const needs = await readOpenNeeds();
    const before = this.lists;
    this.lists = new Map();
    let settled = true;
    let due: Due[] = [];
    let begun = performance.now();
    const store = async () => {
      settled = (await this.store(due)) && settled;
      due = [];
      begun = performance.now();
    };
    for (const need of needs) {
      const known = before.get(need.id);
      const kept = known?.need === need ? known : this.begin(need);
      this.lists.set(need.id, kept);
      const one = this.due(kept);
      if (one) due.push(one);
      if (due.length >= together) await store();
      else if (performance.now() - begun > goMs) {
        await new Promise((resolve) => setImmediate(resolve));
        begun = performance.now();
      }
    }
    await store();
    return settled;
  }

  private begin(need: OpenNeed): Kept {
    const { title: _title, employerId: _employerId, posts: _posts, ...ranked } = need;
    return { need, list: new StandingList(ranked, this.people, keptPerGroup), stored: false };
  }

  private get people(): PeopleIndex {
    const { people } = this.live;
    if (!people) throw new Error('there is no index any more');
    return people;
  }

  /** What is to be stored of a list as it is now. */
  private due(kept: Kept): Due | undefined {
    const { list, stored } = kept;
    const { people, live } = this;
    list.catchUp(people);
    const { changed } = list;
    if (stored && changed === 'nothing') return undefined;
    list.changed = 'nothing';
    const { need, counts } = list;
    const head = {
      _id: need.id,
      status: 'done' as const,
      revision: need.revision,
      policy: people.policy.version,
      index: live.index,
      considered: people.considered,
      groups: counts,
      rankedAt: now(),
    };
    const whole = !stored || changed !== 'counts';
    const ranking = whole
      ? { ...head, basis: basisOf(list.need, people.policy), ...packList(list.entries()) }
      : head;
    return { kept, changed: { ranking, reordered: changed === 'order' } };
  }

  private async store(due: readonly Due[]): Promise<boolean> {
    if (due.length === 0) return true;
    const known = due.filter(({ kept }) => kept.stored);
    const unknown = due.filter(({ kept }) => !kept.stored);
    for (const { kept } of known) kept.stored = false;
    const others = new Set(await storeChanged(known.map(({ changed }) => changed)));
    for (const { kept } of known) kept.stored = !others.has(kept.need.id);
    const differing = await this.differing(unknown);
    for (const { changed } of differing) await storeRanking(changed.ranking as RankingDoc);
    for (const { kept } of unknown) kept.stored = true;
    return others.size === 0;
  }

  /** Those of which something else is stored. */
  private async differing(due: readonly Due[]): Promise<readonly Due[]> {
    if (due.length === 0) return due;
    const stored = await Ranking.find({ _id: { $in: due.map(({ kept }) => kept.need.id) } }).lean<
      RankingDoc[]
    >();
    const known = new Map(stored.map((ranking) => [ranking._id, ranking]));
    return due.filter(({ changed: { ranking } }) => {
      const there = known.get(ranking._id);
      return !there || !saysTheSame(there, ranking as RankingDoc);
    });
  }
}
