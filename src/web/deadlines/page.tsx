import { z } from 'zod';
import type { Actor, Debtor } from '../../access/index.ts';
import { deadlineRead, listDeadlines, listDeadlinesQuery, type When, whens } from '../../deadlines/index.ts';
import { Empty } from '../kit/empty.tsx';
import { date, several } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { SearchForm } from '../kit/search-form.tsx';
import { debtorWords, whenWords } from './words.ts';

const query = z.object({
  quand: z.enum(whens).optional(),
  tous: z.literal('oui').optional(),
  suite: listDeadlinesQuery.shape.cursor,
});
type Asked = z.output<typeof query>;
type Deadlines = Awaited<ReturnType<typeof listDeadlines>>;
type Line = Deadlines['data'][number];

/** Who owes what by when: what is late first, each with the page where it is settled. */
export const deadlinesPage = page({
  path: '/echeances',
  right: deadlineRead,
  query,
  show: async ({ actor, query: asked }) => ({
    title: 'Échéances',
    body: <List {...{ actor, asked }} deadlines={await read(actor, asked)} />,
  }),
});

const read = (actor: Actor, { quand, tous, suite }: Asked): Promise<Deadlines> =>
  listDeadlines(actor, {
    ...listDeadlinesQuery.parse({}),
    mine: !tous,
    ...(quand ? { when: quand } : {}),
    ...(suite ? { cursor: suite } : {}),
  });

interface Props {
  actor: Actor;
  asked: Asked;
  deadlines: Deadlines;
}

function List({ actor, asked, deadlines: { data, counts, next } }: Props) {
  const some = whens.some((when) => counts[when] > 0);
  return (
    <>
      <h1>Échéances</h1>
      <p class="lead">{some ? inWords(counts) : 'Rien n’est attendu.'}</p>
      <Filters actor={actor} asked={asked} />
      {data.length === 0 ? (
        <Empty>
          {asked.quand ? (
            <>
              Rien n’est attendu à ce moment. <a href="/echeances">Tout afficher</a>
            </>
          ) : (
            nothingYet[actor.role === 'employer' ? 'employer' : 'staff']
          )}
        </Empty>
      ) : null}
      {whens.map((when) => (
        <Group key={when} {...{ actor, when }} lines={data.filter((line) => line.when === when)} />
      ))}
      <More next={next} />
    </>
  );
}

const nothingYet = {
  employer: 'Vous n’avez rien à répondre. Une présélection qui vous est envoyée vient ici, avec sa date.',
  staff: 'Ce que vous devez, ou attendez d’autres, vient ici avec sa date.',
};

const inWords = ({ late, today, week, later }: Deadlines['counts']): string =>
  [
    late > 0 ? `${several(late, 'échéance')} en retard` : 'rien en retard',
    `${several(today, 'échéance')} aujourd’hui`,
    `${several(week, 'autre', 'autres')} d’ici dimanche`,
    `${several(later, 'plus tard', 'plus tard')}`,
  ].join(', ');

/** Whose they are, for those who work beside others. */
const colleagues: Readonly<Partial<Record<Actor['role'], string>>> = {
  officer: 'Avec celles de mes collègues',
  counsellor: 'De toute la structure',
};

function Filters({ actor, asked: { quand, tous } }: Pick<Props, 'actor' | 'asked'>) {
  const others = colleagues[actor.role];
  return (
    <SearchForm label="Échéances" action="/echeances" button="Filtrer">
      <div class="field">
        <label for="quand">Quand</label>
        <select id="quand" name="quand">
          <option value="">Toutes</option>
          {whens.map((when) => (
            <option key={when} value={when} selected={when === quand}>
              {whenWords[when]}
            </option>
          ))}
        </select>
      </div>
      {others ? (
        <div class="field">
          <label class="choice" for="tous">
            <input type="checkbox" id="tous" name="tous" value="oui" checked={tous !== undefined} /> {others}
          </label>
        </div>
      ) : null}
    </SearchForm>
  );
}

function Group({ actor, when, lines }: { actor: Actor; when: When; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={`quand-${when}`}>
      <h2 id={`quand-${when}`}>{whenWords[when]}</h2>
      <ul class="list">
        {lines.map((line) => (
          <li key={line.id} class="line">
            {when === 'late' ? <span class="tag stop">En retard</span> : null}{' '}
            <a href={line.path}>{`${line.label} : ${line.text}`}</a>
            <div class="soft">
              {[`pour le ${date(line.dueOn)}`, whose(actor, line)].filter(Boolean).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const debtorOf: Readonly<Partial<Record<Actor['role'], Debtor>>> = {
  officer: 'officer',
  counsellor: 'counsellor',
  manager: 'counsellor',
  employer: 'employer',
  secretary: 'secretary',
};

/** Who is awaited, where it is not whoever reads. */
function whose({ role }: Actor, { owedBy, counsellor }: Line): string {
  if (debtorOf[role] !== owedBy) return `attendu : ${debtorWords[owedBy]}`;
  return role === 'manager' || role === 'counsellor' ? (counsellor ?? 'sans référent·e') : '';
}
