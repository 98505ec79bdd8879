import { z } from 'zod';
import { listParticipants, listParticipantsQuery } from '../../participants/index.ts';
import { listWorkshops, readWorkshop, youthRead } from '../../youth/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Form, Hidden } from '../kit/form.tsx';
import { date, hours } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import {
  addWorkshopForm,
  attendForm,
  cancelWorkshopForm,
  editWorkshopForm,
  registerForm,
  workshopPath,
} from './forms.ts';
import { attendanceWords } from './words.ts';

type Line = Awaited<ReturnType<typeof listWorkshops>>['data'][number];
type Workshop = Awaited<ReturnType<typeof readWorkshop>>;
type Person = Workshop['people'][number];

const placesOf = ({ free, places, waiting, cancelled }: Omit<Workshop, 'people'>): string =>
  cancelled ? 'Annulé' : `${free} sur ${places}${waiting > 0 ? `, ${waiting} en attente` : ''}`;

const columns: readonly Column<Line>[] = [
  { name: 'Atelier', heads: true, cell: ({ id, title }) => <a href={`/ateliers/${id}`}>{title}</a> },
  { name: 'Jour', cell: ({ on }) => date(on) },
  { name: 'Durée', cell: ({ minutes }) => hours(minutes) },
  { name: 'Places libres', cell: placesOf },
];

export const workshopsPage = page({
  path: '/ateliers',
  right: youthRead,
  query: z.object({ suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { suite } }) => {
    const { data, next } = await listWorkshops(actor, { limit: 50, cursor: suite });
    return {
      title: 'Ateliers',
      body: (
        <>
          <Crumbs to={[['Jeunes', '/jeunes']]} />
          <h1>Ateliers</h1>
          <div class="split">
            <div>
              {data.length === 0 ? (
                <Empty>Aucun atelier pour l’instant.</Empty>
              ) : (
                <Table caption="Ateliers" columns={columns} rows={data} keyOf={({ id }) => id} />
              )}
              <More next={next} />
            </div>
            <aside>
              <section class="card">
                <h2>Ajouter un atelier</h2>
                <Form of={addWorkshopForm}>
                  <WorkshopFields />
                  <button type="submit">Ajouter</button>
                </Form>
              </section>
            </aside>
          </div>
        </>
      ),
    };
  },
});

const WorkshopFields = ({ of }: { of?: Workshop }) => (
  <>
    <Field name="title" label="Titre" required maxLength={120} value={of?.title} />
    <Field name="on" type="date" label="Jour" required value={of?.on} />
    <Field
      name="minutes"
      label="Durée"
      required
      width="short"
      hint="En minutes, ou comme 2h30."
      value={of?.minutes}
    />
    <Field name="place" label="Lieu" maxLength={160} value={of?.place} />
    <Field name="places" label="Places" inputMode="numeric" required width="short" value={of?.places} />
  </>
);

export const workshopPage = page({
  path: workshopPath,
  right: youthRead,
  query: z.object({ q: z.string().trim().max(120).optional() }),
  show: async ({ actor, params: { id = '' }, query: { q } }) => {
    const workshop = await readWorkshop(actor, id);
    const found = q
      ? (await listParticipants(actor, listParticipantsQuery.parse({ q, limit: 10, state: 'active' }))).data
      : [];
    const known = new Set(workshop.people.map((one) => one.id));
    return {
      title: workshop.title,
      body: (
        <>
          <Crumbs to={[['Ateliers', '/ateliers']]} />
          <h1>{workshop.title}</h1>
          <p>
            {date(workshop.on)}, {hours(workshop.minutes)}
            {workshop.place ? `, ${workshop.place}` : ''}. Places libres : {placesOf(workshop)}.
          </p>
          <div class="split">
            <div>
              <People workshop={workshop} />
            </div>
            <aside>
              {workshop.cancelled ? null : (
                <>
                  <Register {...{ id, q, found: found.filter((one) => !known.has(one.id)) }} />
                  <Change workshop={workshop} />
                </>
              )}
            </aside>
          </div>
        </>
      ),
    };
  },
});

const People = ({ workshop: { id, people, cancelled } }: { workshop: Workshop }) =>
  people.length === 0 ? (
    <Empty>Personne n’est inscrit.</Empty>
  ) : (
    <ul class="bare">
      {people.map((person) => (
        <li key={person.id} class="card">
          <a href={`/participants/${person.id}/jeune`}>
            {person.firstName} {person.lastName}
          </a>{' '}
          <span class="soft">{person.reference}</span> <Tag of={attendanceWords[person.state]} />
          {cancelled ? null : <Attendance {...{ id, person }} />}
        </li>
      ))}
    </ul>
  );

const gestures = [
  ['attend', 'Présente'],
  ['miss', 'Absente'],
  ['excuse', 'Excusée'],
] as const;

function Attendance({ id, person }: { id: string; person: Person }) {
  const { state, firstName, lastName } = person;
  const shown = [
    ...(state === 'waiting' ? [] : gestures),
    ...(state === 'waiting' || state === 'registered' ? ([['leave', 'Désinscrire']] as const) : []),
  ];
  return (
    <div class="actions">
      {shown.map(([action, words]) => (
        <Form key={action} of={attendForm} params={{ id }}>
          <Hidden name="participantId" value={person.id} />
          <Hidden name="said" value={action} />
          <button type="submit" class="quiet">
            {words}
            <span class="hidden">
              {' '}
              : {firstName} {lastName}
            </span>
          </button>
        </Form>
      ))}
    </div>
  );
}

const Register = ({
  id,
  q,
  found,
}: {
  id: string;
  q: string | undefined;
  found: readonly { id: string; firstName: string; lastName: string; reference: string }[];
}) => (
  <section class="card">
    <h2>Inscrire quelqu’un</h2>
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
      <Form key={person.id} of={registerForm} params={{ id }}>
        <Hidden name="participantId" value={person.id} />
        <button type="submit">
          Inscrire {person.firstName} {person.lastName} ({person.reference})
        </button>
      </Form>
    ))}
  </section>
);

const Change = ({ workshop }: { workshop: Workshop }) => (
  <section class="card">
    <h2>Modifier</h2>
    <FoldedForm summary="Changer l’atelier" of={editWorkshopForm} params={{ id: workshop.id }}>
      <Hidden name="revision" value={workshop.revision} />
      <WorkshopFields of={workshop} />
      <button type="submit" class="quiet">
        Enregistrer
      </button>
    </FoldedForm>
    <FoldedForm summary="Annuler l’atelier" of={cancelWorkshopForm} params={{ id: workshop.id }}>
      <Hidden name="revision" value={workshop.revision} />
      <p>Les personnes inscrites restent sur la liste, sans présence à noter.</p>
      <button type="submit" class="quiet">
        Annuler l’atelier
      </button>
    </FoldedForm>
  </section>
);
