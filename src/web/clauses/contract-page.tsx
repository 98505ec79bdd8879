import { may } from '../../access/index.ts';
import { clauseHours, clauseManage, clauseRead, readContract } from '../../clauses/index.ts';
import { today } from '../../platform/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Form, Hidden, Select } from '../kit/form.tsx';
import { date, dateAndTime, euros, hours, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { optionsOf } from '../pages/words.ts';
import { changeForm, partyForm, withdrawForm } from './forms.ts';
import { Sums } from './sums.tsx';
import { changeWords, clauseWayWords, monthName, partyWords, purchaseWords } from './words.ts';

export type Contract = Awaited<ReturnType<typeof readContract>>;

/** A contract: what is due, done, foreseen; its companies, changes and months. */
export const contractPage = page({
  path: '/marches/:id',
  right: clauseRead,
  show: async ({ actor, params }) => {
    const contract = await readContract(actor, params.id ?? '');
    const manages = may(actor, clauseManage);
    const tells = may(actor, clauseHours) && contract.ownParties.length > 0;
    return {
      title: contract.title,
      body: (
        <>
          <Crumbs to={[['Marchés', '/marches']]} />
          <h1>{contract.title}</h1>
          <p class="soft">
            {contract.operation.name}, marché {contract.reference} · {contract.buyer.name} ·{' '}
            {purchaseWords[contract.kind]} · du {date(contract.span.from)} au {date(contract.span.until)} ·{' '}
            {clauseWayWords[contract.way]}
          </p>
          <Sums contract={contract} />
          <Foreseen contract={contract} manages={manages} />
          <p class="actions">
            <a class="button quiet" href={`/marches/${contract.id}/bilan.pdf`}>
              Bilan en PDF
            </a>
            <a class="button quiet" href={`/marches/${contract.id}/bilan.xlsx`}>
              Bilan en tableur
            </a>
            {contract.forecast ? (
              <a class="button quiet" href={`/marches/${contract.id}/attestation.pdf`}>
                Attestation d’heures
              </a>
            ) : null}
          </p>
          <Months {...{ contract, tells }} />
          <Parties {...{ contract, manages }} />
          {contract.books.due === null ? null : <Changes {...{ contract, manages }} />}
        </>
      ),
    };
  },
});

function Foreseen({ contract, manages }: { contract: Contract; manages: boolean }) {
  const { forecast, books, penaltyCents } = contract;
  if (!forecast || books.due === null || books.remaining === null) return null;
  return (
    <section class="card">
      <h2>Prévision</h2>
      {forecast.alert ? (
        <p class="note stop">
          {forecast.alert.at} % du temps est passé : il manque {hours(forecast.alert.missing)}. Il faudrait{' '}
          {hours(forecast.neededPerMonth)} par mois sur {several(forecast.monthsLeft, 'mois', 'mois')}.
          {manages ? ' Ouvrez un besoin avec l’entreprise, ou appelez une SIAE.' : ''}
        </p>
      ) : null}
      <p>
        À la fin, au rythme des trois derniers mois : {hours(forecast.expected)} (entre {hours(forecast.low)}{' '}
        et {hours(forecast.high)}) pour {hours(books.due)} dues.
      </p>
      {penaltyCents ? <p>Pénalité si le marché s’arrêtait aujourd’hui : {euros(penaltyCents)}.</p> : null}
    </section>
  );
}

/** The months of the contract until now, the last one first. */
function Months({ contract, tells }: { contract: Contract; tells: boolean }) {
  const months = monthsUntilNow(contract.span.from, contract.span.until);
  const told = new Map(contract.books.byMonth.map((one) => [one.key, one]));
  const lives = new Map(contract.months.map((one) => [one.month, one]));
  return (
    <section class="card">
      <h2>Mois</h2>
      {months.length === 0 ? <Empty>Le marché n’a pas commencé.</Empty> : null}
      <ul class="list">
        {months.map((month) => {
          const sums = told.get(month);
          const life = lives.get(month);
          return (
            <li key={month} class="line">
              {tells ? (
                <a href={`/marches/${contract.id}/heures/${month}`}>{monthName(month)}</a>
              ) : (
                monthName(month)
              )}{' '}
              <span class="soft">
                {sums ? `${hours(sums.done)} acceptées, ${hours(sums.waiting)} à contrôler` : 'rien de saisi'}
              </span>{' '}
              {life?.closed ? <span class="tag">Clos</span> : null}
              {life && life.events.length > 0 ? (
                <details>
                  <summary>Clôtures</summary>
                  <ul>
                    {life.events.map((event) => (
                      <li key={event.at}>
                        {event.what === 'closed' ? 'Clos' : 'Rouvert'} le {dateAndTime(event.at)} par{' '}
                        {event.by}
                        {event.reason ? ` : ${event.reason}` : ''}
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function monthsUntilNow(from: string, until: string): string[] {
  const months: string[] = [];
  const last = [until, today()].toSorted()[0]?.slice(0, 7) ?? '';
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months.reverse();
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

const Parties = ({ contract, manages }: { contract: Contract; manages: boolean }) => (
  <section class="card">
    <h2>Entreprises</h2>
    <ul class="list">
      {contract.parties.map(({ id, role, name }) => {
        const sums = contract.books.byParty.find(({ key }) => key === id);
        return (
          <li key={id} class="line">
            {name} <span class="soft">{partyWords[role]}</span> {sums ? hours(sums.done) : ''}
          </li>
        );
      })}
    </ul>
    {manages ? (
      <FoldedForm summary="Ajouter une entreprise" of={partyForm} params={{ id: contract.id }}>
        <Hidden name="revision" value={contract.revision} />
        <Select name="party.role" label="Place" required options={optionsOf(partyWords)} />
        <Field name="party.name" label="Nom" required maxLength={160} />
        <Field name="party.siret" label="SIRET" required inputMode="numeric" />
        <button type="submit" class="quiet">
          Ajouter
        </button>
      </FoldedForm>
    ) : null}
  </section>
);

const Changes = ({ contract, manages }: { contract: Contract; manages: boolean }) => (
  <section class="card">
    <h2>Commandes, tranches et avenants</h2>
    {contract.changes.length === 0 ? <p class="soft">Aucun.</p> : null}
    <ul class="list">
      {contract.changes.map(({ id, kind, label, on, minutes, withdrawn }) => (
        <li key={id} class="line">
          {changeWords[kind]} : {label}, {minutes < 0 ? `−${hours(-minutes)}` : `+${hours(minutes)}`} à partir
          du {date(on)}
          {withdrawn ? (
            <span class="soft">
              , retiré le {date(withdrawn.on)} par {withdrawn.by}
            </span>
          ) : manages ? (
            <Form of={withdrawForm} params={{ id: contract.id, change: id }} label={`Retirer : ${label}`}>
              <Hidden name="revision" value={contract.revision} />
              <button type="submit" class="link">
                Retirer
              </button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
    {manages ? (
      <FoldedForm summary="Ajouter un changement" of={changeForm} params={{ id: contract.id }}>
        <Hidden name="revision" value={contract.revision} />
        <Select name="kind" label="Genre" required options={optionsOf(changeWords)} />
        <Field name="label" label="Objet" required maxLength={160} />
        <Field name="on" type="date" label="À partir du" required />
        <Field name="minutes" label="Heures en plus" required inputMode="decimal" hint="En moins : −100." />
        <button type="submit" class="quiet">
          Ajouter
        </button>
      </FoldedForm>
    ) : null}
  </section>
);
