import { type exitKinds, participantRead, readParticipant } from '../../../participants/index.ts';
import { readNextSteps, readParticipantRanking } from '../../../rankings/index.ts';
import { listMatches, listMatchesQuery } from '../../../shortlists/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Field, FoldedForm, Form, Select } from '../../kit/form.tsx';
import { count, date, french, several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import {
  agreementWords,
  groupWords,
  matchStateWords,
  optionsOf,
  reviewReasonWords,
  turnDownWords,
} from '../words.ts';
import { Languages } from './languages.tsx';
import { Licences } from './licences.tsx';
import type { Person } from './match-view.tsx';
import { Objection } from './objection.tsx';
import { confirmForm, leaveForm, returnForm } from './participant-forms.ts';
import { Proposals } from './proposals.tsx';
import { Cv, Experience, Identity, Obstacles, Project, Skills, Travel, titles } from './sections.tsx';

/** Everything of one person, and what it opens today. */
export const participantPage = page({
  path: '/participants/:id',
  right: participantRead,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const person = await readParticipant(actor, id);
    const [ranking, steps, matches] = await Promise.all([
      readParticipantRanking(actor, id, { limit: 8 }),
      readNextSteps(actor, id),
      listMatches(actor, { ...listMatchesQuery.parse({}), participantId: id, limit: 100 }),
    ]);
    const name = `${person.firstName ?? ''} ${person.lastName ?? ''}`;
    return {
      title: name,
      islands: ['suggest'],
      body: <Participant {...{ person, name, ranking, steps, matches: matches.data }} />,
    };
  },
});

interface Props {
  person: Person;
  name: string;
  ranking: Awaited<ReturnType<typeof readParticipantRanking>>;
  steps: Awaited<ReturnType<typeof readNextSteps>>;
  matches: Awaited<ReturnType<typeof listMatches>>['data'];
}

function Participant({ person, name, ranking, steps, matches }: Props) {
  return (
    <>
      <Crumbs to={[['Participants', '/participants']]} />
      <h1>
        {name} <span class="soft">{person.reference}</span>
      </h1>
      <p class="soft">
        Accompagnement commencé le {date(person.enteredOn)}
        {person.exit
          ? `, sortie le ${date(person.exit.on)} (${exitWords[person.exit.kind].toLowerCase()})`
          : ''}
        . <a href={`/participants/${person.id}/diagnostic`}>Diagnostic d’une page</a>
        {' · '}
        <a href={`/participants/${person.id}/parcours`}>Parcours</a>
        {' · '}
        <a href={`/participants/${person.id}/documents`}>Documents</a>
        {' · '}
        <a href={`/participants/${person.id}/emplois`}>Emplois et sortie</a>
        {' · '}
        <a href={`/participants/${person.id}/aides-jeunes`}>Aides aux jeunes</a>
        {' · '}
        <a href={`/participants/${person.id}/orientation`}>Orienter</a>
        {' · '}
        <a href={`/participants/${person.id}/dossier.pdf`}>Tout son dossier, pour elle</a> (
        <a href={`/participants/${person.id}/dossier.json`}>JSON</a>,{' '}
        <a href={`/participants/${person.id}/dossier.zip`}>avec ses documents</a>)
      </p>
      <div class="split">
        <div>
          {person.state === 'draft' ? <Draft id={person.id} /> : null}
          <nav aria-label="Sur cette page">
            <ul class="jumps">
              {order.map((name) => (
                <li key={name}>
                  <a href={`#${name}`}>{titles[name]}</a>
                </li>
              ))}
            </ul>
          </nav>
          <Project person={person} />
          <Travel person={person} />
          <Experience person={person} />
          <Proposals person={person} />
          <Skills person={person} />
          <Licences person={person} />
          <Languages person={person} />
          <Identity person={person} />
          <Cv person={person} />
          <Obstacles person={person} />
        </div>
        <aside>
          <NextStep {...{ steps, person }} />
          <BestNeeds {...{ ranking, person }} />
          <Proposed matches={matches} />
          <Life person={person} />
          <Objection person={person} />
          <p>
            <a href={`/participants/${person.id}/reunir`}>Réunir avec une autre fiche…</a>
          </p>
        </aside>
      </div>
    </>
  );
}

const order = [
  'projet',
  'deplacements',
  'experience',
  'competences',
  'titres',
  'langues',
  'identite',
  'cv',
  'freins',
] as const;

