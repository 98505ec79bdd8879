import { may } from '../../../accounts/index.ts';
import { Form } from '../components/form.tsx';
import { Tag } from '../components/tag.tsx';
import { several } from '../format.ts';
import { askForRoomForm } from './forms.ts';
import type { NeedPage } from './show.tsx';

/** Nobody more is proposed because counsellors are full: who waits, where, and what can be done. */
export function Waiting({ actor, need, waiting }: NeedPage) {
  if (!waiting?.waiting) return null;
  const { people, structures, askedOn } = waiting;
  const own = actor.structureId !== undefined;
  return (
    <section class="card" aria-labelledby="attente">
      <h2 id="attente">
        <Tag of={['En attente d’une place', 'ask']} />
      </h2>
      <p>
        {people === null ? 'Quelques personnes' : several(people, 'personne')} du classement
        {people === 1 ? ' attend' : ' attendent'}
        {own ? ' dans votre structure' : ''} que leur référent ait une place : il a autant d’avis à donner
        qu’il peut en avoir. Elles seront proposées d’elles-mêmes, dans l’ordre du classement, dès qu’une
        place se libère.
      </p>
      {structures.length > 0 && !own ? (
        <p>Des référents sont au complet à : {structures.map(({ name }) => name).join(', ')}.</p>
      ) : null}
      {may(actor, 'participant.hand-over') ? (
        <p>
          <a href="/activite">Relever une limite ou confier des personnes à un collègue</a>
        </p>
      ) : null}
      {may(actor, 'shortlist.manage') ? (
        askedOn ? (
          <p class="soft">Les responsables de ces structures ont été prévenus aujourd’hui.</p>
        ) : (
          <Form of={askForRoomForm} params={{ id: need.id }}>
            <p class="actions">
              <button type="submit" class="quiet">
                Demander une place aux responsables
              </button>
            </p>
          </Form>
        )
      ) : null}
    </section>
  );
}
