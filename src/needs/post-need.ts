import type { z } from 'zod';
import { type Actor, check, nextState } from '../access/index.ts';
import type { RankableNeed } from '../matching/index.ts';
import { currentCatalogue, displayTitle, readNeedText, shownText } from '../occupations/index.ts';
import { employerOfSiret, employerRecruits, employerWithoutSiret } from '../organisations/index.ts';
import {
  addMonths,
  emit,
  houseRules,
  inTransaction,
  invalidField,
  newId,
  now,
  today,
} from '../platform/index.ts';
import { mustTellNobody } from './company-texts.ts';
import { completeTerms, hoursInOrder, mustBeOpenable } from './complete-terms.ts';
import { describeNeed } from './describe-need.ts';
import { needSaved } from './events.ts';
import { Need, type NeedDoc, type NeedKind, type NeedTerms } from './model.ts';
import type { postNeedInput } from './need-input.ts';
import { needTransitions } from './need-states.ts';
import { followNeed } from './owed.ts';
import { rankableNeed } from './rankable-need.ts';
import { needManage } from './rights.ts';

/** Of what a proposal to a company leaves, the kind is not anybody's to type. */
type Input = Omit<z.output<typeof postNeedInput>, 'kind'> & { readonly kind: NeedKind };

/** What is understood of an advertisement, and what is kept of it. */
export function readTexts(written: NeedDoc['written']) {
  const reading = readNeedText(written, currentCatalogue(), today());
  const neutral = shownText(written, reading);
  const title =
    displayTitle(neutral.title, currentCatalogue()) || reading.occupations[0]?.name || 'Poste à pourvoir';
  return { reading, written, title, description: neutral.description };
}

/** Writes the need and asks for its ranking in one transaction: a draft is ranked too, as a preview. */
export async function postNeed(actor: Actor, input: Input) {
  check(actor, needManage);
  const { employer, employerId, kind, title, description, address, socialClause, open, ...given } = input;
  const { reading, ...texts } = readTexts({ title, description });
  const terms: NeedTerms = open ? completeTerms(given, reading, address) : given;
  hoursInOrder(terms);
  if (open) mustBeOpenable(terms);

  const id = newId();
  await mustTellNobody(actor, id, { title, description, address });
  return inTransaction(async () => {
    const at = now();
    const need: NeedDoc = {
      _id: id,
      employerId: await resolveEmployer(employer, employerId),
      officerId: actor.id,
      kind,
      state: open ? nextState(needTransitions, 'open', 'draft', actor) : 'draft',
      ...texts,
      ...(address ? { address } : {}),
      // Opened as it was read: what the text says of a clause holds, as all else that was read.
      socialClause: socialClause || (open && reading.socialClause !== undefined),
      terms,
      reading,
      ...(open ? { openedAt: at, expiresOn: expiryFrom(today()) } : {}),
      revision: 1,
      changedAt: {},
      createdAt: at,
      updatedAt: at,
    };
    await Need.create([need]);
    await followNeed(need);
    await leaveRanking(need);
    return describeNeed(need);
  });
}

/** What would be ranked of a need if it were opened: for measures and comparisons, nothing is written. */
export function rankableOfInput(id: string, input: Input): RankableNeed {
  const { title, description, address, socialClause, ...given } = input;
  const { reading, ...texts } = readTexts({ title, description });
  const terms = completeTerms(given, reading, address);
  mustBeOpenable(terms);
  return rankableNeed({ _id: id, revision: 1, ...texts, socialClause }, terms);
}

/** A need left alone closes by itself, so that nobody is proposed for a job long gone. */
export const expiryFrom = (day: string): string => addMonths(day, houseRules().NEED_MONTHS);

async function resolveEmployer(
  employer: Input['employer'],
  employerId: Input['employerId'],
): Promise<string> {
  if (employer?.siret) return employerOfSiret(employer.siret, employer.name);
  if (employer?.noSiret) return employerWithoutSiret(employer.name, employer.noSiret);
  if (employerId && (await employerRecruits(employerId))) return employerId;
  throw invalidField('employerId', 'unknown', 'Cette entreprise n’existe pas.');
}

export async function leaveRanking(need: Pick<NeedDoc, '_id' | 'revision'>): Promise<void> {
  await emit(needSaved, { needId: need._id, revision: need.revision });
}
