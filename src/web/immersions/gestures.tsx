import { today } from '../../platform/index.ts';
import { Field, FoldedForm, Form, Hidden, Radios, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { optionsOf } from '../pages/words.ts';
import {
  accidentForm,
  assessForm,
  cancelForm,
  declareForm,
  depositForm,
  endForm,
  linkForm,
  openForm,
  reopenForm,
  startForm,
} from './forms.ts';
import type { Immersion } from './immersion-page.tsx';
import { endWords, metWords, partyNames } from './words.ts';

interface Props {
  one: Immersion;
}

/** One button a party that has not signed, or said what came of it. */
export function Links({ one }: Props) {
  const signing = one.state === 'signing';
  const parties = signing
    ? (one.signing?.parties ?? []).filter(({ signedAt }) => !signedAt).map(({ role }) => role)
    : one.state === 'ended'
      ? (['person', 'host'] as const).filter((role) => !one.assessments.some(({ by }) => by === role))
      : [];
  if (parties.length === 0) return null;
  return (
    <section class="card">
      <h2>{signing ? 'Faire signer' : 'Demander le bilan'}</h2>
      <p class="soft">
        Un lien par partie, et un code à donner autrement, de vive voix par exemple. Un nouveau lien remplace
        le précédent.
      </p>
      {parties.map((role) => (
        <Form
          key={role}
          of={linkForm}
          params={{ id: one.id, role, usage: signing ? 'signature' : 'bilan' }}
          label={`Lien pour ${partyNames[role]}`}
        >
          <Field
            name="to"
            label="Adresse électronique ou téléphone"
            hint="Facultatif : le lien y part. Sinon, il s’affiche, à donner vous-même."
            maxLength={254}
          />
          <button type="submit" class="quiet">
            Lien pour {partyNames[role]}
          </button>
        </Form>
      ))}
    </section>
  );
}

/** The next step of its life, for its structure. */
export function Gestures({ one }: Props) {
  const params = { id: one.id };
  const seen = <Hidden name="revision" value={one.revision} />;
  const { state } = one;
  if (state === 'assessed' || state === 'cancelled') return null;
  return (
    <section class="card">
      <h2>Étape suivante</h2>
      {state === 'draft' ? (
        <Form of={openForm} params={params}>
          {seen}
          <p>Le texte ne bouge plus ensuite : chaque partie lit et signe le même.</p>
          <button type="submit">Mettre à la signature</button>
        </Form>
      ) : null}
      {state === 'signed' ? (
        <Form of={depositForm} params={params}>
          {seen}
          <p>L’immersion ne commence pas avant que son dépôt soit noté.</p>
          <Field name="on" type="date" label="Déposée le" value={today()} required />
          <Field name="reference" label="Référence du dépôt" maxLength={80} />
          <button type="submit">Noter le dépôt</button>
        </Form>
      ) : null}
      {state === 'deposited' ? (
        one.startsOn <= today() ? (
          <Form of={startForm} params={params}>
            {seen}
            <button type="submit">L’immersion commence</button>
          </Form>
        ) : (
          <p>Elle commence le {date(one.startsOn)}.</p>
        )
      ) : null}
      {state === 'started' ? (
        <Form of={endForm} params={params}>
          {seen}
          <Field name="on" type="date" label="Dernier jour" value={one.endsOn} required />
          <Radios name="how" label="Comment ?" required options={optionsOf(endWords)} />
          <button type="submit">Noter la fin</button>
        </Form>
      ) : null}
      {state === 'signing' || state === 'signed' ? (
        <Form of={reopenForm} params={params}>
          {seen}
          <button type="submit" class="quiet">
            Reprendre en brouillon
          </button>
        </Form>
      ) : null}
      {state === 'draft' || state === 'signing' || state === 'signed' || state === 'deposited' ? (
        <FoldedForm summary="Abandonner…" of={cancelForm} params={params}>
          {seen}
          <Field name="reason" label="Pourquoi" required maxLength={300} />
          <button type="submit" class="quiet">
            Abandonner
          </button>
        </FoldedForm>
      ) : null}
    </section>
  );
}

/** What the host and the structure tell while it runs and after. */
export function Tells({ one, ours }: Props & { ours: boolean }) {
  const params = { id: one.id };
  const seen = <Hidden name="revision" value={one.revision} />;
  const running = one.state === 'started' || one.state === 'ended' || one.state === 'assessed';
  if (!running) return null;
  const missing = (['host', ...(ours ? (['person'] as const) : [])] as const).filter(
    (by) => !one.assessments.some((known) => known.by === by),
  );
  return (
    <section class="card">
      <h2>Noter</h2>
      {one.ended?.how === 'no-show' ? null : (
        <p>
          <a href={`/immersions/${one.id}/presence`}>Heures de présence, jour par jour</a>
        </p>
      )}
      {one.state === 'ended' && missing.length > 0 ? (
        <FoldedForm
          summary={ours ? 'Un bilan dit de vive voix…' : 'Le bilan…'}
          of={assessForm}
          params={params}
        >
          {seen}
          {ours ? (
            <Select
              name="by"
              label="Bilan de"
              required
              options={missing.map((by) => [by, partyNames[by]] as const)}
            />
          ) : (
            <Hidden name="by" value="host" />
          )}
          <Radios name="met" label="Les objectifs" required options={optionsOf(metWords)} />
          <Field name="words" label="Ce qu’il faut en retenir" rows={3} maxLength={1500} />
          <button type="submit">Noter le bilan</button>
        </FoldedForm>
      ) : null}
      <FoldedForm summary="Un accident…" of={accidentForm} params={params}>
        {seen}
        <p>L’accueil le dit dans les 24 heures ; il se déclare dans les 48 heures (D5135-5).</p>
        <Field name="happenedAt" type="datetime-local" label="Jour et heure" required />
        <Field
          name="words"
          label="Ce qui s’est passé"
          hint="Sans rien de la santé de la personne."
          rows={3}
          maxLength={1500}
        />
        <button type="submit" class="quiet">
          Noter l’accident
        </button>
      </FoldedForm>
      {ours
        ? one.accidents
            .filter(({ declaredAt }) => !declaredAt)
            .map((accident) => (
              <FoldedForm
                key={accident.id}
                summary={`Déclaration de l’accident du ${date(accident.happenedAt)}…`}
                of={declareForm}
                params={{ ...params, accident: accident.id }}
              >
                {seen}
                <Field name="at" type="datetime-local" label="Déclaré le" required />
                <button type="submit" class="quiet">
                  Noter la déclaration
                </button>
              </FoldedForm>
            ))
        : null}
    </section>
  );
}
