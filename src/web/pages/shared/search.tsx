import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { type Actor, check, may } from '../../../access/index.ts';
import { accountOwn } from '../../../accounts/index.ts';
import { listNeeds, listNeedsQuery, type NeedState, needRead } from '../../../needs/index.ts';
import {
  employerManage,
  employerNames,
  listEmployers,
  listEmployersQuery,
} from '../../../organisations/index.ts';
import { listParticipants, listParticipantsQuery, participantRead } from '../../../participants/index.ts';
import { digitsOfSiret, isSiret } from '../../../platform/index.ts';
import { matchesOfReference, matchRead } from '../../../shortlists/index.ts';
import { zone } from '../../../territory/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import { occupationName, termsInALine, zoneName } from '../needs/words-of-need.ts';
import { matchStateWords, needStateWords, type Said } from '../words.ts';

/** Of each kind, before its own list. */
const few = 6;

/** One box for people, needs and companies: each room answers with what this person may see there, and nothing else. */
export const searchPage = page({
  path: '/recherche',
  right: accountOwn,
  query: z.object({ q: z.string().trim().max(120).optional() }),
  show: async ({ actor, query: { q = '' } }) => {
    check(actor, accountOwn);
    return {
      title: q ? `Recherche : ${q}` : 'Recherche',
      body: <Search q={q} groups={q ? await searchAll(actor, q) : null} />,
    };
  },
});

interface Found {
  readonly path: string;
  readonly name: string;
  readonly facts: string;
  readonly state?: Said;
}

interface Group {
  readonly title: string;
  readonly found: readonly Found[];
  /** Its own list, with the same words, where there is more. */
  readonly more?: string;
}

async function searchAll(actor: Actor, q: string): Promise<readonly Group[]> {
  const groups = await Promise.all([
    may(actor, participantRead) ? ownPeople(actor, q) : may(actor, matchRead) ? proposed(actor, q) : [],
    may(actor, needRead) ? needs(actor, q) : [],
    may(actor, employerManage) ? companies(actor, q) : [],
  ]);
  return groups.flat().filter(({ found }) => found.length > 0);
}

const listOf = (path: string, q: string, next: string | null) =>
  next === null ? {} : { more: `${path}?${new URLSearchParams({ q })}` };

const inALine = (...parts: (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');

async function ownPeople(actor: Actor, q: string): Promise<Group> {
  const { data, next } = await listParticipants(actor, { ...listParticipantsQuery.parse({ q }), limit: few });
  return {
    title: 'Personnes',
    found: data.map(({ id, reference, firstName, lastName, wishes, zone: home }) => ({
      path: `/participants/${id}`,
      name: `${firstName} ${lastName}`,
      facts: inALine(reference, wishes[0] && occupationName(wishes[0]), home && zoneName(home)),
    })),
    ...listOf('/participants', q, next),
  };
}

/** Somebody whom an officer knows by a reference, in the needs where they may see them. */
async function proposed(actor: Actor, q: string): Promise<Group> {
  const matches = await matchesOfReference(actor, q);
  return {
    title: 'Personnes',
    found: matches.slice(0, few).map(({ participant, need, state }) => ({
      path: `/besoins/${need.id}`,
      name: participant.reference,
      facts: `Pour « ${need.title} »`,
      state: matchStateWords[state],
    })),
  };
}

async function needs(actor: Actor, q: string): Promise<Group> {
  const { data, next } = await listNeeds(actor, { ...listNeedsQuery.parse({ q }), limit: few });
  const names = await employerNames(data.map(({ employerId }) => employerId));
  return {
    title: 'Besoins',
    found: data.map((need) => ({
      path: `/besoins/${need.id}`,
      name: need.title,
      facts: inALine(names.get(need.employerId), termsInALine(need)),
      state: needStateWords[need.state as NeedState],
    })),
    ...listOf('/besoins', q, next),
  };
}

async function companies(actor: Actor, q: string): Promise<Group> {
  const digits = digitsOfSiret(q);
  const asked = listEmployersQuery.parse(isSiret(digits) ? { siret: digits } : { q });
  const { data, next } = await listEmployers(actor, { ...asked, limit: few });
  return {
    title: 'Entreprises',
    found: data.map(({ id, name, trade, zone: place }) => ({
      path: `/entreprises/${id}`,
      name,
      facts: inALine(trade, zone(place ?? '')?.name),
    })),
    ...listOf('/entreprises', q, next),
  };
}

function Search({ q, groups }: { q: string; groups: readonly Group[] | null }) {
  return (
    <>
      <h1>{q ? `« ${q} »` : 'Recherche'}</h1>
      <search aria-label="Recherche">
        <form method="get" action="/recherche" class="row">
          <div class="field">
            <label for="q">Un nom, une référence, un métier, une entreprise, un SIRET</label>
            <input id="q" name="q" type="search" value={q} maxLength={120} />
          </div>
          <div class="field">
            <button type="submit" class="quiet">
              Chercher
            </button>
          </div>
        </form>
      </search>
      {groups?.length === 0 ? (
        <Empty>
          Rien de tel dans ce que vous pouvez voir. Essayez un mot de moins, le début d’un nom, ou une
          référence comme P-7K3M9.
        </Empty>
      ) : null}
      {groups?.map((group) => (
        <Results key={group.title} {...group} />
      ))}
    </>
  );
}

const Results = ({ title, found, more }: Group): ComponentChildren => (
  <section class="card">
    <header>
      <h2>{title}</h2>
      {more ? (
        <a class="end small" href={more} aria-label={`Tout voir : ${title.toLowerCase()}`}>
          Tout voir
        </a>
      ) : null}
    </header>
    <ul class="list">
      {found.map(({ path, name, facts, state }) => (
        <li key={path + name}>
          <a href={path}>
            <strong>{name}</strong>
          </a>{' '}
          {state ? <Tag of={state} /> : null}
          <div class="soft small">{facts}</div>
        </li>
      ))}
    </ul>
  </section>
);
