import { z } from 'zod';
import { listReferrals, moveReferral, readReferral, referralRead } from '../../orientation/index.ts';
import { phoneLink } from '../../platform/index.ts';
import { Chips } from '../kit/chips.tsx';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Form, Hidden, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { optionsOf } from '../pages/words.ts';
import {
  acceptForm,
  followForm,
  handOverForm,
  referralPath,
  returnForm,
  studyForm,
  withdrawForm,
} from './referral-forms.ts';
import { reasonWords, stateWords } from './referral-words.ts';
import { phoneOf, purposeWords } from './words.ts';

export type Line = Awaited<ReturnType<typeof listReferrals>>['data'][number];
type Referral = Awaited<ReturnType<typeof readReferral>>;

const columns: readonly Column<Line>[] = [
  {
    name: 'Orientation',
    heads: true,
    cell: ({ id, reference }) => <a href={`/orientations/${id}`}>{reference}</a>,
  },
  { name: 'Vers', cell: ({ placeName }) => placeName },
  { name: 'Pour', cell: ({ purpose }) => purposeWords[purpose] },
  { name: 'État', cell: ({ state }) => <Tag of={stateWords[state]} /> },
  { name: 'Envoyée le', cell: ({ steps }) => date(steps[0]?.on ?? '') },
  { name: 'Réponse avant le', cell: ({ dueOn }) => (dueOn ? date(dueOn) : '–') },
];

export const ReferralTable = ({ lines, caption }: { lines: readonly Line[]; caption: string }) => (
  <Table caption={caption} columns={columns} rows={lines} keyOf={({ id }) => id} />
);

const boxes = { received: 'Reçues', sent: 'Envoyées' } as const;

/** What the structure has to answer, and what it sent. */
export const referralsPage = page({
  path: '/orientations',
  right: referralRead,
  query: z.object({
    vue: z.enum(['received', 'sent']).catch('received').default('received'),
    suite: z.string().max(60).optional(),
  }),
  show: async ({ actor, query: { vue, suite } }) => {
    const { data, next } = await listReferrals(actor, { box: vue, limit: 50, cursor: suite });
    return {
      title: 'Orientations',
      body: (
        <>
          <h1>Orientations</h1>
          <Chips
            label="Vues"
            chips={(['received', 'sent'] as const).map((box) => ({
              words: boxes[box],
              set: { vue: box },
              on: box === vue,
            }))}
          />
          {data.length === 0 ? (
            <Empty>Aucune orientation ici. Une orientation s’envoie depuis la fiche d’une personne.</Empty>
          ) : (
            <ReferralTable caption={boxes[vue]} lines={data} />
          )}
          <More next={next} />
        </>
      ),
    };
  },
});

/** One referral. For who answers, opening it is seeing it: who sent it reads so. */
export const referralPage = page({
  path: referralPath,
  right: referralRead,
  show: async ({ actor, params: { id = '' } }) => {
    const found = await readReferral(actor, id);
    const isNew = found.side === 'answers' && found.state === 'sent' && !found.participant;
    const one = isNew ? await moveReferral(actor, id, { action: 'see', revision: found.revision }) : found;
    return {
      title: `Orientation ${one.reference}`,
      body: (
        <>
          <Crumbs to={[['Orientations', `/orientations?vue=${one.side === 'sent' ? 'sent' : 'received'}`]]} />
          <h1>
            Orientation {one.reference} <Tag of={stateWords[one.state]} />
          </h1>
          <div class="split">
            <Facts one={one} />
            <aside>
              <Steps one={one} />
            </aside>
          </div>
        </>
      ),
    };
  },
});

