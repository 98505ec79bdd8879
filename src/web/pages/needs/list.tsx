import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { listNeeds, listNeedsQuery, type NeedState, needRead, needStates } from '../../../needs/index.ts';
import { employerNames } from '../../../organisations/index.ts';
import { livedInZones } from '../../../territory/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { shortDate } from '../../kit/format.ts';
import { More } from '../../kit/more.tsx';
import { page } from '../../kit/page.ts';
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

/** The needs within reach of whoever asks, filters kept in the address. */
export const needsPage = page({
  path: '/besoins',
  right: needRead,
  query,
  show: async ({ actor, query: asked }) => {
    const needs = await listNeeds(actor, {
      ...listNeedsQuery.parse({}),
      state: asked.etat,
      zone: asked.zone,
      q: asked.q || undefined,
      mine: asked.miens === 'on' || undefined,
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
  return (
    <>
      <h1>Besoins des entreprises</h1>
      {actor.role === 'officer' || actor.role === 'admin' ? (
        <p class="actions">
          <a class="button" href="/besoins/nouveau">
            Nouveau besoin
          </a>
        </p>
      ) : null}
      <Filters actor={actor} asked={asked} />
      <ByOccupation q={asked.q} to={(q) => `/besoins?${new URLSearchParams({ ...filters(asked), q })}`} />
      {needs.data.length === 0 ? (
        <Empty>Aucun besoin ne répond à cette recherche. Enlevez un filtre, ou changez de mots.</Empty>
      ) : (
        <table class="stack">
          <caption class="hidden">Besoins trouvés</caption>
          <thead>
            <tr>
              <th scope="col">Besoin</th>
              <th scope="col">Entreprise</th>
              <th scope="col">État</th>
              <th scope="col">Depuis</th>
            </tr>
          </thead>
          <tbody>
            {needs.data.map((need) => (
              <tr key={need.id}>
                <th scope="row">
                  <a href={`/besoins/${need.id}`}>{need.title}</a>
                  <br />
                  <span class="soft">{termsInALine(need)}</span>
                </th>
                <td data-label="Entreprise">{names.get(need.employerId) ?? ''}</td>
                <td>
                  <Tag of={needStateWords[need.state as NeedState]} />
                </td>
                <td data-label="Depuis">{shortDate(need.openedAt ?? need.createdAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More next={needs.next} />
    </>
  );
}

function Filters({ actor, asked }: Pick<Props, 'actor' | 'asked'>) {
  return (
    <search>
      <form method="get" action="/besoins" class="card">
        <div class="ask-row">
          <div class="field">
            <label for="q">Mots de l’annonce ou métier</label>
            <input
              id="q"
              name="q"
              type="search"
              value={asked.q ?? ''}
              maxLength={200}
              data-suggest="/metiers"
            />
          </div>
          <button type="submit" class="quiet">
            Chercher
          </button>
        </div>
        <div class="row">
          <div class="field">
            <label for="etat">État</label>
            <select id="etat" name="etat">
              <option value="">Tous</option>
              {needStates
                .filter((state) => state !== 'draft' || actor.role === 'officer' || actor.role === 'admin')
                .map((state) => (
                  <option key={state} value={state} selected={state === asked.etat}>
                    {needStateWords[state][0]}
                  </option>
                ))}
            </select>
          </div>
          <div class="field">
            <label for="zone">Lieu</label>
            <select id="zone" name="zone">
              <option value="">Tout le territoire</option>
              {livedInZones.map(({ code, name }) => (
                <option key={code} value={code} selected={code === asked.zone}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
        {actor.role === 'officer' ? (
          <label class="choice">
            <input type="checkbox" name="miens" checked={asked.miens === 'on'} /> Seulement les miens
          </label>
        ) : null}
      </form>
    </search>
  );
}
