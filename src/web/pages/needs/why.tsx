import { z } from 'zod';
import { type Actor, may } from '../../../access/index.ts';
import { readNeed } from '../../../needs/index.ts';
import { listParticipants, participantRead, summariesOf } from '../../../participants/index.ts';
import { readReference } from '../../../platform/index.ts';
import { needWhyNot, whyNot } from '../../../rankings/index.ts';
import { listMatches, listMatchesQuery, liveMatchStates } from '../../../shortlists/index.ts';
import { AccountDetails, ContributionBar, ContributionTable } from '../../kit/contributions.tsx';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Field, Form, Hidden } from '../../kit/form.tsx';
import { count, french } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import { groupWords, matchStateWords } from '../words.ts';
import { putForwardForm } from './forms.ts';

/** Why one person is or is not high in the list of a need, what would change it, and putting them forward all the same. */
export const whyPage = page({
  path: '/besoins/:id/pourquoi/:participantId',
  right: needWhyNot,
  show: ({ actor, params }) => show(actor, params.id ?? '', { participantId: params.participantId ?? '' }),
});

/** The same, for whoever knows the reference; those who read people look for them by name too. */
export const whyByReferencePage = page({
  path: '/besoins/:id/pourquoi',
  right: needWhyNot,
  query: z.object({ reference: z.string().trim().max(120).default('') }),
  show: async ({ actor, params: { id = '' }, query: { reference } }) => {
    if (!may(actor, participantRead) || readReference('P', reference))
      return show(actor, id, { reference: reference.toUpperCase().slice(0, 20) });
    const { data } = reference ? await listParticipants(actor, { q: reference, limit: 20 }) : { data: [] };
    const [only, ...others] = data;
    if (only && others.length === 0) return show(actor, id, { participantId: only.id });
    const need = await readNeed(actor, id);
    return { title: `Qui, ${need.title}`, body: <WhoIsMeant {...{ need, found: data, typed: reference }} /> };
  },
});

async function show(actor: Actor, id: string, asked: { participantId: string } | { reference: string }) {
  const [need, why] = await Promise.all([readNeed(actor, id), whyNot(actor, id, asked)]);
  const participantId = why.participant.id;
  const [people, matches] = await Promise.all([
    may(actor, participantRead) ? summariesOf(actor, [participantId]) : null,
    listMatches(actor, { ...listMatchesQuery.parse({}), needId: id, participantId }),
  ]);
  const person = people?.get(participantId);
  const name = person ? `${person.firstName} ${person.lastName}` : why.participant.reference;
  return {
    title: `${name}, ${need.title}`,
    body: <Why {...{ actor, need, why, name, match: matches.data[0] }} />,
  };
}

interface Props {
  actor: Actor;
  need: Awaited<ReturnType<typeof readNeed>>;
  why: Awaited<ReturnType<typeof whyNot>>;
  name: string;
  match: Awaited<ReturnType<typeof listMatches>>['data'][number] | undefined;
}

function Why({ actor, need, why, name, match }: Props) {
  const own = may(actor, participantRead);
  return (
    <>
      <Crumbs
        to={[
          ['Besoins', '/besoins'],
          [need.title, `/besoins/${need.id}`],
          ...(own ? [[name, `/participants/${why.participant.id}`] as const] : []),
        ]}
      />
      <h1>
        {name} <span class="soft">pour « {need.title} »</span>
      </h1>
      <p class={`note ${why.status === 'ranked' ? '' : 'ask'}`}>{french(why.because)}</p>
      {why.status === 'ranked' ? <Ranked why={why} /> : null}
      {match ? <Before {...{ own, match }} /> : null}
      {match && liveMatchStates.some((state) => state === match.state) ? null : (
        <PutForward {...{ need, why, again: match !== undefined }} />
      )}
    </>
  );
}

