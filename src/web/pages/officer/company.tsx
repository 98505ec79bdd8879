import { z } from 'zod';
import { may } from '../../../access/index.ts';
import { isNeedOf, listNeeds, listNeedsQuery } from '../../../needs/index.ts';
import {
  callKinds,
  employerManage,
  listCalls,
  readEmployer,
  recordCall,
  recordCallInput,
} from '../../../organisations/index.ts';
import { phoneLink, spacedPhone, today } from '../../../platform/index.ts';
import { readEmployerAnswers, shortlistManage } from '../../../shortlists/index.ts';
import { zone } from '../../../territory/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Field, Form, Radios, Select } from '../../kit/form.tsx';
import { count, date, several } from '../../kit/format.ts';
import { More } from '../../kit/more.tsx';
import { form, type Params, page } from '../../kit/page.ts';
import { noSiretWords } from './companies.tsx';

type Employer = Awaited<ReturnType<typeof readEmployer>>;
type Needs = Awaited<ReturnType<typeof listNeeds>>['data'];
type Calls = Awaited<ReturnType<typeof listCalls>>;
type Answers = Awaited<ReturnType<typeof readEmployerAnswers>>;

export const companyPage = page({
  path: '/entreprises/:id',
  right: employerManage,
  query: z.object({ suite: z.string().max(60).optional() }),
  show: async ({ actor, params: { id = '' }, query: { suite } }) => {
    const employer = await readEmployer(actor, id);
    const [needs, calls, answers] = await Promise.all([
      listNeeds(actor, listNeedsQuery.parse({ employerId: id, limit: 200 })),
      listCalls(actor, id, { limit: 20, cursor: suite }),
      may(actor, shortlistManage) ? readEmployerAnswers(actor, id) : undefined,
    ]);
    return { title: employer.name, body: <Company {...{ employer, calls, answers }} needs={needs.data} /> };
  },
});

export const callForm = form({
  path: '/entreprises/:id/appels',
  right: employerManage,
  input: recordCallInput,
  page: '/entreprises/:id',
  act: async ({ actor, params: { id = '' }, input }) => {
    await recordCall(actor, id, input, isNeedOf);
    return { to: `/entreprises/${id}`, said: 'L’échange est noté.' };
  },
});

interface Props {
  employer: Employer;
  needs: Needs;
  calls: Calls;
  answers: Answers | undefined;
}

function Company({ employer, needs, calls, answers }: Props) {
  const { id, name, otherNames, trade, zone: code } = employer;
  const place = zone(code ?? '')?.name;
  return (
    <>
      <Crumbs to={[['Entreprises', '/entreprises']]} />
      <h1>{name}</h1>
      <p class="soft">{[trade, place, numberOf(employer)].filter(Boolean).join(' · ')}</p>
      {otherNames.length > 0 ? <p>{`Aussi connue sous : ${otherNames.join(', ')}`}</p> : null}
      <p class="actions">
        <a class="button" href={`/besoins/nouveau?entreprise=${id}`}>
          Nouveau besoin
        </a>
        <a class="button quiet" href={`/entreprises/${id}/modifier`}>
          Modifier la fiche
        </a>
      </p>
      <div class="split">
        <aside>
          <Contacts employer={employer} />
          {answers ? <AnswersOf answers={answers} /> : null}
        </aside>
        <div>
          <NeedsOf needs={needs} id={id} />
          <Journal calls={calls} needs={needs} params={{ id }} />
        </div>
      </div>
    </>
  );
}

/** Its SIRET, or why it has none. */
const numberOf = ({ siret, noSiret }: Employer): string =>
  siret
    ? `SIRET ${spaced(siret)}`
    : `Sans SIRET : ${[noSiret && noSiretWords[noSiret.reason], noSiret?.words].filter(Boolean).join(', ')}`;

/** « 732 829 320 00074 », as it is printed on papers. */
const spaced = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');

