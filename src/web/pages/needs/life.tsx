import { may } from '../../../access/index.ts';
import { needManage } from '../../../needs/index.ts';
import { Field, FoldedForm, Form, Select } from '../../kit/form.tsx';
import { date } from '../../kit/format.ts';
import { closeReasonWords, optionsOf } from '../words.ts';
import { closeForm, fillForm, renewForm } from './forms.ts';
import type { NeedPage } from './show.tsx';

/** What its officer does of the need itself. */
export function Life({ actor, need }: NeedPage) {
  if (!may(actor, needManage) || need.state === 'filled' || need.state === 'closed') return null;
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
