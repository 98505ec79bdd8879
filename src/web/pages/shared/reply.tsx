import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import {
  outcomeInput,
  type readShortlist,
  recordOutcome,
  replyInput,
  replyTo,
  type ShownMeeting,
} from '../../../shortlists/index.ts';
import { revision } from '../../kit/fields.ts';
import { Field, FoldedForm, Hidden, Select } from '../../kit/form.tsx';
import { parseOrProblem } from '../../problems.ts';
import { optionsOf, turnDownWords } from '../words.ts';
import { MeetingFields, MoveMeeting, meetingTyped } from './meeting.tsx';

type Candidate = Pick<Awaited<ReturnType<typeof readShortlist>>['candidates'][number], 'id' | 'state'> & {
  readonly meeting?: ShownMeeting;
};

/** Under the address of the page that shows them: a company's own, or that of the officer who takes its answer down. */
export const paths = {
  reply: '/:id/reponses/:candidateId',
  meeting: '/:id/rencontres/:candidateId',
  outcome: '/:id/suites/:candidateId',
} as const;

export const replyFields = z.object({
  revision: revision.optional(),
  answer: z.string().optional(),
  reason: z.string().optional(),
  meeting: meetingTyped,
});
export const outcomeFields = z.object({
  revision: revision.optional(),
  outcome: z.string().optional(),
  reason: z.string().optional(),
  startsOn: z.string().optional(),
  meeting: meetingTyped,
});

type Params = Readonly<Record<string, string>>;
const given = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export async function reply(
  actor: Actor,
  { id = '', candidateId = '' }: Params,
  fields: z.output<typeof replyFields>,
) {
  const { answer, reason, meeting: at, revision: seen } = fields;
  const said = answer === 'meet' ? { answer, meeting: at } : { answer, reason };
  await replyTo(
    actor,
    id,
    candidateId,
    parseOrProblem(replyInput, given({ ...said, revision: seen }), 'form'),
  );
}

export async function outcome(
  actor: Actor,
  { id = '', candidateId = '' }: Params,
  fields: z.output<typeof outcomeFields>,
) {
  const { outcome: what, reason, startsOn, meeting: at, revision: seen } = fields;
  const said = {
    hired: { outcome: what, startsOn },
    'not-hired': { outcome: what, reason },
    'second-meeting': { outcome: what, meeting: at },
  }[what ?? ''] ?? { outcome: what };
  await recordOutcome(
    actor,
    id,
    candidateId,
    parseOrProblem(outcomeInput, given({ ...said, revision: seen }), 'form'),
  );
}

type At = Params & { readonly at: string };

interface Shown {
  params: At;
  name: string;
  /** Of the shortlist, as it is shown. */
  seen: number;
}

interface Props {
  /** Where the page is: `/presentations`. */
  at: string;
  shortlist: { readonly id: string; readonly revision: number };
  candidate: Candidate;
  /** « Candidature A » */
  name: string;
  /** An officer, for the company. */
  onBehalf?: boolean;
}

/** What can be said of a card in the state that it is in. */
export function Reply({ at, shortlist, candidate, name, onBehalf }: Props) {
  const params = { at, id: shortlist.id, candidateId: candidate.id };
  const shown = { params, name, seen: shortlist.revision };
  if (candidate.state === 'proposed') return <Answer {...{ ...shown, onBehalf }} />;
  if (candidate.state !== 'meeting') return null;
  return (
    <>
      <MoveMeeting {...shown} path={at + paths.meeting} meeting={candidate.meeting} />
      <Outcome {...shown} />
    </>
  );
}

function Answer({ params, name, seen, onBehalf }: Shown & { onBehalf: boolean | undefined }) {
  const of = { path: params.at + paths.reply };
  const meet = onBehalf ? 'L’entreprise veut la rencontrer' : 'Rencontrer cette personne';
  return (
    <div class="acts">
      <FoldedForm summary={meet} look="act" of={of} params={params} label={`Rencontrer, ${name}`}>
        <Hidden name="answer" value="meet" />
        <Hidden name="revision" value={seen} />
        <MeetingFields />
        <button type="submit">Rencontrer</button>
      </FoldedForm>
      <FoldedForm
        summary="Pas cette fois…"
        look="act quiet"
        of={of}
        params={params}
        label={`Pas cette fois, ${name}`}
      >
        <Hidden name="answer" value="decline" />
        <Hidden name="revision" value={seen} />
        <Select name="reason" label="Raison" required options={optionsOf(turnDownWords)} />
        <button type="submit" class="quiet">
          Répondre
        </button>
      </FoldedForm>
    </div>
  );
}

function Outcome({ params, name, seen }: Shown) {
  const of = { path: params.at + paths.outcome };
  return (
    <FoldedForm summary="Dire ce qui s’est passé" of={of} params={params} label={`Suite, ${name}`}>
      <Hidden name="revision" value={seen} />
      <Select
        name="outcome"
        label="Suite de la rencontre"
        required
        options={[
          ['hired', 'Recrutée'],
          ['not-hired', 'Non recrutée'],
          ['no-show', 'N’est pas venue'],
          ['second-meeting', 'À revoir'],
        ]}
      />
      <Field name="startsOn" type="date" label="Si elle est recrutée : début du contrat" />
      <Select
        name="reason"
        label="Si elle n’est pas recrutée : pourquoi"
        options={optionsOf(turnDownWords)}
      />
      <p>Si vous la revoyez :</p>
      <MeetingFields />
      <button type="submit">Enregistrer</button>
    </FoldedForm>
  );
}
