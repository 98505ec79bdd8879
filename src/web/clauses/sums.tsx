import { Fragment } from 'preact';
import { count, euros, hours } from '../kit/format.ts';
import { ShareBar } from '../kit/score.tsx';
import { Tag } from '../kit/tag.tsx';
import type { Contract } from './contract-page.tsx';
import { shareOf } from './list-page.tsx';
import { percent, wayWords } from './words.ts';

/** What is due, done and foreseen, and by whom; then what these numbers are made of. */
export const Sums = ({ contract: { books, basis, forecast } }: { contract: Contract }) => (
  <>
    <ul class="tiles">
      {books.due === null ? null : (
        <li class="tile">
          <p class="soft">Heures dues</p>
          <span class="big">{hours(books.due)}</span>
          <p class="soft small">
            {basis?.by === 'formula'
              ? `${euros(basis.amountCents)} × ${percent(basis.labourBp)} × ${percent(basis.rateBp)} ÷ ${euros(basis.hourlyCents)} au départ`
              : 'Écrites au marché'}
          </p>
        </li>
      )}
      <li class="tile">
        <p class="soft">Faites et acceptées</p>
        <span class="big">{hours(books.done)}</span>
        {books.due === null ? null : (
          <p class="mini">
            <ShareBar share={books.done / Math.max(1, books.due)} look="f-ok" />
            {shareOf(books.done, books.due)}
          </p>
        )}
      </li>
      {forecast && books.due !== null && books.remaining !== null ? (
        <li class="tile">
          <p class="soft">Prévues à la fin</p>
          <span class="big">{hours(forecast.expected)}</span>
          <p>
            <Tag
              of={
                forecast.expected < books.due
                  ? [`${hours(books.due - forecast.expected)} de moins que dû`, 'stop']
                  : ['Assez pour le dû', 'ok']
              }
            />
          </p>
        </li>
      ) : null}
      <li class="tile">
        <p class="soft">Personnes</p>
        <span class="big">{count(books.people)}</span>
      </li>
    </ul>
    <section class="card">
      <h2>Heures</h2>
      <dl class="read">
        <dt>À contrôler</dt>
        <dd>{hours(books.waiting)}</dd>
        <dt>Refusées</dt>
        <dd>{hours(books.refused)}</dd>
        {books.beyond > 0 ? (
          <>
            <dt>Au-delà de 480 h d’AI, non comptées</dt>
            <dd>{hours(books.beyond)}</dd>
          </>
        ) : null}
        {books.remaining === null ? null : (
          <>
            <dt>Restent</dt>
            <dd>{hours(books.remaining)}</dd>
          </>
        )}
        {books.byWay.map(({ key, done }) => (
          <Fragment key={key}>
            <dt>{wayWords[key as keyof typeof wayWords]}</dt>
            <dd>{hours(done)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  </>
);
