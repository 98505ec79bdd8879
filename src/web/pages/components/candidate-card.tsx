import type { readShortlist } from '../../../shortlists/index.ts';
import { candidateStateWords } from '../words.ts';
import { Tag } from './tag.tsx';

type Candidate = Awaited<ReturnType<typeof readShortlist>>['candidates'][number];

/** « Candidature A »: its letter belongs to this shortlist only. */
export const letter = (i: number): string =>
  `Candidature ${String.fromCharCode(65 + (i % 26))}${i >= 26 ? i - 25 : ''}`;

/** What a company reads of a person it does not know: all of it, and only it. */
export function CardFacts({ card, state }: Pick<Candidate, 'card' | 'state'>) {
  if (!card) return <p class="soft">Cette candidature n’est plus disponible.</p>;
  const { introduction, skills, experience, licences, commute, availability } = card;
  return (
    <>
      <p>
        <Tag of={candidateStateWords[state]} />{' '}
        <span class="tag plain">Disponibilité : {availability.toLowerCase()}</span>{' '}
        <span class="tag plain">{commute}</span>
      </p>
      {introduction ? <p>« {introduction} »</p> : null}
      <dl class="read">
        {experience.length > 0 ? (
          <>
            <dt>Expérience</dt>
            <dd>{experience.map(({ kind, duration }) => `${kind} (${duration})`).join(', ')}</dd>
          </>
        ) : null}
        {skills.length > 0 ? (
          <>
            <dt>Compétences</dt>
            <dd>{skills.map(({ name, level }) => (level ? `${name} (${level})` : name)).join(', ')}</dd>
          </>
        ) : null}
        {licences.length > 0 ? (
          <>
            <dt>Permis et titres</dt>
            <dd>{licences.join(', ')}</dd>
          </>
        ) : null}
      </dl>
    </>
  );
}
