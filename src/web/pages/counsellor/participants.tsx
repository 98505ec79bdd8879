import { z } from 'zod';
import { currentCatalogue, isLicence, suggestOccupations } from '../../../occupations/index.ts';
import {
  createParticipant,
  createParticipantInput,
  participantManage,
  participantRead,
  participantStateNames,
  participantStates,
} from '../../../participants/index.ts';
import { stepKinds } from '../../../pathways/index.ts';
import { caseloadQuery, caseloadTable, listCaseload } from '../../../reporting/index.ts';
import { livedInZones } from '../../../territory/index.ts';
import { bodyKb } from '../../bodies.ts';
import { listDownloads } from '../../exchange/list-downloads.ts';
import { entryKindWords } from '../../journal/words.ts';
import { Chips } from '../../kit/chips.tsx';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { ticked } from '../../kit/fields.ts';
import { Box, Field, Form } from '../../kit/form.tsx';
import { shortDate } from '../../kit/format.ts';
import { More } from '../../kit/more.tsx';
import { form, page } from '../../kit/page.ts';
import { SearchForm } from '../../kit/search-form.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { TableLinks } from '../../kit/table-links.tsx';
import { Tag } from '../../kit/tag.tsx';
import { stepKindWords } from '../../pathways/words.ts';
import { parseOrProblem } from '../../problems.ts';
import { occupationName, zoneName } from '../needs/words-of-need.ts';
import { optionsOf } from '../words.ts';
import { doublesOf, LikelyDoubles } from './likely-doubles.tsx';

const nearby = { silentFor: 60, notProposedFor: 30 } as const;

const query = z.object({
  q: z.string().trim().max(120).optional(),
  etat: z.enum(participantStates).optional().catch(undefined),
  metier: z.string().trim().max(200).optional(),
  commune: z.string().max(10).optional(),
  titre: z.string().max(60).optional(),
  etape: z.enum(stepKinds).optional().catch(undefined),
  miens: z.literal('oui').optional().catch(undefined),
  silence: z.literal('oui').optional().catch(undefined),
  sans: z.literal('oui').optional().catch(undefined),
  suite: z.string().max(60).optional(),
});
type Asked = z.output<typeof query>;

const wanted = ({ q, etat, metier, commune, titre, etape, miens, silence, sans }: Asked) => ({
  q: q || undefined,
  state: etat,
  occupation: metier ? (nearestTrade(metier) ?? 'none') : undefined,
  zone: commune || undefined,
  licence: titre && isLicence(titre) ? titre : undefined,
  step: etape,
  mine: miens ? true : undefined,
  ...(silence ? { silentFor: nearby.silentFor } : {}),
  ...(sans ? { notProposedFor: nearby.notProposedFor } : {}),
});

/** The code of what was typed or chosen; the nearest occupation to it. */
function nearestTrade(typed: string): string | undefined {
  const catalogue = currentCatalogue();
  const code = /\b([A-N]\d{4})\b/i.exec(typed)?.[1]?.toUpperCase();
  return code && catalogue.occupation(code) ? code : suggestOccupations(typed, catalogue)[0]?.code;
}

export const participantDownloads = listDownloads('/participants', caseloadTable, query, wanted);

export const participantsPage = page({
  path: '/participants',
  right: participantRead,
  query,
  show: async ({ actor, query: asked }) => {
    const people = await listCaseload(actor, {
      ...caseloadQuery.parse({}),
      ...wanted(asked),
      cursor: asked.suite,
    });
    return { title: 'Participants', islands: ['suggest'], body: <People {...{ asked, people }} /> };
  },
});

type Caseload = Awaited<ReturnType<typeof listCaseload>>;

