import { type Contribution, criterionWords } from '../../explanations/index.ts';
import { count } from './format.ts';

type Parts = readonly Pick<Contribution, 'criterion' | 'points' | 'max'>[];

/** « 12 sur 15 » */
export const worth = ({ points, max }: Parts[number]): string =>
  `${count(Math.round(points))}\u00a0sur\u00a0${count(max)}`;

/** A score as its parts, one beside the other; said in words to whoever does not see it. */
export function Bars({ parts, look }: { parts: Parts; look?: string }) {
  let from = 0;
  const spoken = parts.map((part) => `${criterionWords[part.criterion]} ${worth(part)}`).join(', ');
  return (
    <svg class={look} viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={spoken}>
      <path class="ground" d="M0 0h100v6H0z" />
      {parts.map(({ criterion, points }) => {
        const x = from.toFixed(1);
        from += points;
        return (
          <path
            key={criterion}
            class={`c-${criterion}`}
            d={`M${x} 0h${Math.max(0, points - 0.4).toFixed(1)}v6H${x}z`}
          />
        );
      })}
    </svg>
  );
}

/** In a list: the number, then its parts. */
export const ScoreBar = ({ score, parts }: { score: number; parts: Parts }) => (
  <div class="score">
    <strong class="n">{count(Math.round(score))}</strong>
    <Bars parts={parts} />
  </div>
);

/** What each colour is, and the most that it can bring. */
export const ScoreLegend = ({ parts }: { parts: readonly Pick<Contribution, 'criterion' | 'max'>[] }) => (
  <ul class="legend" aria-hidden="true">
    {parts.map(({ criterion, max }) => (
      <li key={criterion}>
        <svg viewBox="0 0 8 8" aria-hidden="true">
          <rect class={`c-${criterion}`} width="8" height="8" rx="1.5" />
        </svg>
        {criterionWords[criterion]} <span class="soft">/ {count(max)}</span>
      </li>
    ))}
  </ul>
);

/** A share of a whole, as a bar. Its number stands beside it. */
export const ShareBar = ({ share, look }: { share: number; look: string }) => (
  <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <path class="ground" d="M0 0h100v6H0z" />
    <path class={look} d={`M0 0h${Math.max(0, Math.min(100, share * 100)).toFixed(1)}v6H0z`} />
  </svg>
);
