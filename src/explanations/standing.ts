import type { Group } from '../matching/index.ts';

/** All that is said to those who do not accompany the person. */
export const notProposedNow = 'Cette personne n’est pas proposée en ce moment.';

/** To those who see whom a counsellor has retained, and nobody else. */
export const shownOnceRetained =
  'Pour un besoin à clause sociale, les personnes sont montrées une fois retenues par leur référent. Celle-ci peut lui être proposée.';

/** What of a record decides whether the person is ranked at all. */
interface Availability {
  readonly state: string;
  readonly wantsProposals: boolean;
  readonly objection?: unknown;
}

/** Why somebody is not ranked. @param own whether whoever asks accompanies the person */
export function sayWhyUnranked({ state, wantsProposals, objection }: Availability, own: boolean): string {
  if (!own) return notProposedNow;
  if (objection) return 'La personne s’oppose à être classée.';
  if (state === 'draft') return 'La personne n’a pas encore confirmé son profil.';
  if (state === 'left') return 'La personne n’est plus accompagnée.';
  return wantsProposals ? notProposedNow : 'La personne ne souhaite pas être proposée en ce moment.';
}

/** The groups that have a rank, inside a sentence. */
const namesOfPossible: Readonly<Partial<Record<Group, string>>> = {
  ready: 'prête',
  confirm: 'à confirmer',
  gap: 'à une étape',
};

/**
 * Where somebody whom no limit keeps out stands in the list.
 * @param place `rank`: 1 for the first of those possible, `null` for who is far; `of`: how many are possible
 */
export const sayRank = (
  { rank, of }: { readonly rank: number | null; readonly of: number },
  group: Group,
): string =>
  rank === null
    ? `Aucune limite n’écarte cette personne, qui est loin de ce besoin : ni ce métier ni un métier proche, et moins de la moitié de ce qui est demandé. ${of} ${of > 1 ? 'autres sont possibles' : 'autre est possible'}.`
    : `Aucune limite n’écarte cette personne : ${rank === 1 ? '1re' : `${rank}e`} sur ${of} possibles, ${namesOfPossible[group]}.`;
