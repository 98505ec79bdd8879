import { z } from 'zod';
import { system } from '../../access/index.ts';
import { askToBeCalled, callMeInput, readAsked, readPlace, takeBack } from '../../orientation/index.ts';
import { phoneLink } from '../../platform/index.ts';
import { nothing } from '../kit/fields.ts';
import { Field, Form, Hidden } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { openForm, page } from '../kit/page.ts';
import { doorsPath } from './asked.ts';
import { phoneOf } from './words.ts';

const callPath = `${doorsPath}/rappel/:id`;
const followPath = `${doorsPath}/suivi/:token`;

export const callForm = openForm({
  path: callPath,
  page: callPath,
  input: z.object({ ...callMeInput.shape, purpose: callMeInput.shape.purpose.default('accompaniment') }),
  account: ({ phone }) => phone,
  act: async ({ params, input }) => ({
    to: `${doorsPath}/suivi/${await askToBeCalled(params.id ?? '', input)}`,
    said: 'C’est envoyé.',
  }),
});

/** Somebody alone leaves their name and telephone, for one place: the only things of them that are stored. */
export const callPage = page({
  path: callPath,
  right: 'public',
  show: async ({ params }) => {
    const { id, name, structureId } = await readPlace(system, params.id ?? '');
    return {
      title: 'Être rappelé',
      simple: true,
      body: (
        <>
          <h1>Être rappelé</h1>
          {structureId ? (
            <>
              <p>{name} vous téléphone. C’est gratuit.</p>
              <Form of={callForm} params={{ id }} label="Vos coordonnées">
                <Hidden name="purpose" value="accompaniment" />
                <Field name="name" label="Votre prénom, ou votre nom" autocomplete="name" maxLength={120} />
                <Field name="phone" label="Votre téléphone" type="tel" autocomplete="tel" />
                <p class="hint">
                  Seule cette structure lit votre nom et votre numéro. Ils sont effacés 30 jours après la
                  réponse, et 90 jours au plus. Vous pouvez les effacer avant.
                </p>
                <div class="actions">
                  <button type="submit">Demander à être rappelé</button>
                </div>
              </Form>
            </>
          ) : (
            <p>{name} ne répond pas ici. Téléphonez, ou allez sur place.</p>
          )}
          <p>
            <a href={doorsPath}>Chercher une autre aide</a>
          </p>
        </>
      ),
    };
  },
});

export const takeBackForm = openForm({
  path: `${followPath}/effacer`,
  page: followPath,
  input: nothing,
  act: async ({ params }) => {
    await takeBack(params.token ?? '');
    return { to: doorsPath, said: 'Votre demande est effacée.' };
  },
});

/** What becomes of it: whoever has the address reads no name. */
export const followPage = page({
  path: followPath,
  right: 'public',
  show: async ({ params }) => {
    const asked = await readAsked(params.token ?? '');
    const place = asked ? await readPlace(system, asked.placeId).catch(() => undefined) : undefined;
    return {
      title: 'Votre demande',
      simple: true,
      body: (
        <>
          <h1>Votre demande</h1>
          {asked ? (
            <>
              <p>
                Vous avez demandé à être rappelé par <strong>{asked.placeName}</strong>.
              </p>
              <p>
                <strong>{says(asked)}</strong>
              </p>
              {place?.phone ? (
                <p>
                  <a href={phoneLink(place.phone)}>Téléphoner : {phoneOf(place.phone)}</a>
                </p>
              ) : null}
              <p>
                Gardez cette page dans vos favoris, ou prenez-la en photo : elle dit où en est votre demande.
              </p>
              <Form of={takeBackForm} params={params} label="Effacer">
                <button type="submit" class="quiet">
                  Effacer ma demande
                </button>
              </Form>
            </>
          ) : (
            <p>Cette demande n’existe plus : elle a été effacée.</p>
          )}
          <p>
            <a href={doorsPath}>Chercher une autre aide</a>
          </p>
        </>
      ),
    };
  },
});

function says({ state, dueOn, meetsOn, on }: NonNullable<Awaited<ReturnType<typeof readAsked>>>): string {
  switch (state) {
    case 'sent':
      return `Elle est envoyée. Vous aurez une réponse avant le ${date(dueOn)}.`;
    case 'seen':
      return `Elle est lue depuis le ${date(on)}. Vous aurez une réponse avant le ${date(dueOn)}.`;
    case 'studying':
      return `Quelqu’un l’étudie. Vous aurez une réponse avant le ${date(dueOn)}.`;
    case 'accepted':
      return meetsOn ? `C’est oui. Rendez-vous le ${date(meetsOn)}.` : 'C’est oui. On vous téléphone.';
    case 'returned':
      return 'Cette structure ne peut pas vous aider cette fois. Ce n’est pas de votre faute : essayez une autre porte.';
    case 'expired':
      return 'Personne n’a répondu à temps. Ce n’est pas de votre faute : téléphonez, ou essayez une autre porte.';
    case 'withdrawn':
      return 'Vous avez retiré cette demande.';
  }
}
