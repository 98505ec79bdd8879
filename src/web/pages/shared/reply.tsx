import { z } from 'zod';
import type { Actor } from '../../../accounts/index.ts';
import {
  outcomeInput,
  type readShortlist,
  recordOutcome,
  replyInput,
  replyTo,
} from '../../../shortlists/index.ts';
import { parseOrProblem } from '../../problems.ts';
import { Field, FoldedForm, Hidden, Select } from '../components/form.tsx';
import { localInstant } from '../fields.ts';
import { optionsOf, turnDownWords } from '../words.ts';

type Candidate = Pick<Awaited<ReturnType<typeof readShortlist>>['candidates'][number], 'id' | 'state'>;

/** Under the address of the page that shows them: a company's own, or that of the officer who takes its answer down. */
export const paths = { reply: '/:id/reponses/:candidateId', outcome: '/:id/suites/:candidateId' } as const;

const meeting = z
  .object({ at: localInstant.optional(), place: z.string().optional() })
  .optional()
  .transform((said) => (said?.at || said?.place ? said : undefined));

/** What the page sends: a meeting half filled in is told, one left blank is none. */
export const replyFields = z.object({
  answer: z.string().optional(),
  reason: z.string().optional(),
  meeting,
});
export const outcomeFields = z.object({
  outcome: z.string().optional(),
  reason: z.string().optional(),
  startsOn: z.string().optional(),
  meeting,
});

type Params = Readonly<Record<string, string>>;
const given = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export async function reply(
  actor: Actor,
  { id = '', candidateId = '' }: Params,
  fields: z.output<typeof replyFields>,
) {
  const { answer, reason, meeting: at } = fields;
  const said = answer === 'meet' ? given({ answer, meeting: at }) : given({ answer, reason });
  await replyTo(actor, id, candidateId, parseOrProblem(replyInput, said, 'form'));
}

export async function outcome(
  actor: Actor,
  { id = '', candidateId = '' }: Params,
  fields: z.output<typeof outcomeFields>,
) {
  const { outcome: what, reason, startsOn, meeting: at } = fields;
  const said = {
    hired: { outcome: what, startsOn },
    'not-hired': { outcome: what, reason },
    'second-meeting': { outcome: what, meeting: at },
  }[what ?? ''] ?? { outcome: what };
  await recordOutcome(actor, id, candidateId, parseOrProblem(outcomeInput, given(said), 'form'));
}

type At = Params & { readonly at: string };

interface Props {
  /** Where the page is: `/presentations`. */
  at: string;
  shortlistId: string;
  candidate: Candidate;
  /** « Candidature A » */
  name: string;
  /** An officer, for the company. */
  onBehalf?: boolean;
}

/** What can be said of a card in the state that it is in. */
export function Reply({ at, shortlistId, candidate, name, onBehalf }: Props) {
  const params = { at, id: shortlistId, candidateId: candidate.id };
  if (candidate.state === 'proposed') return <Answer {...{ params, name, onBehalf }} />;
  if (candidate.state === 'meeting') return <Outcome {...{ params, name }} />;
  return null;
}

function Answer({ params, name, onBehalf }: { params: At; name: string; onBehalf: boolean | undefined }) {
  const of = { path: params.at + paths.reply };
  const meet = onBehalf ? 'L’entreprise veut la rencontrer' : 'Rencontrer cette personne';
  return (
    <>
      <FoldedForm summary={meet} of={of} params={params} label={`Rencontrer, ${name}`}>
        <Hidden name="answer" value="meet" />
        <MeetingFields />
        <button type="submit">Rencontrer</button>
      </FoldedForm>
      <FoldedForm summary="Pas cette fois…" of={of} params={params} label={`Pas cette fois, ${name}`}>
        <Hidden name="answer" value="decline" />
        <Select name="reason" label="Raison" required options={optionsOf(turnDownWords)} />
        <button type="submit" class="quiet">
          Répondre
        </button>
      </FoldedForm>
    </>
  );
}

const MeetingFields = () => (
  <div class="row">
    <Field
      name="meeting.at"
      type="datetime-local"
      label="Date et heure"
      hint="Vous pourrez aussi la fixer plus tard"
    />
    <Field name="meeting.place" label="Lieu" maxLength={300} />
  </div>
);

function Outcome({ params, name }: { params: At; name: string }) {
  const of = { path: params.at + paths.outcome };
  return (
    <FoldedForm summary="Dire ce qui s’est passé" of={of} params={params} label={`Suite, ${name}`}>
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
