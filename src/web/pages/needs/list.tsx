import { z } from 'zod';
import { type Actor, may } from '../../../access/index.ts';
import {
  listNeeds,
  listNeedsQuery,
  type NeedState,
  needManage,
  needRead,
  needStates,
  needsTable,
} from '../../../needs/index.ts';
import { employerNames } from '../../../organisations/index.ts';
import { livedInZones } from '../../../territory/index.ts';
import { listDownloads } from '../../exchange/list-downloads.ts';
import { Chips } from '../../kit/chips.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Hidden } from '../../kit/form.tsx';
import { shortDate } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { More } from '../../kit/more.tsx';
import { page } from '../../kit/page.ts';
import { SearchForm } from '../../kit/search-form.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { TableLinks } from '../../kit/table-links.tsx';
import { Tag } from '../../kit/tag.tsx';
import { ByOccupation } from '../shared/by-occupation.tsx';
import { needStateWords } from '../words.ts';
import { termsInALine } from './words-of-need.ts';

const query = z.object({
  etat: z.enum(needStates).optional(),
  zone: z.string().max(10).optional(),
  q: z.string().trim().max(200).optional(),
  miens: z.literal('on').optional(),
  suite: z.string().max(60).optional(),
});
type Query = z.output<typeof query>;

/** What the filters of the page are to the list. */
const wanted = ({ etat, zone, q, miens }: Query) => ({
  state: etat,
  zone,
  q: q || undefined,
  mine: miens === 'on' || undefined,
});

export const needDownloads = listDownloads('/besoins', needsTable, query, wanted);

/** The needs within reach of whoever asks, filters kept in the address. */
export const needsPage = page({
  path: '/besoins',
  right: needRead,
  query,
  show: async ({ actor, query: asked }) => {
    const needs = await listNeeds(actor, {
      ...listNeedsQuery.parse({}),
      ...wanted(asked),
      cursor: asked.suite,
    });
    const names = await employerNames(needs.data.map(({ employerId }) => employerId));
    return { title: 'Besoins', islands: ['suggest'], body: <Needs {...{ actor, asked, needs, names }} /> };
  },
});

/** What else is asked, as the address has it. */
const filters = ({ etat, zone, miens }: Query) => ({
  ...(etat ? { etat } : {}),
  ...(zone ? { zone } : {}),
  ...(miens ? { miens } : {}),
});

interface Props {
  actor: Actor;
  asked: Query;
  needs: Awaited<ReturnType<typeof listNeeds>>;
  names: ReadonlyMap<string, string>;
}

function Needs({ actor, asked, needs, names }: Props) {
  const manages = may(actor, needManage);
  return (
    <>
      <div class="head">
        <h1>Besoins des entreprises</h1>
        {manages ? (
          <p class="actions">
            <a class="button" href="/besoins/nouveau">
              <Icon name="add" />
              Nouveau besoin
            </a>
          </p>
        ) : null}
      </div>
      <Filters asked={asked} />
      <States actor={actor} asked={asked} drafts={manages} />
      <ByOccupation q={asked.q} to={(q) => `/besoins?${new URLSearchParams({ ...filters(asked), q })}`} />
      {needs.data.length === 0 ? (
        <Empty>Aucun besoin ne répond à cette recherche. Enlevez un filtre, ou changez de mots.</Empty>
      ) : (
        <div class="table">
          <Table
            caption="Besoins trouvés"
            rows={needs.data}
            keyOf={({ id }) => id}
            columns={[
              what,
              { name: 'Entreprise', cell: ({ employerId }) => names.get(employerId) ?? '' },
              state,
              { name: 'Depuis', cell: ({ openedAt, createdAt }) => shortDate(openedAt ?? createdAt) },
            ]}
          />
        </div>
      )}
      <More next={needs.next} />
      <TableLinks />
    </>
  );
}

type Need = Props['needs']['data'][number];

const what: Column<Need> = {
  name: 'Besoin',
  heads: true,
  cell: (need) => (
    <>
      <a href={`/besoins/${need.id}`}>{need.title}</a>
      <small>{termsInALine(need)}</small>
    </>
  ),
};

const state: Column<Need> = {
  name: 'État',
  bare: true,
  cell: (need) => <Tag of={needStateWords[need.state as NeedState]} />,
};

/** Of one state, or mine: one gesture each, and the address keeps it. */
function States({ actor, asked, drafts }: Pick<Props, 'actor' | 'asked'> & { drafts: boolean }) {
  return (
    <Chips
      label="État"
      chips={[
        ...needStates
          .filter((code) => code !== 'draft' || drafts)
          .map((code) => ({
            words: needStateWords[code][0],
            on: asked.etat === code,
            set: { etat: code },
            removes: { etat: undefined },
          })),
        ...(actor.role === 'officer'
          ? [
              {
                words: 'Seulement les miens',
                on: asked.miens === 'on',
                set: { miens: 'on' },
                removes: { miens: undefined },
              },
            ]
          : []),
      ]}
    />
  );
}

function Filters({ asked: { q, zone, etat, miens } }: Pick<Props, 'asked'>) {
  return (
    <SearchForm label="Besoins" action="/besoins" button="Chercher">
      {Object.entries({ etat, miens }).map(([name, value]) =>
        value ? <Hidden key={name} name={name} value={value} /> : null,
      )}
      <div class="field">
        <label for="q">Mots de l’annonce ou métier</label>
        <input id="q" name="q" type="search" value={q ?? ''} maxLength={200} data-suggest="/metiers" />
      </div>
      <div class="field">
        <label for="zone">Lieu</label>
        <select id="zone" name="zone">
          <option value="">Tout le territoire</option>
          {livedInZones.map(({ code, name }) => (
            <option key={code} value={code} selected={code === zone}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </SearchForm>
  );
}
