import { Fragment } from 'preact';
import { type Facts, goneWords, type readShortlist } from '../../../shortlists/index.ts';
import { Tag } from '../../kit/tag.tsx';
import { candidateStateWords } from '../words.ts';

type Candidate = Awaited<ReturnType<typeof readShortlist>>['candidates'][number];

/** « Candidature A »: its letter belongs to this shortlist only. */
export const letter = (i: number): string =>
  `Candidature ${String.fromCharCode(65 + (i % 26))}${i >= 26 ? i - 25 : ''}`;

/** What a company reads of a person it does not know: all of it, and only it. */
export function CardFacts({
  card,
  state,
  says,
}: Pick<Candidate, 'card' | 'state'> & { readonly says?: string }) {
  if (!card) return <p class="soft">{goneWords}</p>;
  const { introduction, commute, availability } = card;
  return (
    <>
      <p>
        <Tag of={candidateStateWords[state]} />{' '}
        <span class="tag plain">Disponibilité : {availability.toLowerCase()}</span>{' '}
        <span class="tag plain">{commute}</span>
      </p>
      {says ? <p>{says}</p> : null}
      {introduction ? <p>« {introduction} »</p> : null}
      <FactList lines={cardLines(card)} />
    </>
  );
}

export type FactLine = readonly [name: string, said: string];

/** What the catalogue says of somebody, for a page or a file: what is blank is left out. */
export function factLines({
  experience,
  skills,
  licences,
}: Pick<Facts, 'experience' | 'skills' | 'licences'>): FactLine[] {
  const lines: FactLine[] = [
    ['Expérience', experience.map(({ kind, duration }) => `${kind} (${duration})`).join(', ')],
    ['Compétences', skills.map(({ name, level }) => (level ? `${name} (${level})` : name)).join(', ')],
    ['Permis et titres', licences.join(', ')],
  ];
  return lines.filter(([, said]) => said !== '');
}

export const cardLines = (card: NonNullable<Candidate['card']>): FactLine[] => [
  ...(card.wanted ? [['Métier souhaité', card.wanted] as const] : []),
  ...(card.strengths.length > 0 ? [['Points forts', card.strengths.join(', ')] as const] : []),
  ...factLines(card),
];

export const FactList = ({ lines }: { lines: readonly FactLine[] }) =>
  lines.length === 0 ? null : (
    <dl class="read">
      {lines.map(([name, said]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </Fragment>
      ))}
    </dl>
  );
