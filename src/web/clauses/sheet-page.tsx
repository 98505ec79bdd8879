import { may } from '../../access/index.ts';
import { clauseHours, clauseManage, readContract, readHours, ways } from '../../clauses/index.ts';
import { calendarMonth } from '../../platform/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Form, Hidden, useField } from '../kit/form.tsx';
import { count, dateAndTime, hours } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { closeForm, reopenForm } from './forms.ts';
import { checkForm, hoursForm, pasteForm, refuseForm } from './hours-forms.ts';
import { lostWords, monthName, questionWords, stateWords, wayWords } from './words.ts';

type Contract = Awaited<ReturnType<typeof readContract>>;
type Sheet = Awaited<ReturnType<typeof readHours>>;
type Row = Sheet['rows'][number];
type Person = Sheet['people'][number];

/** One month of a contract: a line for each person and way, then its check and its closing. */
export const sheetPage = page({
  path: '/marches/:id/heures/:mois',
  right: clauseHours,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const month = calendarMonth.safeParse(params.mois).success ? (params.mois ?? '') : '2000-01';
    const contract = await readContract(actor, id);
    const sheet = await readHours(actor, id, { month });
    const manages = may(actor, clauseManage);
    const waiting = sheet.rows.some(({ state }) => state === 'entered');
    const at = { id, mois: month };
    return {
      title: `Heures de ${monthName(month)}`,
      body: (
        <>
          <Crumbs
            to={[
              ['Marchés', '/marches'],
              [contract.title, `/marches/${id}`],
            ]}
          />
          <h1>
            Heures de {monthName(month)} {sheet.closed ? <span class="tag">Clos</span> : null}
          </h1>
          {sheet.people.length === 0 ? (
            <Empty>
              Personne n’est encore affecté à ce marché. Le facilitateur le fait depuis « Éligibilité ».
            </Empty>
          ) : (
            <Grid {...{ contract, sheet, at }} />
          )}
          {sheet.closed || sheet.people.length === 0 ? null : (
            <FoldedForm summary="Coller depuis un tableur" of={pasteForm} params={at}>
              <Field
                name="lines"
                label="Lignes copiées"
                rows={6}
                required
                hint="Une par personne : nom, prénom, heures."
              />
              <button type="submit" class="quiet">
                Enregistrer ces lignes
              </button>
            </FoldedForm>
          )}
          <Told {...{ sheet, manages, at }} />
          {manages ? <Gestures {...{ contract, sheet, waiting, at }} /> : null}
        </>
      ),
    };
  },
});

interface Props {
  contract: Contract;
  sheet: Sheet;
  at: { readonly id: string; readonly mois: string };
}

/** What was told, one line each; a person without any has a blank one. */
function Grid({ contract, sheet, at }: Props) {
  const parties = new Map(contract.parties.map((party) => [party.id, party.name]));
  const lines = sheet.people.flatMap((person): { person: Person; row?: Row }[] => {
    const own = sheet.rows.filter(
      (row) => row.personId === person.personId && row.partyId === person.partyId,
    );
    return own.length > 0 ? own.map((row) => ({ person, row })) : [{ person }];
  });
  return (
    <Form of={hoursForm} params={at} class="table" label="Grille des heures">
      <table class="stack">
        <caption class="hidden">Heures par personne</caption>
        <thead>
          <tr>
            {['Personne', 'Entreprise', 'Emploi', 'Heures'].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ person, row }, n) => (
            <tr key={row?.id ?? `${person.personId}/${person.partyId}`}>
              <th scope="row">
                {person.lastName} {person.firstName}
                <Hidden name={`l.${n}.personId`} value={person.personId} />
                <Hidden name={`l.${n}.partyId`} value={person.partyId} />
              </th>
              <td data-label="Entreprise">{parties.get(person.partyId)}</td>
              <td data-label="Emploi">
                <WayCell {...{ n, person, row, closed: sheet.closed }} />
              </td>
              <td data-label="Heures">
                <HoursCell {...{ n, person, row, closed: sheet.closed }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.closed ? null : (
        <div class="actions">
          <button type="submit">Enregistrer les heures</button>
        </div>
      )}
    </Form>
  );
}

