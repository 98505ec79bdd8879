import type { readYouth } from '../../youth/index.ts';
import { Empty } from '../kit/empty.tsx';
import { Box, Field, FoldedForm, Hidden, Select } from '../kit/form.tsx';
import { date, hours } from '../kit/format.ts';
import { Tag } from '../kit/tag.tsx';
import { optionsOf } from '../pages/words.ts';
import { EngagementFields } from './engagement-fields.tsx';
import { assessForm, endForm, engagementForm, phaseForm, renewForm } from './forms.ts';
import { endWords, kindWords, phaseWords } from './words.ts';

type Framework = Awaited<ReturnType<typeof readYouth>>['frameworks'][number];

/** The frameworks of somebody, the latest first. */
export const Frameworks = ({ id, frameworks }: { id: string; frameworks: readonly Framework[] }) =>
  frameworks.length === 0 ? (
    <Empty>Aucun cadre pour l’instant : ni PACEA, ni CEJ.</Empty>
  ) : (
    <div>
      {frameworks.map((framework) => (
        <One key={framework.id} {...{ id, framework }} />
      ))}
    </div>
  );

function One({ id, framework }: { id: string; framework: Framework }) {
  const { kind, state, startsOn, endsOn, engagement, renewals, ended } = framework;
  return (
    <section class="card">
      <h2>
        {kindWords[kind]} <Tag of={state === 'running' ? ['En cours', 'ok'] : ['Terminé', 'plain']} />
      </h2>
      <dl class="read">
        <dt>Du</dt>
        <dd>
          {date(startsOn)} au {date(endsOn)}
          {renewals.length > 0 ? ', renouvelé' : ''}
        </dd>
        <dt>Contrat d’engagement</dt>
        <dd>
          Signé le {date(engagement.signedOn)},{' '}
          {engagement.hours === 'none'
            ? 'sans durée, à sa demande'
            : `${hours(engagement.minutesPerWeek)} par semaine`}
          {engagement.hours === 'lowered' ? ' (durée diminuée)' : ''}
        </dd>
        {ended ? (
          <>
            <dt>Fin</dt>
            <dd>{endWords[ended.why]}</dd>
          </>
        ) : null}
      </dl>
      <Phases {...{ id, framework }} />
      {state === 'running' ? <Gestures {...{ id, framework }} /> : null}
    </section>
  );
}

const Phases = ({
  id,
  framework: { id: framework, phases, state, revision },
}: {
  id: string;
  framework: Framework;
}) =>
  phases.length === 0 ? null : (
    <>
      <h3>Phases</h3>
      <ol class="bare">
        {phases.map(({ id: phase, from, until, objective, result }) => (
          <li key={phase}>
            {objective}{' '}
            <span class="soft">
              du {date(from)} au {date(until)}
            </span>{' '}
            {result ? <Tag of={[phaseWords[result], 'plain']} /> : null}
            {state === 'running' ? (
              <FoldedForm
                summary={
                  <>
                    Noter le résultat<span class="hidden"> de : {objective}</span>
                  </>
                }
                of={assessForm}
                params={{ id, framework, phase }}
              >
                <Hidden name="revision" value={revision} />
                <Select
                  name="result"
                  label="Résultat"
                  required
                  value={result}
                  options={optionsOf(phaseWords)}
                />
                <button type="submit" class="quiet">
                  Noter
                </button>
              </FoldedForm>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );

function Gestures({ id, framework }: { id: string; framework: Framework }) {
  const params = { id, framework: framework.id };
  return (
    <>
      <FoldedForm summary="Ajouter une phase" of={phaseForm} params={params}>
        <Hidden name="revision" value={framework.revision} />
        <Field name="phase.objective" label="Objectif" required maxLength={500} />
        <Field name="phase.from" type="date" label="Du" required />
        <Field name="phase.until" type="date" label="Au" required />
        <button type="submit">Ajouter</button>
      </FoldedForm>
      <FoldedForm summary="Contrat d’engagement" of={engagementForm} params={params}>
        <Hidden name="revision" value={framework.revision} />
        <EngagementFields value={framework.engagement} />
        <button type="submit" class="quiet">
          Enregistrer
        </button>
      </FoldedForm>
      <FoldedForm summary="Renouveler" of={renewForm} params={params}>
        <Hidden name="revision" value={framework.revision} />
        <Field name="renew.until" type="date" label="Jusqu’au" required />
        {framework.kind === 'cej' ? (
          <>
            <Box name="renew.reasoned" label="La prolongation est motivée, dans son dossier" />
            <Field
              name="renew.schoolEndsOn"
              type="date"
              label="Dernier jour en E2C ou en EPIDE"
              hint="Si le CEJ l’accompagne : il va alors jusqu’à la fin du deuxième mois qui suit."
            />
          </>
        ) : null}
        <button type="submit" class="quiet">
          Renouveler
        </button>
      </FoldedForm>
      <FoldedForm summary="Terminer" of={endForm} params={params}>
        <Hidden name="revision" value={framework.revision} />
        <Select name="why" label="Raison" required options={optionsOf(endWords)} />
        <Field name="on" type="date" label="Le" hint="Aujourd’hui si vous laissez vide." />
        <button type="submit" class="quiet">
          Terminer
        </button>
      </FoldedForm>
    </>
  );
}