function Ranked({ why }: { why: Extract<Props['why'], { status: 'ranked' }> }) {
  return (
    <>
      <section class="card">
        <header>
          <h2>Ce qui fait le score</h2>
          <Tag of={groupWords[why.group]} />
          <span class="end">
            {count(Math.round(why.score))} <span class="soft">/ 100</span>
          </span>
        </header>
        <ContributionBar parts={why.contributions} />
        <ContributionTable parts={why.contributions} />
        {why.account ? <AccountDetails of={why.account} /> : null}
        <Wished missing={why.missing} />
        {why.questions.length > 0 ? (
          <>
            <p>
              <strong>À demander :</strong>
            </p>
            <ul>
              {why.questions.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      {why.changes.length > 0 ? (
        <section class="card">
          <h2>Ce qui changerait sa place, une chose à la fois</h2>
          <table class="stack">
            <caption class="hidden">Changements possibles et place qui en viendrait</caption>
            <thead>
              <tr>
                <th scope="col">Changement</th>
                <th scope="col">Groupe</th>
                <th scope="col" class="n">
                  Place
                </th>
                <th scope="col" class="n">
                  Score
                </th>
              </tr>
            </thead>
            <tbody>
              {why.changes.map(({ text, group, rank, of, score }) => (
                <tr key={text}>
                  <th scope="row">{text}</th>
                  <td>
                    <Tag of={groupWords[group]} />
                  </td>
                  <td class="n" data-label="Place">
                    {rank === null ? 'Loin' : `${count(rank)} sur ${count(of)}`}
                  </td>
                  <td class="n" data-label="Score">
                    {count(Math.round(score))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}

export const Wished = ({ missing = [] }: { missing?: readonly { readonly text: string }[] | undefined }) =>
  missing.length > 0 ? <p class="soft">{missing.map(({ text }) => text).join(' ')}</p> : null;

const Before = ({ own, match }: { own: boolean; match: NonNullable<Props['match']> }) => (
  <p>
    Déjà proposée pour ce besoin : <Tag of={matchStateWords[match.state]} />{' '}
    {own ? <a href={`/avis/${match.id}`}>Voir la proposition</a> : null}
  </p>
);

function PutForward({ need, why, again }: Pick<Props, 'need' | 'why'> & { again: boolean }) {
  if (!['open', 'shortlisted'].includes(need.state) || why.status === 'not-ranked') return null;
  return (
    <Form of={putForwardForm} params={{ id: need.id, participantId: why.participant.id }} class="card">
      <h2>{again ? 'La proposer à nouveau' : 'La proposer quand même'}</h2>
      <p class="soft">
        Le classement ne décide de rien. Seule la loi ne se contourne pas. La personne donnera son accord
        avant d’être présentée.
      </p>
      <Hidden name="participantId" value={why.participant.id} />
      <Field
        name="because"
        label="Pourquoi cette personne"
        hint="Le référent et la chargée de relations entreprises le lisent : rien sur la santé, la famille ou les freins."
        required
        rows={3}
        maxLength={1000}
      />
      <button type="submit">Proposer</button>
    </Form>
  );
}

/** Several people answer to what was typed, or nobody. */
const WhoIsMeant = ({ need, found, typed }: { need: Props['need']; found: Found; typed: string }) => (
  <>
    <Crumbs
      to={[
        ['Besoins', '/besoins'],
        [need.title, `/besoins/${need.id}`],
      ]}
    />
    <h1>{found.length > 0 ? 'De qui s’agit-il ?' : 'Personne ne répond à ce nom'}</h1>
    <p class="soft">{`« ${typed} », pour « ${need.title} »`}</p>
    <ul class="list">
      {found.map(({ id, firstName, lastName, reference }) => (
        <li key={id}>
          <a href={`/besoins/${need.id}/pourquoi/${id}`}>{`${firstName} ${lastName}`}</a>{' '}
          <span class="soft">{reference}</span>
        </li>
      ))}
    </ul>
    <AskWhy needId={need.id} byName />
  </>
);
type Found = Awaited<ReturnType<typeof listParticipants>>['data'];

/** On the need's page: the person who is not in the list. */
export const AskWhy = ({ needId, byName }: { needId: string; byName: boolean }) => (
  <form method="get" action={`/besoins/${needId}/pourquoi`} class="card">
    <h2>Une personne n’y est pas ?</h2>
    <div class="field">
      <label for="pourquoi-reference">{byName ? 'Son nom ou sa référence' : 'Sa référence'}</label>
      <p class="hint" id="pourquoi-aide">
        {byName ? 'Comme Benali, ou P-7K3M9.' : 'Comme P-7K3M9.'} Vous verrez pourquoi, et pourrez la
        proposer.
      </p>
      <input
        id="pourquoi-reference"
        name="reference"
        class="medium"
        required
        maxLength={byName ? 120 : 20}
        aria-describedby="pourquoi-aide"
        autocomplete="off"
      />
    </div>
    <button type="submit" class="quiet">
      Comprendre
    </button>
  </form>
);