const Facts = ({ one }: { one: Referral }) => (
  <section class="card">
    <h2>{one.alone ? 'Une personne demande à être rappelée' : 'Une personne est orientée'}</h2>
    <dl class="read">
      <dt>Vers</dt>
      <dd>
        <a href={`/annuaire/${one.placeId}`}>{one.placeName}</a>
      </dd>
      <dt>Pour</dt>
      <dd>{purposeWords[one.purpose]}</dd>
      {one.participant ? (
        <>
          <dt>Participant</dt>
          <dd>
            <a href={`/participants/${one.participant.id}/orientation`}>{one.participant.reference}</a>
          </dd>
        </>
      ) : null}
      {one.person ? (
        <>
          <dt>À rappeler</dt>
          <dd>
            {one.person.name}
            {one.person.phone ? (
              <>
                {' '}
                <a href={phoneLink(one.person.phone)}>{phoneOf(one.person.phone)}</a>
              </>
            ) : null}
          </dd>
        </>
      ) : null}
      {one.meetsOn ? (
        <>
          <dt>Rendez-vous</dt>
          <dd>{date(one.meetsOn)}</dd>
        </>
      ) : null}
      {one.handedOver ? (
        <>
          <dt>Personne confiée</dt>
          <dd>
            Le {date(one.handedOver.on)}, avec son accord du {date(one.handedOver.agreedOn)}
          </dd>
        </>
      ) : null}
      {one.reason ? (
        <>
          <dt>Raison</dt>
          <dd>{reasonWords[one.reason]}</dd>
        </>
      ) : null}
    </dl>
    <h3>Ce qui s’est passé</h3>
    <ol>
      {one.steps.map(({ state, on }) => (
        <li key={`${state}/${on}`}>
          {stateWords[state][0]} le {date(on)}
        </li>
      ))}
    </ol>
    {one.dueOn ? (
      <p>
        Réponse avant le <strong>{date(one.dueOn)}</strong> : sans réponse, elle revient à qui l’a envoyée.
      </p>
    ) : null}
  </section>
);

function Steps({ one }: { one: Referral }) {
  const waits = one.dueOn !== null;
  const params = { id: one.id };
  const seen = <Hidden name="revision" value={one.revision} />;
  const cameBack = (one.state === 'returned' || one.state === 'expired') && !one.followed;
  return (
    <>
      {waits && one.side === 'answers' ? (
        <section class="card">
          <h2>{one.participant ? 'Noter la réponse de la structure' : 'Répondre'}</h2>
          <Form of={acceptForm} params={params} label="Accepter">
            {seen}
            <Field name="meetsOn" type="date" label="Premier rendez-vous, s’il est connu" />
            <button type="submit">Accepter</button>
          </Form>
          {one.state === 'studying' ? null : (
            <Form of={studyForm} params={params} class="actions" label="Étudier">
              {seen}
              <button type="submit" class="quiet">
                Mettre à l’étude
              </button>
            </Form>
          )}
          <FoldedForm summary="Rendre" of={returnForm} params={params}>
            {seen}
            <Select name="reason" label="Pourquoi" required options={optionsOf(reasonWords)} />
            <button type="submit" class="quiet">
              Rendre
            </button>
          </FoldedForm>
        </section>
      ) : null}
      {waits && one.participant ? (
        <Form of={withdrawForm} params={params} label="Retirer">
          {seen}
          <button type="submit" class="quiet">
            Retirer l’orientation
          </button>
        </Form>
      ) : null}
      {one.state === 'accepted' &&
      one.purpose === 'accompaniment' &&
      one.here &&
      one.side === 'sent' &&
      one.participant ? (
        <section class="card">
          <h2>Confier la personne</h2>
          <p>
            Son dossier, ses propositions, ses contrats et ce qui est attendu à son sujet passent à{' '}
            {one.placeName}. Votre structure ne les lira plus ; les notes réservées restent à qui les a
            écrites.
          </p>
          <Form of={handOverForm} params={params} label="Confier">
            {seen}
            <Field name="agreedOn" type="date" label="La personne est d’accord, depuis le" required />
            <button type="submit">Confier</button>
          </Form>
        </section>
      ) : null}
      {cameBack && one.participant ? (
        <section class="card">
          <h2>Elle est revenue</h2>
          <p>
            <a href={`/participants/${one.participant.id}/orientation`}>Choisir une autre porte</a>
          </p>
          <Form of={followForm} params={params} label="Suite">
            {seen}
            <button type="submit" class="quiet">
              J’en ai parlé avec la personne
            </button>
          </Form>
        </section>
      ) : null}
    </>
  );
}
