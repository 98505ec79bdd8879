import { participantRead, readParticipant } from '../../participants/index.ts';
import { isOpenState, pathwaysOf, readTerms } from '../../pathways/index.ts';
import { Boxes, Field, FoldedForm, Form, Hidden, Select } from '../kit/form.tsx';
import { date, hours, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { exitWords } from '../pages/record/words.ts';
import { optionsOf } from '../pages/words.ts';
import {
  addStepForm,
  admitForm,
  endForm,
  engagementForm,
  proposeForm,
  refuseForm,
  renewForm,
  resumeForm,
  suspendForm,
} from './forms.ts';
import { Steps } from './steps.tsx';
import { stateWords, stepKindWords, when } from './words.ts';

export type Pathway = Awaited<ReturnType<typeof pathwaysOf>>[number];
type Terms = Awaited<ReturnType<typeof readTerms>>['current'];

/** The stays of one person: the open one with its gestures, then those that ended. */
export const pathwayPage = page({
  path: '/participants/:id/parcours',
  right: participantRead,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const pathways = await pathwaysOf(actor, id);
    const person = await readParticipant(actor, id, 'record');
    const { firstName, lastName, state } = person;
    const head = await readHead(actor, person);
    const { current } = await readTerms(actor);
    const name = `${firstName ?? ''} ${lastName ?? ''}`;
    const open = pathways.find(({ state: one }) => isOpenState(one));
    return {
      title: `Parcours de ${name}`,
      body: (
        <InRecord head={head} at="parcours">
          {open ? <Open pathway={open} /> : null}
          {!open && state !== 'left' ? <Propose {...{ id, terms: current }} /> : null}
          {!open && state === 'left' ? (
            <p class="note">
              Cette personne est sortie. Reprenez son accompagnement pour ouvrir un parcours.
            </p>
          ) : null}
          <Past pathways={pathways.filter((one) => one !== open)} />
        </InRecord>
      ),
    };
  },
});

const Propose = ({ id, terms }: { id: string; terms: Terms }) => (
  <section class="card">
    <h2>Proposer un parcours</h2>
    <p>
      Le PLIE propose : la décision d’orientation reste à ceux que la loi nomme (France Travail, département,
      mission locale, Cap emploi).
    </p>
    <Form of={proposeForm} params={{ id }}>
      <Boxes
        name="codes[]"
        label="Critères d’entrée, preuves vues"
        options={terms.criteria.map(({ code, label }) => [code, label])}
        hint={`Règles de la structure. Source : ${terms.source}.`}
      />
      <div class="row">
        <Field name="seenOn" type="date" label="Preuves vues le" required />
        <Field name="until" type="date" label="Valables jusqu’au" hint="Là où il y a une fin." />
        <Field
          name="certifiedBy"
          label="Certifié par"
          hint="L’administration, si elle certifie."
          maxLength={120}
        />
      </div>
      <button type="submit">Proposer</button>
    </Form>
  </section>
);

function Open({ pathway }: { pathway: Pathway }) {
  const params = { id: pathway.participantId, pathway: pathway.id };
  return (
    <div class="split">
      <div>
        <section class="card">
          <h2>
            Parcours proposé le {date(pathway.proposedOn)} <Tag of={stateWords[pathway.state]} />
          </h2>
          <Facts pathway={pathway} />
        </section>
        {pathway.state === 'proposed' ? null : <Steps pathway={pathway} />}
      </div>
      <aside>
        <Gestures {...{ pathway, params }} />
      </aside>
    </div>
  );
}

