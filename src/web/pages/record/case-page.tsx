import { participantRead, readParticipant } from '../../../participants/index.ts';
import { Field, FoldedForm, Form, Select } from '../../kit/form.tsx';
import { date } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { optionsOf } from '../words.ts';
import { Objection } from './objection.tsx';
import { InRecord, readHead } from './record.tsx';
import { casePath, leaveForm, returnForm } from './section-forms.ts';
import { exitWords } from './words.ts';

/** How somebody is accompanied: the end of it, taking it up again, their objection to being ranked. */
export const casePage = page({
  path: casePath,
  right: participantRead,
  show: async ({ actor, params: { id = '' } }) => {
    const person = await readParticipant(actor, id);
    return {
      title: `Accompagnement de ${person.firstName} ${person.lastName}`,
      body: (
        <InRecord head={await readHead(actor, person)}>
          <div class="split even">
            <Life person={person} />
            <Objection person={person} />
          </div>
        </InRecord>
      ),
    };
  },
});

function Life({ person }: { person: Person }) {
  const params = { id: person.id };
  return (
    <section class="card">
      <h2>Accompagnement</h2>
      <p>
        Commencé le {date(person.enteredOn)}
        {person.exit
          ? `, fini le ${date(person.exit.on)} (${exitWords[person.exit.kind].toLowerCase()})`
          : ''}
        .
      </p>
      {person.state === 'draft' ? (
        <p class="soft">La fiche attend d’être confirmée par la personne.</p>
      ) : person.state === 'left' ? (
        <Form of={returnForm} params={params}>
          <button type="submit" class="quiet">
            Reprendre l’accompagnement
          </button>
        </Form>
      ) : (
        <FoldedForm summary="Enregistrer une sortie" of={leaveForm} params={params}>
          <Select name="kind" label="Nature" required options={optionsOf(exitWords)} />
          <Field name="on" type="date" label="Date" />
          <p class="hint">
            Ses propositions en cours se closent, et l’entreprise ne lit plus son nom. Si une entreprise la
            recrute, faites-le d’abord dire sur la présélection.
          </p>
          <button type="submit" class="quiet">
            Enregistrer la sortie
          </button>
        </FoldedForm>
      )}
    </section>
  );
}
