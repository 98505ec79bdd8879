import { z } from 'zod';
import { may } from '../../access/index.ts';
import { today } from '../../platform/index.ts';
import {
  aidBudget,
  aidBudgetSet,
  aidPay,
  listBudgets,
  listCommissions,
  listPayments,
  readFigures,
  readOrder,
} from '../../youth-aid/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Form, Hidden, Select } from '../kit/form.tsx';
import { count, date, dateAndTime, euros, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { grantForm, orderForm, paidForm, returnForm } from './fund-forms.ts';
import { AidTable } from './table.tsx';
import { purposeWords, stateWords } from './words.ts';

type Budget = Awaited<ReturnType<typeof listBudgets>>['data'][number];
type FigureLine = Awaited<ReturnType<typeof readFigures>>['data'][number];

const budgetColumns: readonly Column<Budget>[] = [
  { name: 'Commission', cell: ({ commission }) => commission, heads: true },
  { name: 'Année', cell: ({ year }) => year },
  { name: 'Voté', cell: ({ grantedCents }) => euros(grantedCents) },
  { name: 'Réservé', cell: ({ reservedCents }) => euros(reservedCents) },
  { name: 'Engagé', cell: ({ committedCents }) => euros(committedCents) },
  { name: 'Payé', cell: ({ paidCents }) => euros(paidCents) },
  { name: 'Reste', cell: ({ leftCents }) => euros(leftCents) },
];

const figureColumns: readonly Column<FigureLine>[] = [
  {
    name: 'Besoin',
    cell: ({ purpose }) => (purpose === 'all' ? 'En tout' : purposeWords[purpose]),
    heads: true,
  },
  { name: 'Demandes', cell: ({ requests }) => count(requests) },
  { name: 'Demandé', cell: ({ askedCents }) => euros(askedCents) },
  { name: 'Accords', cell: ({ awards }) => count(awards) },
  { name: 'Accordé', cell: ({ givenCents }) => euros(givenCents) },
  { name: 'Refus', cell: ({ refusals }) => count(refusals) },
];

/** What each commission may give in a year, and where it is. */
export const budgetsPage = page({
  path: '/budgets-aide',
  right: aidBudget,
  query: z.object({ annee: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) }),
  show: async ({ actor, query: { annee } }) => {
    const { data } = await listBudgets(actor, {});
    const figures = await readFigures(actor, { year: annee ?? Number(today().slice(0, 4)) });
    const sets = may(actor, aidBudgetSet);
    const commissions = sets ? (await listCommissions(actor)).data : [];
    return {
      title: 'Budgets d’aide aux jeunes',
      body: (
        <>
          <h1>Budgets d’aide aux jeunes</h1>
          <p class="soft">
            Une décision réserve, sa notification engage, la preuve du virement paie. Une aide compte sur
            l’année de sa décision, quel que soit le jour de son paiement.
          </p>
          {data.length === 0 ? (
            <Empty>Aucun budget.</Empty>
          ) : (
            <Table
              caption="Budgets par commission et par année"
              columns={budgetColumns}
              rows={data}
              keyOf={({ id }) => id}
            />
          )}
          <Figures of={figures} years={[...new Set(data.map(({ year }) => year))]} />
          {sets ? (
            <FoldedForm summary="Fixer un budget" of={grantForm} look="card">
              <Select
                name="commissionId"
                label="Commission"
                required
                options={commissions.map(({ id, name }) => [id, name] as const)}
              />
              <Field
                name="year"
                label="Année"
                inputMode="numeric"
                width="short"
                required
                value={today().slice(0, 4)}
              />
              <Field
                name="grantedCents"
                label="Montant voté, en euros"
                inputMode="decimal"
                width="short"
                required
              />
              <button type="submit">Enregistrer</button>
            </FoldedForm>
          ) : null}
        </>
      ),
    };
  },
});

type FiguresRead = Awaited<ReturnType<typeof readFigures>>;

/** The table of the annual report. */
const Figures = ({ of, years }: { of: FiguresRead; years: readonly number[] }) => (
  <section>
    <h2>Bilan {of.year}</h2>
    <p>
      {years.map((year) => (
        <a key={year} href={`/budgets-aide?annee=${year}`}>
          {`Bilan ${year} `}
        </a>
      ))}
    </p>
    <Table
      caption={`Demandes envoyées en ${of.year}, par besoin`}
      columns={figureColumns}
      rows={of.data}
      keyOf={({ purpose }) => purpose}
    />
    <p class="soft">Pour le fonds seul : ces nombres sont petits, et ne se publient pas tels quels.</p>
  </section>
);

