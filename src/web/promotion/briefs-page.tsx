import { z } from 'zod';
import {
  listBriefs,
  listBriefsQuery,
  noteCall,
  talentBriefsAnswer,
  talentBriefsRead,
} from '../../promotion/index.ts';
import { formerTerritories } from '../../territory/index.ts';
import { Empty } from '../kit/empty.tsx';
import { Form } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { form, page } from '../kit/page.ts';
import { SearchForm } from '../kit/search-form.tsx';

const path = '/talents/demandes';

/** What companies have kept and asked, for officers. */
export const briefsPage = page({
  path,
  right: talentBriefsRead,
  query: z.object({ territoire: listBriefsQuery.shape.territory, suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { territoire, suite } }) => {
    const found = await listBriefs(actor, {
      limit: 30,
      ...(territoire ? { territory: territoire } : {}),
      ...(suite ? { cursor: suite } : {}),
    });
    return { title: 'Demandes d’entreprises', body: <Briefs found={found} territory={territoire} /> };
  },
});

export const calledForm = form({
  path: `${path}/:id/rappelee`,
  right: talentBriefsAnswer,
  page: path,
  input: z.object({}),
  act: async ({ actor, params }) => {
    await noteCall(actor, params.id ?? '');
    return { to: path, said: 'C’est noté : cette entreprise a été rappelée.' };
  },
});

type Found = Awaited<ReturnType<typeof listBriefs>>;

const territoryName = (code: string | null): string =>
  formerTerritories.find(({ id }) => id === code)?.name ?? 'territoire non dit';

function Briefs({ found: { data, next }, territory }: { found: Found; territory: string | undefined }) {
  return (
    <>
      <h1>Demandes d’entreprises</h1>
      <p>Les brefs que des entreprises ont gardés, et celles qui veulent être rappelées.</p>
      <SearchForm label="Quel territoire" action={path} button="Afficher">
        <div class="field">
          <label for="territoire">Territoire</label>
          <select id="territoire" name="territoire">
            <option value="">Tous</option>
            {formerTerritories.map(({ id, name }) => (
              <option key={id} value={id} selected={id === territory}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </SearchForm>
      {data.length === 0 ? <Empty>Aucun bref n’est gardé.</Empty> : null}
      <ul class="list">
        {data.map((brief) => (
          <li key={brief.id} class="card">
            <h2>{brief.talk?.company ?? (brief.trades[0]?.name || 'Bref')}</h2>
            <p>« {brief.text} »</p>
            <p class="soft">{`${territoryName(brief.territory)}, ${date(brief.createdAt)}`}</p>
            {brief.talk ? <Contact id={brief.id} talk={brief.talk} /> : null}
            <p class="actions">
              {brief.talk ? (
                <a class="button" href={`/besoins/${brief.talk.needId}`}>
                  Compléter le besoin
                </a>
              ) : null}
              <a href={brief.address}>Lire le bref</a>
            </p>
          </li>
        ))}
      </ul>
      <More next={next} />
    </>
  );
}

interface ContactProps {
  readonly id: string;
  readonly talk: NonNullable<Found['data'][number]['talk']>;
}

function Contact({ id, talk: { company, contact, at, dueOn, calledAt } }: ContactProps) {
  if (!contact) return <p>Le contact ne peut plus être lu.</p>;
  const { name, email, phone, siret, words } = contact;
  return (
    <>
      <p>
        <strong>
          {calledAt
            ? `${name}, rappelé le ${date(calledAt)}`
            : `À rappeler avant le ${date(dueOn)} : ${name}`}
        </strong>
        {` (${[phone, email, siret ? `SIRET ${siret}` : ''].filter(Boolean).join(', ')}), demandé le ${date(at)}.`}
        {words ? ` « ${words} »` : ''}
      </p>
      {calledAt ? null : (
        <Form of={calledForm} params={{ id }} label={`Appel à ${company}`}>
          <button type="submit" class="quiet">
            C’est fait, j’ai rappelé
          </button>
        </Form>
      )}
    </>
  );
}
