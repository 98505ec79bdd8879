import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Hidden, Select } from '../kit/form.tsx';
import { hours } from '../kit/format.ts';
import { Tag } from '../kit/tag.tsx';
import { optionsOf } from '../pages/words.ts';
import { editStepForm } from './forms.ts';
import type { Pathway } from './pathway-page.tsx';
import { stepKindWords, stepResultWords, when } from './words.ts';

type Step = Pathway['steps'][number];

/** The steps of a stay, in the order in which they were added. */
export function Steps({ pathway, closed }: { pathway: Pathway; closed?: true }) {
  if (pathway.steps.length === 0)
    return closed ? null : <Empty>Aucune étape pour l’instant. Ajoutez-en une.</Empty>;
  return (
    <section class="card">
      <h2>Étapes</h2>
      <ol class="bare">
        {pathway.steps.map((step) => (
          <li key={step.id}>
            <strong>{stepKindWords[step.kind]}</strong> : {step.objective}{' '}
            {step.result ? <Tag of={[stepResultWords[step.result], 'plain']} /> : null}
            <p class="soft">
              {when(step)}
              {step.provider ? `, avec ${step.provider}` : ''}
              {step.minutesPerWeek ? `, ${hours(step.minutesPerWeek)} par semaine` : ''}
            </p>
            {closed ? null : <Change {...{ pathway, step }} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

const Change = ({ pathway, step }: { pathway: Pathway; step: Step }) => (
  <FoldedForm
    summary={
      <>
        Corriger, ou noter le résultat<span class="hidden"> de : {step.objective}</span>
      </>
    }
    of={editStepForm}
    params={{ id: pathway.participantId, pathway: pathway.id, step: step.id }}
  >
    <Hidden name="revision" value={pathway.revision} />
    <Field name="objective" label="Objectif" value={step.objective} maxLength={500} />
    <Field name="provider" label="Avec qui" value={step.provider} maxLength={120} />
    <Field name="from" type="date" label="Du" value={step.from} />
    <Field name="until" type="date" label="Au" value={step.until} />
    <Select name="result" label="Résultat" value={step.result} options={optionsOf(stepResultWords)} />
    <button type="submit" class="quiet">
      Enregistrer
    </button>
  </FoldedForm>
);
