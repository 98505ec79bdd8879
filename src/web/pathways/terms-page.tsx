import { may } from '../../access/index.ts';
import { pathwayRead, pathwayTerms, readTerms } from '../../pathways/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Field, Form, Radios } from '../kit/form.tsx';
import { date, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { termsForm } from './forms.ts';

type Read = Awaited<ReturnType<typeof readTerms>>;

/** What a structure asks on entry and for how long, with what held before; its manager sets what follows. */
export const termsPage = page({
  path: '/parcours/regles',
  right: pathwayRead,
  show: async ({ actor }) => {
    const read = await readTerms(actor);
    return {
      title: 'Règles des parcours',
      body: (
        <>
          <Crumbs to={[['Parcours', '/parcours']]} />
          <h1>Règles des parcours</h1>
          <div class="split">
            <div>
              {read.data.map((terms) => (
                <Terms key={terms.from} terms={terms} current={terms.from === read.current.from} />
              ))}
            </div>
            <aside>{may(actor, pathwayTerms) ? <SetTerms terms={read.current} /> : null}</aside>
          </div>
        </>
      ),
    };
  },
});

const Terms = ({ terms, current }: { terms: Read['current']; current: boolean }) => (
  <section class="card">
    <h2>
      À partir du {date(terms.from)} {current ? <span class="tag ok">En vigueur</span> : null}
    </h2>
    <p>
      {several(terms.limitMonths, 'mois', 'mois')} d’accompagnement, préavis de{' '}
      {several(terms.noticeMonths, 'mois', 'mois')}.{' '}
      {terms.commission ? 'Une commission admet.' : 'La structure admet.'}
    </p>
    <ul>
      {terms.criteria.map(({ code, label }) => (
        <li key={code}>{label}</li>
      ))}
    </ul>
    <p class="soft">Source : {terms.source}</p>
  </section>
);

const SetTerms = ({ terms }: { terms: Read['current'] }) => (
  <section class="card">
    <h2>Fixer d’autres règles</h2>
    <Form of={termsForm}>
      <Field name="from" type="date" label="À partir du" required />
      <Field name="source" label="Source" required maxLength={300} hint="Protocole, délibération…" />
      <Field
        name="criteria"
        label="Critères d’entrée"
        required
        rows={8}
        hint="Un par ligne."
        value={terms.criteria.map(({ label }) => label).join('\n')}
      />
      <Field
        name="limitMonths"
        label="Durée, en mois"
        inputMode="numeric"
        width="short"
        required
        value={terms.limitMonths}
      />
      <Field
        name="noticeMonths"
        label="Préavis, en mois"
        inputMode="numeric"
        width="short"
        required
        value={terms.noticeMonths}
      />
      <Radios
        name="commission"
        label="Qui admet ?"
        required
        value={terms.commission ? 'yes' : 'no'}
        options={[
          ['yes', 'Une commission'],
          ['no', 'La structure'],
        ]}
      />
      <button type="submit">Fixer</button>
    </Form>
  </section>
);
