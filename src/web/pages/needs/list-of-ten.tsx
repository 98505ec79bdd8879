import { may } from '../../../access/index.ts';
import { readNeed } from '../../../needs/index.ts';
import {
  needListOrder,
  needListWhy,
  needWhyNot,
  plainReasons,
  readNeedList,
} from '../../../rankings/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Form, Hidden, Radios } from '../../kit/form.tsx';
import { count, date, several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import { orderListForm } from './forms.ts';

type List = Awaited<ReturnType<typeof readNeedList>>;
type Reason = (typeof plainReasons)[number];

const reasonWords: Readonly<Record<Reason, string>> = {
  urgent: 'Le besoin presse : les profils les plus proches d’abord',
  'company-wish': 'L’entreprise demande les profils les plus proches',
  unsuitable: 'Une personne entrée ne convient pas au besoin',
  'declined-often': 'Trop de personnes de la liste ont été écartées',
};

/** The list of ten of a need: whom it has in the stead of whom, why, and the way back to plain order. */
export const listOfTenPage = page({
  path: '/besoins/:id/liste',
  right: needListWhy,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const [need, list] = await Promise.all([readNeed(actor, id), readNeedList(actor, id)]);
    return {
      title: `Liste de dix, ${need.title}`,
      body: (
        <>
          <Crumbs
            to={[
              ['Besoins', '/besoins'],
              [need.title, `/besoins/${id}`],
            ]}
          />
          <h1>Liste de dix, et pourquoi</h1>
          {list.order === null ? (
            <Empty>
              {list.retainedOnly
                ? 'Pour un besoin avec clause sociale, seules les personnes retenues par leur référent se lisent, sur la page du besoin.'
                : 'Les listes sont équilibrées une fois par jour : celle de ce besoin n’est pas encore faite.'}
            </Empty>
          ) : (
            <>
              <Why list={list} />
              <ListOfTen {...{ list, id }} why={may(actor, needWhyNot)} />
              <Moved list={list} />
              {may(actor, needListOrder) ? <Order {...{ list, id }} /> : null}
            </>
          )}
        </>
      ),
    };
  },
});

function Why({ list }: { list: List }) {
  const { plain, kept, least, territory } = list;
  const entered = list.data.filter((one) => one.entered !== null).length;
  return (
    <section aria-labelledby="pourquoi">
      <h2 id="pourquoi">Pourquoi cette liste</h2>
      {plain ? (
        <p class="note ask">
          {`Ordre simple depuis le ${date(plain.at.slice(0, 10))} : ${lower(reasonWords[plain.because])}. Les propositions le suivent ; ci-dessous, la dernière liste faite.`}
        </p>
      ) : null}
      <p>
        {entered === 0
          ? 'Elle est la même qu’en ordre simple.'
          : `${several(entered, 'personne y est entrée', 'personnes y sont entrées')}, pour que davantage de personnes figurent dans une liste. `}
        {`Elle garde ${count(kept ?? 100)} % du total des scores de l’ordre simple (au moins ${count(least)} %), et les trois premières personnes ne bougent jamais.`}
      </p>
      {territory && territory.people !== null && territory.peoplePlain !== null ? (
        <p class="soft">
          {`Le ${date(territory.day)}, les listes de dix de ${several(territory.needs, 'besoin ouvert', 'besoins ouverts')} comptent ${several(territory.people, 'personne')} ; en ordre simple, ${count(territory.peoplePlain)}.`}
          {territory.waiting !== null
            ? ` ${several(territory.waiting, 'personne n’est', 'personnes ne sont')} dans aucune depuis longtemps ; leurs référents en lisent la raison.`
            : ''}
        </p>
      ) : null}
    </section>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function ListOfTen({ list, id, why }: { list: List; id: string; why: boolean }) {
  if (list.data.length === 0) return <Empty>La prochaine liste est faite dans la journée.</Empty>;
  return (
    <div class="table">
      <Table
        caption="Liste équilibrée, les plus proches du besoin d’abord"
        columns={[
          {
            name: 'Personne',
            heads: true,
            cell: ({ participant }) =>
              why ? (
                <a href={`/besoins/${id}/pourquoi/${participant.id}`}>{participant.reference}</a>
              ) : (
                participant.reference
              ),
          },
          {
            name: 'Pourquoi elle y est',
            bare: true,
            cell: ({ entered, plainRank }) =>
              entered === null ? (
                <span class="soft">comme en ordre simple</span>
              ) : (
                <>
                  <Tag of={['Entrée', 'ok']} />{' '}
                  {entered === 'in-no-list'
                    ? `${count(plainRank ?? 0)}e en ordre simple, elle ne serait dans aucune liste`
                    : `${count(plainRank ?? 0)}e en ordre simple, à la place d’une personne déjà dans plusieurs listes`}
                </>
              ),
          },
        ]}
        rows={list.data}
        keyOf={({ participant }) => participant.id}
      />
    </div>
  );
}

function Moved({ list }: { list: List }) {
  if (list.left.length === 0) return null;
  return (
    <section aria-labelledby="sorties">
      <h2 id="sorties">Ont laissé leur place</h2>
      <ul class="list">
        {list.left.map(({ participant, plainRank, elsewhere }) => (
          <li key={participant.id} class="line">
            <strong>{participant.reference}</strong>
            {`, ${count(plainRank)}e en ordre simple : `}
            {elsewhere > 0
              ? `dans ${several(elsewhere, 'autre liste', 'autres listes')}`
              : 'a eu son tour, qui passe à une personne qui attendait'}
          </li>
        ))}
      </ul>
      <p class="soft">
        Elles restent dans le classement, et vous pouvez les proposer à leur référent comme avant.
      </p>
    </section>
  );
}

function Order({ list, id }: { list: List; id: string }) {
  return (
    <Form of={orderListForm} params={{ id }} class="card">
      <Hidden name="order" value={list.plain ? 'balanced' : 'plain'} />
      {list.plain ? (
        <p>Reprendre l’équilibre : les propositions suivront de nouveau la liste ci-dessus.</p>
      ) : (
        <Radios
          name="because"
          label="Revenir à l’ordre simple, parce que"
          required
          options={plainReasons.map((code) => [code, reasonWords[code]] as const)}
          hint="La raison est enregistrée avec votre nom, et vaut aussi pour les jours suivants."
        />
      )}
      <p class="actions">
        <button type="submit" class="quiet">
          {list.plain ? 'Équilibrer de nouveau' : 'Revenir à l’ordre simple'}
        </button>
      </p>
    </Form>
  );
}
