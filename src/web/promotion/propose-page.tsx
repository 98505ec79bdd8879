import { readParticipant } from '../../participants/index.ts';
import { likelyCompanies, proposeInput, proposeToCompany, talentPropose } from '../../promotion/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, Form, Radios } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { form, page, pathOf } from '../kit/page.ts';

const path = '/participants/:id/candidature';

/** A counsellor proposes somebody, without a name, to one company that did not ask. */
export const proposePage = page({
  path,
  right: talentPropose,
  show: async ({ actor, params: { id = '' } }) => {
    const companies = await likelyCompanies(actor, id);
    const { firstName, lastName } = await readParticipant(actor, id, 'ranking');
    const name = `${firstName} ${lastName}`;
    return { title: `Candidature pour ${name}`, body: <Propose {...{ id, name, companies }} /> };
  },
});

export const proposeForm = form({
  path: `${path}/proposer`,
  right: talentPropose,
  page: path,
  input: proposeInput,
  act: async ({ actor, params: { id = '' }, input }) => {
    const match = await proposeToCompany(actor, id, input);
    return {
      to: pathOf({ path: '/avis/:id' }, { id: match.id }),
      said: 'La candidature est préparée. Donnez votre avis et recueillez l’accord : sans eux, rien ne part.',
    };
  },
});

interface Props {
  readonly id: string;
  readonly name: string;
  readonly companies: Awaited<ReturnType<typeof likelyCompanies>>;
}

function Propose({ id, name, companies }: Props) {
  const open = companies.filter(({ pace }) => pace.left > 0);
  const closed = companies.filter(({ pace }) => pace.left === 0);
  return (
    <>
      <Crumbs
        to={[
          ['Participants', '/participants'],
          [name, `/participants/${id}`],
        ]}
      />
      <h1>Proposer {name} à une entreprise</h1>
      <p>
        Ces entreprises ont cherché le même métier, ou un métier proche. La carte part sans nom, après
        l’accord de la personne pour cette entreprise, et par la personne de la Métropole qui la suit.
      </p>
      {open.length === 0 ? (
        <Empty>Aucune entreprise n’accepte en ce moment une candidature de plus dans ces métiers.</Empty>
      ) : (
        <Form of={proposeForm} params={{ id }} class="card" label="Candidature">
          <Radios
            name="employerId"
            label="À quelle entreprise"
            required
            options={open.map(({ employerId, name: company, sought }) => [
              employerId,
              `${company} : « ${sought.title} », le ${date(sought.createdAt.toISOString())}`,
            ])}
          />
          <Field
            name="because"
            label="Pourquoi cette personne, pour cette entreprise"
            hint="Pour votre structure : l’entreprise ne le lit pas."
            rows={3}
            maxLength={1000}
            required
          />
          <div class="actions">
            <button type="submit">Préparer la candidature</button>
          </div>
        </Form>
      )}
      {closed.length > 0 ? (
        <section aria-labelledby="assez">
          <h2 id="assez">N’en reçoivent pas en ce moment</h2>
          <ul>
            {closed.map(({ employerId, name: company, pace }) => (
              <li key={employerId}>
                {company}
                {pace.perMonth === 0
                  ? ' : ne souhaite pas de candidatures'
                  : ' : a reçu ce mois-ci autant qu’elle en accepte'}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