const Draft = ({ id }: { id: string }) => (
  <div class="note ask">
    <p>Cette fiche attend d’être relue et confirmée par la personne. Jusque-là, elle n’est pas proposée.</p>
    <Form of={confirmForm} params={{ id }}>
      <button type="submit">Elle confirme sa fiche</button>
    </Form>
  </div>
);

/** What to talk over first: the one step that, alone, would open most needs. */
function NextStep({ steps, person }: Pick<Props, 'steps' | 'person'>) {
  const [first, ...others] = steps.data;
  if (!first) return null;
  return (
    <section class="card">
      <h2>Le pas qui ouvrirait le plus de portes</h2>
      <p>
        <strong>{french(first.text)}</strong>
      </p>
      <p>{opened(first)}</p>
      <ul class="list">
        {first.needs.map(({ id, title }) => (
          <li key={id}>
            <a href={`/besoins/${id}/pourquoi/${person.id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <details>
          <summary>Les autres pas possibles</summary>
          <ul class="list">
            {others.map((step) => (
              <li key={step.text} class="line">
                {french(step.text)} <span class="soft">{opened(step)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p class="soft">Pour en parler ensemble : rien de cela n’entre dans un classement.</p>
    </section>
  );
}

const opened = ({ opens, readies }: Props['steps']['data'][number]): string =>
  [
    opens > 0
      ? `${several(opens, 'besoin')} de plus lui ${opens > 1 ? 'conviendraient' : 'conviendrait'}`
      : '',
    readies > 0 ? `tout serait prêt pour ${several(readies, 'besoin')} de plus` : '',
  ]
    .filter(Boolean)
    .join(' ; ');

function BestNeeds({ ranking, person }: Pick<Props, 'ranking' | 'person'>) {
  return (
    <section class="card">
      <h2>Les besoins qui lui vont le mieux aujourd’hui</h2>
      <p class="soft">
        {count(ranking.possible)} possibles sur {count(ranking.considered)} ouverts
        {ranking.preview ? ' (aperçu : elle n’est pas proposée en ce moment)' : ''}.
      </p>
      {ranking.data.length === 0 ? (
        <Empty>Rien ne convient encore. Élargir le trajet ou les horaires ouvre souvent des portes.</Empty>
      ) : null}
      <ol class="list">
        {ranking.data.map(({ need, score, group, gap }) => (
          <li key={need.id}>
            <a href={`/besoins/${need.id}/pourquoi/${person.id}`}>{need.title}</a>{' '}
            <Tag of={groupWords[group]} /> <span class="soft">{count(Math.round(score))} / 100</span>
            {gap ? <p class="soft">{gap.text}</p> : null}
          </li>
        ))}
      </ol>
      <p>
        <a href={`/participants/${person.id}/besoins`}>
          Tous les besoins ouverts : pourquoi, pourquoi pas, et la proposer
        </a>
      </p>
    </section>
  );
}

function Proposed({ matches }: Pick<Props, 'matches'>) {
  return (
    <section class="card">
      <h2>Ce qui lui a été proposé</h2>
      {matches.length === 0 ? <p class="soft">Rien encore.</p> : null}
      <ul class="list">
        {matches.map((match) => (
          <li key={match.id}>
            <a href={`/avis/${match.id}`}>{match.need.title}</a> <Tag of={matchStateWords[match.state]} />{' '}
            <span class="soft">{[date(match.createdAt), howItEnded(match)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function howItEnded(match: Props['matches'][number]): string {
  const { review, agreement, turnedDownFor, outcome } = match;
  if (match.duplicateOf) return 'doublon';
  if (outcome?.startsOn) return `contrat à partir du ${date(outcome.startsOn)}`;
  const reason = outcome?.reason ?? turnedDownFor;
  if (reason) return turnDownWords[reason].toLowerCase();
  if (agreement.state !== 'none') return agreementWords[agreement.state][0].toLowerCase();
  return review ? reviewReasonWords[review.reason].toLowerCase() : '';
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
          <p class="hint">
            Ses propositions en cours se closent, et l’entreprise ne lit plus son nom. Si une entreprise la
            recrute, faites-le d’abord dire sur la présélection.
          </p>
          <button type="submit" class="quiet">
            Enregistrer la sortie
          </button>
        </FoldedForm>
      )}
    </section>
  );
}
