import { may } from '../../../access/index.ts';
import { needManage } from '../../../needs/index.ts';
import { Field, FoldedForm, Form, Select } from '../../kit/form.tsx';
import { date } from '../../kit/format.ts';
import { closeReasonWords, optionsOf } from '../words.ts';
import { closeForm, fillForm, renewForm, repeatForm } from './forms.ts';
import type { NeedPage } from './show.tsx';

/** Companies come back for the same job: one gesture, and a draft to read. */
const Again = ({ id }: { id: string }) => (
  <section class="card">
    <h2>L’entreprise cherche encore ?</h2>
    <Form of={repeatForm} params={{ id }}>
      <p>Un brouillon reprend le texte et tout ce qui est demandé, sans la date de début.</p>
      <button type="submit" class="quiet">
        Le même besoin à nouveau
      </button>
    </Form>
  </section>
);

/** What its officer does of the need itself. */
export function Life({ actor, need }: NeedPage) {
  if (!may(actor, needManage)) return null;
  if (need.state === 'filled' || need.state === 'closed') return <Again id={need.id} />;
  const params = { id: need.id };
  const draft = need.state === 'draft';
  return (
    <section class="card">
      <h2>Faire vivre le besoin</h2>
      <p class="actions">
        <a class="button quiet" href={`/besoins/${need.id}/modifier`}>
          {draft ? 'Relire et ouvrir' : 'Modifier'}
        </a>
      </p>
      {need.expiresOn ? (
        <Form of={renewForm} params={params}>
          <p>Il se ferme de lui-même le {date(need.expiresOn)}.</p>
          <button type="submit" class="quiet">
            Prolonger de deux mois
          </button>
        </Form>
      ) : null}
      {draft ? null : (
        <FoldedForm summary="Tous les postes sont pourvus" of={fillForm} params={params}>
          <p>Les autres personnes seront libérées, et leurs référents prévenus.</p>
          <button type="submit" class="quiet">
            Marquer comme pourvu
          </button>
        </FoldedForm>
      )}
      <FoldedForm
        summary={draft ? 'Abandonner ce brouillon' : 'Fermer le besoin'}
        of={closeForm}
        params={params}
      >
        <Select
          name="reason"
          label="Raison"
          required
          options={optionsOf(closeReasonWords).filter(([code]) => code !== 'expired')}
        />
        <Field name="comment" label="Précision" rows={2} maxLength={2000} />
        <button type="submit" class="stop">
          {draft ? 'Abandonner' : 'Fermer'}
        </button>
      </FoldedForm>
    </section>
  );
}