function Facts({ pathway }: { pathway: Pathway }) {
  const { enteredOn, limitOn, decision, engagement, criteria, suspensions, renewals } = pathway;
  return (
    <>
      <dl class="read">
        {enteredOn ? (
          <>
            <dt>Entrée</dt>
            <dd>
              {date(enteredOn)}
              {decision?.by === 'commission' ? ', par la commission' : ''}
            </dd>
          </>
        ) : null}
        {limitOn ? (
          <>
            <dt>Fin prévue</dt>
            <dd>
              {date(limitOn)}
              {renewals.length > 0 ? `, renouvelé ${several(renewals.length, 'fois', 'fois')}` : ''}
            </dd>
          </>
        ) : null}
        <dt>Contrat d’engagement</dt>
        <dd>{engagement ? engagementWords(engagement) : 'Pas encore signé'}</dd>
        {suspensions.map((one) => (
          <>
            <dt>Suspension</dt>
            <dd>{when(one)}</dd>
          </>
        ))}
      </dl>
      <h3>Critères d’entrée</h3>
      <ul>
        {criteria.map(({ code, label, certifiedBy, seenOn, until }) => (
          <li key={code}>
            {label}{' '}
            <span class="soft">
              preuve vue le {date(seenOn)}
              {certifiedBy ? `, certifié par ${certifiedBy}` : ''}
              {until ? `, jusqu’au ${date(until)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const engagementWords = ({ signedOn, hours: kind, minutesPerWeek }: NonNullable<Pathway['engagement']>) =>
  `Signé le ${date(signedOn)}, ${
    kind === 'none' ? 'sans durée, à sa demande' : `${hours(minutesPerWeek)} par semaine`
  }${kind === 'lowered' ? ' (durée diminuée)' : ''}`;

function Gestures({ pathway, params }: { pathway: Pathway; params: Readonly<Record<string, string>> }) {
  const { state } = pathway;
  if (state === 'proposed')
    return (
      <section class="card">
        <h2>Décider</h2>
        <Form of={admitForm} params={params}>
          <Field name="on" type="date" label="Le" hint="Aujourd’hui si vous laissez vide." />
          <button type="submit">Admettre</button>
        </Form>
        <FoldedForm summary="Ne pas admettre" of={refuseForm} params={params}>
          <Field name="on" type="date" label="Le" />
          <button type="submit" class="quiet">
            Ne pas admettre
          </button>
        </FoldedForm>
      </section>
    );
  return (
    <section class="card">
      <h2>Faire avancer</h2>
      <FoldedForm summary="Ajouter une étape" of={addStepForm} params={params}>
        <Select name="kind" label="Nature de l’étape" required options={optionsOf(stepKindWords)} />
        <Field name="objective" label="Objectif" required maxLength={500} />
        <Field name="provider" label="Avec qui" maxLength={120} />
        <Field name="from" type="date" label="Du" required />
        <Field name="until" type="date" label="Au" />
        <Field name="minutesPerWeek" label="Heures par semaine" inputMode="decimal" width="short" />
        <button type="submit">Ajouter</button>
      </FoldedForm>
      <FoldedForm summary="Contrat d’engagement" of={engagementForm} params={params}>
        <Hidden name="revision" value={pathway.revision} />
        <Field
          name="engagement.signedOn"
          type="date"
          label="Signé le"
          required
          value={pathway.engagement?.signedOn}
        />
        <Select
          name="engagement.hours"
          label="Durée"
          required
          value={pathway.engagement?.hours}
          options={[
            ['full', '15 heures par semaine ou plus'],
            ['lowered', 'Durée diminuée'],
            ['none', 'Aucune, à la demande de la personne'],
          ]}
          hint="Le motif n’est pas gardé (Code du travail L5411-6)."
        />
        <Field
          name="engagement.minutesPerWeek"
          label="Heures par semaine"
          inputMode="decimal"
          width="short"
          value={pathway.engagement?.minutesPerWeek ? pathway.engagement.minutesPerWeek / 60 : undefined}
        />
        <button type="submit">Enregistrer</button>
      </FoldedForm>
      {state === 'running' ? (
        <FoldedForm summary="Suspendre" of={suspendForm} params={params}>
          <Field name="on" type="date" label="À partir du" hint="Sans motif : il n’est pas gardé." />
          <button type="submit" class="quiet">
            Suspendre
          </button>
        </FoldedForm>
      ) : (
        <Form of={resumeForm} params={params}>
          <Field name="on" type="date" label="Reprise le" />
          <button type="submit">Reprendre</button>
        </Form>
      )}
      <FoldedForm summary="Renouveler" of={renewForm} params={params}>
        <Hidden name="revision" value={pathway.revision} />
        <Field name="months" label="Mois de plus" inputMode="numeric" width="short" required />
        <button type="submit" class="quiet">
          Renouveler
        </button>
      </FoldedForm>
      <FoldedForm summary="Terminer" of={endForm} params={params}>
        <Select name="kind" label="Nature de la sortie" required options={optionsOf(exitWords)} />
        <Field name="on" type="date" label="Le" />
        <p class="hint">La sortie est notée sur la fiche aussi : la personne n’est plus proposée.</p>
        <button type="submit" class="quiet">
          Terminer
        </button>
      </FoldedForm>
    </section>
  );
}

function Past({ pathways }: { pathways: readonly Pathway[] }) {
  if (pathways.length === 0) return null;
  return (
    <section>
      <h2>Parcours précédents</h2>
      {pathways.map((one) => (
        <details key={one.id}>
          <summary>
            {one.enteredOn ? `Du ${date(one.enteredOn)}` : `Proposé le ${date(one.proposedOn)}`}
            {one.exit ? ` au ${date(one.exit.on)}, ${exitWords[one.exit.kind].toLowerCase()}` : ''}{' '}
            <Tag of={stateWords[one.state]} />
          </summary>
          <Facts pathway={one} />
          <Steps pathway={one} closed />
        </details>
      ))}
    </section>
  );
}