const columns: readonly Column<Caseload['data'][number]>[] = [
  {
    name: 'Personne',
    heads: true,
    cell: ({ id, firstName, lastName, reference }) => (
      <>
        <a href={`/participants/${id}`}>
          {firstName} {lastName}
        </a>{' '}
        <span class="soft small">{reference}</span>
      </>
    ),
  },
  { name: 'Cherche', cell: ({ wishes }) => wishes.slice(0, 2).map(occupationName).join(', ') || '–' },
  { name: 'Vit à', cell: ({ zone }) => (zone ? zoneName(zone) : '–') },
  { name: 'Étape', cell: ({ step }) => (step ? stepKindWords[step] : '–') },
  {
    name: 'Dernier échange',
    cell: ({ lastExchange }) =>
      lastExchange ? `${entryKindWords[lastExchange.kind]}, ${shortDate(lastExchange.on)}` : 'Aucun',
  },
  { name: 'Proposée', cell: ({ lastProposedOn }) => (lastProposedOn ? shortDate(lastProposedOn) : 'Jamais') },
  {
    name: 'État',
    cell: ({ state }) => <Tag of={[participantStateNames[state], stateTones[state]]} />,
  },
];

const stateTones = { draft: 'ask', active: 'ok', left: 'plain' } as const;

function People({ asked, people }: { asked: Asked; people: Caseload }) {
  return (
    <>
      <div class="head">
        <div>
          <h1>Participants</h1>
        </div>
        <p class="actions">
          <a class="button" href="/participants/nouveau">
            Nouveau participant
          </a>
        </p>
      </div>
      <Filters asked={asked} />
      <div class="table">
        <header>
          <h2 class="hidden">Personnes trouvées</h2>
          <Chips label="Filtres" chips={chipsOf(asked)} />
        </header>
        {people.data.length === 0 ? (
          <Empty>
            Personne ne répond à cette recherche dans votre structure. Trois lettres d’un nom ou d’un prénom
            suffisent, dans n’importe quel ordre. <a href="/participants">Tout afficher</a>
          </Empty>
        ) : (
          <Table caption="Participants trouvés" columns={columns} rows={people.data} keyOf={({ id }) => id} />
        )}
      </div>
      <More next={people.next} />
      <p>
        <a href="/participants/sans-liste">
          Qui n’est dans aucune liste de dix depuis longtemps, et ce qui manque
        </a>
      </p>
      <TableLinks />
    </>
  );
}

/** What one looks for most, in one gesture. */
const chipsOf = ({ miens, silence, sans }: Asked) =>
  (
    [
      ['Que j’accompagne', 'miens', miens],
      [`Sans proposition depuis ${nearby.notProposedFor} jours`, 'sans', sans],
      [`Sans échange depuis ${nearby.silentFor} jours`, 'silence', silence],
    ] as const
  ).map(([words, name, on]) => ({
    words,
    set: { [name]: 'oui' },
    removes: { [name]: undefined },
    on: on !== undefined,
  }));

function Filters({ asked }: { asked: Asked }) {
  const { miens, silence, sans } = asked;
  return (
    <SearchForm label="Participants" action="/participants" button="Chercher">
      <div class="field">
        <label for="q">Nom, référence, adresse électronique ou téléphone</label>
        <input id="q" name="q" type="search" value={asked.q ?? ''} maxLength={120} />
      </div>
      <div class="field">
        <label for="metier">Métier</label>
        <input
          id="metier"
          name="metier"
          type="search"
          value={asked.metier ?? ''}
          maxLength={200}
          data-suggest="/metiers"
        />
      </div>
      <Choice
        name="commune"
        label="Vit à"
        chosen={asked.commune}
        options={livedInZones.map(({ code, name }) => [code, name])}
      />
      <Choice
        name="titre"
        label="Permis ou titre"
        chosen={asked.titre}
        options={currentCatalogue().licences.map(({ code, name }) => [code, name])}
      />
      <Choice name="etape" label="Étape" chosen={asked.etape} options={optionsOf(stepKindWords)} />
      <Choice
        name="etat"
        label="État"
        chosen={asked.etat}
        options={participantStates.map((state) => [state, participantStateNames[state]])}
      />
      {Object.entries({ miens, silence, sans }).map(([name, on]) =>
        on ? <input key={name} type="hidden" name={name} value={on} /> : null,
      )}
    </SearchForm>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  chosen: string | undefined;
  options: readonly (readonly [code: string, words: string])[];
}

const Choice = ({ name, label, chosen, options }: ChoiceProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">Tous</option>
      {options.map(([code, words]) => (
        <option key={code} value={code} selected={code === chosen}>
          {words}
        </option>
      ))}
    </select>
  </div>
);

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
