import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import {
  agreementInput,
  type Card,
  checkIntroduction,
  declineReasons,
  introduce,
  introduceInput,
  makeLink,
  matchAgreement,
  matchReview,
  recordAgreement,
  retainReasons,
  reviewInput,
  reviewMatch,
  strengthNames,
  strengths,
  undoInput,
  undoReview,
} from '../../../shortlists/index.ts';
import { revision } from '../../kit/fields.ts';
import { Boxes, Field, Form, Hidden, Radios, Select } from '../../kit/form.tsx';
import { dateAndTime } from '../../kit/format.ts';
import { again, type FormState, form, pathOf } from '../../kit/page.ts';
import { parseOrProblem } from '../../problems.ts';
import { CardFacts } from '../shared/candidate-card.tsx';
import { agreementWayWords, optionsOf, reviewReasonWords } from '../words.ts';
import type { Match } from './match-view.tsx';

const withRevision = z.looseObject({ revision: revision.optional() });
/** What the author has read as the company will, and `relire` where they ask for it. */
const rereading = withRevision.extend({
  introduction: z.string().optional(),
  reread: z.string().optional(),
  relire: z.string().optional(),
});
const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** Whether the page must show first what the company will read: asked for, or a text that was not reread as it is now. */
async function toReread(
  actor: Actor,
  id: string,
  { introduction, reread, relire }: z.output<typeof rereading>,
): Promise<boolean> {
  if (introduction) await checkIntroduction(actor, id, introduction);
  return relire !== undefined || oneLine(introduction) !== oneLine(reread);
}

const common = { right: matchReview, page: '/avis/:id' } as const;
const idOf = ({ id = '' }: Readonly<Record<string, string>>): string => id;

export const retainForm = form({
  ...common,
  path: '/avis/:id/retenir',
  input: rereading,
  act: async ({ actor, params, input }) => {
    const { reread: _, relire: __, ...said } = input;
    const review = parseOrProblem(reviewInput, { ...said, decision: 'retain' }, 'form');
    if (await toReread(actor, idOf(params), input)) return again;
    await reviewMatch(actor, idOf(params), review);
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
  input: rereading,
  act: async ({ actor, params, input }) => {
    const { reread: _, relire: __, ...typed } = input;
    // A form leaves out what is blank; here blank says something: back to what is composed.
    const said = { introduction: '', strengths: [], ...typed };
    const introduction = parseOrProblem(introduceInput, said, 'form');
    if (await toReread(actor, idOf(params), input)) return again;
    await introduce(actor, idOf(params), introduction);
    return { to: `/avis/${idOf(params)}`, said: 'La présentation est enregistrée.' };
  },
});

export const agreementForm = form({
  ...common,
  right: matchAgreement,
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
  right: matchAgreement,
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

/** What is typed and ticked in one of the two forms that write for the company, sent but not kept yet. */
export function draftOf(form: FormState | undefined, id: string) {
  const forms = [retainForm, introduceForm].map((of) => pathOf(of, { id }));
  if (!form || !forms.includes(form.action)) return undefined;
  const ticked = [form.fields['strengths[]'] ?? []].flat();
  return {
    introduction: [form.fields.introduction ?? ''].flat().at(-1) ?? '',
    strengths: strengths.filter((code) => ticked.includes(code)),
    isSound: form.errors.length === 0 && !form.problem,
  };
}

export interface Reread {
  readonly card: Card;
  readonly draft?: ReturnType<typeof draftOf>;
}

/** The card as the company will read it. */
export function AsRead({ card, draft }: Reread) {
  return (
    <section class="card" aria-labelledby="lu-par-l-entreprise">
      <h3 id="lu-par-l-entreprise">Ce que l’entreprise lira</h3>
      {draft?.isSound ? (
        <p class="note ask" role="status" tabIndex={-1} autofocus>
          <strong>Relisez, rien n’est encore enregistré.</strong> Voici exactement ce que l’entreprise lira.
          Si tout est juste et que la personne peut le lire aussi, confirmez ci-dessous.
        </p>
      ) : (
        <p class="hint">
          Composé de la fiche. Relisez-le avant de l’envoyer : aucun contrôle ne voit tout (un surnom, une
          allusion, un accord au féminin).
        </p>
      )}
      <CardFacts card={card} state="proposed" />
    </section>
  );
}

/** Retain or decline: what the whole page is for. */
export function Review({ match, draft }: { match: Match } & Pick<Reread, 'draft'>) {
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
        <Introduction match={match} draft={draft} />
        <p class="actions">
          <button type="submit" data-key="r">
            {draft?.isSound ? 'C’est relu : retenir' : 'Retenir'}
          </button>
          <RereadFirst />
        </p>
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

const Introduction = ({ match, draft }: { match: Match } & Pick<Reread, 'draft'>) => (
  <>
    <Boxes
      name="strengths[]"
      label="Points forts, si vous en voyez (six au plus)"
      values={match.strengths}
      options={strengths.map((code) => [code, strengthNames[code]])}
    />
    <Field
      name="introduction"
      label="Ce que l’entreprise lira d’elle"
      value={match.introduction}
      rows={3}
      maxLength={800}
      hint="Facultatif : sans texte, l’entreprise lit la présentation composée. Sans nom, contact, lieu, âge, santé, aide, origine ni marque de sexe."
    />
    <Hidden name="reread" value={draft?.isSound ? draft.introduction : (match.introduction ?? '')} />
  </>
);

const RereadFirst = () => (
  <button type="submit" class="quiet" name="relire" value="oui">
    Relire d’abord
  </button>
);

/** Once retained: the person's agreement, the link, the words for the company. */
export function AfterReview({ match, draft }: { match: Match } & Pick<Reread, 'draft'>) {
  const params = { id: match.id };
  const { state } = match.agreement;
  return (
    <>
      {match.state === 'retained' ? (
        <Form of={introduceForm} params={params} class="card">
          <Hidden name="revision" value={match.revision} />
          <Introduction match={match} draft={draft} />
          <p class="actions">
            <button type="submit" class="quiet">
              Enregistrer cette présentation
            </button>
            <RereadFirst />
          </p>
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
