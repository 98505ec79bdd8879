import { may } from '../../../access/index.ts';
import { shortlistManage } from '../../../shortlists/index.ts';
import { Boxes, Field, Form } from '../../kit/form.tsx';
import { several } from '../../kit/format.ts';
import { composeForm } from './forms.ts';
import type { NeedPage } from './show.tsx';

/** From those whom a counsellor retained and who agreed: the shortlist to prepare. */
export function Compose({ actor, need, matches }: NeedPage) {
  const ready = (matches ?? []).filter(
    ({ state, agreement }) => state === 'retained' && agreement.state === 'given',
  );
  if (!may(actor, shortlistManage) || ready.length === 0) return null;
  return (
    <section class="card" aria-labelledby="presenter-titre">
      <h2 id="presenter-titre">
        {several(ready.length, 'personne retenue et d’accord', 'personnes retenues et d’accord')} : à
        présenter
      </h2>
      <Form of={composeForm} params={{ id: need.id }}>
        <Boxes
          name="matchIds[]"
          label="Présenter"
          values={ready.map(({ id }) => id)}
          options={ready.map(({ id, participant, introduction }) => [
            id,
            introduction ? `${participant.reference} — ${introduction}` : participant.reference,
          ])}
        />
        <Field
          name="message"
          label="Message à l’entreprise"
          rows={3}
          maxLength={2000}
          hint="Facultatif. Rien qui dise d’une personne son nom, sa santé, sa famille, son origine, une aide ou une structure."
        />
        <p class="actions">
          <button type="submit">Préparer la présélection</button>
        </p>
      </Form>
    </section>
  );
}
