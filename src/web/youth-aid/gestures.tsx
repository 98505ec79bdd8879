import type { ComponentChildren } from 'preact';
import type { Actor } from '../../access/index.ts';
import type { listCommissions, listSittings } from '../../youth-aid/index.ts';
import { Field, FoldedForm, Form, Hidden, Radios, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import type { Form as FormRoute } from '../kit/page.ts';
import type { Aid } from './aid-page.tsx';
import {
  appealForm,
  linkForm,
  notifyForm,
  ratifyForm,
  reexamineForm,
  scheduleForm,
  sendBackForm,
  submitForm,
  takeOffForm,
  urgentForm,
  withdrawForm,
} from './forms.ts';

type Sittings = Awaited<ReturnType<typeof listSittings>>['data'];
type Commissions = Awaited<ReturnType<typeof listCommissions>>['data'];

interface Props {
  actor: Actor;
  aid: Aid;
  sittings: Sittings;
  commissions: Commissions;
}

const Simple = ({ aid, of, words, quiet }: { aid: Aid; of: FormRoute; words: string; quiet?: boolean }) => (
  <Form of={of} params={{ id: aid.id }}>
    <Hidden name="revision" value={aid.revision} />
    <button type="submit" class={quiet ? 'quiet' : undefined}>
      {words}
    </button>
  </Form>
);

const Folded = ({
  aid,
  of,
  summary,
  words,
  children,
}: {
  aid: Aid;
  of: FormRoute;
  summary: string;
  words: string;
  children: ComponentChildren;
}) => (
  <FoldedForm summary={summary} of={of} params={{ id: aid.id }} look="card">
    <Hidden name="revision" value={aid.revision} />
    {children}
    <button type="submit" class="quiet">
      {words}
    </button>
  </FoldedForm>
);

/** What whoever reads may do of it now; the use cases decide. */
export function Gestures({ actor, aid, sittings, commissions }: Props) {
  const { state } = aid;
  const ofStructure = Boolean(actor.structureId);
  const secretary = actor.role === 'secretary';
  const president = actor.role === 'president';
  const told = ['awarded', 'ordered', 'paid', 'refused'].includes(state);
  const days = sittings.map(({ id, on, commission }) => [id, `${commission ?? ''}, ${date(on)}`] as const);
  return (
    <>
      {ofStructure && state === 'draft' ? (
        <Simple {...{ aid }} of={submitForm} words="Envoyer la demande" />
      ) : null}
      {ofStructure && ['draft', 'submitted', 'in-agenda', 'adjourned'].includes(state) && !aid.decision ? (
        <Simple {...{ aid }} of={withdrawForm} words="Retirer la demande" quiet />
      ) : null}
      {ofStructure ? (
        <Simple {...{ aid }} of={linkForm} words="Créer un lien de suivi pour le jeune" quiet />
      ) : null}
      {aid.notifiedOn && !president && actor.role !== 'payer' ? (
        <p>
          <a href={`/aides-jeunes/${aid.id}/lettre.pdf`} download>
            La lettre de notification (PDF)
          </a>
        </p>
      ) : null}
      {secretary && (state === 'submitted' || state === 'adjourned') ? (
        <Folded {...{ aid }} of={scheduleForm} summary="Inscrire à une commission" words="Inscrire">
          <Select name="sittingId" label="Commission" required options={days} />
        </Folded>
      ) : null}
      {secretary && state === 'submitted' ? (
        <Simple {...{ aid }} of={sendBackForm} words="Rendre à la structure, à compléter" quiet />
      ) : null}
      {secretary && state === 'in-agenda' ? (
        <Simple {...{ aid }} of={takeOffForm} words="Retirer de l’ordre du jour" quiet />
      ) : null}
      {secretary && state === 'decided' ? (
        <Simple {...{ aid }} of={notifyForm} words="Notifier la décision" />
      ) : null}
      {secretary && state === 'refused' && aid.appeal ? (
        <Simple {...{ aid }} of={reexamineForm} words="Réexaminer" quiet />
      ) : null}
      {president && (state === 'submitted' || state === 'in-agenda') ? (
        <Folded {...{ aid }} of={urgentForm} summary="Décider en urgence" words="Accorder en urgence">
          <Select
            name="commissionId"
            label="Commission"
            required
            options={commissions.map(({ id, name }) => [id, name] as const)}
          />
          <Field name="cents" label="Montant accordé, en euros" inputMode="decimal" width="short" required />
          <Field name="reason" label="Motif, lu par le jeune" rows={2} />
        </Folded>
      ) : null}
      {(secretary || president) && aid.urgent && aid.urgent.ratified === null ? (
        <Folded {...{ aid }} of={ratifyForm} summary="Noter l’avis de la commission" words="Noter">
          <Select name="sittingId" label="Commission" required options={days} />
          <Radios
            name="ratified"
            label="La commission ratifie-t-elle ?"
            required
            inline
            options={[
              ['yes', 'Oui'],
              ['no', 'Non'],
            ]}
          />
        </Folded>
      ) : null}
      {told && !aid.appeal && (ofStructure || secretary) ? (
        <Folded {...{ aid }} of={appealForm} summary="Noter un recours" words="Noter le recours">
          <Field name="on" type="date" label="Recours du" required />
          <Radios
            name="to"
            label="Auprès de qui ?"
            required
            inline
            options={[
              ['grace', 'L’autorité qui a décidé'],
              ['court', 'Le tribunal administratif'],
            ]}
          />
        </Folded>
      ) : null}
    </>
  );
}
