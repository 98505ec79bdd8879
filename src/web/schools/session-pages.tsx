import { z } from 'zod';
import { listParticipants, listParticipantsQuery } from '../../participants/index.ts';
import { listSessions, readSession, schoolRead } from '../../schools/index.ts';
import { usePage } from '../kit/context.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Box, Field, Form, Hidden } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { addSessionForm, applyForm, sessionPath } from './forms.ts';
import { pupilWords } from './words.ts';

type Line = Awaited<ReturnType<typeof listSessions>>['data'][number];
type Session = Awaited<ReturnType<typeof readSession>>;
type Pupil = Session['pupils'][number];

const columns: readonly Column<Line>[] = [
  { name: 'Session', heads: true, cell: ({ id, name }) => <a href={`/ecole/sessions/${id}`}>{name}</a> },
  { name: 'Premier jour', cell: ({ startsOn }) => date(startsOn) },
  { name: 'Places libres', cell: ({ free, places }) => `${free} sur ${places}` },
  { name: 'Liste d’attente', figures: true, cell: ({ waiting }) => waiting },
];

export const sessionsPage = page({
  path: '/ecole/sessions',
  right: schoolRead,
  query: z.object({ suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { suite } }) => {
    const lines = await listSessions(actor, { limit: 50, cursor: suite });
    return { title: 'Sessions', body: <Sessions {...lines} /> };
  },
});

function Sessions({ data, next }: Awaited<ReturnType<typeof listSessions>>) {
  const { structure } = usePage();
  return (
    <>
      <h1>Sessions</h1>
      {structure === 'e2c' ? null : (
        <p class="note">Cette page est celle des écoles de la deuxième chance.</p>
      )}
      <div class="split">
        <div>
          {data.length === 0 ? (
            <Empty>Aucune session pour l’instant.</Empty>
          ) : (
            <Table caption="Sessions" columns={columns} rows={data} keyOf={({ id }) => id} />
          )}
          <More next={next} />
        </div>
        <aside>
          <section class="card">
            <h2>Ajouter une session</h2>
            <Form of={addSessionForm}>
              <Field name="name" label="Nom" required maxLength={120} />
              <Field name="startsOn" type="date" label="Premier jour" required />
              <Field name="places" label="Places" inputMode="numeric" required width="short" />
              <button type="submit">Ajouter</button>
            </Form>
          </section>
        </aside>
      </div>
    </>
  );
}

const pupilColumns = (id: string): readonly Column<Pupil>[] => [
  {
    name: 'Personne',
    heads: true,
    cell: ({ person: { id: pupil, firstName, lastName, reference } }) => (
      <>
        <a href={`/ecole/sessions/${id}/${pupil}`}>
          {firstName} {lastName}
        </a>{' '}
        <span class="soft">{reference}</span>
      </>
    ),
  },
  { name: 'État', cell: ({ state }) => <Tag of={pupilWords[state]} /> },
  { name: 'Compétences validées', figures: true, cell: ({ skills }) => skills.length },
];

export const sessionPage = page({
  path: sessionPath,
  right: schoolRead,
  query: z.object({ q: z.string().trim().max(120).optional() }),
  show: async ({ actor, params: { id = '' }, query: { q } }) => {
    const session = await readSession(actor, id);
    const known = new Set(session.pupils.map(({ person }) => person.id));
    const found = q
      ? (await listParticipants(actor, listParticipantsQuery.parse({ q, limit: 10 }))).data
      : [];
    return {
      title: session.name,
      body: (
        <>
          <Crumbs to={[['Sessions', '/ecole/sessions']]} />
          <h1>{session.name}</h1>
          <p>
            À partir du {date(session.startsOn)}. Places libres : {session.free} sur {session.places}
            {session.waiting > 0 ? `, ${session.waiting} en attente` : ''}.
          </p>
          <div class="split">
            <div>
              {session.pupils.length === 0 ? (
                <Empty>Aucune candidature.</Empty>
              ) : (
                <Table
                  caption="Candidatures et élèves"
                  columns={pupilColumns(id)}
                  rows={session.pupils}
                  keyOf={({ person }) => person.id}
                />
              )}
            </div>
            <aside>
              <Apply {...{ id, q, found: found.filter((one) => !known.has(one.id)) }} />
            </aside>
          </div>
        </>
      ),
    };
  },
});

const Apply = ({
  id,
  q,
  found,
}: {
  id: string;
  q: string | undefined;
  found: readonly { id: string; firstName: string; lastName: string; reference: string }[];
}) => (
  <section class="card">
    <h2>Ajouter une candidature</h2>
    <form method="get" class="row" aria-label="Chercher une personne">
      <div class="field">
        <label for="qui">Nom ou référence</label>
        <input id="qui" name="q" type="search" value={q ?? ''} />
      </div>
      <button type="submit" class="quiet">
        Chercher
      </button>
    </form>
    {q && found.length === 0 ? <p>Personne d’autre de votre structure ne répond à ce nom.</p> : null}
    {found.map((person) => (
      <Form key={person.id} of={applyForm} params={{ id }}>
        <Hidden name="participantId" value={person.id} />
        <Box name="withoutDiploma" label="Sortie de l’école sans diplôme ni qualification" />
        <button type="submit">
          Ajouter {person.firstName} {person.lastName} ({person.reference})
        </button>
      </Form>
    ))}
  </section>
);
