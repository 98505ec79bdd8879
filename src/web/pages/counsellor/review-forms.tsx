import { z } from 'zod';
import {
  agreementInput,
  declineReasons,
  introduce,
  introduceInput,
  makeLink,
  recordAgreement,
  retainReasons,
  reviewInput,
  reviewMatch,
  undoInput,
  undoReview,
} from '../../../shortlists/index.ts';
import { parseOrProblem } from '../../problems.ts';
import { Field, Form, Hidden, Radios, Select } from '../components/form.tsx';
import { revision } from '../fields.ts';
import { dateAndTime } from '../format.ts';
import { form } from '../page.ts';
import { agreementWayWords, optionsOf, reviewReasonWords } from '../words.ts';
import { matchPage } from './match.tsx';
import type { Match } from './match-view.tsx';

const withRevision = z.looseObject({ revision: revision.optional() });
const common = { right: 'match.review', page: () => matchPage } as const;
const idOf = ({ id = '' }: Readonly<Record<string, string>>): string => id;

export const retainForm = form({
  ...common,
  path: '/avis/:id/retenir',
  input: withRevision,
  act: async ({ actor, params, input }) => {
    await reviewMatch(
      actor,
      idOf(params),
      parseOrProblem(reviewInput, { ...input, decision: 'retain' }, 'form'),
    );
    return { to: `/avis?fait=${idOf(params)}` };
  },
});

export const declineForm = form({
  ...common,
  path: '/avis/:id/decliner',
  input: withRevision,
  act: async ({ actor, params, input }) => {
    await reviewMatch(
      actor,
      idOf(params),
      parseOrProblem(reviewInput, { ...input, decision: 'decline' }, 'form'),
    );
    return { to: `/avis?fait=${idOf(params)}` };
  },
});

export const undoForm = form({
  ...common,
  path: '/avis/:id/annuler',
  input: withRevision,
  act: async ({ actor, params, input }) => {
    await undoReview(actor, idOf(params), parseOrProblem(undoInput, input, 'form'));
    return {
      to: `/avis?choix=${idOf(params)}`,
      said: 'L’avis est annulé : la proposition attend de nouveau.',
    };
  },
});

export const introduceForm = form({
  ...common,
  path: '/avis/:id/presentation',
  input: withRevision,
  act: async ({ actor, params, input }) => {
    await introduce(actor, idOf(params), parseOrProblem(introduceInput, input, 'form'));
    return { to: `/avis/${idOf(params)}`, said: 'Le texte pour l’entreprise est enregistré.' };
  },
});

export const agreementForm = form({
  ...common,
  right: 'match.agreement',
  path: '/avis/:id/accord',
  input: withRevision.extend({ given: z.enum(['oui', 'non']), how: z.string() }),
  act: async ({ actor, params, input }) => {
    const { how, revision: seen } = input;
    const said = { given: input.given === 'oui', how, ...(seen ? { revision: seen } : {}) };
    await recordAgreement(actor, idOf(params), parseOrProblem(agreementInput, said, 'form'));
    return { to: `/avis/${idOf(params)}`, said: 'La réponse de la personne est enregistrée.' };
  },
});

export const linkForm = form({
  ...common,
  right: 'match.agreement',
  path: '/avis/:id/lien',
  input: z.object({}),
  act: async ({ actor, params, origin }) => {
    const { path, code, expiresAt } = await makeLink(actor, idOf(params));
    return {
      to: `/avis/${idOf(params)}`,
      said: `Lien à envoyer : ${origin}${path} — Code à donner autrement (de vive voix, par SMS) : ${code}. Ils valent jusqu’au ${dateAndTime(expiresAt)} et ne seront plus montrés.`,
      secret: true,
    };
  },
});

export const reviewForms = [retainForm, declineForm, undoForm, introduceForm, agreementForm, linkForm];

const reasons = (codes: readonly (keyof typeof reviewReasonWords)[]): [string, string][] =>
  codes.map((code) => [code, reviewReasonWords[code]]);

/** Retain or decline: what the whole page is for. */
export function Review({ match }: { match: Match }) {
  const params = { id: match.id };
  return (
    <div class="split even">
      <Form of={retainForm} params={params} class="card" label="Retenir">
        <Hidden name="revision" value={match.revision} />
        <Radios
          name="reason"
          label="Pourquoi retenir"
          value="suits"
          required
          options={reasons(retainReasons)}
        />
        <Introduction value={match.introduction} />
        <button type="submit" data-key="r">
          Retenir
        </button>
      </Form>
      <Form of={declineForm} params={params} class="card" label="Décliner">
        <Hidden name="revision" value={match.revision} />
        <Select name="reason" label="Pourquoi décliner" required options={reasons(declineReasons)} />
        <Field name="comment" label="Précision" rows={2} maxLength={2000} hint="Reste dans votre structure" />
        <button type="submit" class="quiet" data-key="d">
          Décliner
        </button>
      </Form>
    </div>
  );
}

const Introduction = ({ value }: { value: string | null }) => (
  <Field
    name="introduction"
    label="Ce que l’entreprise lira d’elle"
    value={value}
    rows={3}
    maxLength={800}
    hint="Sans nom, contact, lieu, âge ni marque de sexe. Vous pourrez l’écrire plus tard."
  />
);

/** Once retained: the person's agreement, the link, the words for the company. */
export function AfterReview({ match }: { match: Match }) {
  const params = { id: match.id };
  const { state } = match.agreement;
  return (
    <>
      {match.state === 'retained' ? (
        <Form of={introduceForm} params={params} class="card">
          <Hidden name="revision" value={match.revision} />
          <Introduction value={match.introduction} />
          <button type="submit" class="quiet">
            Enregistrer ce texte
          </button>
        </Form>
      ) : null}
      <Form of={agreementForm} params={params} class="card">
        <h3>Sa réponse</h3>
        <Hidden name="revision" value={match.revision} />
        {state === 'given' ? (
          <p>Elle a dit oui. Elle peut changer d’avis à tout moment, sans dire pourquoi.</p>
        ) : null}
        <Radios
          name="given"
          label="Ce que la personne a dit"
          required
          options={
            state === 'given'
              ? [['non', 'Elle retire son accord']]
              : [
                  ['oui', 'Oui, elle est d’accord pour être présentée'],
                  ['non', 'Non (aucune raison n’est demandée)'],
                ]
          }
        />
        <Select name="how" label="Comment" required options={optionsOf(agreementWayWords)} />
        <button type="submit">Enregistrer sa réponse</button>
      </Form>
      {match.state === 'retained' && state !== 'given' ? (
        <Form of={linkForm} params={params} class="card">
          <h3>Ou lui envoyer un lien</h3>
          <p>
            Elle lit le travail proposé en français simple et répond elle-même. Le code se donne par un autre
            chemin.
          </p>
          <button type="submit" class="quiet">
            Créer le lien et le code
          </button>
        </Form>
      ) : null}
    </>
  );
}

export const Undo = ({ match }: { match: Match }) => (
  <Form of={undoForm} params={{ id: match.id }}>
    <Hidden name="revision" value={match.revision} />
    <button type="submit" class="quiet" data-key="u">
      Annuler cet avis
    </button>
  </Form>
);
