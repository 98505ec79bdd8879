import { structureCapacity } from '../organisations/index.ts';
import { openIdentity } from '../participants/index.ts';
import { today } from '../platform/index.ts';
import { delegationOf } from './delegations.ts';
import { Immersion, type ImmersionDoc } from './immersion.ts';
import { countedStates } from './immersion-states.ts';
import {
  articleOf,
  type BoundFacts,
  type Other,
  type Prescriber,
  type Refusal,
  refusalsOf,
  type Span,
} from './rules/index.ts';
import { rulesInForce } from './rules-store.ts';
import { readTerms, type Terms } from './terms.ts';

/** Where it was ended early, its last day is that one. */
const spanOf = ({ startsOn, endsOn, ended }: ImmersionDoc): Span => ({
  startsOn,
  endsOn: ended && ended.on < endsOn ? ended.on : endsOn,
});

const happened = ({ ended }: ImmersionDoc): boolean => ended?.how !== 'no-show';

const otherOf = (doc: ImmersionDoc): Other => ({
  ...spanOf(doc),
  purpose: doc.purpose,
  objectives: readTerms(doc).objectives ?? '',
  renewal: doc.renews !== undefined,
});

/** Least of what host and person say: of a renewal, what was not reached. */
function metOf({ assessments }: ImmersionDoc) {
  const said = assessments.map(({ met }) => met);
  if (said.length === 0) return null;
  return said.includes('not') ? 'not' : said.includes('partly') ? 'partly' : 'met';
}

/** Prescribes of right, by delegation, or not at all (L5135-2). */
export async function prescriberOf({
  structureId,
  delegationId,
}: Pick<ImmersionDoc, 'structureId' | 'delegationId'>): Promise<Prescriber> {
  const capacity = await structureCapacity(structureId);
  if (capacity?.siae === 'etti') return { kind: 'etti' };
  if (capacity?.kind === 'mission-locale' || capacity?.kind === 'siae') return { kind: 'right' };
  const delegation = delegationId ? await delegationOf(structureId, delegationId) : null;
  if (!delegation) return { kind: 'none' };
  const { from, until, withdrawnOn } = delegation;
  return { kind: 'delegation', from, until, withdrawnOn };
}

/** What the bounds of an immersion are held against now. In the transaction that decides by them. */
export async function factsOf(doc: ImmersionDoc, terms: Terms): Promise<BoundFacts> {
  const counted = await Immersion.find({
    participantId: doc.participantId,
    _id: { $ne: doc._id },
    state: { $in: [...countedStates] },
  }).lean<ImmersionDoc[]>();
  const known = counted.filter(happened);
  const first = doc.renews ? counted.find(({ _id }) => _id === doc.renews) : undefined;
  const identity = await openIdentity(doc.participantId).catch(() => ({ birthDate: undefined }));
  const { employment } = terms;
  return {
    today: today(),
    startsOn: doc.startsOn,
    endsOn: doc.endsOn,
    purpose: doc.purpose,
    objectives: terms.objectives ?? '',
    ...(first
      ? {
          renews: {
            ...otherOf(first),
            met: metOf(first),
            renewals: counted.filter(({ renews }) => renews === first._id).length,
          },
        }
      : {}),
    others: known.filter(({ employerId }) => employerId === doc.employerId).map(otherOf),
    birthDate: identity.birthDate ?? null,
    hasGuardian: terms.guardianName !== undefined,
    prescriber: await prescriberOf(doc),
    employment:
      employment === 'ei' || employment === 'other'
        ? {
            kind: employment,
            from: terms.contractFrom,
            until: terms.contractUntil,
            named: terms.employerName !== undefined,
            spans: known.map(spanOf),
            daysElsewhere: terms.daysElsewhere ?? 0,
          }
        : undefined,
    isNoPost: terms.isNoPost === true,
  };
}

/** Without each of these no convention is whole (D5135-2). */
export const requiredTerms = {
  objectives: 'Écrivez les objectifs précis.',
  assessment: 'Dites comment vous saurez si les objectifs sont atteints.',
  tasks: 'Décrivez les tâches confiées.',
  schedule: 'Écrivez les horaires.',
  weekMinutes: 'Indiquez les heures de présence par semaine.',
  place: 'Indiquez le lieu de l’immersion.',
  hostAddress: 'Indiquez l’adresse de l’accueil.',
  hostActivity: 'Indiquez l’activité principale de l’accueil.',
  hostAgreement: 'Indiquez la convention collective, ou qu’il n’y en a pas.',
  hostSigner: 'Indiquez qui signe pour l’accueil.',
  tutorName: 'Indiquez le nom du tuteur ou de la tutrice.',
  tutorJob: 'Indiquez sa fonction.',
  safetyBy: 'Indiquez qui remet les consignes de sécurité.',
  prescriberSigner: 'Indiquez qui signe pour le prescripteur.',
  referentName: 'Indiquez qui suit la personne.',
  employment: 'Dites si la personne est salariée.',
} as const satisfies Partial<Record<keyof Terms, string>>;

/** All that keeps it from being signed: what is missing of the convention, and every bound. */
export async function hindrancesOf(
  doc: ImmersionDoc,
): Promise<{ readonly rules: number; readonly refusals: readonly Refusal[] }> {
  const terms = readTerms(doc);
  const { version, settings } = await rulesInForce();
  const article = articleOf('contents');
  const missing = (Object.entries(requiredTerms) as [keyof Terms, string][])
    .filter(([name]) => terms[name] === undefined)
    .map(
      ([field, said]): Refusal => ({
        rule: 'contents',
        field,
        code: 'missing',
        article,
        detail: `${said} (${article})`,
      }),
    );
  const week: Refusal[] =
    (terms.weekMinutes ?? 0) > settings.weekMinutes
      ? [
          {
            rule: 'working-time',
            field: 'weekMinutes',
            code: 'too-long',
            article: articleOf('working-time'),
            detail: `${settings.weekMinutes / 60} h par semaine au plus. (${articleOf('working-time')})`,
          },
        ]
      : [];
  const lacksFirst: Refusal[] =
    doc.renews && !(await Immersion.exists({ _id: doc.renews, state: { $in: [...countedStates] } }))
      ? [
          {
            rule: 'renewal',
            field: 'renews',
            code: 'unknown',
            article: articleOf('renewal'),
            detail: `L’immersion à renouveler n’a pas eu lieu. (${articleOf('renewal')})`,
          },
        ]
      : [];
  return {
    rules: version,
    refusals: [...refusalsOf(settings, await factsOf(doc, terms)), ...week, ...lacksFirst, ...missing],
  };
}
