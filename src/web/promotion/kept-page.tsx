import { z } from 'zod';
import {
  askedToTalkAt,
  askToTalk,
  callWithinDays,
  confirmSubscription,
  currentEdition,
  endSubscription,
  forgetBrief,
  isConfirmed,
  readKeptBrief,
  subscribe,
  subscribeInput,
  talkInput,
} from '../../promotion/index.ts';
import { Field, Form } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { openForm, page, pathOf } from '../kit/page.ts';
import { briefAddress, briefPath, keptPath } from './asked.ts';
import { BriefView, HowMany } from './brief-view.tsx';

const subscriptionPath = '/talents/abonnement/:address';

/** A brief that is kept, for whoever has its address. */
export const keptPage = page({
  path: keptPath,
  right: 'public',
  still: async ({ address = '' }) => `${await currentEdition()} ${await askedToTalkAt(address)}`,
  show: async ({ params }) => {
    const { query, brief, askedAt } = await readKeptBrief(params.address ?? '');
    const asked = { phrase: query.text, ville: query.place, metiers: query.occupations };
    return {
      title: 'Votre bref',
      body: (
        <>
          <h1>Votre bref</h1>
          <p>« {query.text} »</p>
          <p>{`Métiers compris : ${brief.trades.map(({ name }) => name).join(', ') || 'aucun'}.`}</p>
          <HowMany brief={brief} />
          <p class="actions">
            <a class="button quiet" href={briefAddress(`${briefPath}/bref.pdf`, asked)}>
              Garder en PDF
            </a>
            <a href={briefAddress(briefPath, asked)}>Changer la phrase</a>
          </p>
          <Talk params={params} askedAt={askedAt} />
          <BriefView brief={brief} />
          <Subscribe params={params} />
          <Form of={forgetForm} params={params} label="Effacer ce bref">
            <button type="submit" class="quiet">
              Effacer ce bref
            </button>
          </Form>
        </>
      ),
    };
  },
});

type Params = Readonly<Record<string, string>>;

export const talkForm = openForm({
  path: `${keptPath}/parlons-en`,
  page: keptPath,
  input: talkInput,
  account: ({ email, phone }) => email ?? phone,
  act: async ({ params, input }) => {
    await askToTalk(params.address ?? '', input);
    return {
      to: pathOf({ path: keptPath }, params),
      said: 'C’est noté : une personne de la Métropole vous répondra.',
    };
  },
});

const Talk = ({ params, askedAt }: { params: Params; askedAt: string | null }) => (
  <section aria-labelledby="parlons-en">
    <h2 id="parlons-en">Parlons-en</h2>
    {askedAt ? (
      <p>Votre demande est partie le {date(askedAt)}. Une personne vous répondra.</p>
    ) : (
      <Form of={talkForm} params={params} class="card" label="Parlons-en">
        <p>
          {`Une personne chargée des relations avec les entreprises vous rappelle sous ${callWithinDays} jours ouvrés, complète le besoin avec vous et suit la suite.`}
        </p>
        <Field name="company" label="Votre entreprise" autocomplete="organization" required />
        <Field name="siret" label="SIRET, si vous l’avez" inputMode="numeric" width="medium" />
        <Field name="name" label="Votre nom" autocomplete="name" required />
        <Field name="phone" label="Téléphone" type="tel" autocomplete="tel" width="medium" />
        <Field name="email" label="Adresse électronique" type="email" autocomplete="email" />
        <Field name="words" label="Quand vous appeler, autre chose à savoir" />
        <div class="actions">
          <button type="submit">Être rappelé</button>
        </div>
      </Form>
    )}
  </section>
);

export const subscribeForm = openForm({
  path: `${keptPath}/abonnement`,
  page: keptPath,
  input: subscribeInput,
  account: ({ email }) => email,
  act: async ({ params, input }) => {
    await subscribe(params.address ?? '', input);
    return {
      to: pathOf({ path: keptPath }, params),
      said: 'Regardez vos messages : un lien vous demande de confirmer.',
    };
  },
});

const Subscribe = ({ params }: { params: Params }) => (
  <section aria-labelledby="abonnement">
    <h2 id="abonnement">Le recevoir quand les chiffres changent</h2>
    <Form of={subscribeForm} params={params} class="card" label="Abonnement">
      <Field name="email" label="Votre adresse électronique" type="email" autocomplete="email" required />
      <div class="actions">
        <button type="submit" class="quiet">
          M’abonner
        </button>
      </div>
      <p class="hint">
        Deux messages par an au plus, sans image ni mesure. Un lien pour arrêter dans chacun.
      </p>
    </Form>
  </section>
);

export const forgetForm = openForm({
  path: `${keptPath}/effacer`,
  page: keptPath,
  input: z.object({}),
  act: async ({ params }) => {
    await forgetBrief(params.address ?? '');
    return { to: briefPath, said: 'Ce bref est effacé, avec ce que vous aviez écrit.' };
  },
});

/** Where the messages lead: opening it changes nothing. */
export const subscriptionPage = page({
  path: subscriptionPath,
  right: 'public',
  show: async ({ params }) => {
    const confirmed = await isConfirmed(params.address ?? '');
    return {
      title: 'Abonnement à un bref',
      body: (
        <div class="narrow">
          <h1>{confirmed ? 'Vous êtes abonné' : 'Confirmer l’abonnement'}</h1>
          <p>
            {confirmed
              ? 'Vous recevez ce bref quand les chiffres du territoire sont renouvelés.'
              : 'Vous recevrez ce bref quand les chiffres du territoire sont renouvelés, deux fois par an au plus.'}
          </p>
          {confirmed ? (
            <Form of={endForm} params={params}>
              <button type="submit">Ne plus le recevoir</button>
            </Form>
          ) : (
            <Form of={confirmForm} params={params}>
              <button type="submit">Confirmer</button>
            </Form>
          )}
        </div>
      ),
    };
  },
});

const nothing = z.object({});

export const confirmForm = openForm({
  path: `${subscriptionPath}/confirmer`,
  page: subscriptionPath,
  input: nothing,
  act: async ({ params }) => {
    await confirmSubscription(params.address ?? '');
    return { to: pathOf({ path: subscriptionPath }, params), said: 'C’est confirmé.' };
  },
});

export const endForm = openForm({
  path: `${subscriptionPath}/arreter`,
  page: subscriptionPath,
  input: nothing,
  act: async ({ params }) => {
    await endSubscription(params.address ?? '');
    return { to: '/talents', said: 'Votre abonnement est terminé : votre adresse n’est plus gardée.' };
  },
});