interface CellProps {
  n: number;
  person: Person;
  row: Row | undefined;
  closed: boolean;
}

function WayCell({ n, person, row, closed }: CellProps) {
  const { id, value, errors } = useField(`l.${n}.way`, row?.way ?? person.usual.way ?? 'direct');
  return (
    <select
      id={id}
      name={`l.${n}.way`}
      disabled={closed}
      aria-label={`Emploi de ${person.firstName} ${person.lastName}`}
      aria-invalid={errors.length > 0 ? 'true' : undefined}
    >
      {ways.map((way) => (
        <option key={way} value={way} selected={way === value}>
          {wayWords[way]}
        </option>
      ))}
    </select>
  );
}

function HoursCell({ n, person, row, closed }: CellProps) {
  const { id, value, errors } = useField(`l.${n}.minutes`, row ? typedHours(row.minutes) : undefined);
  return (
    <input
      id={id}
      name={`l.${n}.minutes`}
      class="short"
      inputMode="decimal"
      autocomplete="off"
      value={value}
      disabled={closed}
      aria-label={`Heures de ${person.firstName} ${person.lastName}`}
      aria-invalid={errors.length > 0 ? 'true' : undefined}
    />
  );
}

/** As it is typed: « 70 », « 70h30 ». */
const typedHours = (minutes: number): string => {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${rest ? `h${String(rest).padStart(2, '0')}` : ''}`;
};

function Told({ sheet, manages, at }: Pick<Props, 'sheet' | 'at'> & { manages: boolean }) {
  if (sheet.rows.length === 0) return null;
  const names = new Map(sheet.people.map((one) => [one.personId, `${one.firstName} ${one.lastName}`]));
  return (
    <section class="card">
      <h2>Contrôle</h2>
      <ul class="list">
        {sheet.rows.map((row) => {
          const name = names.get(row.personId) ?? 'Personne effacée';
          return (
            <li key={row.id} class="line">
              <strong>{name}</strong> {hours(row.minutes)}, dont {hours(row.counted)} comptées{' '}
              <Tag of={stateWords[row.state]} /> {row.reason}
              {row.lost.map(({ code, minutes }) => (
                <p class="soft" key={code}>
                  {hours(minutes)} {lostWords[code]} : gardées, non comptées.
                </p>
              ))}
              {row.questions.map((code) => (
                <p class="note ask" key={code}>
                  À vérifier : {questionWords[code]}.
                </p>
              ))}
              {row.history.length > 0 ? (
                <details>
                  <summary>Corrections ({count(row.history.length)})</summary>
                  <ul>
                    {row.history.map((one) => (
                      <li key={one.at}>
                        Avant le {dateAndTime(one.at)}, par {one.by} : {hours(one.minutes)},{' '}
                        {stateWords[one.state][0].toLowerCase()}
                        {one.reason ? ` (${one.reason})` : ''}
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
              {manages && !sheet.closed && row.state !== 'refused' ? (
                <FoldedForm
                  summary={
                    <>
                      Refuser<span class="hidden"> les heures de {name}</span>
                    </>
                  }
                  of={refuseForm}
                  params={{ ...at, row: row.id }}
                >
                  <Field name="reason" label="Motif" required maxLength={300} />
                  <button type="submit" class="quiet">
                    Refuser ces heures
                  </button>
                </FoldedForm>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Gestures({ contract, sheet, waiting, at }: Props & { waiting: boolean }) {
  if (sheet.closed)
    return (
      <FoldedForm summary="Rouvrir ce mois" of={reopenForm} params={at}>
        <Hidden name="revision" value={contract.revision} />
        <Field name="reason" label="Pourquoi" required maxLength={300} hint="Gardé avec le marché." />
        <button type="submit" class="quiet">
          Rouvrir
        </button>
      </FoldedForm>
    );
  return (
    <div class="actions">
      {waiting ? (
        <Form of={checkForm} params={at}>
          <button type="submit">Accepter tout ce qui attend</button>
        </Form>
      ) : (
        <Form of={closeForm} params={at}>
          <Hidden name="revision" value={contract.revision} />
          <button type="submit">Clore ce mois</button>
        </Form>
      )}
    </div>
  );
}
