import { callScript } from '../../placements/index.ts';
import { today } from '../../platform/index.ts';
import { Field, FoldedForm, Hidden, Radios } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { Tag } from '../kit/tag.tsx';
import { checkForm } from './forms.ts';
import type { Placement } from './placement-page.tsx';
import { checkWords } from './words.ts';

/** One, three and six months after the start: what was said, or what to ask. */
export function Checks({ of }: { of: Placement }) {
  if (of.checks.length === 0) return null;
  return (
    <section class="card">
      <h2>Points de suivi</h2>
      {of.checks.map((check) => {
        const said = of.whole?.said.find(({ months }) => months === check.months);
        const late = check.doneOn === null && check.dueOn <= today();
        return (
          <div key={check.months}>
            <h3>
              {check.months} mois{' '}
              {said ? <Tag of={checkWords[said.result]} /> : late ? <Tag of={['À faire', 'ask']} /> : null}
            </h3>
            {said ? (
              <dl class="read">
                <dt>L’entreprise, le {date(said.on)}</dt>
                <dd>{said.employerSays ?? 'Rien de noté.'}</dd>
                <dt>La personne</dt>
                <dd>{said.personSays ?? 'Rien de noté.'}</dd>
              </dl>
            ) : (
              <CheckForm of={of} months={check.months} dueOn={check.dueOn} />
            )}
          </div>
        );
      })}
    </section>
  );
}

const CheckForm = ({ of, months, dueOn }: { of: Placement; months: number; dueOn: string }) => (
  <FoldedForm
    summary={`Faire le point de ${months} mois, prévu le ${date(dueOn)}`}
    of={checkForm}
    params={{ id: of.id, months: String(months) }}
  >
    <Hidden name="revision" value={of.revision} />
    <Script title="À l’entreprise" lines={callScript.employer} />
    <Field name="employerSays" label="Ce que dit l’entreprise" rows={3} maxLength={1000} />
    <Script title="À la personne" lines={callScript.person} />
    <Field name="personSays" label="Ce que dit la personne" rows={3} maxLength={1000} />
    <Field name="on" type="date" label="Date de l’appel" required value={today()} />
    <Radios
      name="result"
      label="Où en est le contrat ?"
      required
      options={Object.entries(checkWords).map(([code, [words]]) => [code, words] as const)}
    />
    <button type="submit">Noter le point</button>
  </FoldedForm>
);

const Script = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <details>
    <summary>{title}, que demander ?</summary>
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  </details>
);
