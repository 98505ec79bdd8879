import { today } from '../../platform/index.ts';
import { Field, FoldedForm, Hidden, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { optionsOf } from '../pages/words.ts';
import { cancelForm, endForm, extendForm, interruptForm } from './forms.ts';
import type { Placement } from './placement-page.tsx';
import { endReasonWords, interruptionWords } from './words.ts';

/** Renewals, interruptions and the end. */
export function Life({ of }: { of: Placement }) {
  const { id, state, revision, whole } = of;
  const seen = <Hidden name="revision" value={revision} />;
  const mayExtend = of.end && (state === 'in-force' || (state === 'ended' && whole?.endReason === 'term'));
  return (
    <section class="card">
      <h2>Sa vie</h2>
      <ul class="list">
        {whole?.renewals.map(({ from, to }) => (
          <li key={to}>
            Prolongé du {date(from)} au {date(to)}
          </li>
        ))}
        {whole?.interruptions.map(({ from, to, reason }) => (
          <li key={from}>
            {interruptionWords[reason]} : du {date(from)}
            {to ? ` au ${date(to)}` : ''}
          </li>
        ))}
        {whole?.endReason && of.endedOn ? (
          <li>
            {endReasonWords[whole.endReason]}, le {date(of.endedOn)}
          </li>
        ) : null}
      </ul>
      {mayExtend ? (
        <FoldedForm summary="Renouveler" of={extendForm} params={{ id }}>
          {seen}
          <Field name="end" type="date" label="Nouvelle fin" required />
          <button type="submit" class="quiet">
            Prolonger
          </button>
        </FoldedForm>
      ) : null}
      {state === 'in-force' ? (
        <>
          <FoldedForm summary="Noter une interruption" of={interruptForm} params={{ id }}>
            {seen}
            <Field name="from" type="date" label="Du" required />
            <Field name="to" type="date" label="Au" hint="Si on le sait." />
            <Select name="reason" label="Pourquoi" required options={optionsOf(interruptionWords)} />
            <button type="submit" class="quiet">
              Noter
            </button>
          </FoldedForm>
          <FoldedForm summary="Noter la fin" of={endForm} params={{ id }}>
            {seen}
            <Field name="on" type="date" label="Dernier jour" required value={today()} />
            <Select name="reason" label="Raison" required options={optionsOf(endReasonWords)} />
            <button type="submit" class="quiet">
              Noter la fin
            </button>
          </FoldedForm>
        </>
      ) : null}
      {state === 'in-force' || state === 'to-complete' ? (
        <FoldedForm summary="Il n’a jamais commencé" of={cancelForm} params={{ id }}>
          {seen}
          <button type="submit" class="quiet">
            Annuler ce contrat
          </button>
        </FoldedForm>
      ) : null}
    </section>
  );
}
