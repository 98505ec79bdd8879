import { z } from 'zod';
import {
  createParticipant,
  createParticipantInput,
  listParticipants,
  listParticipantsQuery,
  participantManage,
  participantRead,
  participantStates,
} from '../../../participants/index.ts';
import { bodyKb } from '../../bodies.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { ticked } from '../../kit/fields.ts';
import { Box, Field, Form } from '../../kit/form.tsx';
import { shortDate } from '../../kit/format.ts';
import { More } from '../../kit/more.tsx';
import { form, page } from '../../kit/page.ts';
import { parseOrProblem } from '../../problems.ts';
import { occupationName, zoneName } from '../needs/words-of-need.ts';
import { doublesOf, LikelyDoubles } from './likely-doubles.tsx';

const stateWords = { draft: 'À confirmer', active: 'Suivie', left: 'Sortie' } as const;

const query = z.object({
  q: z.string().trim().max(120).optional(),
  etat: z.enum(participantStates).optional(),
  suite: z.string().max(60).optional(),
});

export const participantsPage = page({
  path: '/participants',
  right: participantRead,
  query,
  show: async ({ actor, query: asked }) => {
    const people = await listParticipants(actor, {
      ...listParticipantsQuery.parse({}),
      q: asked.q || undefined,
      state: asked.etat,
      cursor: asked.suite,
    });
    return { title: 'Participants', body: <People {...{ asked, people }} /> };
  },
});

interface Props {
  asked: z.output<typeof query>;
  people: Awaited<ReturnType<typeof listParticipants>>;
}

function People({ asked, people }: Props) {
  return (
    <>
      <h1>Participants</h1>
      <p class="actions">
        <a class="button" href="/participants/nouveau">
          Nouveau participant
        </a>
      </p>
      <search>
        <form method="get" action="/participants" class="card">
          <div class="row">
            <div class="field">
              <label for="q">Nom, référence, adresse électronique ou téléphone</label>
              <input id="q" name="q" type="search" value={asked.q ?? ''} maxLength={120} />
            </div>
            <div class="field">
              <label for="etat">État</label>
              <select id="etat" name="etat">
                <option value="">Tous</option>
                {participantStates.map((state) => (
                  <option key={state} value={state} selected={state === asked.etat}>
                    {stateWords[state]}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <button type="submit" class="quiet">
            Chercher
          </button>
        </form>
      </search>
      {people.data.length === 0 ? (
        <Empty>
          Personne ne répond à cette recherche dans votre structure. Trois lettres d’un nom ou d’un prénom
          suffisent, dans n’importe quel ordre.
        </Empty>
      ) : (
        <table class="stack">
          <caption class="hidden">Participants trouvés</caption>
          <thead>
            <tr>
              <th scope="col">Personne</th>
              <th scope="col">Cherche</th>
              <th scope="col">Vit à</th>
              <th scope="col">État</th>
              <th scope="col">Changé</th>
            </tr>
          </thead>
          <tbody>
            {people.data.map(({ id, reference, firstName, lastName, wishes, zone, state, updatedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/participants/${id}`}>
                    {firstName} {lastName}
                  </a>{' '}
                  <span class="soft">{reference}</span>
                </th>
                <td data-label="Cherche">{wishes.map(occupationName).join(', ')}</td>
                <td data-label="Vit à">{zone ? zoneName(zone) : ''}</td>
                <td data-label="État">{stateWords[state]}</td>
                <td data-label="Changé">{shortDate(updatedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More next={people.next} />
    </>
  );
}

export const newParticipantPage = page({
  path: '/participants/nouveau',
  right: participantManage,
  show: async ({ actor, form }) => ({
    title: 'Nouveau participant',
    body: <NewParticipant doubles={await doublesOf(actor, form)} />,
  }),
});

export const newParticipantForm = form({
  bodyKb: bodyKb.long,
  path: '/participants/nouveau',
  right: participantManage,
  page: '/participants/nouveau',
  input: z.looseObject({ confirmed: ticked, confirmedNotDouble: ticked }),
  act: async ({ actor, input }) => {
    const { id } = await createParticipant(actor, parseOrProblem(createParticipantInput, input, 'form'));
    return { to: `/participants/${id}`, said: 'La fiche est ouverte. Complétez-la, section par section.' };
  },
});

function NewParticipant({ doubles }: { doubles: Awaited<ReturnType<typeof doublesOf>> }) {
  return (
    <>
      <Crumbs to={[['Participants', '/participants']]} />
      <h1>Nouveau participant</h1>
      <Form of={newParticipantForm} class="card">
        <div class="row">
          <Field name="firstName" label="Prénom" required maxLength={80} />
          <Field name="lastName" label="Nom" required maxLength={80} />
        </div>
        <div class="row">
          <Field name="phone" type="tel" label="Téléphone" maxLength={40} />
          <Field name="email" type="email" label="Adresse électronique" maxLength={254} />
          <Field name="birthDate" type="date" label="Date de naissance" />
        </div>
        <Field
          name="experienceText"
          label="Son expérience, avec ses mots"
          rows={6}
          maxLength={10_000}
          hint="Ses emplois, ses tâches, ses durées. Rien sur la santé, la famille ou l’origine."
        />
        <Box
          name="confirmed"
          label="La personne a relu cette fiche et la confirme : elle peut être proposée"
        />
        <LikelyDoubles doubles={doubles} />
        <p class="actions">
          <button type="submit">Ouvrir la fiche</button>
        </p>
      </Form>
    </>
  );
}
