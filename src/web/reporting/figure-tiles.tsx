import type { PeriodKey } from '../../reporting/index.ts';
import { Tag } from '../kit/tag.tsx';
import { Spark } from './figure-charts.tsx';
import { type Figure, inFigures, trendOf } from './figure-words.ts';

export const figuresPath = '/chiffres';

/** A figure, its last thirteen months as a line, and how it stands beside the year before; it leads to its own page. */
export function Tiles({ figures, period }: { figures: readonly Figure[]; period: PeriodKey }) {
  return (
    <ul class="tiles">
      {figures.map((figure) => {
        const trend = trendOf(figure);
        return (
          <li class="tile" key={figure.key}>
            <p class="soft">{figure.name}</p>
            <a class="big" href={`${figuresPath}/${figure.key}?periode=${period}`}>
              {inFigures(figure.unit, figure)}
              <span class="hidden">{`, ${figure.name}`}</span>
            </a>
            <Spark months={figure.months} />
            <p>{trend ? <Tag of={trend} /> : <span class="soft small">rien à comparer il y a un an</span>}</p>
          </li>
        );
      })}
    </ul>
  );
}
