import { Empty } from '../../kit/empty.tsx';
import { count, shortDate } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { agreementWords, matchStateWords, reviewReasonWords } from '../words.ts';
import type { NeedPage } from './show.tsx';

/** Who was put before a counsellor for this need, and where each stands. */
export function Reviews({ actor, need, matches }: NeedPage) {
  if (!matches || need.state === 'draft') return null;
  const own = actor.structureId !== undefined;
  return (
    <section aria-labelledby="avis-titre">
      <h2 id="avis-titre">Personnes proposées</h2>
      {matches.length === 0 ? (
        <Empty>
          {own
            ? 'Personne n’est encore proposé. Les mieux classées le sont d’elles-mêmes, dans la limite de ce que chaque référent peut avoir à la fois ; vous pouvez aussi proposer quelqu’un plus bas.'
            : 'Personne n’est encore retenu. Les mieux classées sont soumises d’elles-mêmes à leurs référents, et se montrent ici une fois retenues ; vous pouvez aussi proposer quelqu’un plus bas.'}
        </Empty>
      ) : (
        <table class="stack">
          <caption class="hidden">Propositions et avis</caption>
          <thead>
            <tr>
              <th scope="col">Personne</th>
              <th scope="col">Où elle en est</th>
              <th scope="col">Accord</th>
              <th scope="col" class="n">
                Score
              </th>
            </tr>
          </thead>
          <tbody>
            {matches.map(({ id, participant, state, review, agreement, dueOn, frozen, changed }) => (
              <tr key={id}>
                <th scope="row">
                  {own ? <a href={`/avis/${id}`}>{participant.reference}</a> : participant.reference}
                </th>
                <td>
                  <Tag of={matchStateWords[state]} />{' '}
                  <span class="soft">
                    {state === 'suggested'
                      ? `avant le ${shortDate(dueOn)}`
                      : review
                        ? reviewReasonWords[review.reason]
                        : ''}
                    {changed.need.length + changed.participant.length > 0 ? ' · a changé depuis' : ''}
                  </span>
                </td>
                <td data-label="Accord">
                  {state === 'retained' || agreement.state !== 'none' ? (
                    <Tag of={agreementWords[agreement.state]} />
                  ) : (
                    ''
                  )}
                </td>
                <td class="n" data-label="Score">
                  {count(Math.round(frozen.score))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
