import { z } from 'zod';
import { type Actor, check, system } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { companiesThatSought, postNeed, postNeedInput, type SoughtBefore } from '../needs/index.ts';
import { currentCatalogue } from '../occupations/index.ts';
import { employerNames } from '../organisations/index.ts';
import { readParticipant } from '../participants/index.ts';
import { inTransaction, Problem } from '../platform/index.ts';
import { putForward, takeTurn } from '../shortlists/index.ts';
import { type CompanyPace, Proposal, paceOf, pacesOf, thisMonth } from './pace.ts';
import { talentPropose } from './rights.ts';

const mostShown = 20;

/** A company that looked for the person's trade, or one near it. */
interface LikelyCompany {
  readonly employerId: string;
  readonly name: string;
  readonly sought: SoughtBefore;
  readonly pace: CompanyPace;
}

/** The trades that somebody wants, and those that lead to them. */
async function tradesOf(actor: Actor, participantId: string) {
  const { profile } = await readParticipant(actor, participantId, 'ranking');
  const { occupation } = currentCatalogue();
  const near = profile.wishes.flatMap((code) => occupation(code)?.neighbours ?? []);
  return { wishes: profile.wishes, all: [...new Set([...profile.wishes, ...near])] };
}

/**
 * Companies whose past needs resemble what somebody looks for: the person's own trades first, then the newest need.
 * @throws Problem 404 of somebody whom the actor does not accompany
 */
export async function likelyCompanies(actor: Actor, participantId: string): Promise<LikelyCompany[]> {
  check(actor, talentPropose);
  const { wishes, all } = await tradesOf(actor, participantId);
  const isOwn = ({ terms }: SoughtBefore) =>
    terms.occupations?.some((code) => wishes.includes(code)) ?? false;
  const sought = [...(await companiesThatSought(all)).values()]
    .toSorted(
      (one, other) =>
        Number(isOwn(other)) - Number(isOwn(one)) || Number(other.createdAt) - Number(one.createdAt),
    )
    .slice(0, mostShown);
  const ids = sought.map(({ employerId }) => employerId);
  const [names, paces] = await Promise.all([employerNames(ids), pacesOf(ids)]);
  return sought.flatMap((one) => {
    const pace = paces.get(one.employerId);
    const name = names.get(one.employerId);
    return pace && name ? [{ employerId: one.employerId, name, sought: one, pace }] : [];
  });
}

export const proposeInput = z.strictObject({
  employerId: z.string().max(60),
  /** Why this person for this company, for their structure. */
  because: z.string().trim().min(3).max(1000),
});

/**
 * Proposes somebody to a company that did not ask: a need of a kind of its own, for one post, of the trade that the person
 * wants and on the terms that the company had last; the rest goes as for any need, the person's agreement first.
 * @returns the match
 * @throws Problem 404; 409 `not-resembling` or `company-has-enough`, or as `putForward`
 */
export async function proposeToCompany(
  actor: Actor,
  participantId: string,
  { employerId, because }: z.output<typeof proposeInput>,
) {
  check(actor, talentPropose);
  const { wishes, all } = await tradesOf(actor, participantId);
  const sought = (await companiesThatSought(all)).get(employerId);
  if (!sought)
    throw new Problem(
      409,
      'not-resembling',
      'Cette entreprise n’a cherché ni les métiers que cette personne souhaite, ni des métiers proches.',
    );
  const own = wishes.find((code) => sought.terms.occupations?.includes(code)) ?? wishes[0];
  const trade = own ?? sought.terms.occupations?.[0] ?? '';
  const { zone, contract, minutesPerWeek, maxMinutesPerWeek, schedule } = sought.terms;
  const terms = { zone, contract, minutesPerWeek, maxMinutesPerWeek, schedule, posts: 1 };
  const input = postNeedInput.parse({
    employerId,
    title: currentCatalogue().occupation(trade)?.name ?? sought.title,
    ...Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)),
    occupations: [trade],
    open: true,
  });
  return inTransaction(async () => {
    await takeTurn(`talent/${employerId}`);
    const pace = await paceOf(employerId);
    if (pace.left === 0) throw hasEnough(pace);
    const { officerId } = sought;
    const need = await postNeed({ ...system, id: officerId }, { ...input, kind: 'unsolicited' });
    await Proposal.create([{ _id: need.id, employerId, month: thisMonth() }]);
    if (pace.silent)
      await notify(
        { employerId },
        {
          kind: 'talent-less',
          text: 'Des candidatures que nous vous avons proposées sont restées sans réponse : nous vous en proposons moins. Vous pouvez dire combien vous en voulez, ou les arrêter.',
          about: { kind: 'need', id: need.id },
        },
      );
    return putForward(actor, need.id, { participantId, because });
  });
}

const hasEnough = ({ perMonth }: CompanyPace): Problem =>
  new Problem(
    409,
    'company-has-enough',
    perMonth === 0
      ? 'Cette entreprise ne souhaite pas qu’on lui propose des candidatures.'
      : 'Cette entreprise a reçu ce mois-ci autant de candidatures qu’elle en accepte.',
  );
