import type { Actor } from '../../access/index.ts';
import { may } from '../../access/index.ts';
import { listDocuments } from '../../documents/index.ts';
import {
  documentsOfPlacement,
  placementManage,
  placementRead,
  readPlacement,
} from '../../placements/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Field, FoldedForm, Form, Hidden } from '../kit/form.tsx';
import { date, hours } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { Checks } from './checks.tsx';
import { alertForm, editForm, placementPath, settleForm } from './forms.ts';
import { Life } from './life.tsx';
import { Proofs } from './proofs.tsx';
import { TermsFields } from './terms-fields.tsx';
import { kindWords, stateWords } from './words.ts';

export type Placement = Awaited<ReturnType<typeof readPlacement>>;
export type Documents = Awaited<ReturnType<typeof listDocuments>>;

/** One contract: to its structure all of it, to a company and officers what the company said. */
export const placementPage = page({
  path: placementPath,
  right: placementRead,
  show: async ({ actor, params: { id = '' } }) => {
    const placement = await readPlacement(actor, id);
    const ours = may(actor, placementManage);
    const documents = ours ? await listDocuments(actor, documentsOfPlacement, id) : [];
    const title = placement.kind ? kindWords[placement.kind] : 'Contrat à compléter';
    return {
      title,
      islands: ['upload'],
      body: (
        <>
          <Crumbs to={crumbsOf(placement)} />
          <h1>
            {title} <Tag of={stateWords[placement.state]} />
          </h1>
          <Heading of={placement} />
          {ours ? <Ours {...{ placement, documents }} /> : <Others {...{ actor, placement }} />}
        </>
      ),
    };
  },
});

const crumbsOf = ({ person }: Placement): (readonly [string, string])[] =>
  person.id
    ? [
        ['Participants', '/participants'],
        [person.reference ?? 'Participant', `/participants/${person.id}`],
        ['Emplois', `/participants/${person.id}/emplois`],
      ]
    : [['Emplois', '/emplois']];

const Heading = ({ of }: { of: Placement }) => (
  <p>
    {[
      of.person.name ?? of.person.reference,
      of.employer?.name,
      of.start ? `à partir du ${date(of.start)}` : '',
      of.end ? `jusqu’au ${date(of.end)}` : '',
      of.endedOn && of.endedOn !== of.end ? `terminé le ${date(of.endedOn)}` : '',
      of.weeklyMinutes ? `${hours(of.weeklyMinutes)} par semaine` : '',
    ]
      .filter(Boolean)
      .join(' · ')}
    {of.need ? (
      <>
        {' · '}
        <a href={`/besoins/${of.need.id}`}>{of.need.title}</a>
      </>
    ) : null}
  </p>
);

function Ours({ placement, documents }: { placement: Placement; documents: Documents }) {
  const { id, state, whole } = placement;
  const open = state === 'to-complete';
  return (
    <div class="split">
      <div>
        {whole?.alert ? (
          <div class="note ask">
            <p>
              <strong>En danger depuis le {date(whole.alert.on)}</strong>
              {whole.alert.words ? ` : ${whole.alert.words}` : ''}
            </p>
            <Form of={settleForm} params={{ id }}>
              <Hidden name="revision" value={placement.revision} />
              <button type="submit" class="quiet">
                C’est réglé
              </button>
            </Form>
          </div>
        ) : null}
        <Checks of={placement} />
        <section class="card">
          <h2>{open ? 'Compléter le contrat' : 'Le contrat'}</h2>
          {open ? (
            <EditTerms of={placement} />
          ) : (
            <details>
              <summary>Corriger</summary>
              <EditTerms of={placement} />
            </details>
          )}
        </section>
      </div>
      <aside>
        <Proofs {...{ id, documents }} />
        <Life of={placement} />
        {state === 'in-force' ? <Alert of={placement} /> : null}
      </aside>
    </div>
  );
}

const EditTerms = ({ of }: { of: Placement }) => (
  <Form of={editForm} params={{ id: of.id }}>
    <Hidden name="revision" value={of.revision} />
    <TermsFields of={of} />
    <button type="submit">Enregistrer</button>
  </Form>
);

/** What a company and its officers read: that checks are made, and never what was said there. */
const Others = ({ actor, placement }: { actor: Actor; placement: Placement }) => (
  <>
    <section class="card">
      <h2>Points prévus</h2>
      <ul class="list">
        {placement.checks.map(({ months, dueOn, doneOn }) => (
          <li key={months}>
            {months} mois : {doneOn ? `fait le ${date(doneOn)}` : `vers le ${date(dueOn)}`}
          </li>
        ))}
      </ul>
      {actor.role === 'employer' ? (
        <p class="soft">La personne qui l’accompagne vous appelle à ces moments-là.</p>
      ) : null}
    </section>
    {placement.state === 'in-force' || placement.state === 'to-complete' ? <Alert of={placement} /> : null}
  </>
);

const Alert = ({ of: { id, revision } }: { of: Placement }) => (
  <FoldedForm summary="Ce contrat est en danger…" of={alertForm} params={{ id }}>
    <Hidden name="revision" value={revision} />
    <Field
      name="words"
      label="Que se passe-t-il ?"
      hint="En une phrase, sur le travail : la personne qui l’accompagne est prévenue aussitôt."
      required
      maxLength={300}
    />
    <button type="submit">Prévenir</button>
  </FoldedForm>
);
