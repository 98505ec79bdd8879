import { Fragment } from 'preact';
import { type Card, type Facts, goneWords, type readShortlist } from '../../../shortlists/index.ts';
import { Tag } from '../../kit/tag.tsx';
import { candidateStateWords } from '../words.ts';

type Candidate = Awaited<ReturnType<typeof readShortlist>>['candidates'][number];

/** « Candidature A »: its letter belongs to this shortlist only. */
export const letter = (i: number): string =>
  `Candidature ${String.fromCharCode(65 + (i % 26))}${i >= 26 ? i - 25 : ''}`;

/** What a company reads of a person it does not know: all of it, and only it. What decides first, the rest behind a line. */
export function CardFacts({
  card,
  state,
  says,
}: Pick<Candidate, 'card' | 'state'> & { readonly says?: string }) {
  if (!card) return <p class="soft">{goneWords}</p>;
  const { introduction, commute, availability } = card;
  const first = firstStrengths(card);
  const toCheck = [
    ...(commute === 'Trajet à confirmer' ? ['Le trajet, avec elle'] : []),
    ...(availability === 'À préciser' ? ['La date à laquelle elle peut commencer'] : []),
  ];
  return (
    <>
      <p>
        <Tag of={candidateStateWords[state]} />
      </p>
      {says ? <p>{says}</p> : null}
      {introduction ? <p class="lead">« {introduction} »</p> : null}
      {first.length > 0 ? (
        <>
          <h3>Ses atouts pour vous</h3>
          <ul class="ticks">
            {first.map((strength) => (
              <li key={strength}>{strength}</li>
            ))}
          </ul>
        </>
      ) : null}
      {toCheck.length > 0 ? (
        <>
          <h3>À voir ensemble</h3>
          <ul class="ticks">
            {toCheck.map((words) => (
              <li key={words} class="ask">
                {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <dl class="strip">
        <div>
          <dt>Trajet</dt>
          <dd>{commute}</dd>
        </div>
        <div>
          <dt>Disponibilité</dt>
          <dd>{availability}</dd>
        </div>
      </dl>
      {cardLines(card).length > 0 ? (
        <details>
          <summary>Tout ce que dit sa fiche</summary>
          <FactList lines={cardLines(card)} />
        </details>
      ) : null}
    </>
  );
}

/** What its counsellor ticked first, then the longest experience, then what the person does best: three at most. */
function firstStrengths({ strengths, experience, skills }: Card): string[] {
  const best = ['maîtrise', 'en autonomie'].flatMap((level) =>
    skills.filter((skill) => skill.level === level),
  );
  return [
    ...strengths,
    ...experience.slice(0, 1).map(({ kind, duration }) => `${kind} : ${duration}`),
    ...best.map(({ name }) => name),
  ].slice(0, 3);
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
