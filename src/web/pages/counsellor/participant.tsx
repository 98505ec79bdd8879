import { type exitKinds, readParticipant } from '../../../participants/index.ts';
import { readParticipantRanking } from '../../../rankings/index.ts';
import { listMatches, listMatchesQuery } from '../../../shortlists/index.ts';
import { Crumbs } from '../components/crumbs.tsx';
import { Empty } from '../components/empty.tsx';
import { Field, FoldedForm, Form, Select } from '../components/form.tsx';
import { Tag } from '../components/tag.tsx';
import { count, date } from '../format.ts';
import { page } from '../page.ts';
import { groupWords, matchStateWords, optionsOf } from '../words.ts';
import type { Person } from './match-view.tsx';
import { Objection } from './objection.tsx';
import { confirmForm, leaveForm, returnForm } from './participant-forms.ts';
import { Cv, Experience, Identity, Licences, Obstacles, Project, Skills, Travel } from './sections.tsx';

/** Everything of one person, and what it opens today. */
export const participantPage = page({
  path: '/participants/:id',
  right: 'participant.read',
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const person = await readParticipant(actor, id);
    const [ranking, matches] = await Promise.all([
      readParticipantRanking(actor, id, { limit: 8 }),
      listMatches(actor, { ...listMatchesQuery.parse({}), participantId: id, limit: 100 }),
    ]);
    const name = `${person.firstName ?? ''} ${person.lastName ?? ''}`;
    return { title: name, body: <Participant {...{ person, name, ranking, matches: matches.data }} /> };
  },
});

interface Props {
  person: Person;
  name: string;
  ranking: Awaited<ReturnType<typeof readParticipantRanking>>;
  matches: Awaited<ReturnType<typeof listMatches>>['data'];
}

function Participant({ person, name, ranking, matches }: Props) {
  return (
    <>
      <Crumbs to={[['Participants', '/participants']]} />
      <h1>
        {name} <span class="soft">{person.reference}</span>
      </h1>
      <p class="soft">
        Suivie depuis le {date(person.enteredOn)}
        {person.exit
          ? `, sortie le ${date(person.exit.on)} (${exitWords[person.exit.kind].toLowerCase()})`
          : ''}
        . <a href={`/participants/${person.id}/diagnostic`}>Diagnostic d’une page</a>
        {' · '}
        <a href={`/participants/${person.id}/dossier.pdf`}>Tout son dossier, pour elle</a> (
        <a href={`/participants/${person.id}/dossier.json`}>JSON</a>)
      </p>
      <div class="split">
        <div>
          {person.state === 'draft' ? <Draft id={person.id} /> : null}
          <Project person={person} />
          <Travel person={person} />
          <Experience person={person} />
          <Skills person={person} />
          <Licences person={person} />
          <Identity person={person} />
          <Cv person={person} />
          <Obstacles person={person} />
        </div>
        <aside>
          <BestNeeds ranking={ranking} />
          <Proposed matches={matches} />
          <Life person={person} />
          <Objection person={person} />
        </aside>
      </div>
    </>
  );
}

const Draft = ({ id }: { id: string }) => (
  <div class="note ask">
    <p>Cette fiche attend d’être relue et confirmée par la personne. Jusque-là, elle n’est pas proposée.</p>
    <Form of={confirmForm} params={{ id }}>
      <button type="submit">Elle confirme sa fiche</button>
    </Form>
  </div>
);

function BestNeeds({ ranking }: Pick<Props, 'ranking'>) {
  return (
    <section class="card">
      <h2>Les besoins qui lui vont le mieux aujourd’hui</h2>
      <p class="soft">
        {count(ranking.eligible)} possibles sur {count(ranking.considered)} ouverts
        {ranking.preview ? ' (aperçu : elle n’est pas proposée en ce moment)' : ''}.
      </p>
      {ranking.data.length === 0 ? (
        <Empty>Rien ne convient encore. Élargir le trajet ou les horaires ouvre souvent des portes.</Empty>
      ) : null}
      <ol class="list">
        {ranking.data.map(({ need, score, group, gap }) => (
          <li key={need.id}>
            <a href={`/besoins/${need.id}`}>{need.title}</a> <Tag of={groupWords[group]} />{' '}
            <span class="soft">{count(Math.round(score))} / 100</span>
            {gap ? <p class="soft">{gap.text}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Proposed({ matches }: Pick<Props, 'matches'>) {
  return (
    <section class="card">
      <h2>Ce qui lui a été proposé</h2>
      {matches.length === 0 ? <p class="soft">Rien encore.</p> : null}
      <ul class="list">
        {matches.map(({ id, need, state, createdAt }) => (
          <li key={id}>
            <a href={`/avis/${id}`}>{need.title}</a> <Tag of={matchStateWords[state]} />{' '}
            <span class="soft">{date(createdAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const exitWords: Record<(typeof exitKinds)[number], string> = {
  'lasting-work': 'Emploi durable',
  'short-work': 'Emploi court',
  business: 'Création d’entreprise',
  training: 'Formation',
  move: 'Déménagement',
  health: 'Santé',
  retirement: 'Retraite',
  abandonment: 'Abandon',
  'end-of-period': 'Fin de période',
  reorientation: 'Réorientation',
};

function Life({ person }: { person: Person }) {
  const params = { id: person.id };
  if (person.state === 'draft') return null;
  return (
    <section class="card">
      <h2>Accompagnement</h2>
      {person.state === 'left' ? (
        <Form of={returnForm} params={params}>
          <button type="submit" class="quiet">
            Reprendre l’accompagnement
          </button>
        </Form>
      ) : (
        <FoldedForm summary="Enregistrer une sortie" of={leaveForm} params={params}>
          <Select name="kind" label="Nature" required options={optionsOf(exitWords)} />
          <Field name="on" type="date" label="Date" />
          <button type="submit" class="quiet">
            Enregistrer la sortie
          </button>
        </FoldedForm>
      )}
    </section>
  );
}
