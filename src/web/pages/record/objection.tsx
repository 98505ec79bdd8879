import { objectInput } from '../../../participants/index.ts';
import { liftObjection, objectToRanking, participantObject } from '../../../person-rights/index.ts';
import { nothing } from '../../kit/fields.ts';
import { Field, FoldedForm, Form } from '../../kit/form.tsx';
import { date } from '../../kit/format.ts';
import { form } from '../../kit/page.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { casePath } from './section-forms.ts';

const common = { right: participantObject, page: casePath } as const;

const objectForm = form({
  ...common,
  path: '/participants/:id/etat/opposition',
  input: objectInput,
  act: async ({ actor, params, input }) => {
    await objectToRanking(actor, params.id ?? '', input);
    return {
      to: `/participants/${params.id}/accompagnement`,
      said: 'L’opposition est enregistrée : la personne n’est plus classée ni proposée.',
    };
  },
});

const liftForm = form({
  ...common,
  path: '/participants/:id/etat/opposition/lever',
  input: nothing,
  act: async ({ actor, params }) => {
    await liftObjection(actor, params.id ?? '');
    return { to: `/participants/${params.id}/accompagnement`, said: 'L’opposition est levée.' };
  },
});

export const objectionForms = [objectForm, liftForm];

/** The person may refuse to be ranked at all, and change their mind. */
export function Objection({ person }: { person: Person }) {
  const params = { id: person.id };
  return (
    <section class="card">
      <h2>Classement</h2>
      {person.objection ? (
        <>
          <p>
            S’oppose à être classée depuis le {date(person.objection.on)} : elle n’est dans aucun classement
            et n’est plus proposée.
          </p>
          <Form of={liftForm} params={params}>
            <button type="submit" class="quiet">
              Elle ne s’y oppose plus
            </button>
          </Form>
        </>
      ) : (
        <FoldedForm summary="Elle s’oppose à être classée" of={objectForm} params={params}>
          <p>Les propositions qu’aucune entreprise ne connaît encore seront closes.</p>
          <Field name="on" type="date" label="Dit le" />
          <button type="submit" class="quiet">
            Enregistrer l’opposition
          </button>
        </FoldedForm>
      )}
    </section>
  );
}
