import { z } from 'zod';
import { readParticipant } from '../../participants/index.ts';
import { listPlacements, listPlacementsQuery, placementManage, readOutcome } from '../../placements/index.ts';
import { calendarDay, today } from '../../platform/index.ts';
import { Empty } from '../kit/empty.tsx';
import { Form, Hidden } from '../kit/form.tsx';
import { date, french } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { createForm, noteForm, personPath } from './forms.ts';
import { PlacementList } from './list-page.tsx';
import { TermsFields } from './terms-fields.tsx';
import { outcomeWords, standingWords } from './words.ts';

type Outcome = Awaited<ReturnType<typeof readOutcome>>;
type Said = NonNullable<Outcome['applies']>;

/** The contracts of one person, and what the rules say of their exit. */
export const personPlacementsPage = page({
  path: personPath,
  right: placementManage,
  query: z.object({ au: calendarDay().optional().catch(undefined) }),
  show: async ({ actor, params: { id = '' }, query: { au } }) => {
    const person = await readParticipant(actor, id, 'placements');
    const { firstName, lastName } = person;
    const query = { ...listPlacementsQuery.parse({ limit: 100 }), participantId: id };
    const [head, { data }, outcome] = await Promise.all([
      readHead(actor, person),
      listPlacements(actor, query),
      readOutcome(actor, id, { on: au }),
    ]);
    const name = `${firstName ?? ''} ${lastName ?? ''}`.trim();
    return {
      title: `Emplois de ${name}`,
      body: (
        <InRecord head={head} at="emplois">
          <div class="split">
            <div>
              {data.length === 0 ? (
                <Empty>
                  Aucun contrat noté. Ajoutez-en un, ou attendez qu’une entreprise dise « embauché ».
                </Empty>
              ) : (
                <PlacementList placements={data} />
              )}
              <section class="card">
                <h2>Ajouter un contrat ou une formation</h2>
                <p class="hint">
                  Ce que vous notez ici n’est pas montré à l’entreprise : elle n’a pas à savoir que la
                  personne est accompagnée.
                </p>
                <Form of={createForm} params={{ id }}>
                  <TermsFields />
                  <button type="submit">Noter le contrat</button>
                </Form>
              </section>
            </div>
            <aside>
              <OutcomeCard {...{ id, outcome }} />
            </aside>
          </div>
        </InRecord>
      ),
    };
  },
});

function OutcomeCard({ id, outcome }: { id: string; outcome: Outcome }) {
  const { on, applies, others, noted } = outcome;
  const different = others.filter(({ disagrees }) => disagrees);
  return (
    <section class="card">
      <h2>Ce que les règles disent au {date(on)}</h2>
      {applies ? <Answer of={applies} /> : <p>Aucune règle n’était en vigueur ce jour-là.</p>}
      <form method="get" action={`/participants/${id}/emplois`}>
        <div class="field">
          <label for="au">À une autre date</label>
          <input type="date" id="au" name="au" value={on} />
        </div>
        <button type="submit" class="quiet">
          Voir
        </button>
      </form>
      {others.length > 0 ? (
        <details>
          <summary>
            {different.length > 0 ? 'D’autres protocoles disent autre chose' : 'Selon les autres protocoles'}
          </summary>
          {others.map((one) => (
            <div key={one.protocol.version}>
              <h3>{one.protocol.name}</h3>
              <Answer of={one} />
            </div>
          ))}
        </details>
      ) : null}
      {applies && on <= today() ? (
        <Form of={noteForm} params={{ id }}>
          <Hidden name="on" value={on} />
          <Hidden name="protocol" value={applies.protocol.version} />
          <button type="submit" class="quiet">
            Noter cette réponse
          </button>
        </Form>
      ) : null}
      {noted.length > 0 ? (
        <>
          <h3>Notée</h3>
          <ul class="list">
            {noted.map((one) => (
              <li key={one.id}>
                {date(one.on)} <Tag of={outcomeWords[one.outcome]} /> <Tag of={standingWords[one.standing]} />
                <p class="soft">{french(one.sentence)}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const Answer = ({ of }: { of: Said }) => (
  <>
    <p>
      <Tag of={outcomeWords[of.outcome]} /> <Tag of={standingWords[of.standing]} />
    </p>
    <p>{french(of.sentence)}</p>
  </>
);
