import { may } from '../../../access/index.ts';
import { participantHandOver } from '../../../participants/index.ts';
import { shortlistManage } from '../../../shortlists/index.ts';
import { Form } from '../../kit/form.tsx';
import { several } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { askForRoomForm } from './forms.ts';
import type { NeedPage } from './show.tsx';

/** What keeps people of the list from being proposed where counsellors are full, and what can be done. */
export function Waiting(page: NeedPage) {
  if (!page.waiting) return null;
  return page.waiting.waiting === null ? <ForOfficer {...page} /> : <ForStructure {...page} />;
}

function ForStructure({ actor, waiting }: NeedPage) {
  if (!waiting?.waiting) return null;
  return (
    <section class="card" aria-labelledby="attente">
      <h2 id="attente">
        <Tag of={['En attente d’une place', 'ask']} />
      </h2>
      <p>
        {several(waiting.people ?? 0, 'personne')} du classement
        {waiting.people === 1 ? ' attend' : ' attendent'} dans votre structure que leur référent ait une place
        : il a autant d’avis à donner qu’il peut en avoir. Elles seront proposées d’elles-mêmes, dans l’ordre
        du classement, dès qu’une place se libère.
      </p>
      {may(actor, participantHandOver) ? (
        <p>
          <a href="/activite">Relever une limite ou confier des personnes à un collègue</a>
        </p>
      ) : null}
    </section>
  );
}

/** While nobody is before them. Whether somebody waits is not told: it would tell who is suggested. */
function ForOfficer({ actor, need, matches, waiting }: NeedPage) {
  const seen = (matches ?? []).some(({ state }) => state !== 'declined' && state !== 'withdrawn');
  if (!waiting || seen || !may(actor, shortlistManage) || need.state !== 'open') return null;
  const { structures, askedOn } = waiting;
  return (
    <section class="card" aria-labelledby="attente">
      <h2 id="attente">Personne n’est encore retenu ?</h2>
      <p>
        Les référents donnent leur avis d’abord. Un référent qui a autant d’avis à donner qu’il peut en avoir
        n’en reçoit pas d’autre : les personnes suivantes attendent leur tour et sont proposées d’elles-mêmes,
        dans l’ordre du classement, dès qu’une place se libère.
      </p>
      {structures.length > 0 ? (
        <p>
          Les personnes du classement sont accompagnées à : {structures.map(({ name }) => name).join(', ')}.
        </p>
      ) : null}
      {askedOn ? (
        <p class="soft">Votre demande de place est transmise aujourd’hui aux responsables concernés.</p>
      ) : (
        <Form of={askForRoomForm} params={{ id: need.id }}>
          <p class="actions">
            <button type="submit" class="quiet">
              Demander une place aux responsables
            </button>
          </p>
        </Form>
      )}
    </section>
  );
}
