import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { addMonths, forbidden, inTransaction, now, today } from '../platform/index.ts';
import { repliesTo } from '../shortlists/index.ts';
import { talentPace } from './rights.ts';

/** How many people a month a company accepts to be proposed whom it did not ask for. */
interface PaceDoc {
  /** The company's. */
  readonly _id: string;
  readonly perMonth: number;
  readonly changedAt: Date;
}

const paceSchema = new Schema<PaceDoc>(
  {
    _id: { type: String, required: true },
    perMonth: { type: Number, required: true },
    changedAt: { type: Date, required: true },
  },
  { collection: 'talent_paces', versionKey: false },
);
const Pace = mongoose.model('TalentPace', paceSchema);

/** That a company was proposed somebody: of whom, the need's own match says. */
interface ProposalDoc {
  /** The need's. */
  readonly _id: string;
  readonly employerId: string;
  /** "2027-01" */
  readonly month: string;
}

const proposalSchema = new Schema<ProposalDoc>(
  {
    _id: { type: String, required: true },
    employerId: { type: String, required: true },
    month: { type: String, required: true },
  },
  { collection: 'talent_proposals', versionKey: false },
);
proposalSchema.index({ employerId: 1, month: 1 });
export const Proposal = mongoose.model('TalentProposal', proposalSchema);

/** Of a company that has said nothing. */
const usual = 2;
export const mostPerMonth = 10;
/** So many without a reply, and none with one, over so many months: then one a month at most. */
const silences = 2;
const silenceMonths = 6;

export const paceInput = z.strictObject({ perMonth: z.coerce.number().int().min(0).max(mostPerMonth) });

export const thisMonth = (): string => today().slice(0, 7);

export interface CompanyPace {
  /** As the company says, or as is usual. */
  readonly perMonth: number;
  /** It lets proposals pass without a word: fewer come. */
  readonly silent: boolean;
  /** Proposed this month. */
  readonly proposed: number;
  /** How many more may be this month. */
  readonly left: number;
}

/** For callers that have checked the right. */
export async function pacesOf(employerIds: readonly string[]): Promise<ReadonlyMap<string, CompanyPace>> {
  const month = thisMonth();
  const since = addMonths(`${month}-01`, 1 - silenceMonths).slice(0, 7);
  const [paces, proposals] = await Promise.all([
    Pace.find({ _id: { $in: [...employerIds] } }).lean<PaceDoc[]>(),
    Proposal.find({ employerId: { $in: [...employerIds] }, month: { $gte: since } }).lean<ProposalDoc[]>(),
  ]);
  const replies = await repliesTo(proposals.map(({ _id }) => _id));
  const said = new Map(paces.map(({ _id, perMonth }) => [_id, perMonth]));
  return new Map(
    employerIds.map((id) => {
      const mine = proposals.filter(({ employerId }) => employerId === id);
      const told = mine.map(({ _id }) => replies.get(_id));
      const silent = !told.includes('replied') && told.filter((one) => one === 'silent').length >= silences;
      const perMonth = said.get(id) ?? usual;
      const proposed = mine.filter((one) => one.month === month).length;
      const most = silent ? Math.min(1, perMonth) : perMonth;
      return [id, { perMonth, silent, proposed, left: Math.max(0, most - proposed) }] as const;
    }),
  );
}

export async function paceOf(employerId: string): Promise<CompanyPace> {
  return (await pacesOf([employerId])).get(employerId) as CompanyPace;
}

const ownCompany = (actor: Actor): string => {
  check(actor, talentPace);
  if (!actor.employerId) throw forbidden();
  return actor.employerId;
};

/** A company's own. */
export const readPace = async (actor: Actor): Promise<CompanyPace> => paceOf(ownCompany(actor));

/** From now on; 0 stops them. */
export async function choosePace(actor: Actor, { perMonth }: z.output<typeof paceInput>): Promise<void> {
  const id = ownCompany(actor);
  await inTransaction(async () => {
    await Pace.updateOne({ _id: id }, { $set: { perMonth, changedAt: now() } }, { upsert: true });
    await record({ actor, action: 'talent-pace.choose', target: { kind: 'employer', id } });
  });
}
