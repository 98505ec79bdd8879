import type { ComponentChildren } from 'preact';
import { currentCatalogue, type ExperienceReading, readExperienceText } from '../../../occupations/index.ts';
import { today } from '../../../platform/index.ts';
import { Form, Hidden } from '../../kit/form.tsx';
import type { Person } from '../counsellor/match-view.tsx';
import { occupationName } from '../needs/words-of-need.ts';
import { acceptForm } from './accept-story.ts';
import { type Proposal, proposalsOf } from './story-list.tsx';

/** What the person's own words say that the record does not: each accepted in one gesture, or left. */
export function Story({ person }: { person: Person }) {
  if (person.experienceText.trim() === '') return null;
  const reading = readExperienceText(person.experienceText, currentCatalogue(), today());
  const proposals = proposalsOf(reading, person);
  return (
    <section class="card" id="recit" aria-labelledby="s-recit">
      <h2 id="s-recit">Ce que disent ses mots</h2>
      <Sensitive id={person.id} words={reading.sensitive} />
      {proposals.length === 0 ? (
        <p class="soft">Rien de plus que ce que la fiche dit déjà.</p>
      ) : (
        <p class="soft">Rien n’est écrit dans la fiche sans votre accord : acceptez ce qui est juste.</p>
      )}
      {proposals.map((proposal) => (
        <Row key={idOf(proposal)} person={person} proposal={proposal} />
      ))}
    </section>
  );
}

const reasons: Record<ExperienceReading['sensitive'][number]['kind'], string> = {
  health: 'touche à la santé',
  family: 'touche à la situation de famille',
  justice: 'touche à la justice',
};

function Sensitive({ id, words }: { id: string; words: ExperienceReading['sensitive'] }) {
  if (words.length === 0) return null;
  return (
    <div class="note stop">
      <p>
        <strong>À décider avec la personne.</strong> Ces mots n’entrent jamais dans le classement ni dans ce
        que lit une entreprise. Gardez-les ou retirez-les du récit ; si la personne le veut, notez plutôt un{' '}
        <a href={`/participants/${id}/projet?modifier=freins#freins`}>frein</a>.
      </p>
      <ul>
        {words.map(({ kind, quote, span }) => (
          <li key={span.start}>
            « {quote} » {reasons[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}

const idOf = ({ kind, codes: [code] }: Proposal): string => (code ? `${kind}-${code}` : kind);

/** Several occupations that the same words may mean are a button each: choosing one accepts it. */
function Row({ person, proposal }: { person: Person; proposal: Proposal }) {
  const { kind, what, said, codes, fields } = proposal;
  const buttons: readonly [string, ComponentChildren][] = ['experience', 'wish'].includes(kind)
    ? codes.map((code) => [code, occupationName(code)])
    : [[codes[0] ?? '', 'Accepter']];
  return (
    <Form
      of={acceptForm}
      params={{ id: person.id, proposal: idOf(proposal) }}
      class="row"
      label={`${what}, d’après « ${said} »`}
    >
      <Hidden name="revision" value={person.revision} />
      <Hidden name="kind" value={kind} />
      <p>
        {what} <span class="soft">(« {said} »)</span>
      </p>
      {fields}
      <p class="actions">
        {buttons.map(([code, words]) => (
          <button key={code} type="submit" class="quiet" {...(code ? { name: 'code', value: code } : {})}>
            {words}
          </button>
        ))}
      </p>
    </Form>
  );
}
