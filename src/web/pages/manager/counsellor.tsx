import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { editUser, editUserInput, listUsers, listUsersQuery, readUser } from '../../../accounts/index.ts';
import { handOver, handOverInput, participantHandOver, peopleOf } from '../../../participants/index.ts';
import { houseRules, notFound } from '../../../platform/index.ts';
import { listMatches, listMatchesQuery } from '../../../shortlists/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { frenchNumber } from '../../kit/fields.ts';
import { Boxes, Field, Form, Select } from '../../kit/form.tsx';
import { several } from '../../kit/format.ts';
import { form, page } from '../../kit/page.ts';

/** One counsellor of the structure: how many suggestions they may have open, and whom they give to a colleague. */
export const counsellorPage = page({
  path: '/activite/:id',
  right: participantHandOver,
  show: async ({ actor, params }) => {
    const counsellor = await readUser(actor, params.id ?? '');
    if (counsellor.role !== 'counsellor') throw notFound('Compte');
    return { title: counsellor.name, body: <Counsellor {...(await about(actor, counsellor))} /> };
  },
});

async function about(actor: Actor, counsellor: Awaited<ReturnType<typeof readUser>>) {
  const [people, colleagues, matches] = await Promise.all([
    peopleOf(actor, counsellor.id),
    listUsers(actor, { ...listUsersQuery.parse({}), role: 'counsellor', active: true, limit: 200 }),
    listMatches(actor, {
      ...listMatchesQuery.parse({}),
      state: 'suggested',
      counsellorId: counsellor.id,
      limit: 100,
    }),
  ]);
  const waiting = new Map<string, number>();
  for (const { participant } of matches.data)
    waiting.set(participant.id, (waiting.get(participant.id) ?? 0) + 1);
  return {
    counsellor,
    open: matches.data.length,
    people: people
      .map((person) => ({ ...person, open: waiting.get(person.id) ?? 0 }))
      .toSorted((one, other) => other.open - one.open),
    colleagues: [
      ...colleagues.data.filter(({ id }) => id !== counsellor.id).map(({ id, name }) => [id, name] as const),
      [actor.id, 'Vous'] as const,
    ],
  };
}

export const limitForm = form({
  path: '/activite/:id/limite',
  right: participantHandOver,
  page: '/activite/:id',
  input: z.object({ suggestions: frenchNumber.pipe(editUserInput.shape.suggestions.unwrap().unwrap()) }),
  act: async ({ actor, params, input }) => {
    await editUser(actor, params.id ?? '', input);
    return {
      to: `/activite/${params.id}`,
      said: 'La limite est changée ; qui attendait une place la prend.',
    };
  },
});

export const handOverForm = form({
  path: '/activite/:id/confier',
  right: participantHandOver,
  page: '/activite/:id',
  input: handOverInput,
  act: async ({ actor, params, input }) => {
    await handOver(actor, params.id ?? '', input);
    const said = `${several(new Set(input.participantIds).size, 'personne confiée', 'personnes confiées')}, avec ce qui les attend.`;
    return { to: `/activite/${params.id}`, said };
  },
});

/** Of so many people, shown at once: who has something open comes first. */
const shown = 60;

function Counsellor({ counsellor, open, people, colleagues }: Awaited<ReturnType<typeof about>>) {
  const limit = counsellor.suggestions ?? houseRules().SUGGESTIONS_PER_COUNSELLOR;
  const params = { id: counsellor.id };
  return (
    <>
      <Crumbs to={[['Activité', '/activite']]} />
      <h1>{counsellor.name}</h1>
      <p class="lead">
        {several(open, 'avis attendu', 'avis attendus')} sur {limit} au plus
        {open >= limit ? ' : au complet' : ''}.
      </p>
      <section class="card" aria-labelledby="limite">
        <h2 id="limite">Combien d’avis à la fois</h2>
        <Form of={limitForm} params={params}>
          <Field
            name="suggestions"
            label="Propositions ouvertes au plus"
            value={limit}
            inputMode="numeric"
            width="short"
            hint="De 1 à 200. Au-delà, les personnes attendent dans l’ordre du classement."
            required
          />
          <button type="submit">Changer la limite</button>
        </Form>
      </section>
      <section class="card" aria-labelledby="confier">
        <h2 id="confier">Confier des personnes à un collègue</h2>
        {people.length === 0 ? (
          <Empty>Personne n’est accompagné par ce compte.</Empty>
        ) : (
          <Form of={handOverForm} params={params}>
            <Boxes
              name="participantIds[]"
              label="Personnes"
              {...(people.length > shown
                ? {
                    hint: `Les ${shown} premières sur ${people.length}, celles qui ont un avis en attente d’abord.`,
                  }
                : {})}
              options={people
                .slice(0, shown)
                .map(({ id, reference, open: many }) => [
                  id,
                  many > 0 ? `${reference} · ${several(many, 'avis attendu', 'avis attendus')}` : reference,
                ])}
            />
            <Select name="to" label="À qui" options={colleagues} required />
            <button type="submit">Confier</button>
          </Form>
        )}
      </section>
    </>
  );
}
