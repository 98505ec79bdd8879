import { z } from 'zod';
import { clauseManage, closeMonths, closeMonthsInput, readMonth } from '../../clauses/index.ts';
import { addMonths, calendarMonth, today } from '../../platform/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Form } from '../kit/form.tsx';
import { count, hours } from '../kit/format.ts';
import { form, page } from '../kit/page.ts';
import { Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { parseOrProblem } from '../problems.ts';
import { monthName } from './words.ts';

type Line = Awaited<ReturnType<typeof readMonth>>[number];
const path = '/marches/mois/:mois';

/** « 2026-11 », of an address that may hold anything. */
const monthOf = (text = ''): string =>
  calendarMonth.safeParse(text).success ? text : addMonths(today(), -1).slice(0, 7);

export const closeMonthsForm = form({
  path,
  right: clauseManage,
  page: path,
  bodyKb: 64,
  input: z.object({
    contractIds: z.array(z.string(), 'Cochez au moins un marché.').min(1, 'Cochez au moins un marché.'),
  }),
  act: async ({ actor, params, input }) => {
    const month = monthOf(params.mois);
    const said = parseOrProblem(closeMonthsInput, { month, ...input }, 'form');
    const { closed, left } = await closeMonths(actor, said);
    const kept = left.length > 0 ? ` ${count(left.length)} sont à regarder d’abord.` : '';
    return { to: `/marches/mois/${month}`, said: `Mois clos : ${count(closed.length)}.${kept}` };
  },
});

/** A facilitator's month on one page: what has to be looked at is opened, the rest is accepted and closed together. */
export const monthPage = page({
  path,
  right: clauseManage,
  show: async ({ actor, params }) => {
    const month = monthOf(params.mois);
    const lines = await readMonth(actor, month);
    const before = addMonths(`${month}-01`, -1).slice(0, 7);
    return {
      title: `Contrôle de ${monthName(month)}`,
      body: (
        <>
          <Crumbs to={[['Marchés', '/marches']]} />
          <h1>Contrôle de {monthName(month)}</h1>
          <p>
            <a href={`/marches/mois/${before}`}>Le mois d’avant</a>
          </p>
          {lines.length === 0 ? (
            <Empty>Aucun marché ne court ce mois-là.</Empty>
          ) : (
            <Form of={closeMonthsForm} params={{ mois: month }} class="table">
              <Table
                caption="Marchés du mois"
                columns={columnsFor(month)}
                rows={lines}
                keyOf={({ id }) => id}
                pick={{ name: 'contractIds[]', label: ({ title }) => title, value: ({ id }) => id }}
              />
              <div class="actions">
                <button type="submit">Accepter ce qui attend et clore</button>
              </div>
            </Form>
          )}
        </>
      ),
    };
  },
});

const columnsFor = (month: string) => [
  {
    name: 'Marché',
    heads: true,
    cell: ({ id, title, reference }: Line) => (
      <>
        <a href={`/marches/${id}/heures/${month}`}>{title}</a> <span class="soft">{reference}</span>
      </>
    ),
  },
  { name: 'Saisies', figures: true, cell: ({ told }: Line) => hours(told) },
  {
    name: 'État',
    cell: ({ closed, waiting, doubtful }: Line) => (
      <>
        {closed ? <Tag of={['Clos', 'plain']} /> : null}
        {doubtful > 0 ? <Tag of={[`${count(doubtful)} à regarder`, 'stop']} /> : null}
        {!closed && doubtful === 0 && waiting > 0 ? (
          <Tag of={[`${count(waiting)} à accepter`, 'ask']} />
        ) : null}
        {!closed && waiting === 0 ? <Tag of={['Rien n’attend', 'plain']} /> : null}
      </>
    ),
  },
];