/** What waits to be paid, and the orders of transfers. */
export const paymentsPage = page({
  path: '/paiements-aide',
  right: aidPay,
  show: async ({ actor }) => {
    const { waiting, orders, debtor } = await listPayments(actor);
    const sum = waiting.reduce((all, { decidedCents }) => all + (decidedCents ?? 0), 0);
    return {
      title: 'Paiements d’aide aux jeunes',
      body: (
        <>
          <h1>Paiements d’aide aux jeunes</h1>
          <h2>À payer</h2>
          {waiting.length === 0 ? (
            <Empty>Rien n’attend d’être payé.</Empty>
          ) : (
            <>
              <p>
                {several(waiting.length, 'aide')}, {euros(sum)} en tout.
              </p>
              <AidTable lines={waiting} />
              <Form of={orderForm} class="card">
                <h3>Préparer l’ordre de virement</h3>
                <Field name="executeOn" type="date" label="Virement demandé le" required />
                <Field
                  name="debtorName"
                  label="Titulaire du compte à débiter"
                  required
                  value={debtor?.name}
                  maxLength={70}
                />
                <Field
                  name="debtorIban"
                  label="IBAN du compte à débiter"
                  required
                  value={debtor?.iban}
                  spellcheck={false}
                />
                <button type="submit">Préparer l’ordre</button>
              </Form>
            </>
          )}
          <h2>Ordres de virement</h2>
          {orders.length === 0 ? <Empty>Aucun ordre.</Empty> : null}
          <ul class="list">
            {orders.map(({ id, reference, executeOn, count, totalCents, at }) => (
              <li key={id}>
                <a href={`/paiements-aide/${id}`}>{reference}</a>{' '}
                <span class="soft">
                  {several(count, 'virement')}, {euros(totalCents)}, pour le {date(executeOn)}, préparé le{' '}
                  {dateAndTime(at)}
                </span>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
});

/** One order: its file, its lines, what the bank says. */
export const orderPage = page({
  path: '/paiements-aide/:id',
  right: aidPay,
  show: async ({ actor, params }) => {
    const order = await readOrder(actor, params.id ?? '');
    const waits = order.lines.some(({ state }) => state === 'ordered');
    return {
      title: `Ordre ${order.reference}`,
      body: (
        <>
          <Crumbs to={[['Paiements', '/paiements-aide']]} />
          <h1>Ordre {order.reference}</h1>
          <p>
            {several(order.count, 'virement')}, {euros(order.totalCents)}, pour le {date(order.executeOn)}.{' '}
            <a href={`/paiements-aide/${order.id}/virements.xml`} download>
              Fichier pour la banque (SEPA pain.001)
            </a>
          </p>
          <Table
            caption="Virements"
            columns={transferColumns(order.id)}
            rows={order.lines}
            keyOf={({ aidId }) => aidId}
          />
          {waits ? (
            <Form of={paidForm} params={{ id: order.id }} class="card">
              <h2>La banque a payé</h2>
              <p>Notez d’abord les retours : le reste est payé.</p>
              <Field name="on" type="date" label="Payé le" required />
              <Field name="proof" label="Référence de la preuve" required maxLength={80} />
              <button type="submit">Noter le paiement</button>
            </Form>
          ) : null}
        </>
      ),
    };
  },
});

type Transfer = Awaited<ReturnType<typeof readOrder>>['lines'][number];

const transferColumns = (orderId: string): readonly Column<Transfer>[] => [
  { name: 'Demande', cell: ({ reference }) => reference, heads: true },
  { name: 'Bénéficiaire', cell: ({ account }) => account?.name ?? 'effacé' },
  { name: 'IBAN', cell: ({ account }) => account?.iban ?? '–' },
  { name: 'Montant', cell: ({ cents }) => euros(cents) },
  {
    name: 'État',
    cell: ({ aidId, reference, state, revision }) => (
      <>
        {state ? <Tag of={stateWords[state]} /> : 'revenu ou effacé'}
        {state && revision !== null ? (
          <FoldedForm
            summary={
              <>
                Noter un retour<span class="hidden"> de {reference}</span>
              </>
            }
            of={returnForm}
            params={{ id: orderId, aid: aidId }}
          >
            <Hidden name="revision" value={revision} />
            <Field name="on" type="date" label="Revenu le" required />
            <Field name="proof" label="Motif de la banque" required maxLength={80} />
            <Field name="iban" label="Bon IBAN, s’il était faux" spellcheck={false} />
            <button type="submit" class="quiet">
              Noter le retour
            </button>
          </FoldedForm>
        ) : null}
      </>
    ),
  },
];
