import mongoose, { Schema } from 'mongoose';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { findNeed, liveNeedStates, openNeedsAsCompaniesRead } from '../needs/index.ts';
import { currentCatalogue, holdsContact } from '../occupations/index.ts';
import { employerNames } from '../organisations/index.ts';
import { dayOf, inTransaction, notFound, now, Problem } from '../platform/index.ts';
import { talentOffers } from './rights.ts';

/** A need that its company wants everybody to find: shown while the need is open, whatever is kept here. */
interface OfferDoc {
  /** The need's. */
  readonly _id: string;
  readonly at: Date;
}

const schema = new Schema<OfferDoc>(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'talent_offers', versionKey: false },
);
const Offer = mongoose.model('TalentOffer', schema);

const mostShown = 100;

const isLive = (state: string): boolean => (liveNeedStates as readonly string[]).includes(state);

/** @throws Problem 404 of a need out of reach; 409 `need-not-open` */
export async function showOffer(actor: Actor, needId: string): Promise<void> {
  check(actor, talentOffers);
  const need = await findNeed(actor, needId);
  if (!isLive(need.state) || need.kind === 'unsolicited')
    throw new Problem(409, 'need-not-open', 'Seul un besoin ouvert peut être montré à tous.');
  await inTransaction(async () => {
    await Offer.updateOne({ _id: needId }, { $setOnInsert: { at: now() } }, { upsert: true });
    await record({ actor, action: 'talent-offer.show', target: { kind: 'need', id: needId } });
  });
}

/** Twice changes nothing. @throws Problem 404 of a need out of reach */
export async function hideOffer(actor: Actor, needId: string): Promise<void> {
  check(actor, talentOffers);
  await findNeed(actor, needId);
  await inTransaction(async () => {
    await Offer.deleteOne({ _id: needId });
    await record({ actor, action: 'talent-offer.hide', target: { kind: 'need', id: needId } });
  });
}

/** Whether everybody finds it. For callers that have checked the right to read the need. */
export const isShown = async (needId: string): Promise<boolean> =>
  (await Offer.exists({ _id: needId })) !== null;

/**
 * What everybody reads of each that is open: as its company reads it, without its address, its officer and what was read of
 * it. A typed text that holds a telephone or an e-mail is left out whole: whom to call is for the company's record.
 */
async function describe(offers: readonly OfferDoc[]) {
  const needs = await openNeedsAsCompaniesRead(offers.map(({ _id }) => _id));
  const names = await employerNames(needs.map(({ employerId }) => employerId));
  const byId = new Map(needs.map((need) => [need.id, need]));
  return offers.flatMap(({ _id, at }) => {
    const need = byId.get(_id);
    if (!need) return [];
    const { id, contract, minutesPerWeek, maxMinutesPerWeek, pay, startsOn } = need;
    const { zone, posts, occupations, expiresOn } = need;
    const [trade = ''] = occupations ?? [];
    const title =
      unlessContact(need.title) || currentCatalogue().occupation(trade)?.name || 'Poste à pourvoir';
    const description = unlessContact(need.description);
    const company = unlessContact(names.get(need.employerId) ?? '') || 'Une entreprise du territoire';
    const terms = { contract, minutesPerWeek, maxMinutesPerWeek, pay, startsOn, zone, posts, occupations };
    return [{ id, title, description, company, ...terms, expiresOn, shownOn: dayOf(at) }];
  });
}
const unlessContact = (text: string): string => (holdsContact(text) ? '' : text);

export type Offer = Awaited<ReturnType<typeof describe>>[number];

/** @throws Problem 404 of a need that is not shown, or not open any more: the same, whether it exists */
export async function readOffer(needId: string): Promise<Offer> {
  const offer = await Offer.findById(needId).lean<OfferDoc>();
  const [shown] = offer ? await describe([offer]) : [];
  if (!shown) throw notFound('Offre');
  return shown;
}

/** Newest first. */
export const listOffers = async (): Promise<Offer[]> =>
  describe(await Offer.find().sort({ at: -1, _id: -1 }).limit(mostShown).lean<OfferDoc[]>());
