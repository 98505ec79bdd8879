import { z } from 'zod';
import { may } from '../../access/index.ts';
import {
  immersionManage,
  immersionRead,
  immersionStates,
  listImmersions,
  purposes,
} from '../../immersions/index.ts';
import { readParticipant } from '../../participants/index.ts';
import { Chips } from '../kit/chips.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, Form, Radios } from '../kit/form.tsx';
import { date, hours } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { beginForm, personPath } from './forms.ts';
import { purposeNames, stateWords } from './words.ts';

type Line = Awaited<ReturnType<typeof listImmersions>>['data'][number];

const columns: readonly Column<Line>[] = [
  {
    name: 'Immersion',
    heads: true,
    cell: ({ id, reference }) => <a href={`/immersions/${id}`}>{reference}</a>,
  },
  { name: 'Accueil', cell: ({ company }) => company ?? '–' },
  {
    name: 'Objet',
    cell: ({ purpose, renews }) => `${purposeNames[purpose]}${renews ? ' (renouvellement)' : ''}`,
  },
  { name: 'Dates', cell: ({ startsOn, endsOn }) => `${date(startsOn)} – ${date(endsOn)}` },
  {
    name: 'État',
    cell: ({ state, signed, parties }) => (
      <>
        <Tag of={stateWords[state]} />
        {state === 'signing' ? ` ${signed} sur ${parties}` : ''}
      </>
    ),
  },
  { name: 'Présence', figures: true, cell: ({ minutes }) => (minutes > 0 ? hours(minutes) : '–') },
];

/** Immersions by reference: no name. */
const ImmersionTable = ({ lines }: { lines: readonly Line[] }) => (
  <div class="table">
    <Table caption="Immersions" columns={columns} rows={lines} keyOf={({ id }) => id} />
  </div>
);

export const listPage = page({
  path: '/immersions',
  right: immersionRead,
  query: z.object({
    etat: z.enum(immersionStates).optional().catch(undefined),
    suite: z.string().max(60).optional(),
  }),
  show: async ({ actor, query: { etat, suite } }) => {
    const { data, next } = await listImmersions(actor, { state: etat, cursor: suite, limit: 50 });
    const ours = may(actor, immersionManage);
    const shown = immersionStates.filter((state) => ours || state !== 'draft');
    return {
      title: 'Immersions',
      body: (
        <>
          <div class="head">
            <h1>Immersions</h1>
            {ours ? (
              <p class="actions">
                <a class="button quiet" href="/immersions/heures">
                  Heures de présence, pour l’URSSAF
                </a>
                <a class="button quiet" href="/immersions/delegations">
                  Délégations
                </a>
                <a class="button quiet" href="/immersions/regles">
                  Règles
                </a>
              </p>
            ) : null}
          </div>
          <Chips
            label="Vues"
            chips={[
              { words: 'Toutes', set: { etat: undefined }, on: !etat },
              ...shown.map((state) => ({
                words: stateWords[state][0],
                set: { etat: state },
                on: etat === state,
              })),
            ]}
          />
          {data.length === 0 ? (
            <Empty>
              {ours
                ? 'Aucune immersion ici. Une immersion se prépare depuis la fiche d’une personne.'
                : 'Aucune immersion ici. La structure qui accompagne la personne la prépare avec vous.'}
            </Empty>
          ) : (
            <ImmersionTable lines={data} />
          )}
          <More next={next} />
        </>
      ),
    };
  },
});

/** The immersions of one person, and one to begin. */
export const personImmersionsPage = page({
  path: personPath,
  right: immersionManage,
  query: z.object({ renouvelle: z.string().max(60).optional() }),
  show: async ({ actor, params, query: { renouvelle } }) => {
    const id = params.id ?? '';
    const person = await readParticipant(actor, id, 'immersions');
    const { firstName, lastName } = person;
    const [head, { data }] = await Promise.all([
      readHead(actor, person),
      listImmersions(actor, { participantId: id, limit: 50 }),
    ]);
    const name = `${firstName ?? ''} ${lastName ?? ''}`.trim();
    const first = data.find((one) => one.id === renouvelle);
    return {
      title: `Immersions de ${name}`,
      body: (
        <InRecord head={head} at="immersions">
          <h2>Immersions de {name}</h2>
          {data.length === 0 ? <Empty>Aucune immersion.</Empty> : <ImmersionTable lines={data} />}
          <section class="card">
            <h2>{first ? `Renouveler ${first.reference}` : 'Préparer une immersion'}</h2>
            <p class="soft">
              Un mois au plus, de date à date.{' '}
              {first
                ? 'L’objet, les objectifs et l’accueil restent ceux de la première.'
                : 'Deux conventions et soixante jours au plus chez un même accueil en douze mois.'}
            </p>
            <Form of={beginForm} params={{ id }}>
              {first ? <input type="hidden" name="renews" value={first.id} /> : null}
              <Field
                name="employerId"
                label="Accueil"
                hint="Son SIRET ou son nom."
                value={first?.company}
                required
              />
              <Radios
                name="purpose"
                label="Objet"
                value={first?.purpose}
                required
                options={purposes.map((purpose) => [purpose, purposeNames[purpose]])}
              />
              <div class="row">
                <Field name="startsOn" type="date" label="Premier jour" required />
                <Field name="endsOn" type="date" label="Dernier jour" required />
              </div>
              <button type="submit">Écrire la convention</button>
            </Form>
          </section>
        </InRecord>
      ),
    };
  },
});
