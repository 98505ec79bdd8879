import { may } from '../../../access/index.ts';
import { matchPutForward } from '../../../shortlists/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { Form } from '../../kit/form.tsx';
import { count, shortDate } from '../../kit/format.ts';
import { type Column, Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import { agreementWords, matchStateWords, reviewReasonWords } from '../words.ts';
import { takeBackForm } from './forms.ts';
import type { NeedPage } from './show.tsx';

type Match = NonNullable<NeedPage['matches']>[number];

/** Who was put before a counsellor for this need, and where each stands. */
export function Reviews({ actor, need, matches, structures }: NeedPage) {
  if (!matches || need.state === 'draft') return null;
  const own = actor.structureId !== undefined;
  const live = need.state === 'open' || need.state === 'shortlisted';
  return (
    <section aria-labelledby="avis-titre">
      <h2 id="avis-titre">Personnes proposées</h2>
      {matches.length === 0 ? (
        <Empty>
          {own
            ? 'Personne n’est encore proposé. Les mieux classées le sont d’elles-mêmes, dans la limite de ce que chaque référent peut avoir à la fois ; vous pouvez aussi proposer quelqu’un plus haut.'
            : 'Personne n’est encore retenu. Les mieux classées sont soumises d’elles-mêmes à leurs référents, et se montrent ici une fois retenues ; vous pouvez aussi proposer quelqu’un plus haut.'}
        </Empty>
      ) : (
        <div class="table">
          <Table
            caption="Propositions et avis"
            rows={matches}
            keyOf={({ id }) => id}
            columns={[
              person(own),
              ...(own ? [] : [structureColumn(structures)]),
              standing,
              agreement,
              { name: 'Score', figures: true, cell: ({ frozen }) => count(Math.round(frozen.score)) },
              ...(live && may(actor, matchPutForward) ? [takeBack(need.id, own)] : []),
            ]}
          />
        </div>
      )}
    </section>
  );
}

const person = (own: boolean): Column<Match> => ({
  name: 'Personne',
  heads: true,
  cell: ({ id, participant: { reference } }) => (own ? <a href={`/avis/${id}`}>{reference}</a> : reference),
});

const structureColumn = (names: ReadonlyMap<string, string>): Column<Match> => ({
  name: 'Structure',
  cell: ({ structureId }) => names.get(structureId) ?? '',
});

const standing: Column<Match> = {
  name: 'Où elle en est',
  bare: true,
  cell: ({ state, review, dueOn, changed }) => (
    <>
      <Tag of={matchStateWords[state]} />{' '}
      <span class="soft">
        {state === 'suggested'
          ? `avant le ${shortDate(dueOn)}`
          : review
            ? reviewReasonWords[review.reason]
            : ''}
        {changed.need.length + changed.participant.length > 0 ? ' · a changé depuis' : ''}
      </span>
    </>
  ),
};

const agreement: Column<Match> = {
  name: 'Accord',
  cell: ({ state, agreement: { state: said } }) =>
    state === 'retained' || said !== 'none' ? <Tag of={agreementWords[said]} /> : '',
};

/** Before the company reads of them: an officer what was put forward by hand, a structure any of its own. */
const takeBack = (needId: string, own: boolean): Column<Match> => ({
  name: 'Retirer',
  bare: true,
  cell: ({ id, state, origin, participant }) =>
    (state === 'suggested' || state === 'retained') && (own || origin === 'put-forward') ? (
      <Form
        of={takeBackForm}
        params={{ id: needId, matchId: id }}
        label={`Proposition de ${participant.reference}`}
      >
        <button type="submit" class="quiet s">
          Retirer
        </button>
      </Form>
    ) : null,
});
