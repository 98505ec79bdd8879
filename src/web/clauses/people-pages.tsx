import { z } from 'zod';
import { clausePeople, listContracts, listPeople, readContract, readPerson } from '../../clauses/index.ts';
import { today } from '../../platform/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Form, Hidden, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { optionsOf } from '../pages/words.ts';
import { addPersonForm, derogationForm, placeForm, renewForm } from './forms.ts';
import { groundWords } from './words.ts';

type Person = Awaited<ReturnType<typeof readPerson>>;

const isEligible = ({ eligibility }: Person): boolean =>
  eligibility.some(({ from, until }) => from <= today() && today() <= until);
const lastDay = ({ eligibility }: Person): string =>
  eligibility
    .map(({ until }) => until)
    .toSorted()
    .at(-1) ?? '';

const Eligible = ({ person }: { person: Person }) =>
  isEligible(person) ? (
    <Tag of={[`Éligible jusqu’au ${date(lastDay(person))}`, 'ok']} />
  ) : (
    <Tag of={['Non éligible aujourd’hui', 'stop']} />
  );

/** Everybody whose eligibility was checked; the ground is read by facilitators alone. */
export const peoplePage = page({
  path: '/eligibilite',
  right: clausePeople,
  query: z.object({ suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { suite } }) => {
    const { data, next } = await listPeople(actor, { limit: 50, cursor: suite });
    return {
      title: 'Éligibilité',
      body: (
        <>
          <Crumbs to={[['Marchés', '/marches']]} />
          <h1>Éligibilité</h1>
          {data.length === 0 ? (
            <Empty>Personne pour l’instant : vérifiez une première éligibilité.</Empty>
          ) : null}
          <ul class="list">
            {data.map((person) => (
              <li key={person.id} class="line">
                <a href={`/eligibilite/${person.id}`}>
                  {person.lastName} {person.firstName}
                </a>{' '}
                <Eligible person={person} />
              </li>
            ))}
          </ul>
          <More next={next} />
          <FoldedForm summary="Vérifier une éligibilité" of={addPersonForm}>
            <Field name="firstName" label="Prénom" required maxLength={80} autocomplete="off" />
            <Field name="lastName" label="Nom" required maxLength={80} autocomplete="off" />
            <Field name="birthDate" type="date" label="Date de naissance" required />
            <Select
              name="sex"
              label="Sexe"
              options={[
                ['f', 'Femme'],
                ['m', 'Homme'],
              ]}
              hint="Pour les chiffres seulement."
            />
            <Proof />
            <button type="submit">Enregistrer</button>
          </FoldedForm>
        </>
      ),
    };
  },
});

const Proof = () => (
  <>
    <Select
      name="eligibility.ground"
      label="Motif"
      required
      options={optionsOf(groundWords)}
      hint="Lu par les facilitateurs et la structure, par personne d’autre."
    />
    <Field name="eligibility.proof" label="Pièce vue" required maxLength={160} />
    <Field name="eligibility.seenOn" type="date" label="Vue le" required />
    <Field
      name="eligibility.until"
      type="date"
      label="Jusqu’au"
      hint="Vide : 24 mois à partir de la première heure."
    />
  </>
);

export const personPage = page({
  path: '/eligibilite/:id',
  right: clausePeople,
  show: async ({ actor, params }) => {
    const person = await readPerson(actor, params.id ?? '');
    const placed = await Promise.all(
      [...new Set(person.places.map(({ contractId }) => contractId))].map((id) => readContract(actor, id)),
    );
    const { data: contracts } = await listContracts(actor, { limit: 200 });
    const running = contracts.filter(({ span }) => span.until >= today());
    const choices = await Promise.all(running.slice(0, 60).map(({ id }) => readContract(actor, id)));
    const name = `${person.firstName} ${person.lastName}`;
    return {
      title: name,
      body: (
        <>
          <Crumbs
            to={[
              ['Marchés', '/marches'],
              ['Éligibilité', '/eligibilite'],
            ]}
          />
          <h1>
            {name} <Eligible person={person} />
          </h1>
          <p class="soft">
            Né(e) le {person.birthDate ? date(person.birthDate) : '?'}
            {person.attested ? ' · attesté(e) par sa structure' : ''}
          </p>
          <section class="card">
            <h2>Éligibilité</h2>
            <ul class="list">
              {person.eligibility.map(({ id, ground, proof, from, until, by }) => (
                <li key={id} class="line">
                  {ground ? groundWords[ground] : 'Motif illisible'}, du {date(from)} au {date(until)}{' '}
                  <span class="soft">
                    {proof}, vérifié par {by}
                  </span>
                </li>
              ))}
              {person.derogations.map(({ from, until }) => (
                <li key={from} class="line">
                  Dérogation aux 480 h d’AI du {date(from)} au {date(until)}
                </li>
              ))}
            </ul>
            <FoldedForm summary="Renouveler" of={renewForm} params={{ id: person.id }}>
              <Hidden name="revision" value={person.revision} />
              <Proof />
              <button type="submit" class="quiet">
                Renouveler
              </button>
            </FoldedForm>
            <FoldedForm summary="Dérogation du préfet (AI)" of={derogationForm} params={{ id: person.id }}>
              <Hidden name="revision" value={person.revision} />
              <Field name="derogation.from" type="date" label="Du" required />
              <Field name="derogation.until" type="date" label="Au" required />
              <Field name="derogation.seenOn" type="date" label="Décision vue le" required />
              <button type="submit" class="quiet">
                Enregistrer
              </button>
            </FoldedForm>
          </section>
          <section class="card">
            <h2>Marchés</h2>
            <ul class="list">
              {person.places.map(({ contractId, partyId, since }) => {
                const contract = placed.find(({ id }) => id === contractId);
                return (
                  <li key={`${contractId}/${partyId}`} class="line">
                    <a href={`/marches/${contractId}`}>{contract?.title ?? 'Marché'}</a>,{' '}
                    {contract?.parties.find(({ id }) => id === partyId)?.name} depuis le {date(since)}
                  </li>
                );
              })}
            </ul>
            <Form of={placeForm} params={{ id: person.id }}>
              <Hidden name="revision" value={person.revision} />
              <Select
                name="where"
                label="Affecter à"
                required
                options={choices.flatMap((contract) =>
                  contract.parties.map(
                    (party) =>
                      [
                        `${contract.id}/${party.id}`,
                        `${contract.operation.name}, ${contract.title} : ${party.name}`,
                      ] as const,
                  ),
                )}
              />
              <Field name="since" type="date" label="Depuis le" required value={today()} />
              <button type="submit" class="quiet">
                Affecter
              </button>
            </Form>
          </section>
        </>
      ),
    };
  },
});
