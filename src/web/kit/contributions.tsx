import { type Account, type Contribution, criterionWords } from '../../explanations/index.ts';
import { count } from './format.ts';

type Parts = readonly Pick<Contribution, 'criterion' | 'points' | 'max' | 'because'>[];

const worth = ({ points, max }: Parts[number]): string =>
  `${count(Math.round(points))}\u00a0sur\u00a0${count(max)}`;

/** A score as its parts: a bar whose length is the score, and what each part is worth. */
export function ContributionBar({ parts }: { parts: Parts }) {
  let from = 0;
  const spoken = parts.map((part) => `${criterionWords[part.criterion]} ${worth(part)}`).join(', ');
  return (
    <>
      <svg class="why" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={spoken}>
        <rect class="ground" width="100" height="6" />
        {parts.map(({ criterion, points }) => {
          const x = from;
          from += points;
          return (
            <rect
              key={criterion}
              class={`c-${criterion}`}
              x={x}
              width={Math.max(0, points - 0.4)}
              height="6"
            />
          );
        })}
      </svg>
      <ul class="legend" aria-hidden="true">
        {parts.map((part) => (
          <li key={part.criterion}>
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <rect class={`c-${part.criterion}`} width="8" height="8" rx="1.5" />
            </svg>
            {criterionWords[part.criterion]} {worth(part)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same parts, each with its sentence. */
export const ContributionTable = ({ parts }: { parts: Parts }) => (
  <table class="stack">
    <caption class="hidden">Ce qui fait le score</caption>
    <thead>
      <tr>
        <th scope="col">Critère</th>
        <th scope="col">Pourquoi</th>
        <th scope="col" class="n">
          Points
        </th>
      </tr>
    </thead>
    <tbody>
      {parts.map((part) => (
        <tr key={part.criterion}>
          <th scope="row">{criterionWords[part.criterion]}</th>
          <td>{part.because}</td>
          <td class="n">{worth(part)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** How each part was worked out: data and sources, parameters, operations (CRPA R311-3-1-2). */
export const AccountDetails = ({ of }: { of: readonly Account[] }) => (
  <details>
    <summary>Le calcul en détail : données, sources, paramètres, opérations</summary>
    {of.map(({ criterion, contribution, data, parameters, operations }) => (
      <section key={criterion}>
        <h3>{criterionWords[criterion]}</h3>
        <p>{contribution}</p>
        <ul>
          {data.map(({ what, value, source }) => (
            <li key={what}>
              {what} : {value} <span class="soft">({source})</span>
            </li>
          ))}
          {parameters.map(({ what, value }) => (
            <li key={what}>
              {what} : {count(value)} <span class="soft">(pondération)</span>
            </li>
          ))}
        </ul>
        <p>
          <code>{operations}</code>
        </p>
      </section>
    ))}
  </details>
);