function Contacts({ employer: { id, contacts } }: { employer: Employer }) {
  return (
    <section class="card" aria-labelledby="contacts">
      <h2 id="contacts">Contacts</h2>
      {contacts.length === 0 ? (
        <p class="soft">
          Personne n’est noté. <a href={`/entreprises/${id}/modifier`}>Ajouter un contact</a>
        </p>
      ) : (
        <ul class="list">
          {contacts.map(({ name, role, email, phone }) => (
            <li key={name + email}>
              <strong>{name}</strong>
              {role ? `, ${role}` : ''}
              <div class="contact">
                {phone ? <a href={phoneLink(phone)}>{spacedPhone(phone)}</a> : null}
                {email ? <a href={`mailto:${email}`}>{email}</a> : null}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/comptes/nouveau?entreprise=${id}`}>Ouvrir un compte à cette entreprise</a>
      </p>
    </section>
  );
}

function speed(days: number | null): string {
  if (days === null) return '';
  return days === 0 ? ', souvent le jour même' : `, le plus souvent en ${several(days, 'jour')}`;
}

function AnswersOf({ answers }: { answers: Answers }) {
  const { candidates, answered, waiting, late, hired, medianDays } = answers;
  return (
    <section class="card" aria-labelledby="reponses">
      <h2 id="reponses">Comment elle répond</h2>
      {candidates === 0 ? (
        <p class="soft">Rien ne lui a encore été présenté.</p>
      ) : (
        <>
          <p>
            <span class="big">{`${count(answered)} sur ${count(candidates)}`}</span>
            <br />
            {`personnes présentées ont eu une réponse${speed(medianDays)}.`}
          </p>
          <p>
            {several(hired, 'recrutement')}.{' '}
            {late > 0 ? <span class="tag stop">{several(late, 'réponse')} en retard</span> : null}
            {late === 0 && waiting > 0
              ? `${several(waiting, 'réponse attendue', 'réponses attendues')}.`
              : null}
          </p>
        </>
      )}
    </section>
  );
}

const isOver = (state: string): boolean => state === 'filled' || state === 'closed';
const stateNames: Record<Needs[number]['state'], readonly [words: string, tone: string]> = {
  draft: ['Brouillon', 'plain'],
  open: ['Ouvert', 'ok'],
  shortlisted: ['Présélection envoyée', 'ok'],
  filled: ['Pourvu', 'plain'],
  closed: ['Fermé', 'plain'],
};

function NeedsOf({ needs, id }: { needs: Needs; id: string }) {
  const jobs = needs.filter(({ kind }) => kind === 'job');
  const offers = needs.filter(({ kind }) => kind !== 'job');
  return (
    <>
      <section aria-labelledby="besoins">
        <h2 id="besoins">Besoins</h2>
        {jobs.length === 0 ? (
          <Empty>
            Aucun besoin. <a href={`/besoins/nouveau?entreprise=${id}`}>Déposer le premier</a>
          </Empty>
        ) : (
          <NeedList needs={jobs} />
        )}
      </section>
      <section aria-labelledby="offres">
        <h2 id="offres">Immersions et visites offertes</h2>
        {offers.length === 0 ? (
          <Empty>
            Rien pour le moment. Une immersion laisse essayer un métier sans engagement :{' '}
            <a href={`/besoins/nouveau?entreprise=${id}&genre=immersion`}>en proposer une</a>, ou{' '}
            <a href={`/besoins/nouveau?entreprise=${id}&genre=visit`}>une visite</a>.
          </Empty>
        ) : (
          <NeedList needs={offers} />
        )}
      </section>
    </>
  );
}

const kindNames = {
  job: '',
  immersion: 'Immersion : ',
  visit: 'Visite : ',
  unsolicited: 'Candidature : ',
} as const;

/** Those that are alive first, then the newest. */
const NeedList = ({ needs }: { needs: Needs }) => (
  <ul class="list">
    {needs
      .toSorted((one, other) =>
        isOver(one.state) === isOver(other.state)
          ? other.createdAt.localeCompare(one.createdAt)
          : Number(isOver(one.state)) - Number(isOver(other.state)),
      )
      .map(({ id, title, state, posts, kind, createdAt }) => (
        <li key={id} class="line">
          <a href={`/besoins/${id}`}>
            {kindNames[kind]}
            {title}
          </a>{' '}
          <span class={`tag ${stateNames[state][1]}`}>{stateNames[state][0]}</span>{' '}
          <span class="soft">
            {several(posts ?? 1, kind === 'job' ? 'poste' : 'place')} · {date(createdAt)}
          </span>
        </li>
      ))}
  </ul>
);

const callNames: Record<(typeof callKinds)[number], string> = {
  telephone: 'Appel',
  'e-mail': 'Message',
  visit: 'Visite sur place',
  meeting: 'Rendez-vous',
};

function Journal({ calls, needs, params }: { calls: Calls; needs: Needs; params: Params }) {
  const live = needs.filter(({ state }) => !isOver(state));
  const titleOf = (needId: string | null) => needs.find(({ id }) => id === needId)?.title;
  return (
    <section aria-labelledby="journal">
      <h2 id="journal">Journal des échanges</h2>
      <details class="card">
        <summary>Noter un échange</summary>
        <Form of={callForm} params={params}>
          <Radios
            name="kind"
            label="Comment"
            options={callKinds.map((kind) => [kind, callNames[kind]])}
            value="telephone"
            required
          />
          <Field name="on" type="date" label="Quand" value={today()} width="medium" required />
          {live.length > 0 ? (
            <Select name="needId" label="Au sujet de" options={live.map(({ id, title }) => [id, title])} />
          ) : null}
          <Field
            name="note"
            label="Ce qui s’est dit"
            hint="Pour qui appellera la prochaine fois. Rien sur la santé ni la vie privée de quelqu’un."
            rows={4}
            maxLength={4000}
            required
          />
          <div class="actions">
            <button type="submit">Noter</button>
          </div>
        </Form>
      </details>
      {calls.data.length === 0 ? <p class="soft">Aucun échange n’est encore noté.</p> : null}
      <ol class="list">
        {calls.data.map(({ id, kind, on, note, needId, by }) => (
          <li key={id} class="line">
            <strong>{callNames[kind]}</strong> <span class="soft">{`${date(on)} · ${by.name}`}</span>
            {titleOf(needId) ? (
              <>
                {' · '}
                <a href={`/besoins/${needId}`}>{titleOf(needId)}</a>
              </>
            ) : null}
            <p class="said-words">{note}</p>
          </li>
        ))}
      </ol>
      <More next={calls.next} />
    </section>
  );
}
