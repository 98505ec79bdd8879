import { z } from 'zod';
import { userName } from '../../../accounts/index.ts';
import { doublesOfPerson, mergeInput, ownParticipant } from '../../../participants/index.ts';
import { mergeParticipants, participantMerge, previewMerge } from '../../../person-rights/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { revision } from '../../kit/fields.ts';
import { Form, Hidden, Radios } from '../../kit/form.tsx';
import { several } from '../../kit/format.ts';
import { form, page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import { parseOrProblem } from '../../problems.ts';
import { matchStateWords } from '../words.ts';
import { type Double, named, traitsOf } from './likely-doubles.tsx';
import { lineWords, listWords } from './merge-words.ts';

type Preview = Awaited<ReturnType<typeof previewMerge>>;

/** Which other record of the same person, then what would become of each field, before anything is done. */
export const mergePage = page({
  path: '/participants/:id/reunir',
  right: participantMerge,
  query: z.object({ avec: z.string().trim().max(60).optional() }),
  show: async ({ actor, params, query, form }) => {
    const id = params.id ?? '';
    const typed = form?.fields.drop;
    const other = query.avec ?? (typeof typed === 'string' ? typed : undefined);
    const title = 'Réunir deux fiches';
    if (!other || other === id) {
      const person = await ownParticipant(actor, id);
      const doubles = await named(actor, await doublesOfPerson(actor, id));
      const name = `${person.firstName ?? ''} ${person.lastName ?? ''}`;
      return { title, body: <Choose {...{ id, name, doubles }} /> };
    }
    const preview = await previewMerge(actor, id, other);
    const ids = preview.fields.flatMap(({ field, keep, drop }) =>
      field === 'counsellorId' ? [keep, drop].map(String) : [],
    );
    const users = new Map<string, string>();
    for (const user of ids) users.set(user, (await userName(user)) ?? 'compte fermé');
    return { title, body: <Decide {...{ preview, users }} /> };
  },
});

/** A dot in the name of a field would nest it: see `decode`. */
const nameOf = (field: string): string => field.replaceAll('.', '/');

export const mergeForm = form({
  path: '/participants/:id/reunir',
  right: participantMerge,
  page: '/participants/:id/reunir',
  input: z.object({
    drop: z.string(),
    revisions: z.object({ keep: revision, drop: revision }),
    chosen: z.record(z.string(), z.string()).default({}),
  }),
  act: async ({ actor, params, input }) => {
    const chosen = Object.fromEntries(
      Object.entries(input.chosen).map(([name, side]) => [name.replaceAll('/', '.'), side]),
    );
    const { id } = await mergeParticipants(
      actor,
      params.id ?? '',
      parseOrProblem(mergeInput, { ...input, chosen }, 'form'),
    );
    return { to: `/participants/${id}`, said: 'Les deux fiches n’en font plus qu’une.' };
  },
});

function Choose({ id, name, doubles }: { id: string; name: string; doubles: readonly Double[] }) {
  return (
    <>
      <Crumbs
        to={[
          ['Participants', '/participants'],
          [name, `/participants/${id}`],
        ]}
      />
      <h1>Réunir deux fiches</h1>
      <p>
        La fiche de {name} reste. Choisissez l’autre fiche de la même personne : rien n’est fait avant que
        vous ayez tout relu.
      </p>
      {doubles.length > 0 ? (
        <section class="card">
          <h2>Peut-être la même personne</h2>
          <ul class="list">
            {doubles.map((double) => (
              <li key={double.id}>
                <a href={`/participants/${id}/reunir?avec=${double.id}`}>{double.name}</a>{' '}
                <span class="soft">{traitsOf(double)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <form method="get" action={`/participants/${id}/reunir`} class="card">
        <div class="field">
          <label for="avec">Référence de l’autre fiche</label>
          <p class="hint" id="avec-hint">
            Par exemple P-7K3M9.
          </p>
          <input id="avec" name="avec" required maxLength={20} aria-describedby="avec-hint" />
        </div>
        <button type="submit">Comparer les deux fiches</button>
      </form>
    </>
  );
}

interface Props {
  preview: Preview;
  users: ReadonlyMap<string, string>;
}

function Decide({ preview, users }: Props) {
  const { keep, drop, fields, lists, proposals } = preview;
  const conflicts = fields.filter(({ conflict }) => conflict);
  const others = fields.filter(({ conflict }) => !conflict);
  const nameOfPerson = (one: typeof keep) => `${one.firstName} ${one.lastName}`;
  return (
    <>
      <Crumbs
        to={[
          ['Participants', '/participants'],
          [nameOfPerson(keep), `/participants/${keep.id}`],
        ]}
      />
      <h1>Réunir deux fiches</h1>
      <p>
        La fiche <strong>{keep.reference}</strong> ({nameOfPerson(keep)}) reste. La fiche{' '}
        <strong>{drop.reference}</strong> (<a href={`/participants/${drop.id}`}>{nameOfPerson(drop)}</a>)
        disparaît : ce qu’elle tient passe dans la première, et on ne peut pas revenir en arrière.
      </p>
      <p>
        <a href={`/participants/${drop.id}/reunir?avec=${keep.id}`}>Garder plutôt {drop.reference}</a>
      </p>
      <Form of={mergeForm} params={{ id: keep.id }}>
        <Hidden name="drop" value={drop.id} />
        <Hidden name="revisions.keep" value={keep.revision} />
        <Hidden name="revisions.drop" value={drop.revision} />
        {conflicts.length > 0 ? (
          <section class="card">
            <h2>À choisir</h2>
            <p class="hint">Les deux fiches disent autre chose. Ce qui n’est pas choisi est perdu.</p>
            {conflicts.map((line) => {
              const words = lineWords(line, users);
              return (
                <Radios
                  key={line.field}
                  name={`chosen.${nameOf(line.field)}`}
                  label={words.name}
                  value={line.from}
                  options={[
                    ['keep', `${words.keep} (${keep.reference})`],
                    ['drop', `${words.drop} (${drop.reference})`],
                  ]}
                />
              );
            })}
          </section>
        ) : null}
        <section class="card">
          <h2>Ce qui sera dans la fiche</h2>
          <ul class="list">
            {others.map((line) => {
              const words = lineWords(line, users);
              const from = { keep, drop }[line.from].reference;
              return (
                <li key={line.field}>
                  {words.name} : {words[line.from]}{' '}
                  <span class="soft">{words.keep === words.drop ? 'les deux fiches' : from}</span>
                </li>
              );
            })}
            {lists.map((list) => (
              <Listed key={list.field} list={list} />
            ))}
            <li>Souhaite être proposée : {preview.wantsProposals ? 'oui' : 'non'}</li>
            {preview.objection ? (
              <li>Elle s’oppose à être classée : cela reste, quelle que soit la fiche où c’est écrit.</li>
            ) : null}
          </ul>
        </section>
        <Followed {...{ proposals }} />
        <p class="actions">
          <button type="submit">Réunir les deux fiches</button>
          <a class="button quiet" href={`/participants/${keep.id}`}>
            Ne rien changer
          </a>
        </p>
      </Form>
    </>
  );
}

function Listed({ list: { field, values, leftOut } }: { list: Preview['lists'][number] }) {
  const said = listWords(field, values);
  if (said.values.length === 0) return null;
  return (
    <li>
      {said.name} : {said.values.join(', ')} <span class="soft">les deux fiches</span>
      {leftOut.length > 0 ? (
        <p class="error">Sans la place d’être gardé : {listWords(field, leftOut).values.join(', ')}</p>
      ) : null}
    </li>
  );
}

function Followed({ proposals: { moved, doubles } }: Pick<Preview, 'proposals'>) {
  return (
    <section class="card">
      <h2>Ce qui suit</h2>
      <p>
        {moved === 0
          ? 'Rien n’a été proposé sous l’autre fiche.'
          : `${several(moved, 'proposition suit', 'propositions suivent')}, avec accords, présélections et messages.`}
      </p>
      {doubles.length > 0 ? (
        <>
          <p>
            Proposée deux fois pour le même besoin, la plus avancée reste et l’autre est close (doublon) :
          </p>
          <ul class="list">
            {doubles.map(({ need, stays, gives }) => (
              <li key={need.id}>
                {need.title} : reste <Tag of={matchStateWords[stays.state]} />, close{' '}
                <Tag of={matchStateWords[gives.state]} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
